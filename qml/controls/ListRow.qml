// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A record in a list. `highlighted` marks the one that is open beside it.
T.ItemDelegate {
    id: control

    required property string title
    property string subtitle: ""
    /// Short text at the right edge: a date, a number.
    property string trailing: ""
    /// Not Neutral where it must not be overlooked.
    property int trailingTone: Tone.Neutral
    /// The right edge's second line.
    property string trailingDetail: ""
    /// Light.Grey …, or -1 for none.
    property int light: -1
    property string lightText: ""
    property string badge: ""
    property int badgeTone: Tone.Neutral
    /// A chevron: tapping leads on to another page.
    property bool leadsOn: false
    property int titleLines: 2
    /// A hairline below. The last row of a card goes without.
    property bool divided: true
    /// Nothing below the title: what stands beside it stands in its middle.
    readonly property bool single: subtitle === "" && trailingDetail === ""

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touch + Theme.spaceM, implicitContentHeight + topPadding + bottomPadding)
    width: ListView.view ? ListView.view.width : implicitWidth
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    topPadding: Theme.spaceM
    bottomPadding: Theme.spaceM
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.joined([title, badge, light >= 0 ? lamp.text : "", subtitle, trailing, trailingDetail], "，")
    Accessible.selectable: true
    Accessible.selected: highlighted
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        spacing: Theme.spaceM

        StatusLight {
            id: lamp

            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
            visible: control.light >= 0
            light: Math.max(0, control.light)
            size: Theme.iconSizeSmall + 2
            Accessible.ignored: true

            Binding on text {
                when: control.lightText !== ""
                value: control.lightText
            }
        }
        Icon {
            Layout.alignment: control.single ? Qt.AlignVCenter : Qt.AlignTop
            visible: control.icon.name !== ""
            name: control.icon.name
            size: Theme.iconSize + 2
            color: control.highlighted ? Theme.color.accentInk : Theme.color.textMuted
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: control.title
                color: !control.enabled ? Theme.color.textDisabled : control.highlighted ? Theme.color.accentInk : Theme.color.text
                wrapMode: control.titleLines > 1 ? Text.Wrap : Text.NoWrap
                lineHeight: 1
                maximumLineCount: control.titleLines > 1 && Theme.scale > 1.3 ? control.titleLines + 1 : control.titleLines
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: control.subtitle !== ""
                text: control.subtitle
                font: Theme.small
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            Layout.alignment: control.single ? Qt.AlignVCenter : Qt.AlignTop
            Layout.fillWidth: false
            Layout.maximumWidth: control.availableWidth * 0.4
            visible: control.trailing !== "" || control.badge !== "" || control.trailingDetail !== ""
            spacing: 2

            StateBadge {
                Layout.alignment: Qt.AlignRight
                visible: control.badge !== ""
                text: control.badge
                tone: control.badgeTone
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: control.trailing !== ""
                text: control.trailing
                font: control.trailingTone === Tone.Neutral ? Theme.small : Theme.smallStrong
                color: !control.enabled ? Theme.color.textDisabled : control.trailingTone === Tone.Neutral ? Theme.color.text : Theme.color.ink(control.trailingTone)
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: control.trailingDetail !== ""
                text: control.trailingDetail
                font: Theme.caption
                muted: true
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Icon {
            visible: control.leadsOn
            name: "chevron-right"
            size: Theme.iconSizeSmall
            color: Theme.color.textMuted
        }
    }
    background: Rectangle {
        color: control.highlighted ? Theme.color.accentTint : "transparent"

        Rectangle {
            visible: control.highlighted
            width: 3
            height: parent.height
            color: Theme.color.accent
        }
        Rectangle {
            anchors.fill: parent
            visible: control.enabled && (control.hovered || control.down)
            color: control.down ? Theme.color.pressed : Theme.color.hover
        }
        Divider {
            x: control.leftPadding
            width: parent.width - x
            anchors.bottom: parent.bottom
            visible: control.divided && !control.highlighted
        }
        FocusRing {
            anchors.margins: 1
            shown: control.visualFocus
        }
    }
}
