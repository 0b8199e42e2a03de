// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// Something that waits to be sent, in a line; opened, everything that it says.
T.AbstractButton {
    id: entry

    required property string what
    required property string org
    required property string author
    required property string time
    required property string written
    property bool divided: true
    property bool expanded: false

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touch + Theme.spaceS, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: expanded = !expanded
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Accessible.role: Accessible.Button
    Accessible.name: Phrase.joined([what, org, author, time], "，")
    Accessible.description: expanded ? qsTr("收起内容") : qsTr("展开内容")
    Accessible.onPressAction: clicked()

    contentItem: ColumnLayout {
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                text: entry.what
                wrapMode: Text.Wrap
                maximumLineCount: entry.expanded ? 100 : 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Icon {
                Layout.alignment: Qt.AlignTop
                name: entry.expanded ? "chevron-up" : "chevron-down"
                size: Theme.iconSizeSmall
                color: Theme.color.textMuted
            }
        }
        Label {
            Layout.fillWidth: true
            text: Phrase.joined([entry.org, entry.author, entry.time], " · ")
            font: Theme.small
            muted: true
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
            visible: entry.expanded
            text: entry.written
            font: Theme.small
            wrapMode: Text.Wrap
        }
    }
    background: Rectangle {
        color: entry.down ? Theme.color.pressed : entry.hovered ? Theme.color.hover : "transparent"

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: entry.divided
        }
        FocusRing {
            shown: entry.visualFocus
        }
    }
}
