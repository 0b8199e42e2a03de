// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// In which form a list becomes a file.
Dialog {
    id: dialog

    required property string label
    required property int count

    /// The ending of the file: "xlsx" or "csv".
    signal wanted(string ending)

    title: qsTr("导出%1").arg(label)
    acceptText: qsTr("导出")
    onAccepted: wanted(form.currentIndex === 0 ? "xlsx" : "csv")

    Label {
        Layout.fillWidth: true
        text: qsTr("导出列表中现在的 %1 条，和搜索、筛选的结果一致。").arg(dialog.count)
        muted: true
        wrapMode: Text.Wrap
    }
    SegmentedChoice {
        id: form

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.spaceM
        label: qsTr("格式")
        choices: [qsTr("Excel 表格"), qsTr("CSV 文本")]
        currentIndex: 0
        onActivated: index => form.currentIndex = index
    }
}
