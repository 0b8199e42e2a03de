// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// What the person can do with a record: its first steps as buttons, the others behind “办理”, where what a rule forbids
/// says why. Takes no room where there is nothing to do.
ColumnLayout {
    id: bar

    property alias kind: actions.kind
    property alias recordId: actions.recordId
    readonly property int count: actions.count
    readonly property RecordActions model: actions

    signal recorded(string title)

    visible: actions.count > 0
    spacing: Theme.spaceXs

    function begin(step: string) {
        form.begin(kind, recordId, step);
    }

    RecordActions {
        id: actions
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: actions

            Button {
                required property int index
                required property string key
                required property string label
                required property bool allowed
                required property bool danger
                required property bool primary

                // One or two at hand, the others behind the last button.
                visible: allowed && !danger && index < 2
                kind: index === 0 && primary ? Button.Primary : Button.Quiet
                text: label
                onClicked: bar.begin(key)
            }
        }
        Button {
            icon.name: "more"
            text: qsTr("办理")
            onClicked: sheet.open()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: actions.blockedReason !== ""
        text: actions.blockedReason
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }

    Dialog {
        id: sheet

        title: qsTr("办理")
        acceptText: ""
        rejectText: qsTr("关闭")

        Label {
            Layout.fillWidth: true
            visible: actions.state !== ""
            text: qsTr("现在的状态：%1").arg(actions.state)
            muted: true
        }
        Repeater {
            model: actions

            ListRow {
                required property string key
                required property string label
                required property bool allowed
                required property string reason
                required property bool danger

                Layout.fillWidth: true
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                enabled: allowed
                icon.name: danger ? "warning" : ""
                title: label
                subtitle: reason
                leadsOn: allowed
                onClicked: {
                    sheet.close();
                    bar.begin(key);
                }
            }
        }
    }
    ActionForm {
        id: form

        onRecorded: (title, id) => bar.recorded(title)
    }
}
