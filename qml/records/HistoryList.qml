// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records

/// Everything that was ever done to a record, the last first.
ColumnLayout {
    id: list

    property alias recordId: history.recordId
    /// At most so many until the others are asked for.
    property int most: 8
    property bool all: false
    readonly property int count: history.count

    spacing: 0
    onRecordIdChanged: all = false

    HistoryModel {
        id: history
    }
    Repeater {
        model: history

        TimelineEntry {
            required property int index
            required who
            required when
            required device
            required verdict
            required tone
            required detail

            Layout.fillWidth: true
            visible: list.all || index < list.most
            first: index === 0
            last: index === (list.all ? history.count : Math.min(history.count, list.most)) - 1
        }
    }
    Button {
        Layout.leftMargin: 36
        visible: !list.all && history.count > list.most
        kind: Button.Plain
        text: qsTr("另有 %1 条更早的记录").arg(history.count - list.most)
        onClicked: list.all = true
    }
}
