// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// The one commitment that is being corrected: its words, number, kind, figures, and how it is divided from the others.
ColumnLayout {
    id: editor

    required property ItemCard card
    readonly property ImportDraft draft: card.draft
    readonly property int row: card.index

    spacing: Theme.spaceM

    TextArea {
        id: area

        objectName: "itemText"
        Layout.fillWidth: true
        label: qsTr("承诺内容")
        minimumLines: 2
        text: editor.card.text
        onTextChanged: if (activeFocus)
            editor.draft.setItemText(editor.row, text)
        onActiveFocusChanged: if (!activeFocus)
            editor.draft.endTyping()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceXs

        IconButton {
            icon.name: "outdent"
            text: qsTr("升一级")
            enabled: editor.card.canPromote
            opacity: enabled ? 1 : 0.4
            onClicked: editor.draft.promoteItem(editor.row)
        }
        IconButton {
            icon.name: "indent"
            text: qsTr("降为上一条的子项")
            enabled: editor.card.canDemote
            opacity: enabled ? 1 : 0.4
            onClicked: editor.draft.demoteItem(editor.row)
        }
        IconButton {
            objectName: "merge"
            icon.name: "merge"
            text: qsTr("并入上一条")
            enabled: editor.row > 0
            opacity: enabled ? 1 : 0.4
            onClicked: editor.draft.mergeItem(editor.row)
        }
        IconButton {
            objectName: "split"
            icon.name: "split"
            text: qsTr("从光标处拆成两条")
            enabled: area.cursorPosition > 0 && area.cursorPosition < area.length
            opacity: enabled ? 1 : 0.4
            onClicked: editor.draft.splitItem(editor.row, area.cursorPosition)
        }
        IconButton {
            icon.name: "plus"
            text: qsTr("在后面补一条")
            onClicked: editor.draft.addItem(editor.row)
        }
        IconButton {
            objectName: "removeItem"
            icon.name: "trash"
            text: qsTr("删除这一条")
            onClicked: editor.draft.removeItem(editor.row)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        TextField {
            objectName: "itemNumber"
            Layout.preferredWidth: 88 * Theme.scale
            label: qsTr("序号")
            text: editor.card.no
            inputMethodHints: Qt.ImhDigitsOnly
            validator: IntValidator {
                bottom: 1
                top: 9999
            }
            error: editor.card.noTwice ? qsTr("重复") : ""
            onEditingFinished: editor.draft.setItemNumber(editor.row, parseInt(text))
        }
        ComboBox {
            objectName: "itemKind"
            Layout.fillWidth: true
            label: editor.card.kindProposed ? qsTr("类别（系统建议）") : qsTr("类别")
            model: editor.draft.kindChoices()
            currentIndex: editor.card.kind - 1
            onActivated: index => editor.draft.setItemKind(editor.row, index + 1)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: editor.card.limits

            Chip {
                required property int index
                required property string modelData

                objectName: "limit"
                icon.name: "clock"
                text: modelData
                removable: true
                onClicked: editor.card.figureWanted(true, index)
                onRemoved: editor.draft.removeLimit(editor.row, index)
            }
        }
        Repeater {
            model: editor.card.quantities

            Chip {
                required property int index
                required property string modelData

                objectName: "quantity"
                icon.name: "ranking"
                text: modelData
                removable: true
                onClicked: editor.card.figureWanted(false, index)
                onRemoved: editor.draft.removeQuantity(editor.row, index)
            }
        }
        Button {
            kind: Button.Plain
            icon.name: "plus"
            text: qsTr("时限")
            onClicked: editor.card.figureWanted(true, -1)
        }
        Button {
            kind: Button.Plain
            icon.name: "plus"
            text: qsTr("数量")
            onClicked: editor.card.figureWanted(false, -1)
        }
    }
}
