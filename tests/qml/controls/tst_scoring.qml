// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Jiannuo.Controls

Item {
    width: 600
    height: 400

    Stepper {
        id: stepper

        property int asked: 0

        value: owner.points
        from: "0"
        to: "10"
        step: "0.5"
        onValueModified: value => {
            ++asked;
            owner.points = value;
        }
    }
    QtObject {
        id: owner

        property string points: "8"
        property int late: 0
        property int board: 0
    }
    DeductionChip {
        id: late

        y: 80
        text: "工作人员迟到"
        points: "0.3"
        count: owner.late
        onCountModified: count => owner.late = count
    }
    DeductionChip {
        id: board

        y: 140
        text: "未公示监督电话"
        points: "2"
        maximumCount: 1
        count: owner.board
        onCountModified: count => owner.board = count
    }
    RunningTotal {
        id: total

        y: 200
        width: 400
        total: "86.5"
        steps: ListModel {
            ListElement {
                label: "办事程序"
                amount: "18 / 20"
                detail: ""
            }
        }
    }

    TestCase {
        name: "Scoring"
        when: windowShown

        function init() {
            owner.points = "8";
            owner.late = 0;
            owner.board = 0;
            stepper.asked = 0;
            stepper.enabled = true;
            stepper.blankText = "";
            total.forceActiveFocus();
        }
        function tapPlus() {
            mouseClick(stepper, stepper.width - 22, stepper.height / 2);
        }
        function tapMinus() {
            mouseClick(stepper, 22, stepper.height / 2);
        }
        function typeInto(text) {
            mouseClick(stepper, stepper.width / 2, stepper.height / 2);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            for (const c of text)
                keyClick(c);
        }

        function test_the_buttons_step_exactly() {
            tapPlus();
            compare(owner.points, "8.5");
            tapMinus();
            tapMinus();
            compare(owner.points, "7.5");
        }
        function test_a_tenth_ten_times_is_one() {
            stepper.step = "0.1";
            for (let i = 0; i < 10; ++i)
                stepper.increase();
            compare(owner.points, "9");
            stepper.step = "0.5";
        }
        function test_it_stops_at_the_limits() {
            owner.points = "9.75";
            tapPlus();
            compare(owner.points, "10");
            verify(stepper.atMaximum);
            tapPlus();
            compare(stepper.asked, 1);
            owner.points = "0";
            verify(stepper.atMinimum);
            tapMinus();
            compare(owner.points, "0");
        }
        function test_where_nobody_has_said_a_number() {
            owner.points = "10";
            stepper.blankText = "—";
            compare(stepper.shown, "—");
            compare(stepper.Accessible.name, "—");
            // To look is not to say: the field is left as it was.
            mouseClick(stepper, stepper.width / 2, stepper.height / 2);
            keyClick(Qt.Key_Return);
            compare(stepper.asked, 0);
            // A plus says the most, although it is the most already; a minus one step less.
            tapPlus();
            compare(stepper.asked, 1);
            compare(owner.points, "10");
            tapMinus();
            compare(owner.points, "9.5");
            stepper.blankText = "";
            compare(stepper.shown, "9.5");
            compare(stepper.Accessible.name, "9.5");
        }
        function test_the_keyboard_steps() {
            mouseClick(stepper, stepper.width / 2, stepper.height / 2);
            keyClick(Qt.Key_Up);
            compare(owner.points, "8.5");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(owner.points, "7.5");
            keyClick(Qt.Key_PageDown);
            compare(owner.points, "2.5");
            keyClick(Qt.Key_End);
            compare(owner.points, "10");
            keyClick(Qt.Key_Home);
            compare(owner.points, "0");
        }
        function test_what_is_typed_counts_when_it_is_finished_data() {
            return [{
                    "tag": "plain",
                    "typed": "6.25",
                    "result": "6.25"
                }, {
                    "tag": "too much",
                    "typed": "99",
                    "result": "10"
                }, {
                    "tag": "trailing zeros",
                    "typed": "7.50",
                    "result": "7.5"
                }, {
                    "tag": "nothing",
                    "typed": " ",
                    "result": "8"
                }, {
                    "tag": "no number",
                    "typed": "abc",
                    "result": "8"
                }];
        }
        function test_what_is_typed_counts_when_it_is_finished(data) {
            typeInto(data.typed);
            compare(owner.points, "8");
            keyClick(Qt.Key_Return);
            compare(owner.points, data.result);
            compare(stepper.value, data.result);
        }
        function test_full_width_digits_are_understood() {
            stepper.request("６。５");
            compare(owner.points, "6.5");
        }
        function test_the_owner_keeps_the_binding() {
            tapPlus();
            typeInto("3");
            keyClick(Qt.Key_Return);
            owner.points = "1";
            compare(stepper.value, "1");
        }
        function test_switched_off_it_does_nothing() {
            stepper.enabled = false;
            tapPlus();
            stepper.increase();
            compare(owner.points, "8");
        }

        function test_each_tap_deducts_once_more() {
            for (let i = 0; i < 3; ++i)
                mouseClick(late, 30, late.height / 2);
            compare(owner.late, 3);
            compare(late.total, "0.9");
            verify(late.Accessible.name.includes("0.9"));
        }
        function test_the_minus_takes_one_back() {
            owner.late = 2;
            waitForRendering(late);
            mouseClick(late, late.width - 20, late.height / 2);
            compare(owner.late, 1);
        }
        function test_once_is_once() {
            mouseClick(board, 30, board.height / 2);
            mouseClick(board, 30, board.height / 2);
            compare(owner.board, 1);
            compare(board.total, "2");
        }
        function test_deductions_by_keyboard() {
            late.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            compare(owner.late, 2);
            keyClick(Qt.Key_Minus);
            compare(owner.late, 1);
            keyClick(Qt.Key_Delete);
            keyClick(Qt.Key_Delete);
            compare(owner.late, 0);
        }

        function test_the_total_explains_itself_on_demand() {
            total.expanded = false;
            const low = total.implicitHeight;
            total.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(total.expanded);
            tryVerify(() => total.implicitHeight > low);
            mouseClick(total, 50, 20);
            verify(!total.expanded);
        }

        function test_points_are_never_guessed() {
            compare(Points.add("0.1", "0.2"), "0.3");
            compare(Points.sum(["1.1", "2.2", "3.3"]), "6.6");
            compare(Points.sum(["1", "x"]), "");
            compare(Points.add("", "1"), "");
            compare(Points.clamped("abc", "0", "10"), "");
            compare(Points.clamped("-3", "0", "10"), "0");
            verify(!Points.valid("1.23456"));
            verify(Points.compare("10", "9") > 0);
        }
    }
}
