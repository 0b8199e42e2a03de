// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// One question of a RecordForm, by its widget.
ColumnLayout {
    id: field

    required property RecordForm form
    required property int index
    required property string label
    required property int widget
    required property bool mandatory
    required property int lines
    required property string text
    required property bool checked
    required property list<string> choices
    required property int choice
    required property list<string> files
    required property string hint
    required property string error

    spacing: Theme.spaceXs

    TextField {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Text && field.lines === 1
        label: field.label
        mandatory: field.mandatory
        text: field.text
        error: field.error
        onTextEdited: field.form.setText(field.index, text)
    }
    TextArea {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Text && field.lines !== 1
        label: field.label
        mandatory: field.mandatory
        minimumLines: field.lines
        text: field.text
        error: field.error
        onTextChanged: if (activeFocus)
            field.form.setText(field.index, text)
    }
    DateField {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Date
        label: field.label
        mandatory: field.mandatory
        hint: field.hint
        value: field.widget === RecordForm.Date ? field.text : ""
        today: Workspace.todayText
        onValueModified: value => field.form.setText(field.index, value)
    }
    ComboBox {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Choice
        label: field.label
        mandatory: field.mandatory
        model: field.choices
        currentIndex: field.choice
        onActivated: index => field.form.setChoice(field.index, index)
    }
    CheckBox {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Check
        text: field.label
        checked: field.checked
        onToggled: field.form.setChecked(field.index, checked)
    }
    Stepper {
        Layout.alignment: Qt.AlignLeft
        visible: field.widget === RecordForm.Percent || field.widget === RecordForm.Number
        label: field.label
        unit: field.widget === RecordForm.Percent ? "%" : ""
        step: field.widget === RecordForm.Percent ? "5" : "1"
        to: field.widget === RecordForm.Percent ? "100" : "1000000"
        value: field.widget === RecordForm.Percent || field.widget === RecordForm.Number ? field.text : "0"
        onValueModified: value => field.form.setText(field.index, value)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: field.widget === RecordForm.Files
        spacing: Theme.spaceXs

        Label {
            text: field.mandatory ? qsTr("%1（必填）").arg(field.label) : field.label
            font: Theme.small
            muted: true
        }
        Flow {
            Layout.fillWidth: true
            visible: field.files.length > 0
            spacing: Theme.spaceXs

            Repeater {
                model: field.files

                Chip {
                    required property int index
                    required property string modelData

                    text: modelData
                    icon.name: "attachment"
                    removable: true
                    onRemoved: field.form.removeFile(field.index, index)
                }
            }
        }
        Button {
            icon.name: "attachment"
            text: qsTr("添加照片或文件")
            onClicked: dialog.open()
        }
        FileDialog {
            id: dialog

            title: qsTr("添加照片或文件")
            fileMode: FileDialog.OpenFiles
            onAccepted: {
                for (const file of selectedFiles)
                    field.form.addFile(field.index, file);
            }
        }
    }
}
