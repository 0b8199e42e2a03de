// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme

/// The running total and the findings so far, beside the items.
ColumnLayout {
    id: panel

    required property SpotCheckDraft draft

    spacing: 0

    RunningTotal {
        Layout.fillWidth: true
        total: panel.draft.total
        outOf: "100"
        remark: panel.draft.judgedCount < panel.draft.itemCount ? qsTr("还有 %1 项未评").arg(panel.draft.itemCount - panel.draft.judgedCount) : qsTr("已评完")
        tone: panel.draft.judgedCount < panel.draft.itemCount ? Tone.Warning : Tone.Success
        steps: panel.draft.steps
    }
    Divider {
        Layout.fillWidth: true
    }
    SectionHeader {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceL
        Layout.rightMargin: Theme.spaceS
        Layout.topMargin: Theme.spaceS
        text: qsTr("问题")
        count: list.count
        actionText: qsTr("记问题")
        onActionTriggered: panel.draft.addFinding(0)
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.draft.findings
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        delegate: ListRow {
            required property SpotCheckFinding modelData

            title: modelData.text || qsTr("（还没有写）")
            subtitle: Phrase.joined([modelData.categoryText, modelData.severityText], " · ")
            trailing: modelData.fixedOnSite ? "" : modelData.due
            badge: modelData.fixedOnSite ? qsTr("立行立改") : modelData.dueProvisional ? qsTr("暂定") : ""
            badgeTone: modelData.fixedOnSite ? Tone.Success : Tone.Warning
            leadsOn: true
            onClicked: panel.draft.openFinding(modelData.findingId)
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: list.count === 0
            iconName: "findings"
            text: qsTr("还没有记问题")
            hint: qsTr("在检查项上点“记问题”，扣分理由会带过来。")
        }
    }
}
