// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Theme

/// 冲突: what two people wrote against each other, to be decided, and what was decided.
PaneLayout {
    id: page

    property string conflict: ""

    firstWidth: Math.round(Math.max(320, Math.min(440, width * 0.34)) * (0.7 + 0.3 * Theme.scale))

    function showConflict(id: string) {
        conflict = id;
        show(1);
    }
    /// The same from elsewhere: the list stands where the conflict is.
    function lead(id: string) {
        showConflict(id);
        conflicts.settled = !shown.open;
    }

    ConflictListModel {
        id: conflicts
    }

    first: FocusScope {
        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            SegmentedChoice {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                objectName: "settled"
                label: ""
                choices: [qsTr("待裁定 %1").arg(conflicts.openCount), qsTr("已裁定 %1").arg(conflicts.settledCount)]
                currentIndex: conflicts.settled ? 1 : 0
                onActivated: index => conflicts.settled = index === 1
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                focus: true
                boundsBehavior: Flickable.StopAtBounds
                model: conflicts
                keyNavigationEnabled: true
                activeFocusOnTab: true
                highlightMoveDuration: 0
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("冲突")
                Keys.onReturnPressed: choose()
                Keys.onEnterPressed: choose()
                Keys.onSpacePressed: choose()

                function choose() {
                    const item = currentItem as ConflictLine;
                    if (item)
                        page.showConflict(item.key);
                }

                delegate: ConflictLine {
                    required property int index

                    highlighted: page.conflict === key || (ListView.isCurrentItem && list.activeFocus)
                    onClicked: {
                        list.currentIndex = index;
                        page.showConflict(key);
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                visible: conflicts.truncated
                text: qsTr("只列出最近的 %1 项。").arg(list.count)
                font: Theme.small
                muted: true
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1000
                visible: list.count === 0
                iconName: "check-circle"
                text: conflicts.settled ? qsTr("还没有裁定过冲突") : qsTr("没有待裁定的冲突")
                hint: conflicts.settled ? "" : qsTr("两人在互相看不到时改了同一内容，才会出现在这里。")
            }
        }
    }
    second: ConflictPane {
        id: shown

        recordId: page.conflict
        canGoBack: page.leftmost === 1
        onBack: page.back()
    }

    component ConflictLine: ListRow {
        required property string key
        required subtitle
        required trailing
        required badge
        required badgeTone

        focusPolicy: Qt.NoFocus
    }
}
