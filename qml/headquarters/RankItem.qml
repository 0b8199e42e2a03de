// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A unit in the ranking of its class; where the class shows none, why.
T.ItemDelegate {
    id: item

    required property string orgId
    required property string rank
    required property bool tied
    required property string name
    required property string score
    required property int checks
    required property int apart
    required property string note
    required property string group
    property bool current: false
    /// The first of a class carries its name: Qt 6.4 makes no section delegates in files with bound components.
    readonly property bool first: ListView.section !== ListView.previousSection

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: Math.max(Theme.touch + Theme.spaceS, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    topInset: first ? head.height : 0
    topPadding: topInset + Theme.spaceS
    bottomPadding: Theme.spaceS
    enabled: orgId !== ""
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name

    Accessible.role: Accessible.ListItem
    Accessible.name: note !== "" ? note : Phrase.joined([tied ? qsTr("并列第 %1").arg(rank) : qsTr("第 %1").arg(rank), name, qsTr("%1 分").arg(score), qsTr("%1 次抽查").arg(checks), apart > 0 ? qsTr("%1 次待认定或不计入").arg(apart) : ""], "，")
    Accessible.selectable: true
    Accessible.selected: highlighted
    Accessible.onPressAction: clicked()

    contentItem: RowLayout {
        spacing: Theme.spaceM

        Label {
            Layout.fillWidth: true
            visible: item.note !== ""
            text: item.note
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            Layout.preferredWidth: Math.round(30 * Theme.scale)
            visible: item.note === ""
            text: item.rank
            font: Theme.typeface(19, true)
            color: item.highlighted ? Theme.color.accentInk : item.rank === "—" ? Theme.color.textMuted : Theme.color.text
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: item.note === ""
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: item.name
                color: item.highlighted ? Theme.color.accentInk : Theme.color.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: Phrase.joined([item.tied ? qsTr("并列") : "", item.checks > 0 ? qsTr("%1 次抽查").arg(item.checks) : item.apart > 0 ? "" : qsTr("没有抽查"), item.apart > 0 ? qsTr("%1 次待认定或不计入").arg(item.apart) : ""], " · ")
                font: Theme.caption
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Label {
            visible: item.note === ""
            text: item.score
            font: Theme.bodyStrong
            color: item.highlighted ? Theme.color.accentInk : Theme.color.text
            Accessible.ignored: true
        }
    }
    SectionHeader {
        id: head

        x: Theme.spaceL
        width: item.width - 2 * x
        visible: item.first
        text: item.group
    }
    // The name of a class is not its first unit.
    MouseArea {
        width: parent.width
        height: item.topInset
    }
    background: Rectangle {
        color: item.highlighted ? Theme.color.accentTint : "transparent"

        Rectangle {
            visible: item.highlighted
            width: 3
            height: parent.height
            color: Theme.color.accent
        }
        Rectangle {
            anchors.fill: parent
            visible: item.enabled && (item.hovered || item.down)
            color: item.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            anchors.margins: 1
            shown: item.current
        }
    }
}
