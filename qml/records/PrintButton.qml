// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Records

/// Saves a record as PDF, to print or to hand on: the official form where the kind has one, else what its page shows.
IconButton {
    id: button

    required property string kind
    required property string recordId

    visible: recordId !== ""
    enabled: !writing.running
    icon.name: "export"
    text: writing.formOf(kind) !== "" ? qsTr("存为 PDF：%1").arg(writing.formOf(kind)) : qsTr("存为 PDF")
    onClicked: writing.writeRecord(kind, recordId)

    RecordExport {
        id: writing

        onFinished: sentence => toast.show(sentence, qsTr("打开"))
        onFailed: sentence => toast.show(sentence, "")
    }
    Toast {
        id: toast

        onActionTriggered: Qt.openUrlExternally(writing.file)
    }
}
