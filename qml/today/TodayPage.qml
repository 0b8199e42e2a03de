// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Today
import Jiannuo.Workspace

/// 今日: what is mine to do, in one or two columns.
FocusScope {
    id: page

    readonly property bool wide: Theme.expanded(width)

    function go(kind: string, recordId: string, key: string) {
        const step = key.startsWith("step/") ? key.split("/")[3] : "";
        if (step === "create")
            form.beginNew(kind, recordId.split(".")[0], recordId.split(".")[1] ?? "");
        else if (step !== "")
            form.begin(kind, recordId, step);
        else
            Navigator.open(kind, recordId);
    }

    ScrollPage {
        id: scroll

        anchors.fill: parent
        focus: true
        maximumWidth: page.wide ? Math.round(1120 * Theme.scale) : Theme.readingWidth

        TodayHeading {
            Layout.fillWidth: true
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceS
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.spaceXl
            rowSpacing: Theme.spaceL

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceXl

                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Assignments
                    title: qsTr("我的检查任务")
                    more: "assignment"
                    emptyText: Workspace.isChecker ? qsTr("没有要做的检查。") : ""
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Rectifications
                    title: qsTr("需要整改")
                    more: "rectification"
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Rechecks
                    title: qsTr("等待复查")
                    more: "finding"
                    emptyText: Workspace.isChecker ? qsTr("没有等待复查的整改。") : ""
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Decisions
                    title: qsTr("等您办理")
                    emptyText: Workspace.isHeadquarters ? qsTr("没有等您办理的事项。") : ""
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceXl

                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Drafts
                    title: qsTr("接着填写")
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Waiting
                    title: qsTr("待送出")
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
                TodayCard {
                    Layout.fillWidth: true
                    part: TodayModel.Deadlines
                    title: qsTr("逾期和临期的承诺")
                    more: "org"
                    emptyText: qsTr("没有逾期或临期的承诺。")
                    onOpened: (kind, recordId, key) => page.go(kind, recordId, key)
                }
            }
        }
    }
    ActionForm {
        id: form
    }
}
