// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// Headquarters' receipt, to show to anybody: its code, and the same in words. It is fetched when it is first wanted.
Dialog {
    id: dialog

    required property RecordReceipt receipt
    readonly property bool held: receipt.state === RecordReceipt.Held

    title: qsTr("中心回执")
    preferredWidth: held ? 760 : 480
    acceptText: ""
    rejectText: qsTr("关闭")
    onAboutToShow: receipt.fetch()

    Label {
        Layout.fillWidth: true
        visible: dialog.receipt.state === RecordReceipt.Waiting
        text: qsTr("这条记录还在本机。中心收到以后，在这里取回执。")
        wrapMode: Text.Wrap
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: dialog.receipt.state === RecordReceipt.Received
        spacing: Theme.spaceM

        Label {
            Layout.fillWidth: true
            text: qsTr("中心已经收到这条记录。回执取到一次以后，没有网络也能出示。")
            wrapMode: Text.Wrap
        }
        ProgressBar {
            Layout.fillWidth: true
            visible: dialog.receipt.problem === ""
            indeterminate: true
            text: qsTr("正在向中心取回执")
        }
        ErrorNotice {
            objectName: "receiptProblem"
            Layout.fillWidth: true
            visible: dialog.receipt.problem !== ""
            what: qsTr("没有取到回执")
            where: dialog.receipt.problem
            tone: Tone.Warning
            canRetry: true
            onRetry: dialog.receipt.fetch()
        }
    }
    CodeSheetView {
        Layout.fillWidth: true
        visible: dialog.held
        stacked: dialog.sheet
        holder: dialog.receipt
        codeName: qsTr("回执的二维码")
        hint: qsTr("别的设备扫这个码，不用网络就能核对：同步 › 核对回执。")
    }
}
