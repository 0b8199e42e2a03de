// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// One or several records, chosen by name.
ColumnLayout {
    id: field

    property string label: ""
    property string error: ""
    property bool mandatory: false
    /// The kind's name.
    property string kind: ""
    property list<string> chosen
    property bool several: false

    signal added(string id)
    signal removed(int index)

    spacing: Theme.spaceXs

    Label {
        text: field.mandatory ? qsTr("%1（必填）").arg(field.label) : field.label
        font: Theme.small
        muted: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceXs

        Repeater {
            model: field.chosen

            Chip {
                required property int index
                required property string modelData

                text: modelData
                removable: true
                onRemoved: field.removed(index)
                onClicked: if (!field.several)
                    dialog.open()
            }
        }
        Button {
            visible: field.several || field.chosen.length === 0
            kind: Button.Quiet
            icon.name: "search"
            text: field.chosen.length > 0 ? qsTr("再选一个") : qsTr("选择")
            Accessible.name: qsTr("选择%1").arg(field.label)
            onClicked: dialog.open()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: field.error !== ""
        text: field.error
        font: Theme.small
        color: Theme.color.ink(Tone.Danger)
        wrapMode: Text.Wrap
    }
    PickerDialog {
        id: dialog

        title: field.label
        kind: field.kind
        onChosen: id => field.added(id)
    }
}
