// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// One commitment of the letter: to read; chosen, to correct.
T.ItemDelegate {
    id: card

    required property ImportDraft draft
    required property int index
    required property int depth
    required property int no
    required property bool noInferred
    required property bool noTwice
    required property string mark
    required property bool edited
    required property int kind
    required property bool kindProposed
    required property list<string> limits
    required property list<string> quantities
    required property string due
    required property string doubts
    required property bool current
    required property bool canPromote
    required property bool canDemote
    required text
    readonly property bool editing: current && draft.editable

    signal figureWanted(bool limit, int place)

    objectName: "item"
    implicitHeight: column.implicitHeight + 2 * Theme.spaceM
    padding: Theme.spaceM
    leftPadding: Theme.spaceL
    hoverEnabled: true
    focusPolicy: editing ? Qt.NoFocus : Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("第 %1 条，%2").arg(no).arg(text)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: event => {
        event.accepted = !editing;
        if (!editing)
            clicked();
    }
    onClicked: draft.chooseItem(index)

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.spaceS

        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Label {
                text: card.mark !== "" ? card.mark : qsTr("第 %1 条").arg(card.no)
                font: Theme.bodyStrong
                color: Theme.color.accentInk
            }
            StateBadge {
                visible: card.noInferred
                text: qsTr("序号推断")
                tone: Tone.Warning
            }
            StateBadge {
                visible: card.noTwice
                text: qsTr("序号重复")
                tone: Tone.Danger
            }
            StateBadge {
                visible: !card.editing
                text: card.draft.kindChoices()[card.kind - 1] ?? ""
            }
            StateBadge {
                visible: card.edited
                text: qsTr("已改动")
                tone: Tone.Info
                iconName: "edit"
            }
            StateBadge {
                visible: card.doubts !== ""
                text: qsTr("疑点 %1").arg(card.doubts)
                tone: Tone.Warning
                iconName: "warning"
            }
        }
        Label {
            Layout.fillWidth: true
            visible: !card.editing
            text: card.text
            wrapMode: Text.Wrap
            lineHeight: Theme.paragraphSpacing
        }
        Flow {
            Layout.fillWidth: true
            visible: !card.editing && (card.limits.length > 0 || card.quantities.length > 0 || card.due !== "")
            spacing: Theme.spaceS

            Repeater {
                model: card.limits

                StateBadge {
                    required property string modelData

                    text: modelData
                    tone: Tone.Info
                    iconName: "clock"
                }
            }
            Repeater {
                model: card.quantities

                StateBadge {
                    required property string modelData

                    text: modelData
                    tone: Tone.Success
                    iconName: "ranking"
                }
            }
            StateBadge {
                visible: card.due !== ""
                text: qsTr("完成时限 %1").arg(card.due)
                tone: Tone.Info
                iconName: "calendar"
            }
        }
        Loader {
            Layout.fillWidth: true
            visible: active
            active: card.editing
            onActiveChanged: show()
            Component.onCompleted: show()

            // Built only for the one that is corrected: a letter may have hundreds.
            function show() {
                if (active)
                    setSource("ItemEditor.qml", {
                        "card": card
                    });
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.color.surface
        border.width: card.current ? 2 : Theme.hairline
        border.color: card.current ? Theme.color.accent : Theme.color.outline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: !card.editing && (card.hovered || card.down)
            color: card.down ? Theme.color.pressed : Theme.color.hover
        }
        Rectangle {
            visible: card.doubts !== "" && !card.current
            x: Theme.hairline
            y: Theme.radiusL
            width: 3
            height: parent.height - 2 * Theme.radiusL
            color: Theme.color.amber
        }
        FocusRing {
            radius: Theme.radiusL
            shown: card.visualFocus
        }
    }
}
