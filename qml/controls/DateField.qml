// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// A calendar day, typed or chosen from a month. Shows `value` (2026-07-09 or empty), asks for another through
/// `valueModified`; the owner stores it.
TextField {
    id: control

    property string value: ""
    property alias from: month.from
    property alias to: month.to
    property alias daysOff: month.daysOff
    property alias workedDays: month.workedDays
    property alias today: month.today
    readonly property bool opened: sheet.visible

    signal valueModified(string value)

    text: value
    error: wrong
    placeholderText: qsTr("年-月-日")
    rightPadding: Theme.touch
    inputMethodHints: Qt.ImhPreferNumbers

    /// What is wrong with what was typed last.
    property string wrong: ""

    onValueChanged: {
        text = value;
        wrong = "";
    }
    onEditingFinished: request(text)
    Keys.onDownPressed: open()

    function request(typed: string) {
        wrong = complaint(typed);
        if (wrong === "")
            settle(typed);
    }
    function settle(typed: string) {
        const date = Dates.read(typed);
        if (date !== value)
            valueModified(date);
        text = value;
    }
    function complaint(typed: string): string {
        if (typed === "")
            return "";
        const date = Dates.read(typed);
        if (date === "")
            return qsTr("“%1”不是日期，请填写如 2026-07-09。").arg(typed);
        if (from !== "" && date < from)
            return qsTr("日期不能早于 %1。").arg(from);
        if (to !== "" && date > to)
            return qsTr("日期不能晚于 %1。").arg(to);
        return "";
    }
    function open() {
        if (!enabled || readOnly)
            return;
        month.cursor = value !== "" ? value : today;
        sheet.open();
        month.forceActiveFocus(Qt.PopupFocusReason);
    }

    IconButton {
        anchors.right: parent.right
        y: control.topInset
        height: control.height - control.topInset - control.bottomInset
        enabled: control.enabled && !control.readOnly
        focusPolicy: Qt.NoFocus
        icon.name: "calendar"
        text: qsTr("选择日期")
        onClicked: control.open()
    }
    T.Popup {
        id: sheet

        y: control.height - control.bottomInset + 4
        x: Math.min(0, control.width - width)
        width: month.implicitWidth + leftPadding + rightPadding
        height: month.implicitHeight + topPadding + bottomPadding
        padding: Theme.spaceS
        margins: Theme.spaceS
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        contentItem: MonthGrid {
            id: month

            value: control.value
            focus: true
            onPicked: date => {
                sheet.close();
                control.forceActiveFocus(Qt.PopupFocusReason);
                control.request(date);
            }
        }
        background: Rectangle {
            radius: Theme.radiusM
            color: Theme.color.raised
            border.width: Theme.hairline
            border.color: Theme.color.outlineStrong
        }
    }
}
