// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// Something went wrong: what, where, what now, and whether trying again helps. Also for warnings and remarks (`tone`).
T.Control {
    id: control

    /// What went wrong, in a few words.
    required property string what
    /// Where: the record, the file, the address.
    property string where: ""
    /// What one can do now.
    property string whatNow: ""
    property int tone: Tone.Danger
    property string retryText: qsTr("重试")
    property bool canRetry: false
    property bool canDismiss: false

    signal retry
    signal dismissed

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.spaceM
    leftPadding: Theme.spaceL
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Phrase.joined([what, where, whatNow], "，")

    contentItem: RowLayout {
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            name: control.tone === Tone.Danger ? "error" : control.tone === Tone.Warning ? "warning" : control.tone === Tone.Success ? "check-circle" : "info"
            size: Theme.iconSize + 2
            color: Theme.color.ink(control.tone)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: control.what
                font: Theme.bodyStrong
                color: Theme.color.ink(control.tone)
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: control.where !== ""
                text: control.where
                font: Theme.small
                color: Theme.color.ink(control.tone)
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: control.whatNow !== ""
                text: control.whatNow
                font: Theme.small
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Button {
                Layout.topMargin: Theme.spaceS
                visible: control.canRetry
                icon.name: "sync"
                text: control.retryText
                onClicked: control.retry()
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: -Theme.spaceS
            Layout.rightMargin: -Theme.spaceS
            visible: control.canDismiss
            icon.name: "close"
            text: qsTr("关闭提示")
            onClicked: control.dismissed()
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.color.tint(control.tone)

        Rectangle {
            width: 3
            height: parent.height
            radius: 1
            color: Theme.color.solid(control.tone)
        }
    }
}
