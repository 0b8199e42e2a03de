// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// What belongs together, in a column on a sheet of its own.
T.Control {
    id: control

    default property alias content: column.data
    property string title: ""
    /// Marks the left edge when it is not Neutral.
    property int tone: Tone.Neutral

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.spaceL
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.spaceM

        Label {
            Layout.fillWidth: true
            visible: control.title !== ""
            text: control.title
            font: Theme.heading
            wrapMode: Text.Wrap
        }
    }
    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.color.surface
        border.width: Theme.hairline
        border.color: Theme.color.outline

        Rectangle {
            visible: control.tone !== Tone.Neutral
            x: Theme.hairline
            y: Theme.radiusL
            width: 3
            height: parent.height - 2 * Theme.radiusL
            color: Theme.color.solid(control.tone)
        }
    }
}
