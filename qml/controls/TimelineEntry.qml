// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// One step of a record's history: who did what, when, on which device, and what headquarters made of it.
T.Control {
    id: control

    required property string what
    property string who: ""
    property string when: ""
    property string device: ""
    /// Accepted, waiting, refused …: a word and its tone.
    property string verdict: ""
    property int tone: Tone.Neutral
    /// More text, shown below: a comment, what changed, the reason of a refusal.
    property string detail: ""
    property bool first: false
    property bool last: false

    implicitWidth: 320
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 36
    bottomPadding: last ? Theme.spaceXs : Theme.spaceXl
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.joined([when, who, what, device, verdict, detail], "，")

    contentItem: ColumnLayout {
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                text: control.what
                font: Theme.bodyStrong
                wrapMode: Text.Wrap
                lineHeight: 1
                Accessible.ignored: true
            }
            StateBadge {
                Layout.alignment: Qt.AlignTop
                visible: control.verdict !== ""
                text: control.verdict
                tone: control.tone
                Accessible.ignored: true
            }
        }
        Label {
            Layout.fillWidth: true
            text: Phrase.joined([control.who, control.when, control.device], "·")
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
            lineHeight: 1
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
            visible: control.detail !== ""
            text: control.detail
            font: Theme.small
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            x: 11
            y: control.first ? 12 : 0
            width: 2
            height: (control.last ? 12 : parent.height) - y
            color: Theme.color.outline
        }
        Rectangle {
            x: 12 - width / 2
            y: 12 - height / 2
            width: 14
            height: 14
            radius: 7
            color: Theme.color.surface
            border.width: 3
            border.color: Theme.color.solid(control.tone)
        }
    }
}
