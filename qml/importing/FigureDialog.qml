// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// A time limit or a quantity that was read, to be put right, or one that was not read.
Dialog {
    id: dialog

    required property ImportDraft draft

    title: figure.limit ? (figure.isNew ? qsTr("补一个时限") : qsTr("时限")) : figure.isNew ? qsTr("补一个数量") : qsTr("数量")
    acceptText: qsTr("完成")
    acceptEnabled: figure.error === "" && (figure.value !== "" || (figure.limit && figure.unit === 3))

    function begin(limit: bool, item: int, index: int) {
        if (limit)
            figure.beginLimit(draft, item, index);
        else
            figure.beginQuantity(draft, item, index);
        open();
    }
    function accept() {
        if (figure.apply())
            close();
    }

    ImportFigure {
        id: figure
    }
    Label {
        Layout.fillWidth: true
        visible: figure.text !== ""
        text: qsTr("原文：%1").arg(figure.text)
        muted: true
        wrapMode: Text.Wrap
    }
    TextField {
        Layout.fillWidth: true
        label: figure.limit ? qsTr("从何时起算") : qsTr("数的是什么")
        placeholderText: figure.limit ? qsTr("受理之日起") : ""
        text: figure.what
        onTextEdited: figure.what = text
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !figure.limit || figure.unit !== 3
        spacing: Theme.spaceM

        TextField {
            objectName: "figureValue"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: figure.limit ? qsTr("一般") : qsTr("数值")
            mandatory: true
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: figure.value
            onTextEdited: figure.value = text
        }
        TextField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: figure.limit ? qsTr("最长不超过") : qsTr("计量单位")
            text: figure.limit ? figure.maximum : figure.unitText
            onTextEdited: {
                if (figure.limit)
                    figure.maximum = text;
                else
                    figure.unitText = text;
            }
        }
    }
    SegmentedChoice {
        Layout.fillWidth: true
        label: figure.limit ? qsTr("单位") : qsTr("准确程度")
        choices: figure.limit ? [qsTr("工作日"), qsTr("天"), qsTr("小时"), qsTr("当天")] : [qsTr("恰好"), qsTr("约"), qsTr("不少于"), qsTr("不超过")]
        currentIndex: figure.limit ? figure.unit : figure.qualifier
        onActivated: index => {
            if (figure.limit)
                figure.unit = index;
            else
                figure.qualifier = index;
        }
    }
    CheckBox {
        Layout.fillWidth: true
        visible: figure.limit
        text: qsTr("超期视为同意")
        checked: figure.deemedConsent
        onToggled: figure.deemedConsent = checked
    }
    Label {
        Layout.fillWidth: true
        visible: figure.error !== ""
        text: figure.error
        font: Theme.small
        color: Theme.color.redInk
        wrapMode: Text.Wrap
    }
}
