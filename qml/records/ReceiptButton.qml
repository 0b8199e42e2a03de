// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Jiannuo.Controls
import Jiannuo.Records

/// Leads to headquarters' receipt for what this device recorded; not there where it recorded nothing.
Button {
    id: button

    property alias recordId: own.recordId

    visible: own.state !== RecordReceipt.None
    icon.name: "qr"
    text: qsTr("回执")
    onClicked: {
        if (!dialog.item)
            dialog.setSource("ReceiptDialog.qml", {
                "receipt": own
            });
        (dialog.item as ReceiptDialog).open();
    }

    RecordReceipt {
        id: own
    }
    Loader {
        id: dialog

        visible: false // takes no room
    }
}
