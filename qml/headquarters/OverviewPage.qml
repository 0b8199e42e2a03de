// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Theme
import Jiannuo.Workspace

/// 总览: what was checked, found, put right; what waits. Every figure leads to what it counts.
FocusScope {
    id: page

    readonly property bool wide: Theme.expanded(width)
    readonly property bool canGoBack: listing !== ""
    /// What is listed instead of the figures: "finding/" and a state, or "decision/" and a key of the decisions.
    property string listing: ""

    signal conflictsWanted
    signal checkWanted(string id)

    /// The section of findings, where there is one, else the list here.
    function openFindings(state: string) {
        Navigator.open("findings", state);
        if (page.visible)
            page.list("finding/" + state);
    }
    function openDecisions(key: string) {
        if (key.startsWith("conflict."))
            page.conflictsWanted();
        else if (key === "finding.confirm")
            page.openFindings("recorded");
        else
            page.list("decision/" + key);
    }
    function list(what: string) {
        listing = what;
        shown.forceActiveFocus();
    }

    HeadquartersOverview {
        id: figures

        active: page.visible
    }
    ScrollPage {
        id: scroll

        anchors.fill: parent
        visible: page.listing === ""
        focus: visible
        maximumWidth: page.wide ? Math.round(1180 * Theme.scale) : Theme.readingWidth

        ProgressBar {
            Layout.fillWidth: true
            visible: figures.slow
            indeterminate: true
            text: qsTr("正在统计……")
        }
        ErrorNotice {
            Layout.fillWidth: true
            visible: figures.problem !== ""
            what: qsTr("没有统计出来")
            where: figures.problem
        }
        GridLayout {
            Layout.fillWidth: true
            visible: figures.ready
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceL

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceL

                Card {
                    Layout.fillWidth: true
                    title: qsTr("等待决定")
                    tone: decisions.count > 0 ? Tone.Warning : Tone.Neutral

                    Label {
                        Layout.fillWidth: true
                        visible: decisions.count === 0
                        text: qsTr("没有等您决定的事项。")
                        muted: true
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        visible: decisions.count > 0
                        spacing: 0

                        Repeater {
                            id: decisions

                            model: figures.decisions

                            FigureBar {
                                required property string key

                                Layout.fillWidth: true
                                objectName: "decision-" + key
                                leadsOn: true
                                onClicked: page.openDecisions(key)
                            }
                        }
                    }
                }
                FigureCard {
                    Layout.fillWidth: true
                    title: qsTr("检查任务")
                    figure: figures.doneRate
                    measure: qsTr("已完成")
                    remark: figures.planned === 0 ? qsTr("没有安排检查任务") : qsTr("共 %1 项，已查 %2 项，逾期 %3 项").arg(figures.planned).arg(figures.done).arg(figures.overdue)

                    SegmentedChoice {
                        id: grouping

                        property int chosen: 0

                        Layout.fillWidth: true
                        visible: figures.planned > 0
                        label: ""
                        choices: [qsTr("按单位类别"), qsTr("按检查人")]
                        currentIndex: chosen
                        onActivated: index => chosen = index
                    }
                    Repeater {
                        model: grouping.chosen === 0 ? figures.classes : figures.inspectors

                        FigureBar {
                            required tone
                            required detail

                            Layout.fillWidth: true
                            labelWidth: 150
                        }
                    }
                }
                FigureCard {
                    Layout.fillWidth: true
                    title: qsTr("抽查 · %1").arg(figures.quarter)
                    figure: figures.checks
                    measure: qsTr("次")
                    remark: qsTr("%1 个单位中查了 %2 个").arg(figures.units).arg(figures.unitsChecked)

                    ProgressBar {
                        Layout.fillWidth: true
                        value: figures.units > 0 ? figures.unitsChecked / figures.units : 0
                        text: qsTr("单位覆盖率")
                        detail: figures.coverage
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceL

                FigureCard {
                    Layout.fillWidth: true
                    title: qsTr("问题")
                    figure: figures.findingCount
                    measure: qsTr("个")

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Repeater {
                            model: figures.findings

                            FigureBar {
                                required property string key
                                required tone

                                Layout.fillWidth: true
                                objectName: "finding-" + key
                                leadsOn: true
                                labelWidth: 84
                                onClicked: page.openFindings(key)
                            }
                        }
                    }
                }
                FigureCard {
                    Layout.fillWidth: true
                    title: qsTr("整改")
                    figure: figures.onTimeRate
                    measure: qsTr("按时整改率")

                    Label {
                        Layout.fillWidth: true
                        text: figures.onTimeDetail
                        font: Theme.small
                        muted: true
                        wrapMode: Text.Wrap
                    }
                }
                Card {
                    Layout.fillWidth: true
                    title: qsTr("承诺")

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Repeater {
                            model: figures.lights

                            FigureBar {
                                required property string key

                                Layout.fillWidth: true
                                light: parseInt(key)
                                tone: Tone.Neutral
                                leadsOn: true
                                labelWidth: 84
                                onClicked: Navigator.open("light", key)
                            }
                        }
                    }
                }
            }
        }
    }
    Listing {
        id: shown

        anchors.fill: parent
        visible: page.listing !== ""
        focus: visible
        findingState: page.listing.startsWith("finding/") ? page.listing.slice(8) : ""
        decision: page.listing.startsWith("decision/") ? page.listing.slice(9) : ""
        onBack: {
            page.listing = "";
            scroll.forceActiveFocus();
        }
        onCheckWanted: id => page.checkWanted(id)
    }
}
