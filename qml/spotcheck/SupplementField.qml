// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// A few words to a check that was submitted: what stands in it stays as it is.
ColumnLayout {
    id: field

    required property string subject
    /// Written by one who was there.
    required property bool own

    signal added

    spacing: Theme.spaceS

    CommentModel {
        id: comments

        subject: field.subject
        onAdded: {
            words.text = "";
            problem.what = "";
            field.added();
        }
        onRefused: sentence => problem.what = sentence
    }
    TextArea {
        id: words

        Layout.fillWidth: true
        minimumLines: 2
        label: field.own ? qsTr("补充说明") : qsTr("意见")
        placeholderText: field.own ? qsTr("提交后想起来的、要更正的，写在这里") : qsTr("对这次抽查的意见")
    }
    ErrorNotice {
        id: problem

        Layout.fillWidth: true
        visible: what !== ""
        what: ""
    }
    RowLayout {
        Layout.fillWidth: true
        visible: words.length > 0
        spacing: Theme.spaceM

        Label {
            Layout.fillWidth: true
            text: qsTr("写明时间后附在记录后面，原来的评分和说明不变。")
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
        }
        Button {
            text: field.own ? qsTr("补充") : qsTr("发表")
            icon.name: "send"
            enabled: words.text.trim() !== ""
            onClicked: comments.add(words.text, "", true)
        }
    }
}
