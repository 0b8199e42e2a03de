// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Theme

/// The heads between the parts of a list: `section.delegate: heads.head`. In a file of its own: Qt 6.4 makes no section of a file that binds
/// its components.
QtObject {
    readonly property Component head: Rectangle {
        required property string section

        width: parent ? parent.width : 0
        implicitHeight: words.implicitHeight + 2 * Theme.spaceXs
        color: Theme.color.sunken

        Label {
            id: words

            x: Theme.spaceL
            anchors.verticalCenter: parent.verticalCenter
            text: parent.section
            font: Theme.smallStrong
            color: Theme.color.textMuted
            Accessible.role: Accessible.Heading
        }
    }
}
