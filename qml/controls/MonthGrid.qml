// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme

/// A month to choose a day from. Arrows move by days and weeks, Page Up and Page Down by months, Enter chooses.
FocusScope {
    id: grid

    property string value: ""
    property string from: ""
    property string to: ""
    /// Days off beside the weekends, and weekend days that are worked (调休).
    property list<string> daysOff
    property list<string> workedDays
    property string today: Dates.today()
    /// Where the keyboard is; its month is shown.
    property string cursor: value !== "" ? value : today
    readonly property string monthStart: cursor.slice(0, 8) + "01"
    readonly property string firstCell: Dates.plusDays(monthStart, -Dates.weekday(monthStart))

    signal picked(string date)

    implicitWidth: 7 * Theme.touch
    implicitHeight: column.implicitHeight

    function allowed(date: string): bool {
        return (from === "" || date >= from) && (to === "" || date <= to);
    }
    function rests(date: string): bool {
        return daysOff.indexOf(date) >= 0 || (Dates.weekday(date) >= 5 && workedDays.indexOf(date) < 0);
    }
    function pick(date: string) {
        if (allowed(date)) {
            cursor = date;
            picked(date);
        }
    }

    Keys.onLeftPressed: cursor = Dates.plusDays(cursor, -1)
    Keys.onRightPressed: cursor = Dates.plusDays(cursor, 1)
    Keys.onUpPressed: cursor = Dates.plusDays(cursor, -7)
    Keys.onDownPressed: cursor = Dates.plusDays(cursor, 7)
    Keys.onReturnPressed: pick(cursor)
    Keys.onEnterPressed: pick(cursor)
    Keys.onSpacePressed: pick(cursor)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
        if (event.accepted)
            cursor = Dates.plusMonths(cursor, event.key === Qt.Key_PageUp ? -1 : 1);
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                leftPadding: Theme.spaceM
                text: qsTr("%1年%2月").arg(grid.cursor.slice(0, 4)).arg(Number(grid.cursor.slice(5, 7)))
                font: Theme.bodyStrong
            }
            IconButton {
                focusPolicy: Qt.NoFocus
                icon.name: "chevron-left"
                text: qsTr("上个月")
                onClicked: grid.cursor = Dates.plusMonths(grid.cursor, -1)
            }
            IconButton {
                focusPolicy: Qt.NoFocus
                icon.name: "chevron-right"
                text: qsTr("下个月")
                onClicked: grid.cursor = Dates.plusMonths(grid.cursor, 1)
            }
        }
        Row {
            Repeater {
                model: [qsTr("一"), qsTr("二"), qsTr("三"), qsTr("四"), qsTr("五"), qsTr("六"), qsTr("日")]

                Label {
                    required property string modelData

                    width: grid.width / 7
                    height: implicitHeight + Theme.spaceXs
                    text: modelData
                    font: Theme.caption
                    muted: true
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
        Grid {
            columns: 7

            Repeater {
                model: 42

                Item {
                    id: cell

                    required property int index
                    readonly property string date: Dates.plusDays(grid.firstCell, index)
                    readonly property bool inMonth: date.slice(0, 7) === grid.cursor.slice(0, 7)
                    readonly property bool chosen: date === grid.value
                    readonly property bool possible: grid.allowed(date)

                    width: grid.width / 7
                    height: Theme.touch - 4
                    Accessible.role: Accessible.Cell
                    Accessible.name: date + (grid.rests(date) ? "，" + qsTr("休息日") : "")
                    Accessible.selected: chosen
                    Accessible.onPressAction: grid.pick(date)

                    Rectangle {
                        anchors.centerIn: parent
                        width: Math.min(parent.width, parent.height) - 2
                        height: width
                        radius: width / 2
                        color: cell.chosen ? Theme.color.accent : touch.containsMouse && cell.possible ? Theme.color.hover : "transparent"
                        border.width: cell.date === grid.cursor && grid.activeFocus ? Theme.focusWidth : cell.date === grid.today ? Theme.hairline : 0
                        border.color: Theme.color.accent
                    }
                    Label {
                        anchors.centerIn: parent
                        text: Number(cell.date.slice(8, 10))
                        font: cell.chosen || cell.date === grid.today ? Theme.smallStrong : Theme.small
                        color: cell.chosen ? Theme.color.inkOnAccent : !cell.possible || !cell.inMonth ? Theme.color.textDisabled : grid.rests(cell.date) ? Theme.color.textMuted : Theme.color.text
                        Accessible.ignored: true
                    }
                    MouseArea {
                        id: touch

                        anchors.fill: parent
                        hoverEnabled: true
                        onClicked: grid.pick(cell.date)
                    }
                }
            }
        }
    }
}
