// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A line to sign on, with finger, pen or mouse. `save(path)` writes a PNG and returns a sentence if that fails.
T.Control {
    id: control

    property string label: qsTr("签名")
    readonly property bool empty: ink.empty
    readonly property int strokeCount: ink.strokeCount

    signal modified

    function save(path: string): string {
        return ink.save(path);
    }
    function clear() {
        ink.clear();
    }
    function undo() {
        ink.undo();
    }

    implicitWidth: 480
    implicitHeight: implicitContentHeight
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Canvas
    Accessible.name: label
    Accessible.description: empty ? qsTr("尚未签名") : qsTr("已签名，共 %1 笔").arg(strokeCount)

    contentItem: ColumnLayout {
        spacing: Theme.spaceXs

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: control.label
                font: Theme.small
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            IconButton {
                enabled: control.enabled && !ink.empty
                icon.name: "undo"
                text: qsTr("撤回一笔")
                onClicked: ink.undo()
            }
            IconButton {
                enabled: control.enabled && !ink.empty
                icon.name: "trash"
                text: qsTr("重签")
                onClicked: ink.clear()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(140, Math.min(220, control.availableWidth * 0.4))
            radius: Theme.radiusM
            color: control.enabled ? Theme.color.surface : Theme.color.sunken
            border.width: Theme.hairline
            border.color: control.enabled ? Theme.color.outlineStrong : Theme.color.outline

            Rectangle {
                x: Theme.spaceXl
                y: parent.height * 0.78
                width: parent.width - 2 * x
                height: Theme.hairline
                color: Theme.color.outline
            }
            Label {
                anchors.centerIn: parent
                visible: ink.empty
                text: qsTr("请在此处签名")
                muted: true
                Accessible.ignored: true
            }
            InkCanvas {
                id: ink

                anchors.fill: parent
                ink: Theme.color.text
                onStrokesChanged: control.modified()
            }
            MouseArea {
                anchors.fill: parent
                enabled: control.enabled
                preventStealing: true
                onPressed: mouse => ink.begin(Qt.point(mouse.x, mouse.y))
                onPositionChanged: mouse => ink.extend(Qt.point(mouse.x, mouse.y))
                onReleased: ink.end()
                onCanceled: ink.end()
            }
        }
    }
}
