// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Theme

/// The box of a field.
Rectangle {
    required property bool active
    required property bool failed
    required property bool usable

    radius: Theme.radiusM
    color: usable ? Theme.color.surface : Theme.color.sunken
    border.width: active || failed ? Theme.focusWidth : Theme.hairline
    border.color: failed ? Theme.color.red : active ? Theme.color.accent : usable ? Theme.color.outlineStrong : Theme.color.outline
}
