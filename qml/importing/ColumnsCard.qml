// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// Columns of a table that were not understood: a person says what they hold, and the file is read anew.
Card {
    id: card

    required property ImportDraft draft

    visible: rows.count > 0
    title: qsTr("表格里没有认出的列")

    Label {
        Layout.fillWidth: true
        text: qsTr("请指明这些列写的是什么，以后同名的列会照此理解。")
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    Repeater {
        id: rows

        model: card.draft.columns

        ComboBox {
            required property string key
            required label
            required property string value
            required property string remark

            objectName: "column"
            Layout.fillWidth: true
            hint: value === "" ? "" : qsTr("例如：%1").arg(value)
            model: card.draft.columnChoices()
            currentIndex: Number(remark)
            onActivated: index => card.draft.chooseColumn(key, index)
        }
    }
    Button {
        objectName: "readAgain"
        kind: Button.Primary
        enabled: card.draft.columnsChosen && !card.draft.reading
        text: qsTr("按选定的列重新识别")
        onClicked: card.draft.readAgain()
    }
}
