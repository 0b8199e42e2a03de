// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// A card with one figure that matters, what it is made of, and its parts below.
Card {
    id: card

    required property string figure
    property string measure: ""
    property string remark: ""

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS
        Accessible.role: Accessible.StaticText
        Accessible.name: Phrase.joined([card.figure + card.measure, card.remark], "，")

        Label {
            Layout.alignment: Qt.AlignBaseline
            text: card.figure
            font: Theme.typeface(30, true)
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: card.measure
            font: Theme.small
            muted: true
            Accessible.ignored: true
        }
    }
    Label {
        Layout.fillWidth: true
        visible: card.remark !== ""
        text: card.remark
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
