// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Theme

/// 单位: every unit, found by its name, and its page.
PaneLayout {
    id: page

    property string unit: ""

    signal checkWanted(string id)

    firstWidth: Math.round(Math.max(320, Math.min(440, width * 0.34)) * (0.7 + 0.3 * Theme.scale))

    function showUnit(id: string) {
        unit = id;
        show(1);
    }
    function search() {
        if (leftmost > 0)
            show(0);
        field.forceActiveFocus();
        field.selectAll();
    }

    component UnitLine: ListRow {
        required property string key
        required property string name
        required property string detail
        required property int openFindings

        title: name
        subtitle: detail
        titleLines: 1
        badge: openFindings > 0 ? qsTr("%1 个问题未了结").arg(openFindings) : ""
        badgeTone: Tone.Warning
        focusPolicy: Qt.NoFocus
    }

    UnitListModel {
        id: units
    }

    first: FocusScope {
        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            SearchField {
                id: field

                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                placeholderText: qsTr("搜索单位")
                onSearched: text => units.text = text
                Keys.onDownPressed: list.forceActiveFocus()
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                focus: true
                boundsBehavior: Flickable.StopAtBounds
                model: units
                keyNavigationEnabled: true
                activeFocusOnTab: true
                highlightMoveDuration: 0
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("单位")
                Keys.onReturnPressed: choose()
                Keys.onEnterPressed: choose()
                Keys.onSpacePressed: choose()

                function choose() {
                    const item = currentItem as UnitLine;
                    if (item)
                        page.showUnit(item.key);
                }

                delegate: UnitLine {
                    required property int index

                    highlighted: page.unit === key || (ListView.isCurrentItem && list.activeFocus)
                    onClicked: {
                        list.currentIndex = index;
                        page.showUnit(key);
                    }
                }
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1000
                visible: list.count === 0
                iconName: "org"
                text: field.text !== "" ? qsTr("没有找到单位") : qsTr("还没有单位")
                hint: field.text !== "" ? qsTr("请换个名称再找。") : qsTr("第一次同步后，这里列出您范围内的单位。")
            }
        }
    }
    second: UnitPane {
        recordId: page.unit
        canGoBack: page.leftmost === 1
        onBack: page.back()
        onCheckWanted: id => page.checkWanted(id)
    }
}
