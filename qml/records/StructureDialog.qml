// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// One entry of a list.
Dialog {
    id: dialog

    preferredWidth: 560
    acceptText: qsTr("完成")
    acceptEnabled: structure.ready
    onAccepted: structure.store()

    function begin(form: FieldsForm, row: int, index: int) {
        title = index < form.elementCount(row) ? qsTr("第 %1 条").arg(index + 1) : qsTr("添加");
        structure.begin(form, row, index);
        open();
    }

    StructureForm {
        id: structure
    }
    Column {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        Repeater {
            model: structure

            FormField {
                width: parent.width
                form: structure
            }
        }
    }
}
