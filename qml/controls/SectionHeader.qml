// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme

/// The name of a part of a page, with a count and one thing to do.
RowLayout {
    id: header

    required property string text
    property int count: -1
    property string actionText: ""

    signal actionTriggered

    spacing: Theme.spaceS
    Accessible.role: Accessible.Heading
    Accessible.name: text

    Label {
        Layout.fillWidth: header.count < 0
        text: header.text
        font: Theme.heading
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Label {
        Layout.fillWidth: true
        visible: header.count >= 0
        text: header.count
        font: Theme.small
        muted: true
    }
    Item {
        implicitHeight: Theme.touch
    }
    Button {
        visible: header.actionText !== ""
        kind: Button.Plain
        text: header.actionText
        onClicked: header.actionTriggered()
    }
}
