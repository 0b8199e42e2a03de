// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Findings
import Jiannuo.Records
import Jiannuo.Theme

/// One finding: what was found, by whom, whose turn it is, and every notice that followed.
FocusScope {
    id: pane

    property alias recordId: detail.recordId
    property bool canGoBack: false

    signal back

    function findingOf(rectification: string): string {
        return detail.findingOf(rectification);
    }

    FindingDetail {
        id: detail
    }
    onRecordIdChanged: page.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: detail.found

        PageHeader {
            Layout.fillWidth: true
            title: detail.readable ? Phrase.joined([detail.categoryLabel, detail.severityLabel], "·") : qsTr("限期整改")
            subtitle: detail.orgName
            canGoBack: pane.canGoBack
            onBack: pane.back()

            ReceiptButton {
                recordId: detail.readable ? pane.recordId : ""
            }
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            Label {
                Layout.fillWidth: true
                text: detail.heading
                font: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                StatusLight {
                    visible: detail.light > Light.Grey
                    light: Math.max(0, detail.light)
                    showText: true
                    text: Phrase.joined([detail.due !== "" ? qsTr("%1前").arg(detail.due) : "", detail.lightText], "·")
                }
                StateBadge {
                    text: detail.stateLabel
                    tone: detail.stateTone
                }
                StateBadge {
                    visible: detail.severityTone !== Tone.Neutral
                    text: detail.severityLabel
                    tone: detail.severityTone
                    iconName: "warning"
                }
                StateBadge {
                    visible: detail.provisional
                    text: qsTr("期限暂定：日历未公布")
                    tone: Tone.Warning
                    iconName: "calendar"
                }
                StateBadge {
                    visible: detail.waiting
                    text: qsTr("待送出")
                    tone: Tone.Warning
                    iconName: "upload"
                }
            }
            Label {
                Layout.fillWidth: true
                visible: detail.awaits !== ""
                text: detail.awaits
                muted: true
                wrapMode: Text.Wrap
            }
            ActionBar {
                Layout.fillWidth: true
                kind: "finding"
                recordId: detail.readable ? pane.recordId : ""
                onRecorded: title => toast.show(qsTr("已记录：%1").arg(title), "")
            }
            Repeater {
                model: detail.rectifications

                RectificationCard {
                    required property int index

                    Layout.fillWidth: true
                    unfolded: !detail.readable && index === 0
                    onRecorded: title => toast.show(qsTr("已记录：%1").arg(title), "")
                }
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("问题")
                model: detail.facts
            }
            FindingSource {
                Layout.fillWidth: true
                finding: detail
            }
            Card {
                Layout.fillWidth: true
                visible: detail.readable && evidence.count > 0
                title: qsTr("佐证")

                EvidenceList {
                    id: evidence

                    Layout.fillWidth: true
                    subject: detail.readable ? pane.recordId : ""
                }
            }
            Card {
                Layout.fillWidth: true
                visible: detail.readable
                title: qsTr("内部评论")

                CommentThread {
                    Layout.fillWidth: true
                    subject: detail.readable ? pane.recordId : ""
                }
            }
            Card {
                Layout.fillWidth: true
                visible: detail.readable
                title: qsTr("办理记录")

                HistoryList {
                    Layout.fillWidth: true
                    recordId: detail.readable ? pane.recordId : ""
                }
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !detail.found
        iconName: "findings"
        text: pane.recordId === "" ? qsTr("选一个问题来看") : qsTr("这个问题不在本机")
        hint: pane.recordId === "" ? "" : qsTr("它可能不在您的范围内，或者还没有同步。")
    }
    Toast {
        id: toast
    }
}
