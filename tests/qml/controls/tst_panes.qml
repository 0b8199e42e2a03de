// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Jiannuo.Controls

Item {
    width: 1600
    height: 600

    Item {
        id: frame

        width: 400
        height: 600

        PaneLayout {
            id: panes

            anchors.fill: parent
            first: Item {
                id: list
            }
            second: Item {
                id: detail

                TextField {
                    id: field
                    focus: true
                }
            }
            third: Item {
                id: history
            }
        }
    }
    NavigationShell {
        id: shell

        property int asked: -1

        x: 800
        width: 800
        height: 600
        currentIndex: 0
        onActivated: index => asked = index
        items: [
            NavigationItem {
                text: "今日"
                iconName: "today"
                badge: 3
            },
            NavigationItem {
                text: "台账"
                iconName: "ledger"
            },
            NavigationItem {
                text: "中心"
                iconName: "headquarters"
                visible: false
            }
        ]
        strip: SyncStrip {
            id: strip
            text: "已全部送达"
        }
        Item {
            id: content
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: stripTaps

        target: strip
        signalName: "clicked"
    }

    TestCase {
        name: "Panes"
        when: windowShown

        function init() {
            frame.width = 400;
            shell.width = 800;
            shell.asked = -1;
            panes.show(0);
        }
        function inSight() {
            return [list, detail, history].map(pane => pane.visible ? 1 : 0).join("");
        }

        function test_a_phone_shows_one_at_a_time() {
            compare(panes.columns, 1);
            compare(inSight(), "100");
            verify(!panes.canGoBack);
            panes.show(1);
            compare(inSight(), "010");
            compare(detail.width, 400);
            panes.show(2);
            compare(inSight(), "001");
            verify(panes.back());
            compare(inSight(), "010");
            verify(panes.back());
            compare(inSight(), "100");
            verify(!panes.back());
        }
        function test_a_tablet_shows_two_and_slides() {
            frame.width = 900;
            compare(panes.columns, 2);
            compare(inSight(), "110");
            panes.show(1);
            compare(inSight(), "110");
            verify(!panes.canGoBack);
            panes.show(2);
            compare(inSight(), "011");
            verify(panes.canGoBack);
            verify(panes.back());
            compare(inSight(), "110");
        }
        function test_a_desktop_shows_three_and_needs_no_back() {
            frame.width = 1400;
            panes.show(2);
            compare(inSight(), "111");
            verify(!panes.canGoBack);
            const edges = [list, detail, history].map(pane => pane.mapToItem(frame, 0, 0).x);
            verify(edges[0] < edges[1] && edges[1] < edges[2]);
            compare(Math.round(edges[2] + history.width), 1400);
        }
        function test_turning_the_device_keeps_the_place() {
            frame.width = 1400;
            panes.show(2);
            frame.width = 400;
            compare(inSight(), "001");
            frame.width = 900;
            compare(inSight(), "011");
        }
        function test_escape_and_the_back_key_go_back_once_each() {
            panes.show(2);
            keyClick(Qt.Key_Escape);
            compare(panes.current, 1);
            keyClick(Qt.Key_Back);
            compare(panes.current, 0);
            panes.show(1);
            keyClick(Qt.Key_Left, Qt.AltModifier);
            compare(panes.current, 0);
        }
        function test_the_keyboard_follows_into_the_pane() {
            panes.show(1);
            verify(field.activeFocus);
            panes.back();
            verify(!field.activeFocus);
        }

        function test_the_strip_is_always_in_sight() {
            for (const width of [800, 380]) {
                shell.width = width;
                compare(shell.compact, width < 600);
                waitForRendering(shell);
                verify(strip.visible);
                verify(strip.height >= 44);
                const bottom = strip.mapToItem(shell, 0, strip.height).y;
                verify(bottom <= shell.height);
                verify(content.mapToItem(shell, 0, content.height).y <= bottom - strip.height);
                stripTaps.clear();
                mouseClick(strip);
                compare(stripTaps.count, 1);
            }
        }
        function test_an_area_is_asked_for_by_tap_and_by_shortcut() {
            mouseClick(shell, 40, 160);
            compare(shell.asked, 1);
            compare(shell.currentIndex, 0);
            shell.asked = -1;
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(shell.asked, 1);
            shell.asked = -1;
            keyClick(Qt.Key_3, Qt.ControlModifier);
            compare(shell.asked, -1);
        }
        function test_the_bar_divides_the_width_among_what_is_shown() {
            shell.width = 380;
            waitForRendering(shell);
            mouseClick(shell, 285, shell.height - 25);
            compare(shell.asked, 1);
            mouseClick(shell, 95, shell.height - 25);
            compare(shell.asked, 0);
        }
    }
}
