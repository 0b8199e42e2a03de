// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme
import Jiannuo.Workspace

/// What stands in the way of this letter, and the button that records it.
Rectangle {
    id: bar

    required property ImportDraft draft

    implicitHeight: row.implicitHeight + 2 * Theme.spaceM
    color: Theme.color.background

    Divider {
        width: parent.width
    }
    RowLayout {
        id: row

        x: Theme.spaceL
        y: Theme.spaceM
        width: parent.width - 2 * x
        spacing: Theme.spaceM

        Icon {
            visible: note.text !== ""
            name: bar.draft.accepted ? "check-circle" : bar.draft.obstacle !== "" ? "error" : bar.draft.partDoubts > 0 ? "warning" : "check-circle"
            color: Theme.color.solid(bar.draft.accepted ? Tone.Success : bar.draft.obstacle !== "" ? Tone.Danger : bar.draft.partDoubts > 0 ? Tone.Warning : Tone.Success)
        }
        Label {
            id: note

            objectName: "obstacle"
            Layout.fillWidth: true
            text: bar.draft.accepted ? bar.draft.acceptedText : bar.draft.obstacle !== "" ? bar.draft.obstacle : bar.draft.partDoubts > 0 ? qsTr("还有 %1 处疑点没有核对").arg(bar.draft.partDoubts) : bar.draft.published ? qsTr("将登记为已公示") : qsTr("将登记为草稿")
            font: Theme.small
            wrapMode: Text.Wrap
        }
        Button {
            objectName: "toLedger"
            visible: bar.draft.accepted
            icon.name: "ledger"
            text: qsTr("到台账查看")
            onClicked: Navigator.open("commitment", bar.draft.firstCommitment())
        }
        Button {
            objectName: "accept"
            visible: !bar.draft.accepted
            enabled: bar.draft.editable && bar.draft.obstacle === ""
            kind: Button.Primary
            text: qsTr("登记这份承诺书")
            onClicked: bar.draft.partDoubts > 0 ? question.open() : bar.draft.accept()
        }
    }
    Dialog {
        id: question

        title: qsTr("还有 %1 处疑点没有核对").arg(bar.draft.partDoubts)
        acceptText: qsTr("先去核对")
        onAccepted: bar.draft.chooseNextDoubt()

        Label {
            Layout.fillWidth: true
            text: qsTr("登记后原文照样保留，但这些地方不再提示。不合格或有疑问的联系方式不写进单位的联系方式。")
            wrapMode: Text.Wrap
        }
        Button {
            objectName: "acceptAnyway"
            text: qsTr("仍然登记")
            onClicked: {
                question.close();
                bar.draft.accept();
            }
        }
    }
}
