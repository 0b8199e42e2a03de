import QtQuick
import Jiannuo.App
import Jiannuo.Controls
import Jiannuo.Theme

/// Marks on a copy of a photo; the original is kept.
FocusScope {
    id: page

    required property SpotCheckPage flow
    required property SpotCheckPhoto photo

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    PhotoAnnotator {
        id: annotator

        anchors.fill: parent
        focus: true
        source: EvidenceImages.full(page.photo.hash, page.photo.draftId)
        onCancelled: page.flow.closeOverlay()
        onAccepted: {
            if (!modified) {
                page.flow.closeOverlay();
                return;
            }
            const path = page.flow.draft.scratchFile("marked-" + Date.now() + ".jpg");
            const problem = save(path);
            if (problem !== "") {
                page.flow.tell(problem, "");
                return;
            }
            page.flow.draft.addAnnotated(page.photo.photoId, path);
            page.flow.closeOverlay();
        }
    }
}
