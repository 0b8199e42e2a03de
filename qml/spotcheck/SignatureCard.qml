// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// The unit's representative signs, or it is recorded why not. What is signed is stored with the draft at once.
Card {
    id: card

    required property SpotCheckPage flow
    readonly property SpotCheckDraft draft: flow.draft
    property bool refused: draft.refusal !== ""
    /// Signed in this sitting: the pad shows it. Else the stored picture does.
    property bool signing: false

    title: qsTr("单位代表")

    function focusSignature() {
        who.forceActiveFocus(Qt.OtherFocusReason);
    }
    function store() {
        if (pad.empty) {
            draft.clearSignature();
            return;
        }
        const path = draft.scratchFile("ink-" + Date.now() + ".png");
        const problem = pad.save(path);
        if (problem !== "")
            flow.tell(problem, "");
        else
            draft.setSignature(path);
    }

    TextField {
        id: who

        Layout.fillWidth: true
        label: qsTr("姓名和职务")
        placeholderText: card.draft.mode === 1 ? qsTr("暗访可不填") : ""
        text: card.draft.representative
        onTextEdited: card.draft.representative = text
    }
    SegmentedChoice {
        Layout.fillWidth: true
        label: qsTr("签字")
        choices: [qsTr("签字"), qsTr("拒绝签字")]
        currentIndex: card.refused ? 1 : 0
        onActivated: index => {
            card.refused = index === 1;
            if (card.refused) {
                pad.clear();
                card.signing = false;
                card.draft.clearSignature();
                reason.forceActiveFocus(Qt.OtherFocusReason);
            } else {
                card.draft.refusal = "";
            }
        }
    }
    TextField {
        id: reason

        Layout.fillWidth: true
        visible: card.refused
        mandatory: true
        label: qsTr("拒签原因")
        placeholderText: qsTr("如：对扣分有异议，负责人不在场")
        text: card.draft.refusal
        onTextEdited: card.draft.refusal = text
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !card.refused && !card.signing && card.draft.signatureHash !== ""
        spacing: Theme.spaceXs

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 160
            radius: Theme.radiusM
            color: "white"
            border.width: Theme.hairline
            border.color: Theme.color.outline

            Image {
                anchors.fill: parent
                anchors.margins: Theme.spaceS
                source: card.draft.signatureHash !== "" ? EvidenceImages.thumbnail(card.draft.signatureHash, card.draft.draftId) : ""
                sourceSize.width: 800
                sourceSize.height: 400
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("已签的字")
            }
        }
        Button {
            kind: Button.Plain
            text: qsTr("重签")
            icon.name: "signature"
            onClicked: {
                card.draft.clearSignature();
                card.signing = true;
            }
        }
    }
    SignaturePad {
        id: pad

        Layout.fillWidth: true
        visible: !card.refused && (card.signing || card.draft.signatureHash === "")
        label: qsTr("请单位代表在此签字")
        onModified: {
            card.signing = true;
            pause.restart();
        }
    }
    Timer {
        id: pause

        interval: 300
        onTriggered: card.store()
    }
    Component.onDestruction: if (pause.running)
        store()
}
