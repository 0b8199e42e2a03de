// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Photos from files. Loaded when it is first wanted: the dialogs of some systems are slow to load.
Item {
    id: files

    signal chosen(url file)

    function open() {
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("选择照片")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("照片 (*.jpg *.jpeg *.png *.webp *.bmp)")]
        onAccepted: {
            for (const file of selectedFiles)
                files.chosen(file);
        }
    }
}
