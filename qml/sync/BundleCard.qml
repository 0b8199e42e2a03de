// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme
import Jiannuo.Workspace

/// Exchanging with headquarters by file, where there is no network; and carrying the files of others.
Card {
    id: card

    title: qsTr("没有网络时，用数据包交换")

    readonly property list<int> sizes: [0, 100, 20]

    function withFiles(use: var) {
        files.active = true;
        use(files.item);
    }

    Loader {
        id: files

        property bool forAnswer: false

        active: false
        visible: false // takes no room
        source: "BundleFiles.qml" // Qt 6.4 makes no bound component from here
    }
    Connections {
        target: files.item as BundleFiles

        function onChosenToSave(file: url) {
            if (files.forAnswer)
                Bundles.saveAnswer(file);
            else
                Bundles.make(file, card.sizes[size.currentIndex]);
        }
        function onChosenToOpen(chosen: var) {
            Bundles.open(chosen);
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("把待送出的记录和照片存成加密的数据包，用 U 盘等带到能连上中心的设备上打开；中心的答复用同样的方式带回来。路上的人看不到内容，也改不了。")
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    ProgressBar {
        Layout.fillWidth: true
        visible: Bundles.busy
        indeterminate: true
    }
    ErrorNotice {
        objectName: "bundleMessage"
        Layout.fillWidth: true
        visible: Bundles.message !== "" && !Bundles.busy
        what: Bundles.failed ? qsTr("没有完成") : qsTr("已完成")
        where: Bundles.message
        tone: Bundles.failed ? Tone.Danger : Tone.Success
        canDismiss: Bundles.canDismiss // it would drop the answer
        onDismissed: Bundles.dismiss()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Button {
            objectName: "saveAnswer"
            visible: String(Bundles.answerFile) !== ""
            kind: Button.Primary
            icon.name: "download"
            text: qsTr("保存答复…")
            enabled: !Bundles.busy
            onClicked: card.withFiles(dialogs => {
                files.forAnswer = true;
                dialogs.save(Bundles.answerFile);
            })
        }
        Button {
            objectName: "shareAnswer"
            visible: Capabilities.share && String(Bundles.answerFile) !== ""
            icon.name: "send"
            text: qsTr("分享答复…")
            enabled: !Bundles.busy
            onClicked: Bundles.shareAnswer()
        }
        Button {
            objectName: "makeBundle"
            icon.name: "export"
            text: qsTr("存成数据包…")
            enabled: !Bundles.busy
            onClicked: card.withFiles(dialogs => {
                files.forAnswer = false;
                dialogs.save(Bundles.suggestedFile());
            })
        }
        Button {
            objectName: "shareBundle"
            visible: Capabilities.share
            icon.name: "send"
            text: qsTr("分享…")
            enabled: !Bundles.busy
            onClicked: Bundles.share(card.sizes[size.currentIndex])
        }
        Button {
            objectName: "openBundle"
            icon.name: "import"
            text: qsTr("打开数据包…")
            enabled: !Bundles.busy
            onClicked: card.withFiles(dialogs => dialogs.open())
        }
    }
    ComboBox {
        id: size

        objectName: "bundleSize"
        Layout.fillWidth: true
        Layout.maximumWidth: Math.round(320 * Theme.scale)
        label: qsTr("文件大小")
        model: [qsTr("一个文件"), qsTr("每份不超过 100 MB"), qsTr("每份不超过 20 MB（邮件附件）")]
    }
}
