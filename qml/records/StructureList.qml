// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// The entries of a list, a line each: tapped to change, moved, taken away, added at the end.
ColumnLayout {
    id: list

    required property FieldsForm form
    required property int row
    property string label: ""
    property string error: ""
    property bool mandatory: false
    property list<string> entries

    spacing: Theme.spaceXs

    function edit(index: int) {
        editor.active = true;
        (editor.item as StructureDialog)?.begin(list.form, list.row, index);
    }

    Label {
        visible: text !== ""
        text: list.mandatory ? qsTr("%1（必填）").arg(list.label) : list.label
        font: Theme.small
        muted: true
    }
    Repeater {
        model: list.entries

        RowLayout {
            id: entry

            required property int index
            required property string modelData

            Layout.fillWidth: true
            spacing: 0

            ListRow {
                Layout.fillWidth: true
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                title: entry.modelData !== "" ? entry.modelData : qsTr("（空）")
                trailing: "%1".arg(entry.index + 1)
                titleLines: 3
                onClicked: list.edit(entry.index)
            }
            IconButton {
                visible: entry.index > 0
                icon.name: "chevron-up"
                text: qsTr("第 %1 条上移").arg(entry.index + 1)
                onClicked: list.form.moveElement(list.row, entry.index, entry.index - 1)
            }
            IconButton {
                icon.name: "trash"
                text: qsTr("去掉第 %1 条").arg(entry.index + 1)
                onClicked: list.form.removeElement(list.row, entry.index)
            }
        }
    }
    Button {
        kind: Button.Quiet
        icon.name: "plus"
        text: qsTr("添加")
        Accessible.name: qsTr("添加%1").arg(list.label)
        onClicked: list.edit(list.entries.length)
    }
    Label {
        Layout.fillWidth: true
        visible: list.error !== ""
        text: list.error
        font: Theme.small
        color: Theme.color.ink(Tone.Danger)
        wrapMode: Text.Wrap
    }
    // By its address: an entry may hold entries of its own.
    Loader {
        id: editor

        active: false
        source: "StructureDialog.qml"
    }
}
