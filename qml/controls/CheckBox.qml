// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

T.CheckBox {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.spaceXs
    spacing: Theme.spaceS
    hoverEnabled: true
    font: Theme.body

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    function press() {
        toggle();
        toggled();
        clicked();
    }

    indicator: Rectangle {
        implicitWidth: 22
        implicitHeight: 22
        x: control.leftPadding
        y: Math.round((control.height - height) / 2)
        radius: Theme.radiusS
        color: control.checkState === Qt.Unchecked ? (control.hovered && control.enabled ? Theme.color.hover : "transparent") : control.enabled ? Theme.color.accent : Theme.color.grey
        border.width: control.checkState === Qt.Unchecked ? 2 : 0
        border.color: control.enabled ? Theme.color.outlineStrong : Theme.color.outline

        Icon {
            anchors.centerIn: parent
            visible: control.checkState !== Qt.Unchecked
            name: control.checkState === Qt.PartiallyChecked ? "minus" : "check"
            size: 18
            color: Theme.color.inkOnAccent
        }
    }
    contentItem: Label {
        leftPadding: control.indicator.width + control.spacing
        text: control.text
        font: control.font
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
    }
    background: Item {
        FocusRing {
            anchors.margins: 0
            shown: control.visualFocus
        }
    }
}
