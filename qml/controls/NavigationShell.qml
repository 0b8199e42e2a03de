// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme

/// The frame of the window: areas of work in a rail at the left (tablet, desktop) or a bar below (phone), the page, and
/// a strip about syncing that is always in sight. The bar has room for five: more of them stand under the last. Shows `currentIndex`, asks for another area through `activated`.
/// Ctrl+1 … Ctrl+9 choose an area.
FocusScope {
    id: shell

    property list<NavigationItem> items
    property int currentIndex: 0
    /// What lies under the areas at the foot of the rail, for example settings; in the bar it is left out.
    property Item railFoot: null
    property Item strip: null
    default property alias content: page.data
    readonly property bool compact: Theme.compact(width)
    /// How many areas stand in the bar themselves.
    readonly property int inBar: shownCount() > 5 ? 4 : 5
    readonly property int railWidth: Math.round(84 * (0.4 + 0.6 * Theme.scale))

    signal activated(int index)

    onStripChanged: settle(strip, stripSlot)
    onRailFootChanged: settle(railFoot, foot)
    Component.onCompleted: {
        settle(strip, stripSlot);
        settle(railFoot, foot);
    }

    function settle(item: Item, place: Item) {
        if (!item)
            return;
        item.parent = place;
        item.width = Qt.binding(() => place.width);
    }

    Repeater {
        model: shell.items.length

        Item {
            id: key

            required property int index

            Shortcut {
                enabled: shell.items[key.index].visible && shell.visible && shell.enabled
                sequence: "Ctrl+" + (key.index + 1)
                onActivated: shell.activated(key.index)
            }
        }
    }

    component Area: NavigationButton {
        id: button

        required property int index
        readonly property NavigationItem area: shell.items[index]

        visible: area.visible
        text: area.text
        iconName: area.iconName
        badge: area.badge
        urgent: area.urgent
        current: shell.currentIndex === index
        onClicked: shell.activated(index)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }

    function shownCount(): int {
        return shownBefore(items.length);
    }
    /// How many areas are shown before that one.
    function shownBefore(index: int): int {
        let count = 0;
        for (let i = 0; i < index; ++i)
            count += items[i].visible ? 1 : 0;
        return count;
    }
    function waitingBeyondBar(): int {
        let count = 0;
        for (let i = 0; i < items.length; ++i)
            count += items[i].visible && shownBefore(i) >= inBar ? items[i].badge : 0;
        return count;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    Rectangle {
        id: rail

        width: shell.compact ? 0 : shell.railWidth
        height: parent.height
        visible: !shell.compact
        color: Theme.color.sunken
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("功能导航")

        Image {
            id: seal

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.spaceL
            width: 36
            height: 36
            sourceSize.width: 72
            sourceSize.height: 72
            source: "appicon/jiannuo-128.png"
            visible: status === Image.Ready
        }
        Flickable {
            anchors.top: seal.bottom
            anchors.topMargin: Theme.spaceL
            anchors.bottom: foot.top
            width: parent.width
            contentHeight: column.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column

                width: parent.width
                spacing: Theme.spaceXs

                Repeater {
                    model: shell.items.length

                    Area {
                        width: shell.railWidth
                    }
                }
            }
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceS
            width: parent.width
            height: childrenRect.height
        }
        Rectangle {
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.color.outline
        }
    }
    FocusScope {
        id: page

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: stripSlot.top
        focus: true
        clip: true
    }
    Item {
        id: stripSlot

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.bottom: bar.top
        height: childrenRect.height
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        height: shell.compact ? row.implicitHeight + Theme.spaceXs : 0
        visible: shell.compact
        color: Theme.color.sunken
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("功能导航")

        Divider {
            width: parent.width
        }
        Row {
            id: row

            y: 2

            Repeater {
                model: shell.items.length

                Area {
                    visible: area.visible && shell.shownBefore(index) < shell.inBar
                    width: shell.width / Math.max(1, Math.min(5, shell.shownCount()))
                }
            }
            NavigationButton {
                visible: shell.shownCount() > 5
                width: shell.width / 5
                text: qsTr("更多")
                iconName: "more"
                badge: shell.waitingBeyondBar()
                urgent: false
                current: shell.shownBefore(shell.currentIndex) >= shell.inBar
                onClicked: others.open()
            }
        }
    }
    Dialog {
        id: others

        title: qsTr("更多")
        acceptText: ""
        rejectText: qsTr("关闭")

        Repeater {
            model: shell.items.length

            ListRow {
                required property int index
                readonly property NavigationItem area: shell.items[index]

                Layout.fillWidth: true
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                visible: area.visible && shell.shownBefore(index) >= shell.inBar
                icon.name: area.iconName
                title: area.text
                trailing: area.badge > 0 ? "%1".arg(area.badge) : ""
                highlighted: shell.currentIndex === index
                onClicked: {
                    others.close();
                    shell.activated(index);
                }
            }
        }
    }
}
