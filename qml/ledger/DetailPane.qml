// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Ledger
import Jiannuo.Records
import Jiannuo.Theme

/// One commitment: what was promised, by when, how it goes, who did what.
FocusScope {
    id: pane

    property alias recordId: commitment.recordId
    property bool canGoBack: false

    signal back
    signal commitmentWanted(string id)

    CommitmentDetail {
        id: commitment
    }
    onRecordIdChanged: page.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: commitment.found

        PageHeader {
            Layout.fillWidth: true
            title: Phrase.joined([commitment.number, commitment.kindLabel], "·")
            subtitle: commitment.orgName
            canGoBack: pane.canGoBack
            onBack: pane.back()
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            Label {
                Layout.fillWidth: true
                text: commitment.heading
                font: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                StatusLight {
                    visible: commitment.light >= 0
                    light: Math.max(0, commitment.light)
                    showText: true
                    text: commitment.light === Light.Grey ? qsTr("已办结") : Phrase.joined([commitment.due !== "" ? qsTr("%1前").arg(commitment.due) : "", commitment.lightText], "·")
                }
                StateBadge {
                    text: commitment.stateLabel
                    tone: commitment.stateTone
                }
                StateBadge {
                    visible: commitment.provisional
                    text: qsTr("期限暂定：日历未公布")
                    tone: Tone.Warning
                    iconName: "calendar"
                }
                StateBadge {
                    visible: commitment.waiting
                    text: qsTr("待送出")
                    tone: Tone.Warning
                    iconName: "upload"
                }
            }
            Label {
                Layout.fillWidth: true
                visible: commitment.text !== commitment.heading
                text: commitment.text
                wrapMode: Text.Wrap
                lineHeight: Theme.paragraphSpacing
            }
            ProgressBar {
                Layout.fillWidth: true
                visible: commitment.progress >= 0
                value: Math.max(0, commitment.progress) / 100
                text: qsTr("进度")
                detail: commitment.progress + "%"
            }
            ActionBar {
                Layout.fillWidth: true
                kind: "commitment"
                recordId: pane.recordId
                onRecorded: title => toast.show(qsTr("已记录：%1").arg(title), "")
            }
            ListRow {
                Layout.fillWidth: true
                visible: commitment.parentId !== ""
                title: qsTr("所属事项")
                subtitle: commitment.parentText
                leadsOn: true
                divided: false
                onClicked: pane.commitmentWanted(commitment.parentId)
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("时限")
                model: commitment.limits
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("量化目标")
                model: commitment.targets
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("承诺")
                model: commitment.facts
            }
            Card {
                Layout.fillWidth: true
                visible: commitment.parts.count > 0
                title: qsTr("子项")

                Repeater {
                    model: commitment.parts

                    ListRow {
                        required property string key
                        required property string label
                        required property string value
                        required property string remark

                        Layout.fillWidth: true
                        leftPadding: 0
                        title: value
                        subtitle: label
                        badge: remark
                        leadsOn: true
                        onClicked: pane.commitmentWanted(key)
                    }
                }
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("监督与联系")
                model: commitment.contacts
            }
            Card {
                Layout.fillWidth: true
                visible: entries.count > 0
                title: qsTr("台账")

                Repeater {
                    model: LedgerEntryModel {
                        id: entries

                        subject: pane.recordId
                    }

                    TimelineEntry {
                        required property int index
                        required property string period
                        required property int progress
                        required property string text
                        required property string problem
                        required property string by
                        required property int evidenceCount
                        required property bool waiting

                        Layout.fillWidth: true
                        required when
                        first: index === 0
                        last: index === entries.count - 1
                        what: qsTr("%1 · %2%").arg(period).arg(progress)
                        who: by
                        device: evidenceCount > 0 ? qsTr("%1 个文件").arg(evidenceCount) : ""
                        verdict: waiting ? qsTr("待送出") : problem !== "" ? qsTr("有问题") : ""
                        tone: waiting || problem !== "" ? Tone.Warning : Tone.Info
                        detail: Phrase.joined([text, problem !== "" ? qsTr("问题：%1").arg(problem) : ""], "\n")
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                visible: milestones.count > 0
                title: qsTr("审核、公示和销号")

                Repeater {
                    model: MilestoneModel {
                        id: milestones

                        subject: pane.recordId
                    }

                    TimelineEntry {
                        required property int index

                        Layout.fillWidth: true
                        required what
                        required who
                        required when
                        required verdict
                        required tone
                        required detail
                        first: index === 0
                        last: index === milestones.count - 1
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                visible: evidence.count > 0
                title: qsTr("佐证")

                EvidenceList {
                    id: evidence

                    Layout.fillWidth: true
                    subject: pane.recordId
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("评论")

                CommentThread {
                    Layout.fillWidth: true
                    subject: pane.recordId
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("办理记录")

                HistoryList {
                    Layout.fillWidth: true
                    recordId: pane.recordId
                }
            }
            Card {
                Layout.fillWidth: true
                visible: commitment.letterText !== ""
                title: qsTr("承诺书原文")

                Label {
                    Layout.fillWidth: true
                    text: commitment.letterText
                    font: Theme.small
                    wrapMode: Text.Wrap
                    lineHeight: Theme.paragraphSpacing
                }
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !commitment.found
        iconName: "ledger"
        text: pane.recordId === "" ? qsTr("选一项承诺来看") : qsTr("这项承诺不在本机")
        hint: pane.recordId === "" ? "" : qsTr("它可能不在您的范围内，或者还没有同步。")
    }
    Toast {
        id: toast
    }
}
