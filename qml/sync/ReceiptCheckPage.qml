// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Sync
import Jiannuo.Theme
import Jiannuo.Workspace

/// Somebody shows a receipt: whether it is genuine, and what it says. Needs no network.
FocusScope {
    id: page

    readonly property alias check: check
    readonly property bool judged: check.outcome !== ReceiptCheck.Nothing && check.outcome !== ReceiptCheck.Reading

    signal back

    function scan() {
        camera.active = true;
        camera.setSource("ScanPage.qml");
        camera.forceActiveFocus();
    }
    function leaveCamera() {
        camera.source = "";
        camera.active = false;
        page.forceActiveFocus();
    }

    Keys.onEscapePressed: back()
    Keys.onBackPressed: back()

    ReceiptCheck {
        id: check

        onChanged: if (page.judged)
            scroller.contentY = 0
    }
    Connections {
        target: camera.item
        ignoreUnknownSignals: true

        function onFound(text: string) {
            page.leaveCamera();
            check.checkText(text);
        }
        function onCancelled() {
            page.leaveCamera();
        }
    }
    Loader {
        id: files

        active: false
        source: "PictureFiles.qml"
        onLoaded: (item as PictureFiles).chosen.connect(file => check.checkFile(file))
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: !camera.active

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("核对回执")
            subtitle: qsTr("不用网络")
            canGoBack: true
            onBack: page.back()
        }
        ScrollPage {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            ErrorNotice {
                objectName: "receiptVerdict"
                Layout.fillWidth: true
                visible: page.judged
                what: check.headline
                whatNow: check.detail
                tone: check.outcome === ReceiptCheck.Genuine ? Tone.Success : check.outcome === ReceiptCheck.NotGenuine ? Tone.Danger : Tone.Warning
                canDismiss: true
                onDismissed: {
                    typed.clear();
                    check.clear();
                }
            }
            Card {
                Layout.fillWidth: true
                visible: facts.count > 0
                title: qsTr("回执上写的")

                SheetFacts {
                    id: facts

                    readonly property int count: check.facts.count

                    Layout.fillWidth: true
                    facts: check.facts
                }
                Button {
                    objectName: "openRecord"
                    Layout.topMargin: Theme.spaceXs
                    visible: check.recordId !== ""
                    icon.name: "document"
                    text: qsTr("查看这条记录")
                    onClicked: Navigator.open(check.recordKind, check.recordId)
                }
            }
            Card {
                Layout.fillWidth: true
                title: page.judged ? qsTr("再核对一张") : ""

                Label {
                    Layout.fillWidth: true
                    visible: !page.judged
                    text: qsTr("回执是中心对一条记录的签收：什么时候收到、编号多少、有没有接受。有人出示回执，在这里核对它是不是本机登记的中心签的，有没有被改动过。")
                    wrapMode: Text.Wrap
                }
                ProgressBar {
                    Layout.fillWidth: true
                    visible: check.outcome === ReceiptCheck.Reading
                    indeterminate: true
                    text: check.headline
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS

                    Button {
                        visible: Capabilities.camera
                        kind: page.judged ? Button.Quiet : Button.Primary
                        icon.name: "qr"
                        text: qsTr("扫码")
                        onClicked: page.scan()
                    }
                    Button {
                        objectName: "pickPicture"
                        kind: Capabilities.camera || page.judged ? Button.Quiet : Button.Primary
                        icon.name: "photo"
                        text: qsTr("选择图片…")
                        onClicked: {
                            files.active = true;
                            (files.item as PictureFiles).open();
                        }
                    }
                }
                TextArea {
                    id: typed

                    objectName: "receiptText"
                    Layout.fillWidth: true
                    label: qsTr("或者粘贴回执的文字")
                    placeholderText: "jiannuo:receipt?…"
                    wrapMode: TextEdit.WrapAnywhere
                    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                }
                Button {
                    objectName: "checkText"
                    Layout.alignment: Qt.AlignRight
                    icon.name: "shield"
                    enabled: typed.text !== ""
                    text: qsTr("核对")
                    onClicked: check.checkText(typed.text)
                }
            }
        }
    }
    Loader {
        id: camera

        anchors.fill: parent
        active: false
    }
}
