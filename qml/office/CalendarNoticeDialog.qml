// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Office
import Jiannuo.Records
import Jiannuo.Theme

/// A notice about days off, pasted: what was understood stands below it, to be compared before it counts.
Dialog {
    id: dialog

    signal recorded

    title: qsTr("粘贴放假通知")
    preferredWidth: 720
    acceptText: qsTr("登记日历")
    acceptEnabled: notice.recordable

    // Closed only when it is recorded.
    function accept() {
        notice.record();
    }

    CalendarNotice {
        id: notice

        text: words.text
        onRecorded: {
            words.text = "";
            dialog.close();
            dialog.recorded();
        }
    }
    TextArea {
        id: words

        Layout.fillWidth: true
        label: qsTr("通知全文")
        minimumLines: 6
        placeholderText: qsTr("从政府网站复制“关于2027年部分节假日安排的通知”全文，粘贴到这里。")
    }
    ErrorNotice {
        Layout.fillWidth: true
        visible: notice.problem !== ""
        what: qsTr("这份通知没有读懂")
        where: notice.problem
        tone: Tone.Warning
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: notice.source
        font: Theme.bodyStrong
        wrapMode: Text.Wrap
    }
    SheetFacts {
        Layout.fillWidth: true
        visible: notice.facts.count > 0
        facts: notice.facts
    }
    Label {
        Layout.fillWidth: true
        visible: notice.source !== "" && notice.problem === "" && !notice.recordable
        text: qsTr("与本机已有的日历相同，不用登记。")
        wrapMode: Text.Wrap
    }
    Column {
        Layout.fillWidth: true
        spacing: Theme.spaceXs

        Repeater {
            model: notice.doubts

            Label {
                required property string modelData

                width: parent.width
                text: qsTr("请核对：%1").arg(modelData)
                font: Theme.small
                wrapMode: Text.Wrap
            }
        }
        Repeater {
            model: notice.leftOut

            Label {
                required property string modelData

                width: parent.width
                text: qsTr("没有采用：%1").arg(modelData)
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
    }
}
