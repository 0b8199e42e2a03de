// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Ledger
import Jiannuo.Theme

/// The tree of organisations. Left and right collapse and expand, Enter shows the commitments.
FocusScope {
    id: pane

    property string current: ""

    signal chosen(string org)

    function nameOf(org: string): string {
        return org === "" ? "" : tree.nameOf(org);
    }
    function reveal(org: string) {
        const row = tree.reveal(org);
        if (row >= 0) {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Contain);
        }
    }

    OrgTreeModel {
        id: tree
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("台账")
            subtitle: tree.unitCount > 0 ? qsTr("%1 个单位").arg(tree.unitCount) : ""
        }
        SearchField {
            id: search

            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            placeholderText: qsTr("搜索单位")
            onSearched: text => tree.text = text
            Keys.onDownPressed: list.forceActiveFocus()
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            model: tree
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("单位")
            Keys.onReturnPressed: choose()
            Keys.onEnterPressed: choose()
            Keys.onSpacePressed: choose()
            Keys.onRightPressed: if (currentItem)
                tree.expand((currentItem as OrgItem).key)
            Keys.onLeftPressed: event => {
                const item = currentItem as OrgItem;
                event.accepted = item !== null && item.expanded && !(event.modifiers & Qt.AltModifier);
                if (event.accepted)
                    tree.collapse(item.key);
            }

            function choose() {
                const item = currentItem as OrgItem;
                if (item)
                    pane.chosen(item.key);
            }

            delegate: OrgItem {
                highlighted: pane.current === key
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    list.currentIndex = index;
                    pane.chosen(key);
                }
                onToggled: tree.toggle(key)
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1000
            visible: list.count === 0
            iconName: "org"
            text: search.text !== "" ? qsTr("没有找到单位") : qsTr("还没有单位")
            hint: search.text !== "" ? qsTr("请换个名称再找。") : qsTr("第一次同步后，这里列出您范围内的单位。")
        }
    }
}
