// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// A few words under the pointer. Nothing that one needs stands only here.
T.ToolTip {
    id: control

    y: parent ? parent.height + 2 : 0
    x: parent ? Math.round((parent.width - width) / 2) : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: 6
    leftPadding: Theme.spaceS
    rightPadding: Theme.spaceS
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs
    delay: 600
    timeout: 5000
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Label {
        text: control.text
        font: Theme.caption
        color: Theme.color.background
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: Theme.color.text
    }
}
