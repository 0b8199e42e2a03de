// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// The state of a record in one word.
T.Control {
    id: control

    required property string text
    /// Tone.Neutral … Tone.Danger
    property int tone: Tone.Neutral
    property string iconName: ""

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: Theme.spaceS
    rightPadding: Theme.spaceS
    topPadding: 2
    bottomPadding: 2
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    contentItem: Row {
        spacing: Theme.spaceXs

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: control.iconName !== ""
            name: control.iconName
            size: Math.round(14 * Theme.scale)
            color: Theme.color.ink(control.tone)
        }
        Label {
            text: control.text
            font: Theme.caption
            color: Theme.color.ink(control.tone)
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: Theme.color.tint(control.tone)
    }
}
