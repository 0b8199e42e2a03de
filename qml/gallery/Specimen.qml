// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

/// Some controls side by side, with a name for them.
ColumnLayout {
    id: specimen

    required property string name
    default property alias content: flow.data

    Layout.fillWidth: true
    spacing: Theme.spaceS

    Label {
        text: specimen.name
        font: Theme.smallStrong
        muted: true
    }
    Flow {
        id: flow

        Layout.fillWidth: true
        spacing: Theme.spaceM
    }
}
