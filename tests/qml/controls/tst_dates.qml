// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Jiannuo.Controls

Item {
    width: 500
    height: 700

    QtObject {
        id: owner

        property string due: "2026-07-16"
    }
    DateField {
        id: field

        width: 300
        label: "整改期限"
        value: owner.due
        from: "2026-07-09"
        to: "2026-12-31"
        today: "2026-07-09"
        onValueModified: value => owner.due = value
    }
    Button {
        id: other
        y: 600
        text: "别处"
    }

    TestCase {
        name: "Dates"
        when: windowShown

        function init() {
            owner.due = "";
            owner.due = "2026-07-16";
            other.forceActiveFocus();
        }
        function typed(text) {
            field.forceActiveFocus();
            field.selectAll();
            keyClick(Qt.Key_Backspace);
            field.insert(0, text);
            keyClick(Qt.Key_Return);
        }

        function test_dates_are_read_as_people_write_them_data() {
            return [["2026-7-9", "2026-07-09"], ["2026/07/09", "2026-07-09"], ["2026年7月9日", "2026-07-09"], ["20260709", "2026-07-09"], ["２０２６-７-９", "2026-07-09"], ["2026-02-29", ""], ["2024-02-29", "2024-02-29"], ["2026-13-01", ""], ["7月9日", ""], ["明天", ""]].map(pair => ({
                        "tag": pair[0],
                        "result": pair[1]
                    }));
        }
        function test_dates_are_read_as_people_write_them(data) {
            compare(Dates.read(data.tag), data.result);
        }
        function test_months_end_where_they_end() {
            compare(Dates.plusMonths("2026-01-31", 1), "2026-02-28");
            compare(Dates.plusMonths("2026-01-15", -1), "2025-12-15");
            compare(Dates.plusDays("2026-12-31", 1), "2027-01-01");
            compare(Dates.weekday("2026-07-09"), 3);
        }
        function test_what_is_typed_becomes_a_date() {
            typed("2026年8月1日");
            compare(owner.due, "2026-08-01");
            compare(field.text, "2026-08-01");
            typed("");
            compare(owner.due, "");
        }
        function test_what_is_no_date_is_told_and_changes_nothing() {
            typed("2026-02-30");
            compare(owner.due, "2026-07-16");
            verify(field.error.includes("2026-02-30"));
            typed("2026-07-01");
            compare(owner.due, "2026-07-16");
            verify(field.error.includes("2026-07-09"));
            typed("2026-07-20");
            compare(owner.due, "2026-07-20");
            compare(field.error, "");
        }
        function test_a_day_is_chosen_by_keyboard() {
            field.forceActiveFocus();
            keyClick(Qt.Key_Down);
            tryVerify(() => field.opened);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_PageDown);
            keyClick(Qt.Key_Return);
            tryVerify(() => !field.opened);
            compare(owner.due, "2026-08-24");
            verify(field.activeFocus);
        }
        function test_a_day_out_of_range_is_not_chosen() {
            field.forceActiveFocus();
            keyClick(Qt.Key_Down);
            tryVerify(() => field.opened);
            keyClick(Qt.Key_PageUp);
            keyClick(Qt.Key_Return);
            verify(field.opened);
            compare(owner.due, "2026-07-16");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !field.opened);
        }
    }
}
