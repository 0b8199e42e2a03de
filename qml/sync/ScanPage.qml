// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtMultimedia
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme

/// The camera's picture, until a QR code is seen in it. Loaded only where there is a camera.
FocusScope {
    id: page

    signal found(string text)
    signal cancelled

    Keys.onEscapePressed: cancelled()
    Keys.onBackPressed: cancelled()

    Rectangle {
        anchors.fill: parent
        color: "#14181b"
    }
    CaptureSession {
        camera: Camera {
            id: camera

            active: true
        }
        videoOutput: view
    }
    VideoOutput {
        id: view

        anchors.fill: parent
    }
    QrFinder {
        id: finder

        onFound: text => page.found(text)
    }
    Timer {
        interval: 350
        running: camera.active && camera.error === Camera.NoError
        repeat: true
        onTriggered: view.grabToImage(result => finder.look(result.image))
    }
    Label {
        anchors.top: parent.top
        anchors.topMargin: Theme.spaceXl
        anchors.horizontalCenter: parent.horizontalCenter
        visible: camera.error === Camera.NoError
        text: qsTr("把二维码放进画面")
        color: "white"
        font: Theme.heading
    }
    ErrorNotice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 480)
        visible: camera.error !== Camera.NoError
        what: qsTr("相机不能使用")
        where: camera.errorString
        whatNow: qsTr("请检查相机权限，或选择图片、粘贴文字。")
    }
    Button {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.spaceXl
        focus: true
        text: qsTr("取消")
        onClicked: page.cancelled()
    }
}
