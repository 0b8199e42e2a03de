// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// Headquarters' receipt, to show to anybody: its code, and the same in words. It is fetched when it is first wanted.
Dialog {
    id: dialog

    required property RecordReceipt receipt
    readonly property bool held: receipt.state === RecordReceipt.Held
    property string said: ""

    title: qsTr("中心回执")
    preferredWidth: held ? 760 : 480
    acceptText: ""
    rejectText: qsTr("关闭")
    onAboutToShow: {
        said = "";
        receipt.fetch();
    }

    function save(file: url) {
        const problem = receipt.save(file);
        said = problem !== "" ? problem : qsTr("已存成文件");
    }

    Loader {
        id: files

        active: false
        visible: false // takes no room
        source: "ReceiptFiles.qml"
        onLoaded: (item as ReceiptFiles).chosen.connect(file => dialog.save(file))
    }
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
    GridLayout {
        Layout.fillWidth: true
        visible: dialog.held
        columns: dialog.sheet ? 1 : 2
        columnSpacing: Theme.spaceXl
        rowSpacing: Theme.spaceL

        Rectangle {
            id: paper

            Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
            Layout.preferredWidth: dialog.sheet ? Math.min(dialog.availableWidth - 2 * Theme.spaceM, 340) : 320
            Layout.preferredHeight: Layout.preferredWidth
            radius: Theme.radiusM
            color: "white"
            border.width: Theme.hairline
            border.color: Theme.color.outline

            QrPicture {
                objectName: "receiptCode"
                anchors.fill: parent
                anchors.margins: Theme.spaceXs
                text: dialog.receipt.text
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("回执的二维码")
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            ReceiptFacts {
                Layout.fillWidth: true
                facts: dialog.receipt.facts
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("别的设备扫这个码，不用网络就能核对：同步 › 核对回执。")
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXs
        visible: dialog.held
        spacing: Theme.spaceS

        Button {
            objectName: "saveReceipt"
            icon.name: "download"
            text: qsTr("存成 PDF 或图片…")
            onClicked: {
                files.active = true;
                (files.item as ReceiptFiles).save(dialog.receipt.suggestedFile());
            }
        }
        Button {
            objectName: "copyReceipt"
            icon.name: "copy"
            text: qsTr("复制文字")
            onClicked: {
                dialog.receipt.copy();
                dialog.said = qsTr("已复制");
            }
        }
        Button {
            visible: Capabilities.share
            icon.name: "send"
            text: qsTr("打开或打印")
            onClicked: dialog.said = dialog.receipt.share()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: dialog.said !== ""
        text: dialog.said
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
