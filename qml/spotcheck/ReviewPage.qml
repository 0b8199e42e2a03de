// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme

/// Everything once more: what is missing and where, the score and how it came about, findings, conclusion, signature.
FocusScope {
    id: page

    required property SpotCheckPage flow
    readonly property SpotCheckDraft draft: flow.draft
    readonly property bool wide: Theme.expanded(width)
    /// Before every item was judged there is no score, only a running total.
    readonly property bool complete: draft.judgedCount === draft.itemCount
    readonly property string openText: qsTr("还有 %1 项未评").arg(draft.itemCount - draft.judgedCount)

    signal back

    function submit() {
        if (draft.checkNow()) {
            question.open();
        } else {
            scroll.contentY = 0;
            problems.itemAt(0)?.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Connections {
        target: page.draft

        function onRevealed(field: string, item: int) {
            if (field === "signature")
                signature.focusSignature();
            else if (field === "conclusion")
                conclusion.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("核对并提交")
            subtitle: page.draft.orgName
            canGoBack: true
            onBack: page.draft.page = SpotCheckDraft.Scoring

            IconButton {
                enabled: page.draft.canUndo
                icon.name: "undo"
                text: page.draft.canUndo ? qsTr("撤销：%1").arg(page.draft.undoText) : qsTr("撤销")
                onClicked: page.draft.undo()
            }
        }
        ScrollPage {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            maximumWidth: page.wide ? 1200 : Theme.readingWidth

            Card {
                Layout.fillWidth: true
                visible: page.draft.issues.length > 0
                tone: Tone.Danger
                title: qsTr("还不能提交，共 %1 处要补充").arg(problems.count)

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.leftMargin: -Theme.spaceL
                    Layout.rightMargin: -Theme.spaceL
                    spacing: 0

                    Repeater {
                        id: problems

                        model: page.draft.issues

                        ListRow {
                            required property int index
                            required property SpotCheckIssue modelData

                            Layout.fillWidth: true
                            icon.name: "warning"
                            title: modelData?.sentence ?? ""
                            titleLines: 4
                            divided: index < problems.count - 1
                            leadsOn: true
                            onClicked: page.draft.reveal(modelData)
                        }
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                visible: page.draft.madeText !== ""
                tone: Tone.Warning
                title: qsTr("这项任务已经查过")

                Label {
                    Layout.fillWidth: true
                    text: page.draft.madeText
                    wrapMode: Text.Wrap
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.spaceXl
                rowSpacing: Theme.spaceL

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Card {
                        Layout.fillWidth: true
                        title: qsTr("这次检查")

                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("检查表")
                            value: page.draft.checklistName
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("方式")
                            value: page.draft.visitText
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("开始")
                            value: page.draft.startedAt
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("照片")
                            value: page.draft.withheldCount > 0 ? qsTr("%1 张，其中 %2 张没有遮挡的留在本机，不送出").arg(page.draft.photoCount).arg(page.draft.withheldCount) : qsTr("%1 张").arg(page.draft.photoCount)
                        }
                        RunningTotal {
                            Layout.fillWidth: true
                            Layout.leftMargin: 1 - Theme.spaceL
                            Layout.rightMargin: 1 - Theme.spaceL
                            label: qsTr("得分")
                            total: page.complete ? page.draft.total : "—"
                            outOf: "100"
                            remark: page.complete ? "" : page.openText
                            expanded: page.wide
                            steps: page.draft.steps
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        title: qsTr("问题 %1 个").arg(found.count)

                        ColumnLayout {
                            Layout.fillWidth: true
                            Layout.leftMargin: -Theme.spaceL
                            Layout.rightMargin: -Theme.spaceL
                            spacing: 0

                            Repeater {
                                id: found

                                model: page.draft.findings

                                ListRow {
                                    required property int index
                                    required property SpotCheckFinding modelData

                                    Layout.fillWidth: true
                                    title: modelData.number + ". " + (modelData.text || qsTr("（还没有写）"))
                                    subtitle: Phrase.joined([modelData.categoryText, modelData.severityText, modelData.orgText], " · ")
                                    trailing: modelData.fixedOnSite ? "" : modelData.due
                                    badge: modelData.fixedOnSite ? qsTr("立行立改") : modelData.dueProvisional ? qsTr("暂定") : ""
                                    badgeTone: modelData.fixedOnSite ? Tone.Success : Tone.Warning
                                    divided: index < found.count - 1
                                    leadsOn: true
                                    onClicked: {
                                        page.draft.openFinding(modelData.findingId);
                                        page.draft.page = SpotCheckDraft.Scoring;
                                    }
                                }
                            }
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: found.count === 0
                            text: qsTr("没有记问题。")
                            font: Theme.small
                            muted: true
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Card {
                        Layout.fillWidth: true
                        title: qsTr("结论")

                        TextArea {
                            id: conclusion

                            Layout.fillWidth: true
                            focus: true
                            placeholderText: qsTr("总的情况，值得肯定的，要注意的")
                            text: page.draft.conclusion
                            onTextChanged: if (text !== page.draft.conclusion)
                                page.draft.conclusion = text
                        }
                    }
                    SignatureCard {
                        id: signature

                        Layout.fillWidth: true
                        flow: page.flow
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            spacing: Theme.spaceM

            Label {
                Layout.fillWidth: true
                text: page.draft.submitting ? qsTr("正在保存…") : page.complete ? qsTr("得分 %1").arg(page.draft.total) : page.openText
                font: Theme.heading
            }
            Button {
                Layout.minimumWidth: 140
                kind: Button.Primary
                enabled: !page.draft.busy
                text: qsTr("提交")
                icon.name: "send"
                onClicked: page.submit()
            }
        }
    }
    Dialog {
        id: question

        title: qsTr("提交这次抽查？")
        acceptText: qsTr("提交")
        onAccepted: page.draft.submit()

        Label {
            Layout.fillWidth: true
            text: qsTr("提交后评分不能再改，只能补充说明。没有网络也可以提交，有网络时自动送出，照片随后在后台送出。")
            wrapMode: Text.Wrap
        }
    }
}
