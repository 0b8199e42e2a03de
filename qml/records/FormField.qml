// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// One question of a form, by its widget.
ColumnLayout {
    id: field

    required property FieldsForm form
    required property int index
    required property string label
    required property string heading
    required property int widget
    required property bool mandatory
    required property int lines
    required property string least
    required property string most
    required property string text
    required property bool checked
    required property list<string> choices
    required property int choice
    required property list<string> files
    required property string kind
    required property list<string> chosen
    required property string hint
    required property string error

    spacing: Theme.spaceXs

    Label {
        Layout.fillWidth: true
        Layout.topMargin: field.index > 0 ? Theme.spaceM : 0
        visible: field.heading !== ""
        text: field.heading
        font: Theme.bodyStrong
        Accessible.role: Accessible.Heading
    }
    TextField {
        Layout.fillWidth: true
        visible: (field.widget === FieldsForm.Text && field.lines === 1) || field.widget === FieldsForm.Points || field.widget === FieldsForm.Moment
        label: field.label
        mandatory: field.mandatory
        text: field.text
        error: field.error
        hint: field.widget === FieldsForm.Points ? qsTr("从 %1 到 %2").arg(field.least).arg(field.most) : field.widget === FieldsForm.Moment ? "2026-08-31 14:30" : field.hint
        inputMethodHints: field.widget === FieldsForm.Text ? Qt.ImhNone : field.widget === FieldsForm.Points ? Qt.ImhFormattedNumbersOnly : Qt.ImhTime
        onTextEdited: field.form.setText(field.index, text)
    }
    TextArea {
        Layout.fillWidth: true
        visible: (field.widget === FieldsForm.Text && field.lines !== 1) || field.widget === FieldsForm.Lines
        label: field.widget === FieldsForm.Lines ? qsTr("%1（每行一个）").arg(field.label) : field.label
        mandatory: field.mandatory
        minimumLines: field.lines
        text: field.text
        error: field.error
        onTextChanged: if (activeFocus)
            field.form.setText(field.index, text)
    }
    DateField {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.Date
        label: field.label
        mandatory: field.mandatory
        hint: field.hint
        value: field.widget === FieldsForm.Date ? field.text : ""
        today: Workspace.todayText
        onValueModified: value => field.form.setText(field.index, value)
    }
    ComboBox {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.Choice
        label: field.label
        mandatory: field.mandatory
        model: field.choices
        currentIndex: field.choice
        onActivated: index => field.form.setChoice(field.index, index)
    }
    CheckBox {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.Check
        text: field.label
        checked: field.checked
        onToggled: field.form.setChecked(field.index, checked)
    }
    Stepper {
        Layout.alignment: Qt.AlignLeft
        visible: field.widget === FieldsForm.Percent || field.widget === FieldsForm.Number
        label: field.label
        from: field.widget === FieldsForm.Percent ? "0" : field.least
        unit: field.widget === FieldsForm.Percent ? "%" : ""
        step: field.widget === FieldsForm.Percent ? "5" : "1"
        to: field.widget === FieldsForm.Percent ? "100" : field.most
        value: field.widget === FieldsForm.Percent || field.widget === FieldsForm.Number ? field.text : "0"
        onValueModified: value => field.form.setText(field.index, value)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.Files
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
                    onRemoved: (field.form as RecordForm)?.removeFile(field.index, index)
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
                    (field.form as RecordForm)?.addFile(field.index, file);
            }
        }
    }
    RecordChoice {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.OneRecord || field.widget === FieldsForm.ManyRecords
        label: field.label
        mandatory: field.mandatory
        error: field.error
        kind: visible ? field.kind : ""
        several: field.widget === FieldsForm.ManyRecords
        chosen: visible ? field.chosen : []
        onAdded: id => field.form.addRecord(field.index, id)
        onRemoved: index => field.form.removeRecord(field.index, index)
    }
    StructureList {
        Layout.fillWidth: true
        visible: field.widget === FieldsForm.Structures
        form: field.form
        row: field.index
        label: field.label
        mandatory: field.mandatory
        error: field.error
        entries: visible ? field.chosen : []
    }
}
