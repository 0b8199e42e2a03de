// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// 台账: organisations, their commitments, one commitment. Three panes, two, or one after the other.
PaneLayout {
    id: page

    // The tree needs less than the list, and the commitment most of all.
    firstWidth: Math.round(Math.max(250, Math.min(320, width * 0.23)) * (0.6 + 0.4 * Theme.scale))
    secondWidth: Math.round(Math.max(330, Math.min(440, width * 0.31)) * (0.6 + 0.4 * Theme.scale))

    property string org: ""
    property string commitment: ""

    function showOrg(org: string) {
        page.org = org;
        commitments.scrollToTop();
        show(1);
    }
    function showCommitment(id: string) {
        page.commitment = id;
        show(2);
    }

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Find)) {
            event.accepted = true;
            if (leftmost > 1)
                show(1);
            commitments.search();
        }
    }

    Connections {
        target: Navigator

        function onOpened(kind: string, id: string) {
            if (kind === "commitment" && id !== "") {
                page.showCommitment(id);
            } else if (kind === "org" && id !== "") {
                page.showOrg(id);
                orgs.reveal(id);
            } else if (kind === "light" && id !== "") {
                page.org = "";
                commitments.light = parseInt(id);
                commitments.scrollToTop();
                page.show(1);
            }
        }
    }

    first: OrgPane {
        id: orgs

        current: page.org
        onChosen: org => page.showOrg(org)
    }
    second: CommitmentPane {
        id: commitments

        org: page.org
        orgName: orgs.nameOf(page.org)
        current: page.commitment
        canGoBack: page.leftmost === 1
        onBack: page.back()
        onChosen: id => page.showCommitment(id)
    }
    third: DetailPane {
        recordId: page.commitment
        canGoBack: page.leftmost === 2
        onBack: page.back()
        onCommitmentWanted: id => page.showCommitment(id)
    }
}
