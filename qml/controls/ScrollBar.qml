// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

T.ScrollBar {
    id: control

    implicitWidth: orientation === Qt.Vertical ? 12 : 60
    implicitHeight: orientation === Qt.Vertical ? 60 : 12
    padding: 3
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1.0
    minimumSize: 0.06
    hoverEnabled: true
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: control.pressed || control.hovered ? Theme.color.outlineStrong : Theme.color.outline
    }
}
