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

    title: form.title
    acceptText: form.title
    rejectText: qsTr("以后再办")
    acceptEnabled: form.ready
    danger: form.danger
    preferredWidth: 560
    closePolicy: form.busy ? Dialog.NoAutoClose : Dialog.CloseOnEscape

    function begin(kind: string, recordId: string, step: string) {
        if (form.begin(kind, recordId, step))
            open();
    }
    // Closed only when it is recorded: a refusal leaves everything as it was written.
    function accept() {
        form.send();
    }

    RecordForm {
        id: form

        onSubmitted: {
            dialog.close();
            dialog.recorded(title);
        }
    }

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: form.subject
        muted: true
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Repeater {
        model: form

        FormField {
            Layout.fillWidth: true
            form: form
        }
    }
    Label {
        Layout.fillWidth: true
        visible: form.count === 0
        text: qsTr("记录后会送到效能中心，并留在办理记录里。")
        wrapMode: Text.Wrap
    }
    ErrorNotice {
        Layout.fillWidth: true
        visible: form.problem !== ""
        what: qsTr("没有记录")
        where: form.problem
    }
}
