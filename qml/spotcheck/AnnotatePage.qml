// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// Marks on a copy of a photo; the original is kept. Where something was made unreadable, the person says whether the
/// original goes with the check.
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
            if (!modified)
                page.flow.closeOverlay();
            else if (redacted)
                question.open();
            else
                page.keep(false);
        }
    }
    Dialog {
        id: question

        title: qsTr("原照片怎么办？")
        acceptText: qsTr("原照片留在本机")
        rejectText: qsTr("原照片也送出")
        // Neither answer is given by accident.
        closePolicy: Dialog.NoAutoClose
        onAccepted: page.keep(true)
        onRejected: page.keep(false)

        Label {
            Layout.fillWidth: true
            text: qsTr("遮挡做在一份副本上。原照片可以留在这台设备上，不随抽查送出，提交后在这次抽查的记录里还能打开；也可以一并送出，督查人员和效能中心都能看到没有遮挡的原样。")
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("提交以前可以在照片下面改。")
            font: Theme.small
            muted: true
            wrapMode: Text.Wrap
        }
    }

    function keep(withheld: bool) {
        const path = flow.draft.scratchFile("marked-" + Date.now() + ".jpg");
        const problem = annotator.save(path);
        if (problem !== "") {
            flow.tell(problem, "");
            return;
        }
        flow.draft.addAnnotated(photo.photoId, path, annotator.redacted, withheld);
        flow.closeOverlay();
    }
}
