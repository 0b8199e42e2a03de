// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A page has one Primary button at most; Danger only for what cannot be taken back.
T.Button {
    id: control

    enum Kind {
        Primary,
        Quiet,
        Plain,
        Danger
    }

    property int kind: Button.Quiet
    readonly property bool filled: kind === Button.Primary || kind === Button.Danger
    readonly property color ground: kind === Button.Primary ? Theme.color.accent : Theme.color.red
    readonly property color groundPressed: kind === Button.Primary ? Theme.color.accentPressed : Theme.color.redPressed
    readonly property color ink: !enabled ? Theme.color.textDisabled : kind === Button.Primary ? Theme.color.inkOnAccent : kind === Button.Danger ? Theme.color.inkOnRed : kind === Button.Plain ? Theme.color.accent : Theme.color.text

    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: kind === Button.Plain ? Theme.spaceM : Theme.spaceL
    rightPadding: leftPadding
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    spacing: Theme.spaceS
    font: Theme.typeface(15, filled)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    function press() {
        if (checkable)
            toggle();
        clicked();
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: control.spacing

            Icon {
                visible: control.icon.name !== ""
                name: control.icon.name
                size: Theme.iconSize
                color: control.ink
            }
            Label {
                Layout.fillWidth: true
                text: control.text
                font: control.font
                color: control.ink
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusM
        color: control.filled ? (!control.enabled ? Theme.color.sunken : control.down ? control.groundPressed : control.ground) : control.kind === Button.Quiet ? Theme.color.surface : "transparent"
        border.width: control.kind === Button.Quiet ? Theme.hairline : 0
        border.color: control.enabled ? Theme.color.outlineStrong : Theme.color.outline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: control.enabled && (control.hovered || control.down)
            color: control.down && !control.filled ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            shown: control.visualFocus
        }
    }
}
