// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// Whose letter it is: the unit as printed, and the organisation that it means.
Card {
    id: card

    required property ImportDraft draft
    readonly property bool settled: draft.orgId !== "" || draft.newOrg !== ""

    signal searchWanted

    title: qsTr("承诺单位")
    tone: draft.known ? Tone.Danger : settled ? Tone.Neutral : Tone.Warning

    KeyValueRow {
        Layout.fillWidth: true
        visible: card.draft.orgText !== "" && card.draft.orgText !== card.draft.orgName
        key: qsTr("原文写的是")
        value: card.draft.orgText
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.settled
        spacing: Theme.spaceM

        Icon {
            name: "org"
            color: Theme.color.accent
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Label {
                objectName: "org"
                Layout.fillWidth: true
                text: card.draft.orgId !== "" ? card.draft.orgName : card.draft.newOrg
                font: Theme.bodyStrong
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                visible: card.draft.newOrg !== ""
                text: card.draft.newOrgParent !== "" ? qsTr("新单位，上级是%1").arg(card.draft.newOrgParent) : qsTr("新单位")
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
        Button {
            objectName: "changeOrg"
            visible: card.draft.editable
            text: qsTr("更换")
            onClicked: card.searchWanted()
        }
    }
    ErrorNotice {
        Layout.fillWidth: true
        visible: card.draft.known
        what: qsTr("先前已经导入")
        whatNow: qsTr("这个单位已有原文相同的承诺书，不能重复登记。若选错了单位，请更换。")
    }
    Label {
        Layout.fillWidth: true
        visible: !card.settled
        text: matches.count > 0 ? qsTr("请选择是哪个单位：") : qsTr("本机没有叫这个名字的单位，请查找或登记。")
        wrapMode: Text.Wrap
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.spaceL
        Layout.rightMargin: -Theme.spaceL
        visible: !card.settled && matches.count > 0
        spacing: 0

        Repeater {
            id: matches

            model: card.draft.orgMatches

            ListRow {
                required property string key
                required property string label
                required property string value
                required property string remark

                objectName: "match"
                Layout.fillWidth: true
                icon.name: "org"
                title: label
                subtitle: value
                badge: remark
                badgeTone: Tone.Info
                onClicked: card.draft.chooseOrg(key)
            }
        }
    }
    Button {
        objectName: "searchOrg"
        visible: !card.settled && card.draft.editable
        icon.name: "search"
        text: card.draft.mayMakeOrgs ? qsTr("查找或登记单位") : qsTr("查找单位")
        onClicked: card.searchWanted()
    }
}
