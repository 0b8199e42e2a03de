// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// How far, in words too: `text` names the work, `detail` counts it (“12 / 40 条”, “1.2 / 5 MB”).
T.ProgressBar {
    id: control

    property string text: ""
    property string detail: ""
    property int tone: Tone.Info

    implicitWidth: 240
    implicitHeight: words.height + 6
    topPadding: words.height
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text
    Accessible.description: detail

    contentItem: Item {
        clip: true

        Rectangle {
            visible: !control.indeterminate
            width: control.visualPosition * parent.width
            height: parent.height
            radius: 3
            color: Theme.color.solid(control.tone)
        }
        Rectangle {
            id: runner

            visible: control.indeterminate
            width: parent.width * 0.3
            x: (parent.width - width) / 2
            height: parent.height
            radius: 3
            color: Theme.color.solid(control.tone)

            SequentialAnimation on x {
                running: control.indeterminate && control.visible && !Theme.reducedMotion
                loops: Animation.Infinite

                NumberAnimation {
                    from: -control.width * 0.3
                    to: control.width
                    duration: 1400
                    easing.type: Easing.InOutQuad
                }
            }
        }
    }
    background: Rectangle {
        y: words.height
        height: 6
        radius: 3
        color: Theme.color.sunken
    }

    Item {
        id: words

        width: parent.width
        height: control.text === "" && control.detail === "" ? 0 : name.implicitHeight + Theme.spaceXs

        Label {
            id: name

            width: parent.width - amount.implicitWidth - Theme.spaceS
            text: control.text
            font: Theme.small
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: amount

            anchors.right: parent.right
            text: control.detail
            font: Theme.small
            muted: true
            Accessible.ignored: true
        }
    }
}
