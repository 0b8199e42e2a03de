// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme

/// The checklist's sections in a row, where there is no room at the side.
ListView {
    id: list

    required property SpotCheckDraft draft

    implicitHeight: Theme.touch + Theme.spaceS
    orientation: ListView.Horizontal
    model: draft.sections
    spacing: Theme.spaceS
    leftMargin: Theme.spaceL
    rightMargin: Theme.spaceL
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: draft.section
    onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)

    delegate: Chip {
        required property int index
        required property SpotCheckSection modelData

        y: Theme.spaceXs
        current: index === list.draft.section
        icon.name: modelData.judgedCount === modelData.itemCount ? "check" : ""
        text: modelData.title + " " + modelData.judgedCount + "/" + modelData.itemCount
        onClicked: list.draft.section = index
        // The keyboard leads to what is in sight.
        onActiveFocusChanged: if (activeFocus)
            list.positionViewAtIndex(index, ListView.Contain)
    }
}
