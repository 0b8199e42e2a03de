// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// One notice and what came of it: what is required by when, what the unit did, who verified it.
Card {
    id: card

    required property string key
    required property string heading
    required property string issued
    required property string stateLabel
    required property int stateTone
    required property bool overdue
    required property int light
    required property string lightText
    required property string due
    required property string dueRemark
    required property string extension
    required property string problem
    required property string requirement
    required property string measures
    required property string result
    required property string submittedBy
    required property string recheckedBy
    required property string recheckNote
    required property string expedite
    required property int expediteTone
    required property bool waiting
    /// Remarks and history are in sight at once.
    property bool unfolded: false

    signal recorded(string title)

    title: heading
    tone: light === Light.Red ? Tone.Danger : Tone.Neutral
    Accessible.name: Phrase.joined([heading, stateLabel, overdue ? qsTr("已逾期") : "", lightText], "，")

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXs - Theme.spaceM
        spacing: Theme.spaceS

        Label {
            Layout.fillWidth: true
            text: card.issued
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
        }
        PrintButton {
            kind: "rectification"
            recordId: card.key
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        StateBadge {
            text: card.stateLabel
            tone: card.stateTone
        }
        StateBadge {
            visible: card.overdue
            text: qsTr("已逾期")
            tone: Tone.Danger
            iconName: "warning"
        }
        StateBadge {
            visible: card.expedite !== ""
            text: card.expedite
            tone: card.expediteTone
            iconName: "warning"
        }
        StateBadge {
            visible: card.waiting
            text: qsTr("待送出")
            tone: Tone.Warning
            iconName: "upload"
        }
    }
    ActionBar {
        Layout.fillWidth: true
        kind: "rectification"
        recordId: card.key
        onRecorded: title => card.recorded(title)
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.problem !== ""
        key: qsTr("问题")
        value: card.problem
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.requirement !== ""
        key: qsTr("整改要求")
        value: card.requirement
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("期限")
        value: card.due

        StatusLight {
            visible: card.light > Light.Grey
            light: Math.max(0, card.light)
            showText: true
            text: card.lightText
        }
        Label {
            Layout.fillWidth: true
            visible: card.extension !== ""
            text: card.extension
            font: Theme.small
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            visible: card.dueRemark !== ""
            text: card.dueRemark
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
        }
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.measures !== ""
        key: qsTr("整改措施")
        value: card.measures
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.result !== ""
        key: qsTr("完成情况")
        value: card.result
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.submittedBy !== ""
        key: qsTr("报送人")
        value: card.submittedBy
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.recheckedBy !== ""
        key: qsTr("复查人")
        value: card.recheckedBy
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.recheckNote !== ""
        key: qsTr("复查结论")
        value: card.recheckNote
    }
    EvidenceList {
        Layout.fillWidth: true
        visible: count > 0
        subject: card.key
    }
    Button {
        Layout.leftMargin: -Theme.spaceM
        visible: !card.unfolded
        kind: Button.Plain
        icon.name: "comment"
        text: qsTr("评论和办理记录")
        onClicked: card.unfolded = true
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.unfolded
        spacing: Theme.spaceM

        Divider {
            Layout.fillWidth: true
        }
        Label {
            text: qsTr("评论")
            font: Theme.smallStrong
        }
        CommentThread {
            Layout.fillWidth: true
            subject: card.key
        }
        Label {
            text: qsTr("办理记录")
            font: Theme.smallStrong
        }
        HistoryList {
            Layout.fillWidth: true
            recordId: card.key
        }
    }
}
