// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// One unit as headquarters looks at it: how it stands and why, its checks, findings, promises, and how to reach it.
FocusScope {
    id: pane

    property alias recordId: unit.recordId
    property alias from: unit.from
    property alias until: unit.until
    property string periodText: qsTr("全部时间")
    property bool canGoBack: false

    signal back
    signal checkWanted(string id)

    UnitDetail {
        id: unit

        active: pane.visible
    }
    FindingRows {
        id: findings

        org: pane.recordId === "" ? "none" : pane.recordId
        limit: 20
    }
    onRecordIdChanged: page.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: pane.recordId !== "" && (unit.found || !unit.ready)

        PageHeader {
            Layout.fillWidth: true
            title: unit.name
            subtitle: Phrase.joined([unit.category, unit.path], " · ")
            canGoBack: pane.canGoBack
            onBack: pane.back()
        }
        ProgressBar {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceL
            visible: unit.slow
            indeterminate: true
            text: qsTr("正在计算得分……")
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: unit.found
            focus: true

            FigureCard {
                Layout.fillWidth: true
                title: qsTr("得分 · %1").arg(pane.periodText)
                figure: unit.score
                measure: qsTr("分")
                remark: Phrase.joined([unit.rank !== "" ? qsTr("本类第 %1 名").arg(unit.rank) : "", unit.rankNote], " · ")

                Repeater {
                    id: steps

                    model: unit.steps

                    ColumnLayout {
                        id: step

                        required property int index
                        required property string label
                        required property string amount
                        required property string detail

                        Layout.fillWidth: true
                        spacing: Theme.spaceXs
                        Accessible.role: Accessible.ListItem
                        Accessible.name: Phrase.joined([label, amount, detail], "，")

                        Divider {
                            Layout.fillWidth: true
                        }
                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.spaceM

                            ColumnLayout {
                                Layout.fillWidth: true
                                spacing: 0

                                Label {
                                    Layout.fillWidth: true
                                    text: step.label
                                    font: Theme.small
                                    wrapMode: Text.Wrap
                                    Accessible.ignored: true
                                }
                                Label {
                                    Layout.fillWidth: true
                                    visible: step.detail !== ""
                                    text: step.detail
                                    font: Theme.caption
                                    muted: true
                                    wrapMode: Text.WrapAnywhere
                                    Accessible.ignored: true
                                }
                            }
                            Label {
                                Layout.alignment: Qt.AlignTop
                                text: step.amount
                                font: step.index === steps.count - 1 ? Theme.bodyStrong : Theme.smallStrong
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("抽查 · %1").arg(pane.periodText)

                Label {
                    Layout.fillWidth: true
                    visible: checks.count === 0
                    text: qsTr("这段时间没有抽查。")
                    muted: true
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    visible: checks.count > 0
                    spacing: 0

                    Repeater {
                        id: checks

                        model: unit.checks

                        ListRow {
                            required property int index
                            required property string key
                            required property string score
                            required subtitle
                            required badge
                            required badgeTone

                            Layout.fillWidth: true
                            leftPadding: 0
                            rightPadding: 0
                            trailing: qsTr("%1 分").arg(score)
                            divided: index < checks.count - 1
                            leadsOn: true
                            onClicked: pane.checkWanted(key)
                        }
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                title: findings.total > findings.count ? qsTr("未了结的问题 · 最先到期的 %1 个，共 %2 个").arg(findings.count).arg(findings.total) : qsTr("未了结的问题")

                Label {
                    Layout.fillWidth: true
                    visible: findings.total === 0
                    text: qsTr("没有未了结的问题。")
                    muted: true
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    visible: findings.total > 0
                    spacing: 0

                    Repeater {
                        model: findings

                        ListRow {
                            required property int index
                            required property string recordId
                            required subtitle
                            required badge
                            required badgeTone
                            required light
                            required lightText
                            required trailing

                            Layout.fillWidth: true
                            leftPadding: 0
                            rightPadding: 0
                            divided: index < findings.count - 1
                            leadsOn: true
                            onClicked: Navigator.open("finding", recordId)
                        }
                    }
                }
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("整改")
                model: unit.rates
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("承诺（含下属单位）")

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceL

                    StatusLight {
                        light: Light.Red
                        showText: true
                        text: qsTr("逾期 %1").arg(unit.redCount)
                    }
                    StatusLight {
                        light: Light.Yellow
                        showText: true
                        text: qsTr("临期 %1").arg(unit.yellowCount)
                    }
                    StatusLight {
                        light: Light.Green
                        showText: true
                        text: qsTr("正常 %1").arg(unit.greenCount)
                    }
                    StatusLight {
                        light: Light.Grey
                        showText: true
                        text: qsTr("已办结 %1").arg(unit.greyCount)
                    }
                    Label {
                        text: qsTr("无期限 %1").arg(unit.noDueCount)
                        font: Theme.small
                        muted: true
                    }
                }
                ListRow {
                    Layout.fillWidth: true
                    leftPadding: 0
                    rightPadding: 0
                    icon.name: "ledger"
                    title: qsTr("在台账中查看")
                    divided: false
                    leadsOn: true
                    onClicked: Navigator.open("org", pane.recordId)
                }
            }
            FactCard {
                Layout.fillWidth: true
                title: qsTr("监督与联系")
                model: unit.contacts
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !unit.found
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: pane.recordId === "" || (unit.ready && !unit.found)
        iconName: "org"
        text: pane.recordId === "" ? qsTr("选一个单位来看") : qsTr("这个单位看不到")
        hint: unit.problem
    }
}
