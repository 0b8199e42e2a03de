// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Jiannuo.Theme

/// Up to three panes, from general to special: one at a time on a phone, two or three beside each other where there is
/// room. `show(index)` opens a pane, `back()` closes the deepest one that hides another. Escape, Alt+Left and the
/// system's back key go back too, and are left to others where there is nothing to go back to.
FocusScope {
    id: layout

    required property Item first
    property Item second: null
    property Item third: null
    /// The deepest pane that was opened. Written by show() and back() only.
    property int current: 0
    property int firstWidth: Math.round(Math.max(300, Math.min(400, width * 0.34)) * (0.7 + 0.3 * Theme.scale))
    property int secondWidth: Math.round(Math.max(320, Math.min(460, width * 0.34)) * (0.7 + 0.3 * Theme.scale))

    readonly property int paneCount: third ? 3 : second ? 2 : 1
    readonly property int columns: Math.min(paneCount, Theme.compact(width) ? 1 : width < 1080 * (0.5 + 0.5 * Theme.scale) ? 2 : 3)
    /// The leftmost pane in sight.
    readonly property int leftmost: Math.max(0, Math.min(current, paneCount - 1) - columns + 1)
    readonly property bool canGoBack: leftmost > 0

    function show(index: int) {
        const before = leftmost;
        current = Math.max(0, Math.min(index, paneCount - 1));
        if (leftmost !== before || columns === 1)
            slotAt(current).forceActiveFocus();
    }
    function back(): bool {
        if (!canGoBack)
            return false;
        show(current - 1);
        return true;
    }
    function slotAt(index: int): FocusScope {
        return index === 0 ? one : index === 1 ? two : three;
    }

    Keys.onEscapePressed: event => event.accepted = back()
    Keys.onBackPressed: event => event.accepted = back()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Left && (event.modifiers & Qt.AltModifier))
            event.accepted = back();
    }

    component Slot: FocusScope {
        id: slot

        required property int index
        required property Item pane
        readonly property int place: index - layout.leftmost
        readonly property bool lastInSight: place === layout.columns - 1

        visible: pane !== null && place >= 0 && place < layout.columns
        x: place <= 0 ? 0 : place === 1 ? layout.widthOf(layout.leftmost) : layout.widthOf(layout.leftmost) + layout.widthOf(layout.leftmost + 1)
        width: lastInSight ? layout.width - x : layout.widthOf(index)
        height: layout.height
        clip: true

        onPaneChanged: settle()
        Component.onCompleted: settle()

        function settle() {
            if (!pane)
                return;
            pane.parent = slot;
            pane.anchors.fill = slot;
        }

        Rectangle {
            z: 10
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            visible: !slot.lastInSight
            color: Theme.color.outline
        }
    }

    function widthOf(index: int): real {
        return index === 0 ? firstWidth : secondWidth;
    }

    Slot {
        id: one

        index: 0
        pane: layout.first
        focus: true
    }
    Slot {
        id: two

        index: 1
        pane: layout.second
    }
    Slot {
        id: three

        index: 2
        pane: layout.third
    }
}
