// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// An area of work in the rail or the bar.
T.AbstractButton {
    id: control

    required property string iconName
    required property int badge
    required property bool urgent
    required property bool current
    readonly property real growth: Math.min(Theme.scale, 1.25)

    implicitWidth: Math.max(72, words.implicitWidth + 2 * Theme.spaceXs)
    implicitHeight: Math.max(60, mark.y + mark.height + 1 + words.implicitHeight + Theme.spaceS)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: badge > 0 ? qsTr("%1，%2 项待处理").arg(text).arg(badge) : text
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Rectangle {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.spaceXs
            width: Math.round(52 * control.growth)
            height: Math.round(30 * control.growth)
            radius: height / 2
            color: control.current ? Theme.color.accentTint : control.hovered ? Theme.color.hover : "transparent"

            Icon {
                anchors.centerIn: parent
                name: control.iconName
                size: Math.round(22 * control.growth)
                color: control.current ? Theme.color.accentInk : Theme.color.textMuted
            }
            FocusRing {
                radius: height / 2
                shown: control.visualFocus
            }
        }
        Rectangle {
            x: mark.x + mark.width / 2 + 4
            y: mark.y - 3
            visible: control.badge > 0
            width: Math.max(height, number.implicitWidth + 8)
            height: number.implicitHeight + 1
            radius: height / 2
            color: control.urgent ? Theme.color.red : Theme.color.accent
            border.width: 1
            border.color: Theme.color.sunken

            Label {
                id: number

                anchors.centerIn: parent
                text: control.badge > 99 ? "99+" : control.badge
                font: Theme.typeface(11 * control.growth / Theme.scale, true)
                color: control.urgent ? Theme.color.inkOnRed : Theme.color.inkOnAccent
                Accessible.ignored: true
            }
        }
        Label {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            y: mark.y + mark.height + 1
            width: Math.min(implicitWidth, parent.width)
            text: control.text
            font: control.current ? Theme.typeface(12, true) : Theme.typeface(12, false)
            color: control.current ? Theme.color.accentInk : Theme.color.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    background: null
}
