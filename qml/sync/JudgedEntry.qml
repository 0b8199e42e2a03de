// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme
import Jiannuo.Workspace

/// Something that headquarters did not take, or that meets another value: why, and what one can do about it.
Card {
    id: entry

    required property int dseq
    required property string what
    required property string org
    required property string author
    required property string time
    required property int state
    required property string reason
    required property string written
    required property bool canResubmit
    required property string resubmitHint
    required property string conflictId
    readonly property bool refused: state === WaitingModel.Refused
    property string problem: ""

    tone: refused ? Tone.Danger : Tone.Warning

    Connections {
        target: SyncController

        function onResubmitted(dseq: int, problem: string) {
            if (dseq === entry.dseq)
                entry.problem = problem;
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        StateBadge {
            text: entry.refused ? qsTr("中心未接受") : qsTr("有冲突，待裁定")
            tone: entry.tone
            iconName: entry.refused ? "refused" : "conflict"
        }
        Label {
            Layout.fillWidth: true
            text: Phrase.joined([entry.org, entry.author, entry.time], " · ")
            font: Theme.small
            muted: true
            elide: Text.ElideRight
        }
    }
    Label {
        Layout.fillWidth: true
        text: entry.what
        font: Theme.bodyStrong
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        text: entry.reason
        color: Theme.color.ink(entry.tone)
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        visible: !entry.refused
        text: qsTr("两个内容都已保留，在中心裁定之前以原值为准。")
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: said.implicitHeight + 2 * Theme.spaceM
        radius: Theme.radiusM
        color: Theme.color.sunken

        Label {
            id: said

            x: Theme.spaceM
            y: Theme.spaceM
            width: parent.width - 2 * Theme.spaceM
            text: entry.written
            font: Theme.small
            wrapMode: Text.Wrap
        }
    }
    Label {
        Layout.fillWidth: true
        visible: entry.refused && text !== ""
        text: entry.problem !== "" ? entry.problem : entry.canResubmit ? "" : qsTr("现在也不能按此重填：%1").arg(entry.resubmitHint)
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Button {
            objectName: "dismiss"
            text: qsTr("看过了")
            onClicked: SyncController.dismiss(entry.dseq)
        }
        Button {
            objectName: "decide"
            visible: entry.conflictId !== ""
            icon.name: "conflict"
            text: qsTr("去裁定")
            onClicked: Navigator.open("conflict", entry.conflictId)
        }
        Button {
            objectName: "resubmit"
            visible: entry.refused
            enabled: entry.canResubmit
            icon.name: "redo"
            text: qsTr("按此重填")
            onClicked: SyncController.resubmit(entry.dseq)
        }
        Button {
            kind: Button.Plain
            icon.name: "copy"
            text: qsTr("复制内容")
            onClicked: SyncController.copy(entry.dseq)
        }
    }
}
