// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Today
import Jiannuo.Workspace

/// One part of the day's work: its nearest rows, and a way to all of them.
ColumnLayout {
    id: card

    required property int part
    required property string title
    /// Where all of them are; empty: they unfold here.
    property string more: ""
    property bool unfolded: false
    /// Shown also when nothing is in it, with these words.
    property string emptyText: ""
    readonly property TodayModel model: rows

    signal opened(string kind, string recordId, string key)

    visible: rows.total > 0 || emptyText !== ""
    spacing: Theme.spaceXs

    TodayModel {
        id: rows

        part: card.part
        limit: card.unfolded ? 500 : 6
    }
    SectionHeader {
        Layout.fillWidth: true
        text: card.title
        count: rows.total
        actionText: card.unfolded ? qsTr("收起") : rows.total > rows.count ? qsTr("全部") : ""
        onActionTriggered: {
            if (card.more !== "")
                Navigator.open(card.more, "");
            else
                card.unfolded = !card.unfolded;
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: list.implicitHeight
        radius: Theme.radiusL
        color: Theme.color.surface
        border.width: Theme.hairline
        border.color: Theme.color.outline

        ColumnLayout {
            id: list

            width: parent.width
            spacing: 0

            Repeater {
                model: rows

                ListRow {
                    id: row

                    required property int index
                    required property string key
                    required property string kind
                    required property string recordId
                    required property string iconName
                    required subtitle
                    required trailing
                    required light
                    required lightText
                    required badge
                    required badgeTone

                    Layout.fillWidth: true
                    Layout.margins: 1
                    icon.name: iconName
                    divided: index < rows.count - 1
                    leadsOn: true
                    onClicked: card.opened(kind, recordId, key)
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                visible: rows.total === 0
                text: card.emptyText
                muted: true
                wrapMode: Text.Wrap
            }
        }
    }
}
