// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// Chooses a record of a kind by a few letters of its name.
Dialog {
    id: dialog

    property alias kind: picker.kind

    signal chosen(string id)

    acceptText: ""
    rejectText: qsTr("取消")
    onAboutToShow: search.text = ""
    onOpened: search.forceActiveFocus()

    RecordPicker {
        id: picker

        active: dialog.opened
        text: search.text
    }
    SearchField {
        id: search

        Layout.fillWidth: true
        placeholderText: qsTr("输入名称中的几个字")
        Keys.onDownPressed: (rows.itemAt(0) as ListRow)?.forceActiveFocus()
        onAccepted: if (picker.count === 1)
            dialog.choose(picker.keyAt(0))
    }
    Column {
        Layout.fillWidth: true

        Repeater {
            id: rows

            model: picker

            ListRow {
                required property int index
                required property string key

                width: parent.width
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                required subtitle
                divided: index < picker.count - 1
                onClicked: dialog.choose(key)
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus()
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: picker.count === 0 || picker.truncated
        text: picker.truncated ? qsTr("还有更多，请再输入几个字。") : search.text !== "" ? qsTr("没有找到“%1”。").arg(search.text) : qsTr("这里还没有可选的。")
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }

    function choose(id: string) {
        close();
        chosen(id);
    }
}
