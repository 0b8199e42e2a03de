// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Theme

/// Where the keyboard is. Lies just outside of what it belongs to.
Rectangle {
    required property bool shown

    anchors.fill: parent
    anchors.margins: -3
    visible: shown
    color: "transparent"
    radius: Theme.radiusM + 3
    border.width: Theme.focusWidth
    border.color: Theme.color.accent
}
