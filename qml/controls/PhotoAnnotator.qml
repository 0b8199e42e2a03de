// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// Marks on a copy of a photo: pen, arrow, box, words, and cells that make faces and plates unreadable. The original is
/// never touched: `save(path)` writes a flattened copy as JPEG and returns a sentence if that fails.
T.Control {
    id: control

    property alias source: canvas.source
    readonly property bool modified: canvas.markCount > 0
    /// Something is made unreadable: whoever owns the photo has to say what becomes of the original.
    readonly property bool redacted: canvas.redacted
    readonly property bool canUndo: canvas.canUndo
    readonly property bool canRedo: canvas.canRedo
    readonly property int markCount: canvas.markCount
    property alias tool: canvas.tool

    /// The person is done (the owner calls save) or gives up.
    signal accepted
    signal cancelled

    function save(path: string): string {
        return canvas.save(path);
    }
    function undo() {
        canvas.undo();
    }
    function redo() {
        canvas.redo();
    }

    implicitWidth: 480
    implicitHeight: 480
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("照片标注")
    Accessible.description: qsTr("已有 %1 处标注").arg(canvas.markCount)

    readonly property list<color> inks: ["#e02b20", "#ffc400", "#1d7fd6", "#ffffff"]
    readonly property list<string> inkNames: [qsTr("红色"), qsTr("黄色"), qsTr("蓝色"), qsTr("白色")]

    component ToolButton: IconButton {
        required property int tool

        checkable: true
        autoExclusive: true
        checked: canvas.tool === tool
        onClicked: canvas.tool = tool
    }

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: control.visible && control.enabled
        onActivated: canvas.undo()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Z"
        enabled: control.visible && control.enabled
        onActivated: canvas.redo()
    }

    contentItem: ColumnLayout {
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Theme.touch + Theme.spaceS
            color: Theme.color.surface

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.spaceXs
                anchors.rightMargin: Theme.spaceS
                spacing: 0

                IconButton {
                    icon.name: "close"
                    text: qsTr("放弃标注")
                    onClicked: control.cancelled()
                }
                Item {
                    Layout.fillWidth: true
                }
                IconButton {
                    enabled: canvas.canUndo
                    icon.name: "undo"
                    text: qsTr("撤销")
                    onClicked: canvas.undo()
                }
                IconButton {
                    enabled: canvas.canRedo
                    icon.name: "redo"
                    text: qsTr("重做")
                    onClicked: canvas.redo()
                }
                Button {
                    Layout.leftMargin: Theme.spaceS
                    kind: Button.Primary
                    enabled: canvas.ready
                    text: qsTr("完成")
                    onClicked: control.accepted()
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: "#14181b"
            clip: true

            PhotoCanvas {
                id: canvas

                anchors.fill: parent
                anchors.margins: Theme.spaceS
                markColor: control.inks[0]
            }
            MouseArea {
                anchors.fill: canvas
                enabled: canvas.ready
                preventStealing: true
                onPressed: mouse => {
                    if (canvas.tool === PhotoCanvas.Text)
                        words.ask(Qt.point(mouse.x, mouse.y));
                    else
                        canvas.begin(Qt.point(mouse.x, mouse.y));
                }
                onPositionChanged: mouse => canvas.extend(Qt.point(mouse.x, mouse.y))
                onReleased: canvas.end()
                onCanceled: canvas.end()
            }
            ErrorNotice {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 2 * Theme.spaceL)
                visible: canvas.problem !== ""
                what: qsTr("照片无法打开")
                whatNow: canvas.problem
            }
            Rectangle {
                id: words

                property point position

                function ask(where: point) {
                    position = where;
                    visible = true;
                    entry.clear();
                    entry.forceActiveFocus();
                }
                function done() {
                    canvas.addText(position, entry.text);
                    visible = false;
                }

                anchors.bottom: parent.bottom
                width: parent.width
                height: entry.height + 2 * Theme.spaceS
                visible: false
                color: Theme.color.surface

                RowLayout {
                    anchors.fill: parent
                    anchors.margins: Theme.spaceS
                    spacing: Theme.spaceS

                    TextField {
                        id: entry

                        Layout.fillWidth: true
                        placeholderText: qsTr("写在照片上的文字")
                        maximumLength: 40
                        onAccepted: words.done()
                        Keys.onEscapePressed: words.visible = false
                    }
                    Button {
                        text: qsTr("写上")
                        enabled: entry.length > 0
                        onClicked: words.done()
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: tools.implicitHeight + Theme.spaceS
            color: Theme.color.surface

            // Buttons that exclude each other share a parent: the tools one, the inks another.
            Flow {
                id: tools

                readonly property bool oneRow: parent.width >= 9 * Theme.touch + Theme.spaceXl

                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.spaceXs
                width: oneRow ? 9 * Theme.touch + Theme.spaceL : 5 * Theme.touch
                spacing: oneRow ? Theme.spaceL : 0

                Row {
                    ToolButton {
                        tool: PhotoCanvas.Pen
                        icon.name: "pen"
                        text: qsTr("画笔")
                    }
                    ToolButton {
                        tool: PhotoCanvas.Arrow
                        icon.name: "arrow"
                        text: qsTr("箭头")
                    }
                    ToolButton {
                        tool: PhotoCanvas.Box
                        icon.name: "box"
                        text: qsTr("方框")
                    }
                    ToolButton {
                        tool: PhotoCanvas.Text
                        icon.name: "text"
                        text: qsTr("文字")
                    }
                    ToolButton {
                        tool: PhotoCanvas.Pixelate
                        icon.name: "pixelate"
                        text: qsTr("马赛克：遮住人脸、证件、车牌")
                    }
                }
                Row {
                    Repeater {
                        model: control.inks

                        T.AbstractButton {
                            id: swatch

                            required property int index
                            readonly property color paint: control.inks[index]

                            width: Theme.touch
                            height: Theme.touch
                            focusPolicy: Qt.StrongFocus
                            checkable: true
                            autoExclusive: true
                            checked: Qt.colorEqual(canvas.markColor, paint)
                            text: control.inkNames[index]
                            onClicked: canvas.markColor = paint
                            Accessible.role: Accessible.RadioButton
                            Accessible.name: text
                            Accessible.checkable: true
                            Accessible.checked: checked
                            Keys.onReturnPressed: clicked()

                            contentItem: Item {
                                Rectangle {
                                    anchors.centerIn: parent
                                    width: 24
                                    height: 24
                                    radius: 12
                                    color: swatch.paint
                                    border.width: Theme.hairline
                                    border.color: Theme.color.outlineStrong
                                }
                                Rectangle {
                                    anchors.centerIn: parent
                                    width: 34
                                    height: 34
                                    radius: 17
                                    visible: swatch.checked || swatch.visualFocus
                                    color: "transparent"
                                    border.width: 2
                                    border.color: swatch.visualFocus ? Theme.color.accent : Theme.color.textMuted
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
