// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Findings
import Jiannuo.Theme
import Jiannuo.Workspace

/// The findings, to search and to filter: the overdue ones first.
FocusScope {
    id: pane

    property string current: ""
    property alias active: findings.active
    readonly property FindingListModel model: findings
    readonly property bool filtered: filters.active > 0 || findings.overdueOnly || findings.mineOnly || findings.group !== FindingListModel.Open

    signal chosen(string id)

    function search() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function clear() {
        filters.clear();
        field.text = "";
        findings.text = "";
        findings.overdueOnly = false;
        findings.mineOnly = false;
        findings.group = FindingListModel.Open;
    }
    function showMine() {
        clear();
        findings.mineOnly = true;
        list.positionViewAtBeginning();
    }

    function showState(state: string) {
        clear();
        findings.group = findings.groupOf(state);
        list.positionViewAtBeginning();
    }

    FindingListModel {
        id: findings
    }
    SectionHeaders {
        id: heads
    }
    FindingFilters {
        id: filters

        model: findings
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("问题")
            subtitle: !findings.loaded ? qsTr("正在读取…") : findings.truncated ? qsTr("共 %1 个，列出前 %2 个，请再缩小范围").arg(findings.total).arg(findings.count) : qsTr("%1 个问题").arg(findings.total)

            IconButton {
                icon.name: "filter"
                ink: filters.active > 0 ? Theme.color.accent : Theme.color.text
                text: filters.active > 0 ? qsTr("筛选，已用 %1 项").arg(filters.active) : qsTr("筛选")
                onClicked: filters.open()
            }
        }
        SearchField {
            id: field

            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            Layout.bottomMargin: Theme.spaceXs
            placeholderText: qsTr("搜索问题、条款、责任人、文号")
            onSearched: text => findings.text = text
            Keys.onDownPressed: list.forceActiveFocus()
        }
        Flickable {
            id: strip

            Layout.fillWidth: true
            implicitHeight: chips.implicitHeight
            contentWidth: chips.implicitWidth + 2 * Theme.spaceM
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            readonly property Item focusedItem: Window.activeFocusItem
            onFocusedItemChanged: {
                if (focusedItem?.parent !== chips)
                    return;
                if (focusedItem.x < contentX)
                    contentX = focusedItem.x;
                else if (focusedItem.x + focusedItem.width + 2 * Theme.spaceM > contentX + width)
                    contentX = focusedItem.x + focusedItem.width + 2 * Theme.spaceM - width;
            }

            Row {
                id: chips

                x: Theme.spaceM
                spacing: Theme.spaceS

                Chip {
                    text: qsTr("逾期")
                    light: Light.Red
                    checkable: true
                    checked: findings.overdueOnly
                    count: findings.overdueCount
                    onToggled: findings.overdueOnly = checked
                }
                Chip {
                    text: qsTr("待我办理")
                    checkable: true
                    checked: findings.mineOnly
                    count: findings.mineCount
                    onToggled: findings.mineOnly = checked
                }
                Repeater {
                    model: [FindingListModel.ToConfirm, FindingListModel.ToNotify, FindingListModel.Rectifying, FindingListModel.ToRecheck, FindingListModel.ToClose, FindingListModel.LookBack, FindingListModel.Closed, FindingListModel.Dismissed]

                    Chip {
                        required property int modelData

                        text: findings.groupLabel(modelData)
                        checkable: true
                        checked: findings.group === modelData
                        count: findings.counts[modelData] ?? 0
                        // What this person never meets takes no room.
                        visible: count > 0 || checked
                        onToggled: findings.group = checked ? modelData : FindingListModel.Open
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
        }
        ErrorNotice {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            visible: findings.problem !== ""
            what: qsTr("问题读不出来")
            where: findings.problem
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: findings
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            reuseItems: true
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("问题")
            Keys.onReturnPressed: choose()
            Keys.onEnterPressed: choose()
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(height / 72));
                if (event.key === Qt.Key_PageDown)
                    currentIndex = Math.min(count - 1, currentIndex + page);
                else if (event.key === Qt.Key_PageUp)
                    currentIndex = Math.max(0, currentIndex - page);
                else if (event.key === Qt.Key_Home)
                    currentIndex = 0;
                else if (event.key === Qt.Key_End)
                    currentIndex = count - 1;
                else
                    return;
                event.accepted = true;
            }

            function choose() {
                const id = findings.keyAt(currentIndex);
                if (id !== "")
                    pane.chosen(id);
            }

            section.property: "band"
            section.delegate: heads.head
            delegate: ListRow {
                required property int index
                required property string key
                required property bool overdue
                required title
                required subtitle
                required trailing
                required trailingDetail
                required light
                required lightText
                required badge
                required badgeTone

                focusPolicy: Qt.NoFocus
                trailingTone: overdue ? Tone.Danger : Tone.Neutral
                highlighted: pane.current === key
                onClicked: {
                    list.currentIndex = index;
                    pane.chosen(key);
                }

                FocusRing {
                    anchors.margins: 1
                    shown: parent.ListView.isCurrentItem && list.activeFocus
                }
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1000
            visible: list.count === 0 && findings.loaded && findings.problem === ""
            iconName: findings.text !== "" || pane.filtered ? "search" : "findings"
            text: findings.text !== "" ? qsTr("没有找到“%1”").arg(findings.text) : pane.filtered ? qsTr("没有这样的问题") : qsTr("没有未销号的问题")
            hint: findings.text !== "" || pane.filtered ? qsTr("去掉一些条件再看看。") : Workspace.isUnit ? qsTr("收到的整改通知列在这里。") : qsTr("抽查中记下的问题列在这里。")
            actionText: findings.text !== "" || pane.filtered ? qsTr("清除条件") : ""
            onActionTriggered: pane.clear()
        }
    }
}
