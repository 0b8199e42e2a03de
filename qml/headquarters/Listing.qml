// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Workspace

/// What a figure of the overview counts, where no other section shows it: findings of a state, or what waits for a
/// decision.
FocusScope {
    id: listing

    /// A state of findings, or else what waits: a key of HeadquartersOverview.decisions.
    property string findingState: ""
    property string decision: ""

    signal back
    signal checkWanted(string id)

    Keys.onEscapePressed: back()
    Keys.onBackPressed: back()

    FindingRows {
        id: findings

        state: listing.findingState
    }
    DecisionRows {
        id: decisions

        what: listing.decision
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: listing.findingState !== "" ? qsTr("问题：%1").arg(findings.stateLabel) : decisions.label
            subtitle: list.count === 0 ? "" : listing.findingState !== "" && findings.total > findings.count ? qsTr("最先到期的 %1 项，共 %2 项").arg(findings.count).arg(findings.total) : qsTr("%1 项").arg(list.count)
            canGoBack: true
            onBack: listing.back()
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: listing.findingState !== "" ? findings : decisions
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: listing.findingState !== "" ? qsTr("问题") : decisions.label

            delegate: ListRow {
                required property string kind
                required property string recordId
                required subtitle
                required badge
                required badgeTone
                required light
                required lightText
                required trailing

                leadsOn: true
                onClicked: {
                    if (kind === "spot_check")
                        listing.checkWanted(recordId);
                    else
                        Navigator.open(kind, recordId);
                }
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1000
            visible: list.count === 0
            iconName: "check-circle"
            text: listing.findingState !== "" ? qsTr("没有这样的问题") : qsTr("没有等待决定的事项")
        }
    }
}
