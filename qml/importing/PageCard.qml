// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// How the letters of this page are entered: where they were published, for which campaign, in which state.
Card {
    id: card

    required property ImportDraft draft

    title: qsTr("登记方式")

    TextField {
        objectName: "medium"
        Layout.fillWidth: true
        label: qsTr("刊登来源")
        hint: qsTr("媒体、批次、日期，写进每一份承诺书")
        text: card.draft.medium
        onTextEdited: card.draft.medium = text
        onEditingFinished: card.draft.endTyping()
    }
    ComboBox {
        Layout.fillWidth: true
        visible: card.draft.campaigns.length > 1
        label: qsTr("活动")
        model: card.draft.campaigns
        currentIndex: card.draft.campaign
        onActivated: index => card.draft.campaign = index
    }
    SegmentedChoice {
        objectName: "state"
        Layout.fillWidth: true
        visible: card.draft.mayPublish
        label: qsTr("登记为")
        choices: [qsTr("草稿"), qsTr("已公示")]
        currentIndex: card.draft.published ? 1 : 0
        onActivated: index => card.draft.published = index === 1
    }
    Label {
        Layout.fillWidth: true
        text: !card.draft.mayPublish ? qsTr("登记为草稿，由单位补全目标、措施和时限后提交审核。") : card.draft.published ? qsTr("用于早已公布的承诺：直接成为已公示，不再审核；需要有真实的监督电话。") : qsTr("登记为草稿，由单位补全目标、措施和时限后提交审核。")
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
}
