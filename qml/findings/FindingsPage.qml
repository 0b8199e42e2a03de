// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// 问题: what was found, and what became of it. List and finding beside each other, or one after the other.
PaneLayout {
    id: page

    firstWidth: Math.round(Math.max(340, Math.min(460, width * 0.36)) * (0.6 + 0.4 * Theme.scale))

    property string finding: ""

    function showFinding(id: string) {
        page.finding = id;
        show(1);
    }

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Find)) {
            event.accepted = true;
            if (leftmost > 0)
                show(0);
            findings.search();
        }
    }

    Connections {
        target: Navigator

        function onOpened(kind: string, id: string) {
            if (kind === "findings") {
                findings.showState(id);
                page.show(0);
                return;
            }
            if (kind !== "finding" && kind !== "rectification")
                return;
            if (id !== "") {
                page.showFinding(kind === "finding" ? id : detail.findingOf(id));
            } else {
                // All of what Today shows the first rows of.
                findings.showMine();
                page.show(0);
            }
        }
    }
    Connections {
        target: Workspace

        function onPersonChanged() {
            page.finding = "";
            findings.clear();
            page.show(0);
        }
    }

    first: FindingPane {
        id: findings

        current: page.finding
        active: page.visible
        onChosen: id => page.showFinding(id)
    }
    second: FindingDetailPane {
        id: detail

        recordId: page.finding
        canGoBack: page.leftmost === 1
        onBack: page.back()
    }
}
