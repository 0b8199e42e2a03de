// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// The form of one step of a record: `begin("commitment", id, "submit")` opens it with what was written there before.
/// What has to be looked at before the step is taken stands beside it, on a phone above it.
Dialog {
    id: dialog

    readonly property bool looking: answers.beside.count > 0 || answers.evidenceOf !== ""
    readonly property bool twoColumns: looking && availableWidth >= 640

    /// The step was recorded on this device.
    signal recorded(string title, string recordId)

    title: answers.title
    acceptText: answers.acceptText
    rejectText: qsTr("以后再办")
    acceptEnabled: answers.ready
    danger: answers.danger
    preferredWidth: looking ? 960 : 560
    closePolicy: answers.busy ? Dialog.NoAutoClose : Dialog.CloseOnEscape

    function begin(kind: string, recordId: string, step: string) {
        if (answers.begin(kind, recordId, step))
            open();
    }
    /// A new record of that kind; `link` names its field that names `linkedTo`, where it belongs to a record.
    function beginNew(kind: string, link: string, linkedTo: string) {
        if (answers.beginNew(kind, link, linkedTo))
            open();
    }
    // Closed only when it is recorded: a refusal leaves everything as it was written.
    function accept() {
        answers.send();
    }

    RecordForm {
        id: answers

        onSubmitted: {
            dialog.close();
            dialog.recorded(answers.title, answers.recordId);
        }
    }

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: answers.subject
        muted: true
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    GridLayout {
        Layout.fillWidth: true
        columns: dialog.twoColumns ? 2 : 1
        columnSpacing: Theme.spaceXl
        rowSpacing: Theme.spaceL

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            visible: dialog.looking
            title: qsTr("先看报送的情况")

            Repeater {
                model: answers.beside

                ColumnLayout {
                    id: fact

                    required property string label
                    required property string value

                    Layout.fillWidth: true
                    spacing: 0

                    Label {
                        Layout.fillWidth: true
                        text: fact.label
                        font: Theme.small
                        muted: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: fact.value
                        wrapMode: Text.Wrap
                    }
                }
            }
            EvidenceList {
                id: evidence

                Layout.fillWidth: true
                visible: count > 0
                subject: answers.evidenceOf
            }
            Label {
                Layout.fillWidth: true
                visible: answers.evidenceOf !== "" && evidence.count === 0
                text: qsTr("没有随附照片或文件。")
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
        // No layout: one that is out of sight keeps what has gone.
        Column {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            Repeater {
                model: answers

                FormField {
                    width: parent.width
                    form: answers
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: answers.count === 0
        text: qsTr("记录后会送到效能中心，并留在办理记录里。")
        wrapMode: Text.Wrap
    }
    ErrorNotice {
        Layout.fillWidth: true
        visible: answers.problem !== ""
        what: qsTr("没有记录")
        where: answers.problem
    }
}
