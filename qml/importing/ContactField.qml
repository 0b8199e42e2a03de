// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// One contact of the letter.
ColumnLayout {
    id: row

    required property ImportDraft draft
    required property int index
    required property int kind
    required property string label
    required property string value
    required property string original
    required property bool inferred
    required property string problem
    required property bool removable
    required property bool current

    objectName: "contact"
    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        TextField {
            id: field

            objectName: "contactValue"
            Layout.fillWidth: true
            label: row.inferred ? qsTr("%1（推断）").arg(row.label) : row.label
            hint: row.original !== "" ? qsTr("原文：%1").arg(row.original) : ""
            error: row.problem
            readOnly: !row.draft.editable
            text: row.value
            inputMethodHints: row.kind === ImportDraft.Email ? Qt.ImhEmailCharactersOnly : row.kind <= ImportDraft.Fax ? Qt.ImhDialableCharactersOnly : Qt.ImhNone
            onTextEdited: row.draft.setContact(row.index, text)
            onEditingFinished: row.draft.endTyping()
            onActiveFocusChanged: if (activeFocus && !row.current)
                row.draft.chooseContact(row.index)

            Rectangle {
                x: -Theme.spaceM
                y: field.topInset
                width: 3
                height: field.height - field.topInset - field.bottomInset
                visible: row.current || row.inferred
                color: row.current ? Theme.color.accent : Theme.color.amber
            }
        }
        Button {
            objectName: "confirmContact"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: field.topInset
            visible: row.inferred && row.draft.editable
            icon.name: "check"
            text: qsTr("确认")
            onClicked: row.draft.confirmContact(row.index)
        }
        IconButton {
            objectName: "removeContact"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: field.topInset
            visible: row.removable && row.draft.editable
            icon.name: "close"
            text: qsTr("去掉%1“%2”").arg(row.label).arg(row.value)
            onClicked: row.draft.removeContact(row.index)
        }
    }
}
