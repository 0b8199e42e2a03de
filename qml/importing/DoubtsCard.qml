// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// What somebody should look at in the part in sight, each with its number in the source.
Card {
    id: card

    required property ImportDraft draft
    readonly property alias count: rows.count

    title: qsTr("疑点")

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.spaceS
        Layout.rightMargin: -Theme.spaceS
        spacing: 0

        Repeater {
            id: rows

            model: card.draft.doubts

            T.ItemDelegate {
                id: row

                required property int index
                required property int number
                required property string sentence
                required property int confidence
                required property bool seen
                required property bool current

                objectName: "doubt"
                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.touch, content.implicitHeight + 2 * Theme.spaceXs)
                hoverEnabled: true
                text: sentence
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("疑点 %1，%2，把握 %3%").arg(number).arg(sentence).arg(confidence)
                Accessible.onPressAction: clicked()
                Keys.onReturnPressed: clicked()
                onClicked: card.draft.chooseDoubt(index)

                contentItem: RowLayout {
                    id: content

                    spacing: Theme.spaceM

                    DoubtMark {
                        Layout.leftMargin: Theme.spaceS
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: Theme.spaceM
                        number: row.number
                        seen: row.seen
                        current: row.current
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.spaceS
                        Layout.bottomMargin: Theme.spaceS
                        spacing: 2

                        Label {
                            Layout.fillWidth: true
                            text: row.sentence
                            font: Theme.small
                            muted: row.seen
                            wrapMode: Text.Wrap
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: !row.seen
                            text: qsTr("识别把握 %1%").arg(row.confidence)
                            font: Theme.caption
                            muted: true
                        }
                    }
                    CheckBox {
                        objectName: "seen"
                        Layout.alignment: Qt.AlignTop
                        enabled: card.draft.editable || card.draft.part === ImportDraft.Page
                        text: qsTr("已核对")
                        font: Theme.small
                        checked: row.seen
                        onToggled: card.draft.setSeen(row.index, checked)
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusM
                    color: row.current ? Theme.color.accentTint : row.down ? Theme.color.pressed : row.hovered ? Theme.color.hover : "transparent"

                    FocusRing {
                        shown: row.visualFocus
                    }
                }
            }
        }
    }
    Button {
        visible: card.draft.partDoubts > 1 && (card.draft.editable || card.draft.part === ImportDraft.Page)
        kind: Button.Plain
        text: qsTr("全部标为已核对")
        onClicked: card.draft.setAllSeen()
    }
}
