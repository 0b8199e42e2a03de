// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// One quiet line about syncing: what waits, what is under way, what was refused. A tap leads to the whole story.
T.AbstractButton {
    id: control

    enum State {
        Done,
        Waiting,
        Working,
        Offline,
        Trouble
    }

    property int situation: SyncStrip.Done
    /// At the right edge: the last success, or an amount.
    property string detail: ""
    /// 0 … 1 while it is known, else below 0.
    property real progress: -1
    readonly property color ink: situation === SyncStrip.Trouble ? Theme.color.redInk : situation === SyncStrip.Done ? Theme.color.greenInk : situation === SyncStrip.Working ? Theme.color.accentInk : Theme.color.textMuted

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.spaceS)
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("同步：%1").arg(text + (detail !== "" ? "，" + detail : ""))
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        spacing: Theme.spaceS

        Icon {
            name: control.situation === SyncStrip.Trouble ? "warning" : control.situation === SyncStrip.Done ? "cloud-done" : control.situation === SyncStrip.Working ? "sync" : control.situation === SyncStrip.Offline ? "offline" : "upload"
            size: Theme.iconSize
            color: control.ink
        }
        Label {
            Layout.fillWidth: true
            text: control.text
            font: Theme.small
            color: control.situation === SyncStrip.Trouble ? control.ink : Theme.color.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            visible: control.detail !== ""
            text: control.detail
            font: Theme.caption
            muted: true
            Accessible.ignored: true
        }
        Icon {
            name: "chevron-right"
            size: Theme.iconSizeSmall
            color: Theme.color.textMuted
        }
    }
    background: Rectangle {
        color: control.situation === SyncStrip.Trouble ? Theme.color.redTint : Theme.color.surface

        Divider {
            width: parent.width
        }
        Rectangle {
            visible: control.progress >= 0
            width: parent.width * Math.min(1, Math.max(0, control.progress))
            height: 2
            color: Theme.color.accent
        }
        Rectangle {
            anchors.fill: parent
            visible: control.hovered || control.down
            color: control.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            anchors.margins: 1
            shown: control.visualFocus
        }
    }
}
