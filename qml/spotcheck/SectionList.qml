// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.SpotCheck

/// The checklist's sections at the left edge: how far each is, and what it has come to.
ListView {
    id: list

    required property SpotCheckDraft draft

    model: draft.sections
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}

    delegate: ListRow {
        required property int index
        required property SpotCheckSection modelData

        title: modelData.title
        subtitle: modelData.judgedCount === modelData.itemCount ? qsTr("✓ 已评完") : qsTr("已评 %1 / %2 项").arg(modelData.judgedCount).arg(modelData.itemCount)
        trailing: modelData.judgedCount > 0 && modelData.full !== "0" ? modelData.points + " / " + modelData.full : ""
        highlighted: index === list.draft.section
        onClicked: list.draft.section = index
    }
}
