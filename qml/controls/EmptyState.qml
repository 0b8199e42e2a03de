// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// Nothing is here, and that is all right: why, and what one can do now.
Item {
    id: state

    property string iconName: "empty"
    required property string text
    /// What now.
    property string hint: ""
    property string actionText: ""

    signal actionTriggered

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 420 * Theme.scale)
        spacing: Theme.spaceM

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: 72
            implicitHeight: 72
            radius: 36
            color: Theme.color.sunken

            Icon {
                anchors.centerIn: parent
                name: state.iconName
                size: 34
                color: Theme.color.textMuted
            }
        }
        Label {
            Layout.fillWidth: true
            text: state.text
            font: Theme.bodyStrong
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            visible: state.hint !== ""
            text: state.hint
            font: Theme.small
            muted: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Button {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceS
            visible: state.actionText !== ""
            text: state.actionText
            onClicked: state.actionTriggered()
        }
    }
}
