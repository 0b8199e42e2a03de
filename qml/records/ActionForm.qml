pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.App
import Jiannuo.Controls

/// The form of one step of a record: `begin("commitment", id, "submit")` opens it with what was written there before.
Dialog {
    id: dialog

    /// The step was recorded on this device.
    signal recorded(string title)

    title: answers.title
    acceptText: answers.title
    rejectText: qsTr("以后再办")
    acceptEnabled: answers.ready
    danger: answers.danger
    preferredWidth: 560
    closePolicy: answers.busy ? Dialog.NoAutoClose : Dialog.CloseOnEscape

    function begin(kind: string, recordId: string, step: string) {
        if (answers.begin(kind, recordId, step))
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
            dialog.recorded(answers.title);
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
    Repeater {
        model: answers

        FormField {
            Layout.fillWidth: true
            form: answers
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
