// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Letters from a file. Loaded when it is first wanted: the dialogs of some systems are slow to load.
Item {
    id: files

    signal chosen(url file)

    function open() {
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("打开承诺书")
        nameFilters: [qsTr("承诺书 (*.txt *.docx *.xlsx *.csv)"), qsTr("所有文件 (*)")]
        onAccepted: files.chosen(selectedFile)
    }
}
