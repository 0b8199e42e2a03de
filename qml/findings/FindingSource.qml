// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Findings
import Jiannuo.Workspace

/// Where a finding comes from: ways to its spot check and to the commitment that it breaks.
Card {
    id: card

    required property FindingDetail finding

    visible: finding.spotCheckId !== "" || finding.commitmentId !== ""
    topPadding: 0
    bottomPadding: 0

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        ListRow {
            Layout.fillWidth: true
            visible: card.finding.spotCheckId !== ""
            leftPadding: 0
            rightPadding: 0
            icon.name: "spotcheck"
            title: qsTr("发现于抽查")
            subtitle: card.finding.spotCheckText
            leadsOn: true
            divided: card.finding.commitmentId !== ""
            onClicked: Navigator.open("spot_check", card.finding.spotCheckId)
        }
        ListRow {
            Layout.fillWidth: true
            visible: card.finding.commitmentId !== ""
            leftPadding: 0
            rightPadding: 0
            icon.name: "ledger"
            title: qsTr("涉及承诺")
            subtitle: card.finding.commitmentText
            leadsOn: true
            divided: false
            onClicked: Navigator.open("commitment", card.finding.commitmentId)
        }
    }
}
