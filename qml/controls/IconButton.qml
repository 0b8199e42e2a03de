// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A drawing to press. `text` is its name for the ear and its tip under the pointer.
T.Button {
    id: control

    property color ink: Theme.color.textMuted
    property int iconSize: Theme.iconSize

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    function press() {
        if (checkable)
            toggle();
        clicked();
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.icon.name
            size: control.iconSize
            color: !control.enabled ? Theme.color.textDisabled : control.checked ? Theme.color.accentInk : control.ink
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: Theme.radiusM
            color: control.checked ? Theme.color.accentTint : control.down ? Theme.color.pressed : control.hovered && control.enabled ? Theme.color.hover : "transparent"

            FocusRing {
                anchors.margins: 0
                radius: Theme.radiusM
                shown: control.visualFocus
            }
        }
    }

    Tip {
        visible: control.hovered && control.text !== ""
        text: control.text
    }
}
