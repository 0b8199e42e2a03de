// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// The visit: checklist, kind, who checks, where.
FocusScope {
    id: page

    required property SpotCheckPage flow
    readonly property SpotCheckDraft draft: flow.draft

    signal back

    Connections {
        target: page.draft

        function onRevealed(field: string, item: int) {
            if (field === "checklist")
                checklist.forceActiveFocus(Qt.OtherFocusReason);
            else if (field === "inspectors")
                another.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: page.draft.orgName
            subtitle: qsTr("这次检查 · 开始于 %1").arg(page.draft.startedAt)
            canGoBack: true
            onBack: page.back()

            IconButton {
                icon.name: "trash"
                text: qsTr("放弃这次抽查")
                onClicked: page.flow.discard()
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                Layout.fillWidth: true
                title: qsTr("检查内容")

                ComboBox {
                    id: checklist

                    Layout.fillWidth: true
                    focus: true
                    mandatory: true
                    label: qsTr("检查表")
                    textRole: "title"
                    model: page.flow.start.checklists
                    currentIndex: indexNow()
                    onActivated: index => {
                        page.draft.setChecklist(page.flow.start.checklists[index].recordId);
                        currentIndex = Qt.binding(indexNow);
                    }

                    function indexNow(): int {
                        return page.flow.start.checklists.length > 0 ? page.flow.start.checklistIndex(page.draft.checklistId) : -1;
                    }
                }
                Label {
                    Layout.fillWidth: true
                    visible: page.draft.checklistName !== ""
                    text: qsTr("共 %1 项").arg(page.draft.itemCount)
                    font: Theme.small
                    muted: true
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("检查方式")

                GridLayout {
                    Layout.fillWidth: true
                    columns: page.flow.compact ? 1 : 2
                    columnSpacing: Theme.spaceL
                    rowSpacing: Theme.spaceM

                    SegmentedChoice {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        label: qsTr("是否告知")
                        choices: [qsTr("明访"), qsTr("暗访")]
                        currentIndex: page.draft.mode
                        onActivated: index => page.draft.mode = index
                    }
                    SegmentedChoice {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        label: qsTr("是否定期")
                        choices: [qsTr("定期"), qsTr("不定期")]
                        currentIndex: page.draft.timing
                        onActivated: index => page.draft.timing = index
                    }
                    SegmentedChoice {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        label: qsTr("日常或突击")
                        choices: [qsTr("日常"), qsTr("突击")]
                        currentIndex: page.draft.style
                        onActivated: index => page.draft.style = index
                    }
                    SegmentedChoice {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        label: qsTr("他查或自查")
                        choices: [qsTr("他查"), qsTr("自查")]
                        currentIndex: page.draft.side
                        onActivated: index => page.draft.side = index
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("检查人员与地点")

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS

                    Repeater {
                        id: inspectors

                        model: page.draft.inspectors

                        Chip {
                            required property int index
                            required property ChoiceRow modelData

                            readonly property string name: modelData?.title ?? ""

                            icon.name: "person"
                            text: index === 0 ? qsTr("%1（本人）").arg(name) : name
                            removable: index > 0
                            onRemoved: page.draft.removeInspector(modelData.recordId)
                        }
                    }
                }
                ComboBox {
                    id: another

                    Layout.fillWidth: true
                    visible: page.flow.start.inspectors.length > 0
                    label: qsTr("同行的检查人")
                    hint: inspectors.count < 2 ? qsTr("现场检查应有两名以上检查人。") : ""
                    placeholderText: qsTr("添加检查人")
                    textRole: "title"
                    model: page.flow.start.inspectors
                    currentIndex: -1
                    onActivated: index => {
                        page.draft.addInspector(page.flow.start.inspectors[index].recordId);
                        currentIndex = -1;
                    }
                }
                TextField {
                    Layout.fillWidth: true
                    label: qsTr("地点")
                    placeholderText: qsTr("如：一楼办事大厅")
                    text: page.draft.place
                    onTextEdited: page.draft.place = text
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Button {
            Layout.margins: Theme.spaceM
            Layout.alignment: page.flow.compact ? Qt.AlignLeft : Qt.AlignRight
            Layout.fillWidth: page.flow.compact
            Layout.minimumWidth: 200
            kind: Button.Primary
            enabled: page.draft.checklistName !== ""
            text: qsTr("开始评分")
            onClicked: page.draft.page = SpotCheckDraft.Scoring
        }
    }
}
