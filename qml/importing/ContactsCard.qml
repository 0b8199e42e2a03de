// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// To whom one can complain, as the letter prints it; what the importer put together is marked until it is confirmed.
Card {
    id: card

    required property ImportDraft draft

    title: qsTr("监督与联系")

    function fieldAt(row: int): Item {
        return fields.itemAt(row);
    }

    Repeater {
        id: fields

        model: card.draft.contacts

        ContactField {
            Layout.fillWidth: true
            draft: card.draft
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: card.draft.editable
        spacing: Theme.spaceXs

        Button {
            objectName: "addPhone"
            kind: Button.Plain
            icon.name: "plus"
            text: qsTr("监督电话")
            onClicked: card.draft.addContact(ImportDraft.Phone)
        }
        Button {
            kind: Button.Plain
            icon.name: "plus"
            text: qsTr("传真")
            onClicked: card.draft.addContact(ImportDraft.Fax)
        }
        Button {
            kind: Button.Plain
            icon.name: "plus"
            text: qsTr("电子邮箱")
            onClicked: card.draft.addContact(ImportDraft.Email)
        }
    }
}
