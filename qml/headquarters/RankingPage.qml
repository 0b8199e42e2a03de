// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Theme

/// 排名: each class by itself; a unit shows how its figure came about.
PaneLayout {
    id: page

    property string unit: ""

    signal checkWanted(string id)

    firstWidth: Math.round(Math.max(340, Math.min(480, width * 0.38)) * (0.7 + 0.3 * Theme.scale))

    function showUnit(id: string) {
        unit = id;
        show(1);
    }

    RankingModel {
        id: ranking

        active: page.visible
    }

    first: FocusScope {
        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            GridLayout {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                columns: page.firstWidth < 420 * Theme.scale && page.columns > 1 ? 1 : 2
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceS

                ComboBox {
                    Layout.fillWidth: true
                    objectName: "period"
                    label: qsTr("时间")
                    model: ranking.periods
                    currentIndex: ranking.period
                    onActivated: index => ranking.period = index
                }
                ComboBox {
                    Layout.fillWidth: true
                    label: qsTr("类别")
                    model: ranking.categories
                    currentIndex: ranking.category
                    onActivated: index => ranking.category = index
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            ProgressBar {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                visible: ranking.slow
                indeterminate: true
                text: qsTr("正在计算排名……")
            }
            ErrorNotice {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                visible: ranking.problem !== ""
                what: qsTr("排名没有算出来")
                where: ranking.problem
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                focus: true
                boundsBehavior: Flickable.StopAtBounds
                model: ranking
                activeFocusOnTab: true
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                section.property: "group"
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("排名")
                Keys.onReturnPressed: choose()
                Keys.onEnterPressed: choose()
                Keys.onSpacePressed: choose()

                function choose() {
                    const item = currentItem as RankItem;
                    if (item && item.orgId !== "")
                        page.showUnit(item.orgId);
                }

                delegate: RankItem {
                    required property int index

                    highlighted: orgId !== "" && page.unit === orgId
                    current: ListView.isCurrentItem && list.activeFocus
                    onClicked: {
                        list.currentIndex = index;
                        page.showUnit(orgId);
                    }
                }
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1000
                visible: ranking.ready && list.count === 0 && ranking.problem === ""
                iconName: "ranking"
                text: qsTr("没有可以排名的单位")
                hint: qsTr("单位有了考评类别，才在同类中排名。")
            }
        }
    }
    second: UnitPane {
        recordId: page.unit
        from: ranking.from
        until: ranking.until
        periodText: ranking.periods[ranking.period] ?? ""
        canGoBack: page.leftmost === 1
        onBack: page.back()
        onCheckWanted: id => page.checkWanted(id)
    }
}
