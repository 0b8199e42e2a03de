// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import QtTest
import Jiannuo.Theme
import Jiannuo.Controls

Item {
    width: 800
    height: 800

    Column {
        id: column

        width: 400
        spacing: 8

        Button {
            id: button
            text: "提交"
        }
        IconButton {
            id: icon
            text: "搜索"
            icon.name: "search"
        }
        CheckBox {
            id: box
            text: "当场整改"
        }
        Switch {
            id: toggle
            text: "深色"
        }
        Chip {
            id: chip
            text: "逾期"
            checkable: true
            count: 12
        }
        SegmentedChoice {
            id: choice

            choices: ["明查", "暗访", "随机"]
            currentIndex: 0
            onActivated: index => currentIndex = index
        }
        TextField {
            id: field
            label: "监督电话"
        }
        TextArea {
            id: area
            label: "意见"
        }
        SearchField {
            id: search
        }
        ComboBox {
            id: combo
            label: "类别"
            model: ["程序", "台账", "作风"]
            currentIndex: -1
        }
        ListRow {
            id: row

            width: 400
            title: "低保申请 5 个工作日内办结"
            light: Light.Red
            badge: "进行中"
            trailing: "逾期 2 天"
        }
    }
    Dialog {
        id: dialog

        title: "提交这次抽查？"
        acceptText: "提交"
        TextField {
            id: reason
            focus: true
        }
    }
    Toast {
        id: toast
        duration: 100000
    }
    SignalSpy {
        id: presses
        signalName: "clicked"
    }
    SignalSpy {
        id: searches

        target: search
        signalName: "searched"
    }
    SignalSpy {
        id: accepts

        target: dialog
        signalName: "accepted"
    }
    SignalSpy {
        id: undos
        signalName: "actionTriggered"
    }

    TestCase {
        name: "Keyboard"
        when: windowShown

        function initTestCase() {
            Theme.reducedMotion = true;
        }

        function test_enter_and_space_press_data() {
            return [button, icon, box, toggle, chip, row].map(control => ({
                        "tag": control.text,
                        "control": control
                    }));
        }
        function test_enter_and_space_press(data) {
            presses.target = data.control;
            presses.clear();
            data.control.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            compare(presses.count, 2);
            if (data.control.checkable)
                verify(!data.control.checked);
        }
        function test_return_checks_what_space_checks() {
            for (const control of [box, toggle, chip]) {
                control.checked = false;
                control.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                verify(control.checked, control.text);
                control.checked = false;
            }
        }
        function test_tab_reaches_everything_in_order() {
            const order = [button, icon, box, toggle, chip, choice, field, area, search, combo, row];
            order[0].forceActiveFocus(Qt.TabFocusReason);
            for (let i = 1; i < order.length; ++i) {
                keyClick(Qt.Key_Tab);
                verify(order[i].activeFocus, i);
            }
            for (let i = order.length - 2; i >= 0; --i) {
                keyClick(Qt.Key_Backtab);
                verify(order[i].activeFocus, i);
            }
        }
        function test_nothing_is_smaller_than_a_finger() {
            for (const control of [button, icon, box, toggle, chip, choice, field, area, search, combo, row]) {
                verify(control.height >= 44, control.toString() + control.height);
                verify(control.width >= 44, control.toString() + control.width);
            }
        }
        function test_everything_has_a_name() {
            for (const control of [button, icon, box, toggle, chip, choice, field, area, search, combo, row])
                verify(control.Accessible.name !== "", control.toString());
            compare(row.Accessible.name, "低保申请 5 个工作日内办结，进行中，逾期，逾期 2 天");
            compare(chip.Accessible.name, "逾期，12 项");
        }
        function test_what_is_switched_off_cannot_be_pressed() {
            presses.target = button;
            presses.clear();
            button.enabled = false;
            mouseClick(button);
            compare(presses.count, 0);
            button.enabled = true;
        }
        function test_arrows_choose_a_segment_and_stop_at_the_ends() {
            choice.currentIndex = 0;
            choice.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(choice.currentIndex, 1);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            compare(choice.currentIndex, 2);
            keyClick(Qt.Key_Left);
            compare(choice.currentIndex, 1);
            mouseClick(choice, 20, choice.height / 2);
            compare(choice.currentIndex, 0);
        }
        function test_search_waits_for_a_pause_and_escape_empties() {
            search.text = "";
            wait(250);
            searches.clear();
            search.forceActiveFocus(Qt.TabFocusReason);
            keyClick("a");
            keyClick("b");
            compare(searches.count, 0);
            tryCompare(searches, "count", 1);
            compare(searches.signalArguments[0][0], "ab");
            keyClick(Qt.Key_Return);
            compare(searches.count, 2);
            keyClick(Qt.Key_Escape);
            compare(search.text, "");
            compare(searches.signalArguments[2][0], "");
        }
        function test_a_list_is_chosen_from_by_keyboard() {
            combo.currentIndex = -1;
            combo.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => combo.popup.opened);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => !combo.popup.visible);
            compare(combo.displayText, "台账");
        }
        function test_an_error_makes_room_for_itself() {
            const before = field.height;
            field.error = "请填写带区号的号码。";
            verify(field.height > before);
            compare(field.Accessible.description, field.error);
            field.error = "";
            compare(field.height, before);
        }
        function test_a_dialog_takes_and_gives_back_the_keyboard() {
            button.forceActiveFocus(Qt.TabFocusReason);
            accepts.clear();
            dialog.open();
            tryVerify(() => dialog.opened);
            verify(reason.activeFocus);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(accepts.count, 1);
            tryVerify(() => !dialog.visible);
            tryVerify(() => button.activeFocus);
            dialog.open();
            tryVerify(() => dialog.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !dialog.visible);
            compare(accepts.count, 1);
        }
        function test_a_toast_can_be_taken_back() {
            undos.target = toast;
            undos.clear();
            toast.show("已扣 2 分", "撤销");
            tryVerify(() => toast.shown);
            const bar = Array.from(toast.overlay.children).find(item => item.Accessible.name === "已扣 2 分");
            tryVerify(() => bar.opacity === 1 && bar.width > 150);
            mouseClick(bar, bar.width - 44 - 30, bar.height / 2);
            compare(undos.count, 1);
            tryVerify(() => !toast.shown);
        }
    }
}
