// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// Text in one of the theme's typefaces: `font: Theme.title`. Running text sets wrapMode.
T.Label {
    property bool muted: false

    font: Theme.body
    color: !enabled ? Theme.color.textDisabled : muted ? Theme.color.textMuted : Theme.color.text
    linkColor: Theme.color.accent
    textFormat: Text.PlainText
    lineHeight: wrapMode === Text.NoWrap ? 1 : Theme.paragraphSpacing
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
