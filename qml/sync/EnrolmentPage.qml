// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme

/// A new tablet becomes one of headquarters': address and code, then the certificate's fingerprint to compare.
Rectangle {
    id: page

    readonly property bool compared: SyncController.fingerprint !== ""

    color: Theme.color.background

    Connections {
        target: SyncController

        function onEnrolmentRead(read: string, readCode: string) {
            address.text = read;
            code.text = readCode;
            SyncController.lookUp(read, readCode);
        }
    }

    function goOn() {
        scanned.stop();
        if (SyncController.readEnrolment(address.text) || SyncController.readEnrolment(code.text))
            return;
        if (compared)
            SyncController.enrol(address.text, code.text);
        else
            SyncController.lookUp(address.text, code.text);
    }

    /// A scanner types an invitation letter by letter, into whichever field has the focus: it is read when it has come to
    /// its end.
    function typed(text: string) {
        scanned.text = text;
        scanned.restart();
        if (!text.trim().startsWith("jiannuo:"))
            SyncController.forgetLookUp();
    }
    Timer {
        id: scanned

        property string text

        interval: 200
        onTriggered: SyncController.readEnrolment(text)
    }

    ScrollPage {
        anchors.fill: parent
        maximumWidth: 480 * (0.5 + 0.5 * Theme.scale)

        Image {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceXl
            source: "qrc:/qt-project.org/imports/Jiannuo/Controls/appicon/jiannuo-128.png"
            sourceSize.width: 128
            sourceSize.height: 128
            Layout.preferredWidth: 64
            Layout.preferredHeight: 64
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("登记这台设备")
            font: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("地址和登记码由效能中心提供。扫码得到的文字可以直接粘贴到第一格。")
            font: Theme.small
            muted: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Card {
            Layout.fillWidth: true

            TextField {
                id: address

                objectName: "address"
                Layout.fillWidth: true
                label: qsTr("中心地址")
                placeholderText: "https://10.0.3.8:8443"
                inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
                enabled: !SyncController.enrolling
                onTextEdited: page.typed(text)
                onAccepted: text.trim().startsWith("jiannuo:") ? page.goOn() : code.forceActiveFocus()
            }
            TextField {
                id: code

                objectName: "code"
                Layout.fillWidth: true
                label: qsTr("登记码")
                placeholderText: "7K3M-Q2XA-94TD"
                hint: qsTr("不分大小写，短横可以不填。")
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
                enabled: !SyncController.enrolling
                onTextEdited: if (text.trim().startsWith("jiannuo:"))
                    page.typed(text)
                onAccepted: page.goOn()
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: page.compared
                spacing: Theme.spaceXs

                Label {
                    Layout.fillWidth: true
                    text: SyncController.fingerprintKnown ? qsTr("服务器证书与二维码中的一致。") : qsTr("请与中心给出的证书指纹逐组核对，一致才继续：")
                    font: Theme.small
                    color: SyncController.fingerprintKnown ? Theme.color.greenInk : Theme.color.text
                    wrapMode: Text.Wrap
                }
                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: groups.implicitHeight + 2 * Theme.spaceM
                    radius: Theme.radiusM
                    color: Theme.color.sunken

                    Label {
                        id: groups

                        objectName: "fingerprint"
                        x: Theme.spaceM
                        y: Theme.spaceM
                        width: parent.width - 2 * Theme.spaceM
                        text: SyncController.fingerprint
                        font.family: "monospace"
                        font.pixelSize: Theme.small.pixelSize
                        wrapMode: Text.Wrap
                    }
                }
            }
            ErrorNotice {
                Layout.fillWidth: true
                visible: SyncController.enrolmentError !== ""
                what: qsTr("登记没有完成")
                whatNow: SyncController.enrolmentError
            }
            Button {
                objectName: "goOn"
                Layout.fillWidth: true
                kind: Button.Primary
                enabled: !SyncController.enrolling && address.text !== "" && code.text !== ""
                text: SyncController.enrolling ? qsTr("请稍候…") : !page.compared ? qsTr("下一步") : SyncController.fingerprintKnown ? qsTr("登记") : qsTr("指纹一致，登记")
                onClicked: page.goOn()
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("禁止处理涉密信息")
            font: Theme.caption
            muted: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
