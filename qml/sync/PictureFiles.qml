// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// A picture from a file. Loaded when it is first wanted: the dialogs of some systems are slow to load.
Item {
    id: files

    signal chosen(url file)

    function open() {
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("选择回执的图片")
        nameFilters: [qsTr("图片 (*.png *.jpg *.jpeg *.webp *.bmp)"), qsTr("所有文件 (*)")]
        onAccepted: files.chosen(selectedFile)
    }
}
