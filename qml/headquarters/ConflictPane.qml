// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// One conflict: both versions, who wrote each, and the decision, with its reason.
FocusScope {
    id: pane

    property alias recordId: detail.recordId
    property alias open: detail.open
    property bool canGoBack: false

    signal back

    ConflictDetail {
        id: detail
    }
    RecordActions {
        id: actions

        kind: "conflict"
        recordId: pane.recordId
    }
    onRecordIdChanged: page.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: detail.found

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("%1的冲突").arg(detail.subjectKindLabel)
            subtitle: detail.orgName
            canGoBack: pane.canGoBack
            onBack: pane.back()
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            maximumWidth: Math.round(860 * Theme.scale)

            Label {
                Layout.fillWidth: true
                text: detail.subjectTitle !== "" ? detail.subjectTitle : qsTr("（未同步的记录）")
                font: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                StateBadge {
                    text: detail.stateLabel
                    tone: detail.open ? Tone.Warning : Tone.Success
                    iconName: detail.open ? "conflict" : "check"
                }
                StateBadge {
                    visible: detail.waiting
                    text: qsTr("待送出")
                    tone: Tone.Warning
                    iconName: "upload"
                }
            }
            Card {
                Layout.fillWidth: true
                visible: !detail.open
                title: qsTr("裁定：%1").arg(detail.stateLabel)

                Label {
                    Layout.fillWidth: true
                    text: detail.reason
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    text: detail.decidedBy
                    font: Theme.small
                    muted: true
                    wrapMode: Text.Wrap
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("两个内容")

                ValueComparison {
                    id: comparison

                    Layout.fillWidth: true
                    conflict: detail
                    wide: pane.width >= 600 * Theme.scale
                }
                Label {
                    Layout.fillWidth: true
                    visible: detail.open
                    text: qsTr("裁定之前以原值为准。裁定和理由会留在办理记录里，双方都能看到。")
                    font: Theme.small
                    muted: true
                    wrapMode: Text.Wrap
                }
                GridLayout {
                    Layout.fillWidth: true
                    visible: actions.count > 0
                    columns: comparison.wide ? 2 : 1
                    columnSpacing: Theme.spaceM
                    rowSpacing: Theme.spaceM

                    Repeater {
                        model: actions

                        ColumnLayout {
                            id: choice

                            required property string key
                            required property string label
                            required property bool allowed
                            required property string reason

                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                            spacing: Theme.spaceXs

                            Button {
                                Layout.fillWidth: true
                                objectName: choice.key
                                enabled: choice.allowed
                                text: choice.label
                                onClicked: form.begin("conflict", pane.recordId, choice.key)
                            }
                            Label {
                                Layout.fillWidth: true
                                visible: choice.reason !== ""
                                text: choice.reason
                                font: Theme.small
                                muted: true
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                }
            }
            ListRow {
                Layout.fillWidth: true
                visible: detail.subjectId !== ""
                title: qsTr("打开这条记录")
                subtitle: detail.subjectTitle
                leadsOn: true
                divided: false
                onClicked: Navigator.open(detail.subjectKind, detail.subjectId)
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("这条记录的办理记录")

                HistoryList {
                    Layout.fillWidth: true
                    recordId: detail.subjectId
                }
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !detail.found
        iconName: "conflict"
        text: pane.recordId === "" ? qsTr("选一项冲突来看") : qsTr("这项冲突不在本机")
        hint: pane.recordId === "" ? "" : qsTr("它可能不在您的范围内，或者还没有同步。")
    }
    ActionForm {
        id: form

        onRecorded: title => toast.show(qsTr("已裁定：%1").arg(title), "")
    }
    Toast {
        id: toast
    }
}
