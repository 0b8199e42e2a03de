// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// A small picture to tap. `mark` lies over its lower edge.
T.AbstractButton {
    id: control

    /// Empty where nothing of it is on this device.
    required property string hash
    property string draftId: ""
    property string mark: ""
    property int markTone: Tone.Info

    implicitWidth: Math.round(88 * Math.min(Theme.scale, 1.3))
    implicitHeight: implicitWidth
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: Phrase.joined([text || qsTr("照片"), mark], "，")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Image {
            id: image

            anchors.fill: parent
            source: control.hash !== "" ? EvidenceImages.thumbnail(control.hash, control.draftId) : ""
            sourceSize.width: 240
            sourceSize.height: 240
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
        }
        Icon {
            anchors.centerIn: parent
            visible: control.hash === "" || image.status === Image.Error
            name: control.hash === "" ? "cloud" : "photo"
            size: 28
            color: Theme.color.textMuted
        }
        StateBadge {
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: 3
            visible: control.mark !== ""
            text: control.mark
            tone: control.markTone
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: Theme.color.sunken
        border.width: Theme.hairline
        border.color: Theme.color.outline

        FocusRing {
            shown: control.visualFocus
        }
    }
}
