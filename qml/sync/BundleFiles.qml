// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Where a bundle goes or comes from. Loaded when it is first wanted: the dialogs of some systems are slow to load.
Item {
    id: files
    objectName: "bundleFiles"

    signal chosenToSave(url file)
    signal chosenToOpen(var files)

    function save(file: url) {
        saving.selectedFile = file;
        saving.open();
    }
    function open() {
        opening.open();
    }

    FileDialog {
        id: saving

        title: qsTr("存成数据包")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "jnb"
        nameFilters: [qsTr("数据包 (*.jnb)")]
        onAccepted: files.chosenToSave(selectedFile)
    }
    FileDialog {
        id: opening

        title: qsTr("打开数据包")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("数据包 (*.jnb)"), qsTr("所有文件 (*)")]
        onAccepted: files.chosenToOpen(selectedFiles)
    }
}
