// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// One photo large, with its caption; marks are drawn on a copy.
FocusScope {
    id: page

    required property SpotCheckPage flow
    required property SpotCheckPhoto photo

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: page.photo?.redacted ? qsTr("遮挡后的照片") : page.photo?.annotated ? qsTr("标注后的照片") : qsTr("照片")
            subtitle: Phrase.joined([page.photo?.name ?? "", page.photo?.sizeText ?? ""], " · ")
            canGoBack: true
            onBack: page.flow.closeOverlay()

            IconButton {
                icon.name: "pen"
                text: qsTr("标注")
                onClicked: page.flow.annotate(page.photo)
            }
            IconButton {
                icon.name: "trash"
                text: qsTr("删除照片")
                onClicked: {
                    page.flow.draft.removePhoto(page.photo.photoId);
                    page.flow.closeOverlay();
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: "#14181b"

            Image {
                anchors.fill: parent
                anchors.margins: Theme.spaceS
                source: page.photo ? EvidenceImages.thumbnail(page.photo.hash, page.photo.draftId) : ""
                sourceSize.width: 1600
                sourceSize.height: 1600
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                Accessible.role: Accessible.Graphic
                Accessible.name: page.photo?.caption || qsTr("照片")
            }
        }
        Switch {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceL
            Layout.rightMargin: Theme.spaceL
            Layout.topMargin: Theme.spaceS
            visible: page.photo?.hasRedactedCopy ?? false
            text: qsTr("原照片留在本机，只送出遮挡后的")
            checked: page.photo?.originalWithheld ?? false
            onToggled: page.flow.draft.setWithheld(page.photo.photoId, checked)
        }
        TextField {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceL
            focus: true
            label: qsTr("照片说明")
            placeholderText: qsTr("拍到的是什么")
            text: page.photo?.caption ?? ""
            onTextEdited: page.photo.caption = text
            onAccepted: page.flow.closeOverlay()
        }
    }
}
