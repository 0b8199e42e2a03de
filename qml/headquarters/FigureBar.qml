// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A count and its bar: its name, how long, how many. `leadsOn` makes it a way to what it counts.
T.AbstractButton {
    id: bar

    required property string label
    required property string amount
    /// 0 … 1, or -1 for a count without a bar.
    required property double share
    property string detail: ""
    property int tone: Tone.Info
    /// Light.Grey … Light.Red before the name, or -1.
    property int light: -1
    property bool leadsOn: false
    property int labelWidth: 104

    implicitWidth: 280
    implicitHeight: leadsOn ? Math.max(Theme.touch, row.implicitHeight) : Math.max(Math.round(30 * Theme.scale), row.implicitHeight + Theme.spaceXs)
    enabled: leadsOn
    hoverEnabled: leadsOn
    focusPolicy: leadsOn ? Qt.StrongFocus : Qt.NoFocus
    text: label

    Accessible.role: leadsOn ? Accessible.Button : Accessible.StaticText
    Accessible.name: Phrase.joined([label, amount, detail], "，")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        id: row

        spacing: Theme.spaceM

        StatusLight {
            visible: bar.light >= 0
            light: Math.max(0, bar.light)
            Accessible.ignored: true
        }
        Label {
            Layout.preferredWidth: Math.round(bar.labelWidth * Theme.scale)
            text: bar.label
            font: Theme.small
            color: Theme.color.text
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            lineHeight: 1
            Accessible.ignored: true
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.minimumWidth: 40
            visible: bar.share >= 0
            implicitHeight: 8
            radius: 4
            color: Theme.color.sunken

            Rectangle {
                width: bar.share > 0 ? Math.max(4, Math.round(parent.width * Math.min(1, bar.share))) : 0
                height: parent.height
                radius: 4
                color: bar.light >= 0 ? Theme.color.light(bar.light) : Theme.color.solid(bar.tone)
            }
        }
        Item {
            Layout.fillWidth: true
            visible: bar.share < 0
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(68 * Theme.scale)
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: bar.amount
                font: Theme.smallStrong
                color: Theme.color.text
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: bar.detail !== ""
                text: bar.detail
                font: Theme.caption
                color: Theme.color.ink(bar.tone)
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
        Icon {
            visible: bar.leadsOn
            name: "chevron-right"
            size: Theme.iconSizeSmall
            color: Theme.color.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: bar.down ? Theme.color.pressed : bar.hovered ? Theme.color.hover : "transparent"

        FocusRing {
            shown: bar.visualFocus
        }
    }
}
