// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// The page that is being imported: its parts, the source of one of them, what was understood of it. Three panes, two,
/// or one after the other.
PaneLayout {
    id: page

    required property ImportingPage flow
    readonly property ImportDraft draft: flow.draft

    firstWidth: Math.round(Math.max(230, Math.min(300, width * 0.2)) * (0.6 + 0.4 * Theme.scale))
    secondWidth: Math.round(Math.max(320, (width - firstWidth) * 0.46))
    Component.onCompleted: if (columns === 2)
        show(2)

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo)) {
            event.accepted = true;
            draft.undo();
        } else if (event.matches(StandardKey.Redo)) {
            event.accepted = true;
            draft.redo();
        }
    }

    first: PartsPane {
        draft: page.draft
        onChosen: page.show(2)
        onLeaving: page.draft.close()
        onDiscardWanted: page.flow.discard("", page.draft.name)
    }
    second: SourcePane {
        draft: page.draft
        canGoBack: page.leftmost === 1
        onBack: page.back()
        onChosen: if (page.columns === 1)
            page.show(2)
    }
    third: LetterPane {
        draft: page.draft
        sourceHidden: page.columns === 1
        canGoBack: page.leftmost === 2
        onBack: page.show(0)
        onSourceWanted: page.show(1)
    }
}
