// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A filter to switch on and off (`checkable`), a quick phrase to tap, or a value that can be taken away (`removable`).
/// Looks small, is touched large.
T.AbstractButton {
    id: control

    /// Shown behind the text when it is not negative.
    property int count: -1
    /// Beyond it nobody has counted; or -1.
    property int mostCounted: -1
    readonly property string countText: mostCounted >= 0 && count > mostCounted ? mostCounted + "+" : `${count}`
    property bool removable: false
    /// One of several places, and the one that is shown: highlighted without a tick.
    property bool current: false
    /// A light before the text (Light.Grey …), or -1.
    property int light: -1

    signal removed

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.spaceM
    rightPadding: removable ? Theme.spaceS : Theme.spaceM
    topInset: Math.round((height - Math.max(34, 34 * Math.min(Theme.scale, 1.3))) / 2)
    bottomInset: topInset
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font: checked || current ? Theme.smallStrong : Theme.small

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: count < 0 ? text : qsTr("%1，%2 项").arg(text).arg(countText)
    Accessible.checkable: checkable
    Accessible.selected: current
    Accessible.checked: checked
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()
    Keys.onDeletePressed: if (removable)
        removed()

    function press() {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.spaceXs + 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.checked || control.icon.name !== ""
                name: control.checked ? "check" : control.icon.name
                size: Theme.iconSizeSmall
                color: words.color
            }
            StatusLight {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.light >= 0
                light: Math.max(0, control.light)
                size: Math.round(13 * Theme.scale)
                Accessible.ignored: true
            }
            Label {
                id: words

                text: control.text
                font: control.font
                color: !control.enabled ? Theme.color.textDisabled : control.checked || control.current ? Theme.color.accentInk : Theme.color.text
                Accessible.ignored: true
            }
            Label {
                visible: control.count >= 0
                text: control.countText
                font: control.font
                color: control.checked || control.current ? Theme.color.accentInk : Theme.color.textMuted
                Accessible.ignored: true
            }
            Item {
                visible: control.removable
                implicitWidth: Theme.iconSizeSmall
                implicitHeight: 1
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.checked || control.current ? Theme.color.accentTint : control.enabled ? Theme.color.surface : Theme.color.sunken
        border.width: Theme.hairline
        border.color: (control.checked || control.current) && control.enabled ? Theme.color.accent : control.enabled ? Theme.color.outlineStrong : Theme.color.outline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: control.enabled && (control.hovered || control.down)
            color: control.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 36
        visible: control.removable
        focusPolicy: Qt.NoFocus
        icon.name: "close"
        iconSize: Math.round(Theme.iconSizeSmall * 0.9)
        text: qsTr("去掉“%1”").arg(control.text)
        onClicked: control.removed()
    }
}
