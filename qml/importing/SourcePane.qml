// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// The source of the part in sight, exactly as it came, with what was understood laid over it. A tap chooses what stands
/// there.
FocusScope {
    id: pane

    required property ImportDraft draft
    property bool canGoBack: false

    signal back
    signal chosen

    /// Brings what is chosen into the middle.
    function reveal() {
        if (draft.markLength <= 0 || draft.markStart + draft.markLength > source.length)
            return;
        const start = source.positionToRectangle(draft.markStart);
        const top = source.y + start.y;
        if (top < scroller.contentY + Theme.spaceXl || top + start.height > scroller.contentY + scroller.height - Theme.spaceXl)
            scroller.contentY = Math.max(0, Math.min(top - scroller.height / 3, scroller.contentHeight - scroller.height));
    }

    component Key: Row {
        id: key

        required property string text
        property color ground: "transparent"
        property color line: "transparent"

        spacing: Theme.spaceXs

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 12
            radius: 2
            color: key.ground
            border.width: Theme.hairline
            border.color: Theme.color.outline

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2
                color: key.line
            }
        }
        Label {
            text: key.text
            font: Theme.caption
            muted: true
        }
    }

    SourceHighlighter {
        id: highlighter

        document: source.textDocument
        draft: pane.draft
        item: Theme.color.accentTint
        otherItem: Theme.color.greyTint
        contact: Theme.color.greenTint
        closing: Theme.color.pressed
        doubt: Theme.color.amberTint
        doubtInk: Theme.color.amberInk
        chosen: Theme.color.accent
        chosenInk: Theme.color.inkOnAccent
    }
    Connections {
        target: pane.draft

        function onChosen() {
            pane.reveal();
        }
        function onSourceChanged() {
            scroller.contentY = 0;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("原文")
            subtitle: pane.draft.sourceCut ? qsTr("太长，只显示前面一部分；导入的是全部") : pane.draft.partTitle
            canGoBack: pane.canGoBack
            onBack: pane.back()
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            Layout.leftMargin: Theme.spaceL
            spacing: Theme.spaceM

            Key {
                text: pane.draft.part === ImportDraft.Page ? qsTr("承诺书") : qsTr("承诺事项")
                ground: Theme.color.accentTint
            }
            Key {
                visible: pane.draft.part === ImportDraft.Letter
                text: qsTr("联系方式")
                ground: Theme.color.greenTint
            }
            Key {
                text: qsTr("疑点")
                ground: Theme.color.amberTint
                line: Theme.color.amberInk
            }
            Key {
                text: qsTr("选中")
                ground: Theme.color.accent
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Flickable {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: source.height + 2 * Theme.spaceL
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Rectangle {
                width: scroller.width
                height: Math.max(scroller.height, scroller.contentHeight)
                color: Theme.color.surface
            }
            TextEdit {
                id: source

                objectName: "source"
                x: Theme.spaceL
                y: Theme.spaceL
                width: scroller.width - 2 * Theme.spaceL
                text: pane.draft.source
                textFormat: TextEdit.PlainText
                readOnly: true
                selectByMouse: true
                activeFocusOnTab: true
                focus: true
                wrapMode: TextEdit.Wrap
                font: Theme.body
                color: Theme.color.text
                selectionColor: Theme.color.outlineStrong
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("原文")
                Accessible.description: text
                // The cursor goes through a text that is only read, too; Enter chooses what stands at it.
                Keys.onReturnPressed: pane.choose(cursorPosition)
                Keys.onEnterPressed: pane.choose(cursorPosition)

                TapHandler {
                    onTapped: eventPoint => pane.choose(source.positionAt(eventPoint.position.x, eventPoint.position.y))
                }
                Repeater {
                    model: pane.draft.doubts

                    DoubtMark {
                        id: mark

                        required property int index
                        required property int start
                        required property int length
                        required seen
                        required current
                        readonly property rect place: pane.placeOf(start, source.width, source.contentHeight)

                        visible: length > 0
                        // In the open space above the line.
                        x: Math.max(-Theme.spaceM, place.x - 6)
                        y: place.y - Math.round(height * 0.7)

                        // Takes the press from the text below.
                        MouseArea {
                            anchors.fill: parent
                            anchors.margins: -12
                            onClicked: {
                                pane.draft.chooseDoubt(mark.index);
                                pane.chosen();
                            }
                        }
                    }
                }
            }
        }
    }
    function choose(position: int) {
        draft.chooseAt(position);
        chosen();
    }
    /// Where a character stands; the size of the text is only there to be followed.
    function placeOf(position: int, width: real, height: real): rect {
        return source.positionToRectangle(position);
    }
}
