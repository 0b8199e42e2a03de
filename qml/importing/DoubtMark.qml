// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Theme

/// The number of a doubt, beside its sentence and above its place in the source: a square while it is open, a ring when
/// it was looked at.
Rectangle {
    id: mark

    required property int number
    property bool seen: false
    property bool current: false

    implicitWidth: Math.max(implicitHeight, words.implicitWidth + 8)
    implicitHeight: Math.round(16 * Theme.scale)
    radius: seen ? height / 2 : 3
    color: seen ? Theme.color.surface : current ? Theme.color.accent : Theme.color.amberInk
    border.width: seen ? Theme.hairline : 0
    border.color: current ? Theme.color.accent : Theme.color.outlineStrong

    Label {
        id: words

        anchors.centerIn: parent
        text: mark.number
        font: Theme.typeface(11, true)
        color: mark.seen ? Theme.color.textMuted : mark.current ? Theme.color.inkOnAccent : Theme.color.amberTint
        Accessible.ignored: true
    }
}
