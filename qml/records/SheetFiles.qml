// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Where a sheet is saved. Loaded when it is first wanted: the dialogs of some systems are slow to load.
Item {
    id: files

    signal chosen(url file)

    function save(file: url) {
        dialog.selectedFile = file;
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("存成文件")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("页面，可以打印 (*.pdf)"), qsTr("图片 (*.png)")]
        onAccepted: files.chosen(selectedFile)
    }
}
