// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// What to import: a text to paste, a file to open or to drop here, or a draft to go on with.
FocusScope {
    id: page

    required property ImportingPage flow
    readonly property ImportDraft draft: flow.draft

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("导入")
            subtitle: qsTr("已公布的承诺书：报纸、网页、文件或表格")
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            maximumWidth: Theme.expanded(page.width) && drafts.count > 0 ? 1200 : Theme.readingWidth

            ErrorNotice {
                objectName: "problem"
                Layout.fillWidth: true
                visible: page.draft.problem !== ""
                what: page.draft.problem
                where: page.draft.problemWhere
                whatNow: page.draft.problemNow
                canDismiss: true
                onDismissed: page.draft.dismissProblem()
            }
            ColumnsCard {
                Layout.fillWidth: true
                draft: page.draft
            }
            Card {
                Layout.fillWidth: true
                visible: page.draft.reading

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.spaceL

                    ProgressBar {
                        Layout.fillWidth: true
                        indeterminate: true
                        text: qsTr("正在识别承诺书…")
                    }
                    Button {
                        text: qsTr("停止")
                        onClicked: page.draft.cancelReading()
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.expanded(page.width) && drafts.count > 0 ? 2 : 1
                columnSpacing: Theme.spaceXl
                rowSpacing: Theme.spaceL

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Card {
                        Layout.fillWidth: true
                        title: qsTr("粘贴文字")

                        Flickable {
                            id: scroller

                            Layout.fillWidth: true
                            // As tall as what is in it, up to a page; then it scrolls.
                            Layout.preferredHeight: Math.min(Math.ceil(area.implicitHeight), 320)
                            contentHeight: area.height
                            clip: true
                            boundsBehavior: Flickable.StopAtBounds

                            TextArea {
                                id: area

                                objectName: "paste"
                                width: scroller.width
                                height: Math.max(implicitHeight, scroller.height)
                                focus: true
                                minimumLines: 7
                                enabled: !page.draft.reading
                                placeholderText: qsTr("把报纸、网页或文件里的承诺书文字粘贴到这里，一次可以有多份。原文会完整保留。")
                            }
                        }
                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.spaceS

                            Button {
                                objectName: "readText"
                                kind: Button.Primary
                                icon.name: "search"
                                text: qsTr("识别承诺书")
                                enabled: area.length > 0 && !page.draft.reading
                                onClicked: page.draft.readText(area.text)
                            }
                            Button {
                                icon.name: "paste"
                                text: qsTr("粘贴")
                                enabled: !page.draft.reading
                                onClicked: {
                                    area.forceActiveFocus();
                                    area.paste();
                                }
                            }
                            Item {
                                Layout.fillWidth: true
                            }
                            Label {
                                visible: area.length > 0
                                text: qsTr("%1 字").arg(area.length)
                                font: Theme.caption
                                muted: true
                            }
                        }
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: fileColumn.implicitHeight + 2 * Theme.spaceXl
                        radius: Theme.radiusL
                        color: drop.containsDrag ? Theme.color.accentTint : Theme.color.surface
                        border.width: drop.containsDrag ? 2 : Theme.hairline
                        border.color: drop.containsDrag ? Theme.color.accent : Theme.color.outline

                        ColumnLayout {
                            id: fileColumn

                            anchors.centerIn: parent
                            width: parent.width - 2 * Theme.spaceL
                            spacing: Theme.spaceM

                            Icon {
                                Layout.alignment: Qt.AlignHCenter
                                name: "document"
                                size: 34
                                color: drop.containsDrag ? Theme.color.accent : Theme.color.textMuted
                            }
                            Label {
                                Layout.fillWidth: true
                                text: drop.containsDrag ? qsTr("放开即可识别") : qsTr("打开文件，或把文件拖到这里")
                                font: Theme.bodyStrong
                                horizontalAlignment: Text.AlignHCenter
                                wrapMode: Text.Wrap
                            }
                            Label {
                                Layout.fillWidth: true
                                text: qsTr("文本（UTF-8、GB18030）、Word（.docx）、Excel（.xlsx）、CSV、网页；最大 32 MB")
                                font: Theme.small
                                muted: true
                                horizontalAlignment: Text.AlignHCenter
                                wrapMode: Text.Wrap
                            }
                            Button {
                                Layout.alignment: Qt.AlignHCenter
                                icon.name: "import"
                                text: qsTr("打开文件")
                                enabled: !page.draft.reading
                                onClicked: page.flow.pickFile()
                            }
                        }
                        DropArea {
                            id: drop

                            anchors.fill: parent
                            keys: ["text/uri-list"]
                            enabled: !page.draft.reading
                            onDropped: event => {
                                if (event.urls.length > 0)
                                    page.draft.readFile(event.urls[0]);
                            }
                        }
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.spaceS

                        Icon {
                            name: "shield"
                            size: Theme.iconSizeSmall
                            color: Theme.color.textMuted
                        }
                        Label {
                            Layout.fillWidth: true
                            text: qsTr("禁止处理涉密信息：标有秘密、机密、绝密的内容不会被导入。")
                            font: Theme.small
                            muted: true
                            wrapMode: Text.Wrap
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    visible: drafts.count > 0
                    title: qsTr("未完成的导入")

                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.leftMargin: -Theme.spaceL
                        Layout.rightMargin: -Theme.spaceL
                        spacing: 0

                        Repeater {
                            id: drafts

                            model: page.draft.drafts

                            RowLayout {
                                id: row

                                required property int index
                                required property string key
                                required property string title
                                required property string subtitle
                                required property string when
                                required property string refusal

                                Layout.fillWidth: true
                                spacing: 0

                                ListRow {
                                    objectName: "draft"
                                    Layout.fillWidth: true
                                    divided: row.index < drafts.count - 1
                                    enabled: row.refusal === "" && !page.draft.reading
                                    icon.name: "edit"
                                    title: row.title
                                    subtitle: row.refusal !== "" ? row.refusal : row.subtitle
                                    trailing: row.when
                                    leadsOn: row.refusal === ""
                                    onClicked: page.draft.open(row.key)
                                }
                                IconButton {
                                    objectName: "discard"
                                    Layout.rightMargin: Theme.spaceS
                                    icon.name: "trash"
                                    text: qsTr("丢弃“%1”").arg(row.title)
                                    onClicked: page.flow.discard(row.key, row.title)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
