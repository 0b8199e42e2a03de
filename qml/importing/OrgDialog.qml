// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// Another organisation for the letter in sight: one that is here, or, where the person may, a new one.
Dialog {
    id: dialog

    required property ImportDraft draft
    property bool making: false
    property string parentOrg: ""
    property string parentName: ""

    title: making ? qsTr("登记新单位") : qsTr("选择承诺单位")
    acceptText: making ? qsTr("使用这个新单位") : ""
    acceptEnabled: name.text.trim() !== "" && parentOrg !== ""
    preferredWidth: 560
    onAccepted: draft.makeOrg(name.text, parentOrg)

    function begin() {
        making = false;
        field.text = "";
        draft.findOrgs("");
        parentOrg = draft.usualParent();
        parentName = draft.orgNameOf(parentOrg);
        name.text = draft.newOrg !== "" ? draft.newOrg : draft.orgText;
        open();
        field.forceActiveFocus();
    }

    TextField {
        id: name

        objectName: "newOrgName"
        Layout.fillWidth: true
        visible: dialog.making
        label: qsTr("单位全称")
        mandatory: true
    }
    KeyValueRow {
        Layout.fillWidth: true
        visible: dialog.making
        key: qsTr("上级组织")
        value: dialog.parentName
        absent: qsTr("请在下面查找")
    }
    SearchField {
        id: field

        objectName: "orgSearch"
        Layout.fillWidth: true
        placeholderText: dialog.making ? qsTr("换一个上级组织") : qsTr("单位名称或简称")
        onSearched: text => dialog.draft.findOrgs(text)
    }
    Repeater {
        id: found

        model: dialog.draft.foundOrgs

        ListRow {
            required property string key
            required property string label
            required property string value

            objectName: "foundOrg"
            Layout.fillWidth: true
            leftPadding: Theme.spaceXs
            rightPadding: Theme.spaceXs
            icon.name: "org"
            title: label
            subtitle: value
            onClicked: {
                if (dialog.making) {
                    dialog.parentOrg = key;
                    dialog.parentName = label;
                    field.empty();
                } else {
                    dialog.close();
                    dialog.draft.chooseOrg(key);
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: found.count === 0 && field.text !== ""
        text: qsTr("没有找到“%1”。").arg(field.text)
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    Button {
        objectName: "makeOrg"
        visible: !dialog.making && dialog.draft.mayMakeOrgs
        icon.name: "plus"
        text: qsTr("登记为新单位")
        onClicked: {
            dialog.making = true;
            field.empty();
            name.forceActiveFocus();
        }
    }
}
