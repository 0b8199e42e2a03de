// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// What a submitted check came to, and how: item by item.
Card {
    id: card

    required property SpotCheckRecord record

    topPadding: Theme.spaceS

    RunningTotal {
        Layout.fillWidth: true
        Layout.leftMargin: 2 - Theme.spaceL
        Layout.rightMargin: 2 - Theme.spaceL
        label: qsTr("得分")
        total: card.record.total
        outOf: "100"
        steps: card.record.steps
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: card.record.apartText
        font: Theme.small
        color: Theme.color.amberInk
        wrapMode: Text.Wrap
    }
    Repeater {
        id: totals

        model: card.record.totals

        RowLayout {
            id: total

            required property ChoiceRow modelData

            Layout.fillWidth: true
            spacing: Theme.spaceM
            Accessible.role: Accessible.ListItem
            Accessible.name: Phrase.joined([modelData.title, modelData.trailing, modelData.subtitle], "，")

            Label {
                Layout.fillWidth: true
                text: Phrase.joined([total.modelData.title, total.modelData.subtitle], " · ")
                font: Theme.small
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                text: total.modelData.trailing
                font: Theme.smallStrong
                Accessible.ignored: true
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: totals.count > 0
        text: qsTr("各人所评分开列出；得分按项取平均，同一处扣分不重复。")
        font: Theme.caption
        muted: true
        wrapMode: Text.Wrap
    }
    Repeater {
        model: card.record.items

        ColumnLayout {
            id: line

            required property int index
            required property ChoiceRow modelData

            Layout.fillWidth: true
            spacing: Theme.spaceXs

            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                visible: line.index === 0 || card.record.items[line.index - 1]?.group !== line.modelData.group
                text: line.modelData.group
                font: Theme.smallStrong
                muted: true
                wrapMode: Text.Wrap
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceM

                Label {
                    Layout.fillWidth: true
                    text: line.modelData.title
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.alignment: Qt.AlignTop
                    text: line.modelData.trailing
                    font: Theme.bodyStrong
                }
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: Phrase.joined([line.modelData.subtitle, line.modelData.trailingDetail], " · ")
                font: Theme.small
                color: Theme.color.amberInk
                wrapMode: Text.Wrap
            }
        }
    }
}
