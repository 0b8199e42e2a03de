// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// A page that scrolls: its children in a column of readable width. Whatever the keyboard reaches comes into sight.
Flickable {
    id: page

    default property alias content: column.data
    property int maximumWidth: Theme.readingWidth
    property int margin: Theme.compact(width) ? Theme.spaceL : Theme.spaceXl
    property alias spacing: column.spacing

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}

    readonly property Item focusedItem: Window.activeFocusItem
    onFocusedItemChanged: if (focusedItem)
        reveal(focusedItem)

    function reveal(item: Item) {
        let inside = item;
        while (inside && inside !== column)
            inside = inside.parent;
        if (!inside)
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        if (top - margin < contentY)
            contentY = Math.max(0, top - margin);
        else if (top + item.height + margin > contentY + height)
            contentY = Math.max(0, Math.min(top - margin, top + item.height + margin - height));
    }

    ColumnLayout {
        id: column

        y: page.margin
        x: Math.max(page.margin, Math.round((page.width - width) / 2))
        width: Math.min(page.width - 2 * page.margin, page.maximumWidth)
        spacing: Theme.spaceL
    }
}
