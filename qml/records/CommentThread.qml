// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// The remarks on a record, and a field for another one.
ColumnLayout {
    id: thread

    property alias subject: comments.subject
    readonly property int count: comments.count
    property string replyTo: ""
    property string replyName: ""

    spacing: Theme.spaceM

    CommentModel {
        id: comments

        onAdded: {
            field.text = "";
            thread.replyTo = "";
            problem.what = "";
        }
        onRefused: sentence => problem.what = sentence
    }
    Label {
        visible: comments.count === 0
        text: qsTr("还没有评论。")
        muted: true
    }
    Repeater {
        model: comments

        ColumnLayout {
            id: entry

            required property string key
            required property string author
            required property string orgName
            required property string when
            required property string text
            required property int depth
            required property bool internal
            required property bool waiting

            Layout.fillWidth: true
            Layout.leftMargin: Math.min(depth, 4) * Theme.spaceXl
            spacing: 2
            Accessible.role: Accessible.ListItem
            Accessible.name: Phrase.joined([author, when, text], "，")

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                Label {
                    text: entry.author
                    font: Theme.smallStrong
                }
                Label {
                    Layout.fillWidth: true
                    text: Phrase.joined([entry.orgName, entry.when], "·")
                    font: Theme.caption
                    muted: true
                    elide: Text.ElideRight
                }
                StateBadge {
                    visible: entry.internal
                    text: qsTr("内部")
                    iconName: "lock"
                }
                StateBadge {
                    visible: entry.waiting
                    text: qsTr("待送出")
                    tone: Tone.Warning
                }
                IconButton {
                    icon.name: "comment"
                    text: qsTr("回复%1").arg(entry.author)
                    onClicked: {
                        thread.replyTo = entry.key;
                        thread.replyName = entry.author;
                        field.forceActiveFocus();
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                text: entry.text
                wrapMode: Text.Wrap
            }
        }
    }
    Chip {
        visible: thread.replyTo !== ""
        text: qsTr("回复%1").arg(thread.replyName)
        removable: true
        onRemoved: thread.replyTo = ""
    }
    TextArea {
        id: field

        Layout.fillWidth: true
        minimumLines: 1
        placeholderText: qsTr("写评论")
    }
    ErrorNotice {
        id: problem

        Layout.fillWidth: true
        visible: what !== ""
        what: ""
    }
    RowLayout {
        Layout.fillWidth: true
        visible: field.length > 0
        spacing: Theme.spaceM

        CheckBox {
            id: internal

            visible: comments.mayBeInternal
            text: qsTr("仅督查和中心可见")
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            text: qsTr("发表")
            icon.name: "send"
            enabled: field.text.trim() !== ""
            onClicked: comments.add(field.text, thread.replyTo, internal.visible && internal.checked)
        }
    }
}
