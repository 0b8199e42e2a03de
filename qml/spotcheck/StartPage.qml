// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// What to check: a draft to go on with, an assignment, any unit. Who must stand back reads why before he begins.
FocusScope {
    id: page

    required property SpotCheckPage flow
    readonly property SpotCheckStart start: flow.start

    component Rows: Card {
        id: group

        property alias count: rows.count
        property alias rows: rows.model
        property alias delegate: rows.delegate

        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        visible: count > 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.spaceL
            Layout.rightMargin: -Theme.spaceL
            spacing: 0

            Repeater {
                id: rows
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("抽查")
            subtitle: qsTr("离线也能检查，有网络时自动送出")
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            maximumWidth: Theme.expanded(page.width) ? 1200 : Theme.readingWidth

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.expanded(page.width) ? 2 : 1
                columnSpacing: Theme.spaceXl
                rowSpacing: Theme.spaceL

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Rows {
                        id: drafts

                        title: qsTr("未完成的抽查")
                        rows: page.start.drafts
                        delegate: ListRow {
                            required property int index
                            required property ChoiceRow modelData

                            Layout.fillWidth: true
                            divided: index < drafts.count - 1
                            enabled: modelData.refusal === ""
                            icon.name: "edit"
                            title: modelData.title
                            subtitle: modelData.refusal || modelData.subtitle
                            trailing: modelData.trailing
                            trailingDetail: modelData.trailingDetail
                            leadsOn: true
                            onClicked: page.flow.draft.open(modelData.recordId)
                        }
                    }
                    Rows {
                        id: assignments

                        title: qsTr("我的任务")
                        rows: page.start.assignments
                        delegate: ListRow {
                            required property int index
                            required property ChoiceRow modelData

                            Layout.fillWidth: true
                            divided: index < assignments.count - 1
                            light: modelData.light
                            title: modelData.title
                            subtitle: modelData.subtitle
                            badge: modelData.badge
                            badgeTone: Tone.Warning
                            trailing: modelData.trailing
                            trailingDetail: modelData.trailingDetail
                            leadsOn: true
                            onClicked: page.flow.draft.goToAssignment(modelData.recordId)
                        }
                    }
                    Rows {
                        id: recent

                        title: qsTr("最近的抽查")
                        rows: page.start.recent
                        delegate: ListRow {
                            required property int index
                            required property ChoiceRow modelData

                            Layout.fillWidth: true
                            divided: index < recent.count - 1
                            title: modelData.title
                            subtitle: modelData.subtitle
                            badge: modelData.badge
                            trailingDetail: modelData.trailingDetail
                            leadsOn: true
                            onClicked: page.flow.reading = modelData.recordId
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("检查一个单位")

                    SearchField {
                        id: search

                        Layout.fillWidth: true
                        focus: true
                        placeholderText: qsTr("单位名称或简称")
                        text: page.start.unitText
                        onSearched: text => page.start.unitText = text
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.leftMargin: -Theme.spaceL
                        Layout.rightMargin: -Theme.spaceL
                        spacing: 0

                        Repeater {
                            id: units

                            model: page.start.units

                            ListRow {
                                required property int index
                                required property ChoiceRow modelData

                                Layout.fillWidth: true
                                divided: index < units.count - 1
                                icon.name: modelData.refusal === "" ? "org" : "lock"
                                title: modelData.title
                                subtitle: modelData.refusal || modelData.subtitle
                                opacity: modelData.refusal === "" ? 1 : 0.75
                                leadsOn: modelData.refusal === ""
                                onClicked: page.flow.draft.begin(modelData.recordId)
                            }
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: units.count === 0 || page.start.moreUnits
                        text: units.count > 0 ? qsTr("还有更多单位，请输入名称查找。") : search.text === "" ? qsTr("这台设备上还没有单位。请先同步。") : qsTr("没有找到“%1”。").arg(search.text)
                        font: Theme.small
                        muted: true
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
