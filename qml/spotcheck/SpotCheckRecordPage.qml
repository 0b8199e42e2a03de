// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// A submitted spot check, to read.
FocusScope {
    id: page

    required property string recordId
    property bool canGoBack: false
    readonly property bool wide: Theme.expanded(width)

    signal back

    Keys.onEscapePressed: event => {
        event.accepted = viewer.shown !== "" || canGoBack;
        if (viewer.shown !== "")
            viewer.close();
        else if (canGoBack)
            back();
    }

    SpotCheckRecord {
        id: check

        recordId: page.recordId
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: check.orgName || qsTr("抽查记录")
            subtitle: check.checklistName
            canGoBack: page.canGoBack
            onBack: page.back()

            StateBadge {
                visible: check.found
                text: check.waiting ? qsTr("待送出") : check.stateText
                tone: check.waiting ? Tone.Warning : check.stateTone
                iconName: check.waiting ? "upload" : ""
            }
            PrintButton {
                kind: "spot_check"
                recordId: check.found ? page.recordId : ""
            }
            ReceiptButton {
                recordId: page.recordId
            }
            Item {
                implicitWidth: Theme.spaceS
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !check.found
            text: qsTr("这次抽查不在这台设备上")
            hint: qsTr("可能还没有同步，或不在您的查看范围内。")
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: check.found
            focus: true
            maximumWidth: page.wide ? 1200 : Theme.readingWidth

            ActionBar {
                Layout.fillWidth: true
                kind: "spot_check"
                recordId: page.recordId
                onRecorded: title => toast.show(qsTr("已记录：%1").arg(title), "")
            }
            GridLayout {
                Layout.fillWidth: true
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.spaceXl
                rowSpacing: Theme.spaceL

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    RecordScores {
                        Layout.fillWidth: true
                        record: check
                    }
                    Card {
                        Layout.fillWidth: true
                        title: qsTr("说明")

                        Repeater {
                            id: comments

                            model: check.comments

                            TimelineEntry {
                                required property int index
                                required property ChoiceRow modelData

                                Layout.fillWidth: true
                                what: modelData.title
                                who: modelData.subtitle
                                when: modelData.trailing
                                detail: modelData.group
                                verdict: modelData.badge
                                tone: modelData.badge !== "" ? Tone.Info : Tone.Neutral
                                first: index === 0
                                last: index === comments.count - 1
                            }
                        }
                        SupplementField {
                            Layout.fillWidth: true
                            subject: page.recordId
                            own: check.own
                            onAdded: toast.show(qsTr("已补充"), "")
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    RecordVisit {
                        Layout.fillWidth: true
                        record: check
                    }
                    Card {
                        Layout.fillWidth: true
                        title: qsTr("问题 %1 个").arg(findings.count)

                        ColumnLayout {
                            Layout.fillWidth: true
                            Layout.leftMargin: -Theme.spaceL
                            Layout.rightMargin: -Theme.spaceL
                            spacing: 0

                            Repeater {
                                id: findings

                                model: check.findings

                                ListRow {
                                    required property int index
                                    required property ChoiceRow modelData

                                    Layout.fillWidth: true
                                    title: modelData.title
                                    titleLines: 3
                                    subtitle: modelData.subtitle
                                    trailing: modelData.trailing
                                    trailingDetail: modelData.trailingDetail
                                    badge: modelData.badge
                                    divided: index < findings.count - 1
                                    leadsOn: true
                                    onClicked: Navigator.open("finding", modelData.recordId)
                                }
                            }
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        visible: photos.count > 0 || check.filesText !== ""
                        title: qsTr("照片 %1 张").arg(photos.count)

                        Flow {
                            Layout.fillWidth: true
                            spacing: Theme.spaceS

                            Repeater {
                                id: photos

                                model: check.photos

                                Thumbnail {
                                    required property EvidenceRow modelData

                                    hash: modelData.shown
                                    text: Phrase.joined([modelData.caption, modelData.about], "，")
                                    mark: !modelData.stored ? modelData.stateText : modelData.original !== "" ? qsTr("原照片在本机") : modelData.annotated ? qsTr("标注") : ""
                                    markTone: modelData.stored ? Tone.Info : Tone.Warning
                                    onClicked: viewer.show(modelData)
                                }
                            }
                        }
                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.spaceS

                            Icon {
                                name: check.filesStored ? "cloud-done" : "upload"
                                size: Theme.iconSizeSmall
                                color: check.filesStored ? Theme.color.green : Theme.color.amber
                            }
                            Label {
                                Layout.fillWidth: true
                                text: check.filesText
                                font: Theme.small
                                muted: true
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                }
            }
        }
    }
    PhotoViewer {
        id: viewer

        anchors.fill: parent
    }
    Toast {
        id: toast
    }
}
