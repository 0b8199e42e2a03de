// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Workspace

/// 导入: a text or a file comes in, is looked through and corrected beside its source, and goes into the ledger.
FocusScope {
    id: flow

    readonly property alias draft: draft
    readonly property string step: draft.ready ? "Work" : "Start"

    onStepChanged: turn()
    Component.onCompleted: turn()

    function turn() {
        pages.setSource(step + "Page.qml", {
            "flow": flow
        });
        if (activeFocus)
            pages.forceActiveFocus();
    }
    function pickFile() {
        files.active = true;
        (files.item as LetterFiles).open();
    }
    /// Asks first; what was thrown away can still be brought back.
    function discard(draftId: string, name: string) {
        question.draftId = draftId;
        question.name = name;
        question.open();
    }

    ImportDraft {
        id: draft

        onAcceptedLetters: (letters, commitments, refused) => {
            if (letters > 0)
                toast.show(refused > 0 ? qsTr("已登记 %1 份承诺书、%2 条承诺；%3 份没有登记，原因写在各份下面").arg(letters).arg(commitments).arg(refused) : qsTr("已登记 %1 份承诺书、%2 条承诺").arg(letters).arg(commitments), qsTr("到台账查看"));
        }
        onDiscarded: name => toast.show(qsTr("已丢弃“%1”").arg(name), qsTr("撤销"))
    }
    Loader {
        id: pages

        anchors.fill: parent
        focus: true
    }
    Loader {
        id: files

        active: false
        source: "LetterFiles.qml"
        onLoaded: (item as LetterFiles).chosen.connect(file => draft.readFile(file))
    }
    Dialog {
        id: question

        property string draftId: ""
        property string name: ""

        title: qsTr("丢弃这份导入？")
        acceptText: qsTr("丢弃")
        danger: true
        onAccepted: draft.discard(draftId)

        Label {
            Layout.fillWidth: true
            text: qsTr("“%1”和已经做的改正都会丢掉；已登记的承诺书不受影响。").arg(question.name)
            wrapMode: Text.Wrap
        }
    }
    Toast {
        id: toast

        bottomMargin: 88
        onActionTriggered: {
            if (actionText === qsTr("撤销"))
                draft.restore();
            else
                Navigator.open("commitment", draft.firstCommitment());
        }
    }
}
