// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// One record of any kind: what it is and how it stands, what can be done, its facts, what belongs to it, what was said
/// and done. What is empty is not shown.
FocusScope {
    id: pane

    property alias kind: record.kind
    property alias recordId: record.recordId
    property bool canGoBack: false
    /// Shown while nothing is chosen.
    property string invitation: ""
    /// What an area adds to the header: what only it can do with the record.
    property alias actions: header.actions

    signal back

    RecordDetail {
        id: record
    }
    onRecordIdChanged: page.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: record.found

        PageHeader {
            id: header

            Layout.fillWidth: true
            title: record.kindLabel
            canGoBack: pane.canGoBack
            onBack: pane.back()

            ReceiptButton {
                recordId: pane.recordId
            }
            PrintButton {
                kind: pane.kind
                recordId: pane.recordId
            }
            Button {
                visible: record.amendable
                kind: Button.Quiet
                icon.name: "edit"
                text: qsTr("修改")
                onClicked: form.begin(pane.kind, pane.recordId, "amend")
            }
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            Label {
                Layout.fillWidth: true
                text: record.title
                font: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: record.subtitle
                muted: true
                wrapMode: Text.Wrap
            }
            Flow {
                Layout.fillWidth: true
                visible: record.stateText !== "" || record.waiting
                spacing: Theme.spaceS

                StateBadge {
                    visible: record.stateText !== ""
                    text: record.stateText
                    tone: record.stateTone
                }
                StateBadge {
                    visible: record.waiting
                    text: qsTr("待送出")
                    tone: Tone.Warning
                    iconName: "upload"
                }
            }
            ActionBar {
                Layout.fillWidth: true
                kind: pane.kind
                recordId: pane.recordId
                onRecorded: title => toast.show(qsTr("已记录：%1").arg(title), "")
            }
            Repeater {
                model: record.groups

                FactCard {
                    required property FactGroup modelData

                    Layout.fillWidth: true
                    title: modelData.heading
                    model: modelData.facts
                }
            }
            Repeater {
                model: record.attached

                AttachedCard {
                    required property AttachedList modelData

                    Layout.fillWidth: true
                    kind: modelData.kind
                    link: modelData.link
                    heading: modelData.heading
                    subject: pane.recordId
                    onWanted: (kind, link) => form.beginNew(kind, link, pane.recordId)
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
                visible: comments.count > 0
                title: qsTr("评论")

                CommentThread {
                    id: comments

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
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !record.found
        iconName: record.iconName
        text: pane.recordId === "" ? pane.invitation : qsTr("这条记录不在本机")
        hint: pane.recordId === "" ? "" : qsTr("它可能不在您的范围内，或者还没有同步。")
    }
    ActionForm {
        id: form

        onRecorded: (title, id) => toast.show(qsTr("已记录：%1").arg(title), "")
    }
    Toast {
        id: toast
    }
}
