// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtMultimedia
import Jiannuo.Controls
import Jiannuo.Theme

/// The camera's picture and a button to take it. Loaded only where there is a camera.
FocusScope {
    id: page

    required property SpotCheckPage flow
    required property int item
    required property string finding

    Rectangle {
        anchors.fill: parent
        color: "#14181b"
    }
    CaptureSession {
        camera: Camera {
            id: camera

            active: true
        }
        imageCapture: ImageCapture {
            id: capture

            onImageSaved: (id, path) => {
                page.flow.draft.addPhoto((path.startsWith("/") ? "file://" : "file:///") + path, page.item, page.finding);
                page.flow.closeOverlay();
            }
            onErrorOccurred: (id, error, message) => page.flow.tell(qsTr("没有拍成：%1").arg(message), "")
        }
        videoOutput: view
    }
    VideoOutput {
        id: view

        anchors.fill: parent
    }
    ErrorNotice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 480)
        visible: camera.error !== Camera.NoError
        what: qsTr("相机不能使用")
        where: camera.errorString
        whatNow: qsTr("请检查相机权限，或从文件选择照片。")
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.spaceXl
        spacing: Theme.spaceM

        Button {
            text: qsTr("取消")
            onClicked: page.flow.closeOverlay()
        }
        Button {
            text: qsTr("从文件选择")
            icon.name: "photo"
            onClicked: page.flow.pickPhoto(page.item, page.finding)
        }
        Button {
            focus: true
            kind: Button.Primary
            enabled: capture.readyForCapture
            text: qsTr("拍照")
            icon.name: "camera"
            onClicked: capture.captureToFile(page.flow.draft.scratchFile("camera-" + Date.now() + ".jpg"))
        }
    }
}
