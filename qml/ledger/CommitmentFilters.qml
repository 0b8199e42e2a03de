// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Ledger
import Jiannuo.Workspace

/// The filters that one needs rarely: state, kind, when due.
Dialog {
    id: dialog

    required property CommitmentListModel model
    readonly property int active: (model.state !== 0 ? 1 : 0) + (model.kind !== 0 ? 1 : 0) + (model.dueFrom !== "" || model.dueTo !== "" ? 1 : 0)

    title: qsTr("筛选")
    acceptText: qsTr("完成")
    rejectText: qsTr("全部清除")
    onRejected: clear()

    function clear() {
        model.state = 0;
        model.kind = 0;
        model.dueFrom = "";
        model.dueTo = "";
    }

    ComboBox {
        Layout.fillWidth: true
        label: qsTr("状态")
        model: dialog.model.stateChoices()
        currentIndex: dialog.model.state
        onActivated: index => dialog.model.state = index
    }
    ComboBox {
        Layout.fillWidth: true
        label: qsTr("类别")
        model: dialog.model.kindChoices()
        currentIndex: dialog.model.kind
        onActivated: index => dialog.model.kind = index
    }
    DateField {
        Layout.fillWidth: true
        label: qsTr("完成时限不早于")
        today: Workspace.todayText
        value: dialog.model.dueFrom
        onValueModified: value => dialog.model.dueFrom = value
    }
    DateField {
        Layout.fillWidth: true
        label: qsTr("完成时限不晚于")
        today: Workspace.todayText
        value: dialog.model.dueTo
        onValueModified: value => dialog.model.dueTo = value
    }
}
