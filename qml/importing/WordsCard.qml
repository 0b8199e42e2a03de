// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing

/// The letter's words around its items.
Card {
    id: card

    required property ImportDraft draft

    title: qsTr("标题与结尾")

    TextField {
        objectName: "letterTitle"
        Layout.fillWidth: true
        label: qsTr("标题")
        hint: qsTr("空着时用“单位名称＋公开承诺书”")
        readOnly: !card.draft.editable
        text: card.draft.title
        onTextEdited: card.draft.setTitle(text)
        onEditingFinished: card.draft.endTyping()
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.draft.intro !== ""
        key: qsTr("开头")
        value: card.draft.intro
    }
    TextArea {
        Layout.fillWidth: true
        label: qsTr("违诺责任与结尾")
        minimumLines: 2
        readOnly: !card.draft.editable
        text: card.draft.closing
        onTextChanged: if (activeFocus)
            card.draft.setClosing(text)
        onActiveFocusChanged: if (!activeFocus)
            card.draft.endTyping()
    }
    TextField {
        Layout.fillWidth: true
        label: qsTr("签署日期")
        placeholderText: qsTr("2011年4月8日")
        readOnly: !card.draft.editable
        text: card.draft.signedAt
        onTextEdited: card.draft.setSignedAt(text)
        onEditingFinished: card.draft.endTyping()
    }
}
