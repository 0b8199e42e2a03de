// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// It is recorded; what happens now.
FocusScope {
    id: page

    required property SpotCheckPage flow

    signal back

    ScrollPage {
        anchors.fill: parent
        maximumWidth: 480 * Theme.scale

        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(0, (page.height - 420) / 2)
        }
        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "check-circle"
            size: 72
            color: Theme.color.green
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("抽查已提交")
            font: Theme.display
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("得分 %1").arg(page.flow.doneTotal)
            font: Theme.title
            color: Theme.color.accent
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("记录已经存在这台设备上，有网络时自动送到效能中心。照片随后在后台送出，送达情况可在记录里看到。")
            muted: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceL
            spacing: Theme.spaceM

            Button {
                text: qsTr("查看记录")
                icon.name: "document"
                onClicked: {
                    const record = page.flow.done;
                    page.flow.done = "";
                    page.flow.reading = record;
                }
            }
            Button {
                focus: true
                kind: Button.Primary
                text: qsTr("完成")
                onClicked: page.back()
            }
        }
    }
}
