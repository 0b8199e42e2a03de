// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// Something that takes effect at once. The name stands left, the switch right.
T.Switch {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.spaceXs
    spacing: Theme.spaceL
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
        implicitWidth: 44
        implicitHeight: 26
        x: control.width - width - control.rightPadding
        y: Math.round((control.height - height) / 2)
        radius: height / 2
        color: control.checked ? (control.enabled ? Theme.color.accent : Theme.color.grey) : Theme.color.sunken
        border.width: control.checked ? 0 : 2
        border.color: control.enabled ? Theme.color.outlineStrong : Theme.color.outline

        Rectangle {
            width: 18
            height: 18
            radius: 9
            x: 4 + control.visualPosition * (parent.width - width - 8)
            anchors.verticalCenter: parent.verticalCenter
            color: control.checked ? Theme.color.inkOnAccent : control.enabled ? Theme.color.outlineStrong : Theme.color.textDisabled

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
    }
    contentItem: Label {
        rightPadding: control.indicator.width + control.spacing
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
