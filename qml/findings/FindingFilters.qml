// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Findings

/// The filters that one needs rarely: unit, category, severity.
Dialog {
    id: dialog

    required property FindingListModel model
    readonly property int active: (model.org !== "" ? 1 : 0) + (model.category !== 0 ? 1 : 0) + (model.severity !== 0 ? 1 : 0)

    title: qsTr("筛选")
    acceptText: qsTr("完成")
    rejectText: qsTr("全部清除")
    onRejected: clear()

    function clear() {
        model.org = "";
        model.category = 0;
        model.severity = 0;
    }

    ComboBox {
        Layout.fillWidth: true
        label: qsTr("责任单位")
        model: dialog.model.orgChoices
        currentIndex: dialog.model.orgIndex
        onActivated: index => dialog.model.chooseOrg(index)
    }
    ComboBox {
        Layout.fillWidth: true
        label: qsTr("类别")
        model: dialog.model.categoryChoices()
        currentIndex: dialog.model.category
        onActivated: index => dialog.model.category = index
    }
    ComboBox {
        Layout.fillWidth: true
        label: qsTr("严重程度")
        model: dialog.model.severityChoices()
        currentIndex: dialog.model.severity
        onActivated: index => dialog.model.severity = index
    }
}
