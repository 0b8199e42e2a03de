// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// What a sheet says, in words.
ColumnLayout {
    id: list

    required property FactList facts

    spacing: Theme.spaceS

    Repeater {
        model: list.facts

        KeyValueRow {
            id: row

            required property string label
            required property string remark

            Layout.fillWidth: true
            key: label
            required value

            Label {
                Layout.fillWidth: true
                visible: row.remark !== ""
                text: row.remark
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
    }
}
