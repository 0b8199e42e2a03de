// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Workspace

/// Records that belong to another one, the first few, and a way to add one. Nothing where there are none and none may
/// be added.
Card {
    id: card

    required property string kind
    required property string link
    required property string heading
    /// The record that they belong to.
    required property string subject
    property int most: 6
    property bool all: false

    /// Another one is wanted.
    signal wanted(string kind, string link)

    visible: records.count > 0 || records.creation !== ""
    title: records.count > 0 ? qsTr("%1（%2）").arg(heading).arg(records.count) : heading
    onSubjectChanged: all = false

    RecordListModel {
        id: records

        kind: card.kind
        link: card.link
        linkedTo: card.subject
    }
    Repeater {
        model: card.all ? records.count : Math.min(card.most, records.count)

        ListRow {
            required property int index

            Layout.fillWidth: true
            leftPadding: 0
            rightPadding: 0
            title: records.words(index, RecordListModel.Title, records.version)
            subtitle: records.words(index, RecordListModel.Subtitle, records.version)
            badge: records.words(index, RecordListModel.Badge, records.version)
            badgeTone: records.tone(index, records.version)
            leadsOn: true
            divided: index < Math.min(card.all ? records.count : card.most, records.count) - 1
            onClicked: Navigator.open(card.kind, records.recordIdAt(index))
        }
    }
    RowLayout {
        Layout.fillWidth: true

        Button {
            visible: !card.all && records.count > card.most
            kind: Button.Plain
            text: qsTr("另有 %1 条").arg(records.count - card.most)
            onClicked: card.all = true
        }
        Button {
            visible: records.creation !== ""
            kind: Button.Quiet
            icon.name: "plus"
            text: records.creation
            onClicked: card.wanted(card.kind, card.link)
        }
    }
}
