// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// One organisation in the tree: how deep it lies, how many of its commitments are overdue or near due.
T.ItemDelegate {
    id: item

    required property int index
    required property string key
    required property string name
    required property string path
    required property string iconName
    required property int depth
    required property bool expandable
    required property bool expanded
    required property int total
    required property int red
    required property int yellow
    property bool current: false

    signal toggled

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: Math.max(Theme.touch + 4, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.spaceXs + Math.min(depth, 6) * Theme.spaceL
    rightPadding: Theme.spaceL
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name

    Accessible.role: Accessible.TreeItem
    Accessible.name: Phrase.joined([name, path, qsTr("%1 项承诺").arg(total), red > 0 ? qsTr("%1 项逾期").arg(red) : "", yellow > 0 ? qsTr("%1 项临期").arg(yellow) : ""], "，")
    Accessible.selectable: true
    Accessible.selected: highlighted
    Accessible.onPressAction: clicked()

    contentItem: RowLayout {
        spacing: 0

        Item {
            Layout.preferredWidth: Theme.touch
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.touch

            Icon {
                anchors.centerIn: parent
                visible: item.expandable
                name: item.expanded ? "chevron-down" : "chevron-right"
                size: Theme.iconSizeSmall
                color: Theme.color.textMuted
            }
            TapHandler {
                enabled: item.expandable
                onTapped: item.toggled()
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: item.name
                font: item.depth === 0 && item.path === "" ? Theme.bodyStrong : Theme.body
                color: item.highlighted ? Theme.color.accentInk : Theme.color.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: item.path !== ""
                text: item.path
                font: Theme.caption
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Row {
            Layout.leftMargin: Theme.spaceS
            spacing: Theme.spaceS

            Row {
                anchors.verticalCenter: parent.verticalCenter
                visible: item.red > 0
                spacing: 3

                StatusLight {
                    anchors.verticalCenter: parent.verticalCenter
                    light: Light.Red
                    size: 13
                    Accessible.ignored: true
                }
                Label {
                    text: item.red
                    font: Theme.smallStrong
                    color: Theme.color.redInk
                    Accessible.ignored: true
                }
            }
            Row {
                anchors.verticalCenter: parent.verticalCenter
                visible: item.yellow > 0
                spacing: 3

                StatusLight {
                    anchors.verticalCenter: parent.verticalCenter
                    light: Light.Yellow
                    size: 13
                    Accessible.ignored: true
                }
                Label {
                    text: item.yellow
                    font: Theme.smallStrong
                    color: Theme.color.amberInk
                    Accessible.ignored: true
                }
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: item.total
                font: Theme.small
                muted: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: item.highlighted ? Theme.color.accentTint : "transparent"

        Rectangle {
            visible: item.highlighted
            width: 3
            height: parent.height
            color: Theme.color.accent
        }
        Rectangle {
            anchors.fill: parent
            visible: item.hovered || item.down
            color: item.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            anchors.margins: 1
            shown: item.current
        }
    }
}
