// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// Properties under a title; nothing where there are none.
Card {
    id: card

    required property FactList model

    visible: model.count > 0

    Repeater {
        model: card.model

        KeyValueRow {
            id: row

            required property string label
            required property string remark
            required property string kind
            required property string link

            Layout.fillWidth: true
            key: label
            leadsOn: link !== ""
            required value
            onClicked: Navigator.open(kind, link)

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
