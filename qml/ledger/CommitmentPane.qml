// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Ledger
import Jiannuo.Theme

/// The commitments of an organisation, or of all, to search and to filter.
FocusScope {
    id: pane

    property alias org: commitments.org
    property alias light: commitments.light
    property string orgName: ""
    property string current: ""
    property bool canGoBack: false

    signal chosen(string id)
    signal back

    function search() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function scrollToTop() {
        list.currentIndex = 0;
        list.positionViewAtBeginning();
    }

    CommitmentListModel {
        id: commitments

        onOtherRows: pane.scrollToTop()
    }
    CommitmentFilters {
        id: filters

        model: commitments
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: pane.orgName !== "" ? pane.orgName : qsTr("全部承诺")
            subtitle: commitments.truncated ? qsTr("前 %1 项，请再缩小范围").arg(commitments.count) : qsTr("%1 项承诺").arg(commitments.count)
            canGoBack: pane.canGoBack
            onBack: pane.back()

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
            placeholderText: qsTr("搜索承诺、登记号、责任人")
            onSearched: text => commitments.text = text
            Keys.onDownPressed: list.forceActiveFocus()
        }
        Flickable {
            Layout.fillWidth: true
            implicitHeight: chips.implicitHeight
            contentWidth: chips.implicitWidth + 2 * Theme.spaceM
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Row {
                id: chips

                x: Theme.spaceM
                spacing: Theme.spaceS

                LightChip {
                    model: commitments
                    value: Light.Red
                    text: qsTr("逾期")
                    light: Light.Red
                    count: commitments.redCount
                }
                LightChip {
                    model: commitments
                    value: Light.Yellow
                    text: qsTr("临期")
                    light: Light.Yellow
                    count: commitments.yellowCount
                }
                LightChip {
                    model: commitments
                    value: Light.Green
                    text: qsTr("正常")
                    light: Light.Green
                    count: commitments.greenCount
                }
                LightChip {
                    model: commitments
                    value: CommitmentListModel.NoDue
                    text: qsTr("长期")
                    count: commitments.noDueCount
                }
                LightChip {
                    model: commitments
                    value: Light.Grey
                    text: qsTr("已办结")
                    light: Light.Grey
                    count: commitments.greyCount
                }
            }
        }
        Divider {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: commitments
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            reuseItems: true
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("承诺")
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
                const id = commitments.recordIdAt(currentIndex);
                if (id !== "")
                    pane.chosen(id);
            }

            delegate: ListRow {
                required property int index
                required property string recordId
                required property string orgName
                required property string kindLabel
                required property string stateLabel
                required property int stateTone
                required property int lightValue
                required lightText
                required property string due
                required property bool provisional
                required property bool waiting

                focusPolicy: Qt.NoFocus
                light: lightValue
                subtitle: Phrase.joined([orgName, kindLabel], "·")
                badge: waiting ? qsTr("待送出") : stateLabel
                badgeTone: waiting ? Tone.Warning : stateTone
                trailing: lightValue === Light.Red || lightValue === Light.Yellow ? lightText : due
                trailingDetail: provisional ? qsTr("暂定") : ""
                highlighted: pane.current === recordId
                onClicked: {
                    list.currentIndex = index;
                    pane.chosen(recordId);
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
            visible: list.count === 0
            iconName: commitments.text !== "" || filters.active > 0 ? "search" : "ledger"
            text: commitments.text !== "" ? qsTr("没有找到“%1”").arg(commitments.text) : qsTr("这里没有承诺")
            hint: commitments.light !== CommitmentListModel.AnyOpen || filters.active > 0 || commitments.text !== "" ? qsTr("去掉一些条件再看看。") : qsTr("承诺公示后列在这里。")
            actionText: commitments.light !== CommitmentListModel.AnyOpen || filters.active > 0 ? qsTr("清除筛选") : ""
            onActionTriggered: {
                filters.clear();
                commitments.light = CommitmentListModel.AnyOpen;
            }
        }
    }
}
