// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// A photo of a submitted check, as large as the window.
Rectangle {
    id: viewer

    /// The photo that is shown; empty: none.
    property string shown: ""
    property string small: ""
    property bool here: true
    property string problem: ""
    /// The photo that stayed on this device in its place, and whether it is the one in sight.
    property EvidenceRow photo: null
    property bool showsOriginal: false

    /// A photo that somebody else took is fetched first.
    function show(photo: EvidenceRow) {
        shown = photo.hash;
        small = photo.shown;
        here = photo.here;
        problem = "";
        viewer.photo = photo;
        showsOriginal = false;
        if (!here)
            RemoteContent.fetch(shown);
    }
    function close() {
        shown = "";
        photo = null;
    }

    visible: viewer.shown !== ""
    color: "#14181b"

    Connections {
        target: RemoteContent

        function onFetched(hash: string, problem: string) {
            if (hash !== viewer.shown)
                return;
            viewer.problem = problem;
            viewer.here = problem === "";
        }
    }
    Image {
        anchors.fill: parent
        visible: large.status !== Image.Ready
        source: viewer.shown !== "" && viewer.small !== "" ? EvidenceImages.thumbnail(viewer.small) : ""
        sourceSize.width: 320
        sourceSize.height: 320
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }
    Image {
        id: large

        anchors.fill: parent
        source: viewer.shown === "" ? "" : viewer.showsOriginal ? EvidenceImages.original(viewer.photo?.original ?? "") : viewer.here ? EvidenceImages.thumbnail(viewer.shown) : ""
        sourceSize.width: 2000
        sourceSize.height: 2000
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }
    MouseArea {
        anchors.fill: parent
        onClicked: viewer.close()
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXl
        width: Math.min(parent.width - 2 * Theme.spaceL, remark.implicitWidth + 2 * Theme.spaceL)
        height: remark.implicitHeight + 2 * Theme.spaceS
        visible: !viewer.here
        radius: Theme.radiusM
        color: "#c014181b"

        Label {
            id: remark

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceL)
            text: viewer.problem !== "" ? qsTr("原图没有取到：%1").arg(viewer.problem) : qsTr("原图不在本机，正在取回…")
            color: "white"
            font: Theme.small
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXl
        visible: (viewer.photo?.original ?? "") !== ""
        icon.name: viewer.showsOriginal ? "pixelate" : "photo"
        text: viewer.showsOriginal ? qsTr("看遮挡后的") : qsTr("看原照片（只在本机）")
        onClicked: viewer.showsOriginal = !viewer.showsOriginal
    }
    IconButton {
        anchors.right: parent.right
        anchors.margins: Theme.spaceS
        anchors.top: parent.top
        icon.name: "close"
        ink: "white"
        text: qsTr("关闭照片")
        onClicked: viewer.close()
    }
}
