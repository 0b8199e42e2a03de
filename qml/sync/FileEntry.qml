// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme

/// A photo or file and how far it has gone.
T.Control {
    id: entry

    required property string name
    required property string subject
    required property url source
    required property int state
    required property real fraction
    required property string amount
    required property string reason
    property bool divided: true
    readonly property bool isBad: state === FileModel.Refused || state === FileModel.Lost
    readonly property string stateText: state === FileModel.Stored ? qsTr("中心已收到") : state === FileModel.Refused ? qsTr("中心未接受") : state === FileModel.Lost ? qsTr("文件已遗失") : fraction > 0 ? qsTr("正在上传") : qsTr("待上传")

    implicitWidth: 320
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.joined([name, subject, stateText, amount, reason], "，")

    contentItem: RowLayout {
        spacing: Theme.spaceM

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: 52
            implicitHeight: 52
            radius: Theme.radiusS
            color: Theme.color.sunken

            Icon {
                anchors.centerIn: parent
                visible: picture.status !== Image.Ready
                name: "photo"
                color: Theme.color.textMuted
            }
            Image {
                id: picture

                anchors.fill: parent
                anchors.margins: 1
                source: entry.source
                sourceSize.width: 104
                sourceSize.height: 104
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                Layout.fillWidth: true

                Label {
                    Layout.fillWidth: true
                    text: entry.name
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                StateBadge {
                    text: entry.stateText
                    tone: entry.state === FileModel.Stored ? Tone.Success : entry.isBad ? Tone.Danger : Tone.Neutral
                    iconName: entry.state === FileModel.Stored ? "check" : entry.isBad ? "refused" : "upload"
                    Accessible.ignored: true
                }
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: entry.subject
                font: Theme.small
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            ProgressBar {
                Layout.fillWidth: true
                visible: entry.state === FileModel.Waiting
                value: entry.fraction
                detail: entry.amount
            }
            Label {
                Layout.fillWidth: true
                visible: entry.state !== FileModel.Waiting
                text: entry.reason !== "" ? entry.reason : entry.amount
                font: Theme.caption
                muted: entry.reason === ""
                color: entry.reason !== "" ? Theme.color.redInk : Theme.color.textMuted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: entry.divided
        }
    }
}
