// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// Who made a submitted check, when, where and how, and who signed.
Card {
    id: card

    required property SpotCheckRecord record

    title: qsTr("这次检查")

    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("方式")
        value: card.record.visitText
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("时间")
        value: card.record.times
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("检查人")
        value: card.record.inspectors
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("地点")
        value: card.record.place
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("结论")
        value: card.record.conclusion
    }
    KeyValueRow {
        Layout.fillWidth: true
        key: qsTr("单位代表")
        value: card.record.representative
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.record.refusal !== ""
        key: qsTr("拒签原因")
        value: card.record.refusal
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.record.decidedBy !== ""
        key: qsTr("认定人")
        value: card.record.decidedBy
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: card.record.decision !== ""
        key: qsTr("认定意见")
        value: card.record.decision
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 140
        visible: card.record.signatureHash !== ""
        radius: Theme.radiusM
        color: "white"
        border.width: Theme.hairline
        border.color: Theme.color.outline

        Image {
            id: ink

            anchors.fill: parent
            anchors.margins: Theme.spaceS
            source: card.record.signatureHash !== "" ? EvidenceImages.thumbnail(card.record.signatureHash) : ""
            sourceSize.width: 800
            sourceSize.height: 400
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("单位代表的签字")
        }
        Label {
            anchors.centerIn: parent
            visible: ink.status === Image.Error
            text: qsTr("已签字，图像不在这台设备上")
            color: "#566069"
            font: Theme.small
        }
    }
}
