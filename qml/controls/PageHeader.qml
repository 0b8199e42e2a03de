// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme

/// The top of a pane: back, where one is, what one can do here (IconButtons or Buttons as children).
Rectangle {
    id: header

    required property string title
    property string subtitle: ""
    property bool canGoBack: false
    default property alias actions: extra.data

    signal back

    implicitWidth: 320
    implicitHeight: Math.round(Math.max(64, 48 * Theme.scale + 2 * Theme.spaceS))
    color: Theme.color.background

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? Theme.spaceXs : Theme.spaceL
        anchors.rightMargin: Theme.spaceS
        spacing: Theme.spaceXs

        IconButton {
            visible: header.canGoBack
            icon.name: "back"
            ink: Theme.color.text
            text: qsTr("返回")
            onClicked: header.back()
        }
        ColumnLayout {
            id: names

            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: header.title
                font: Theme.typeface(19, true)
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                visible: header.subtitle !== ""
                text: header.subtitle
                font: Theme.caption
                muted: true
                elide: Text.ElideRight
            }
        }
        RowLayout {
            id: extra

            spacing: Theme.spaceXs
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
