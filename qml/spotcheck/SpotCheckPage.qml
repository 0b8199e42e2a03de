// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// 抽查, from choosing a unit to the receipt; one step at a time, each in a page of its own. Goes on where a kill
/// stopped it when its draft is opened again.
FocusScope {
    id: flow

    /// The submitted check that is being read; empty: none.
    property string reading: ""
    /// What was submitted just now.
    property string done: ""
    property string doneTotal: ""
    readonly property alias draft: draft
    readonly property alias start: start
    readonly property bool compact: Theme.compact(width)
    readonly property string step: reading !== "" ? "Record" : done !== "" ? "Result" : !draft.ready ? "Start" : draft.page === SpotCheckDraft.Setup ? "Setup" : draft.page === SpotCheckDraft.Scoring ? "Scoring" : "Review"

    onStepChanged: turn()
    Component.onCompleted: {
        turn();
        draft.resume();
    }

    function turn() {
        overlay.close();
        if (toast.actionText === "")
            toast.hide();
        if (step === "Record")
            pages.setSource("SpotCheckRecordPage.qml", {
                "recordId": reading,
                "canGoBack": true
            });
        else
            pages.setSource(step + "Page.qml", {
                "flow": flow
            });
        if (activeFocus)
            pages.forceActiveFocus();
    }
    /// Back to where one chooses; the draft stays.
    function leave() {
        draft.close();
        reading = "";
        done = "";
    }
    function discard() {
        question.open();
    }
    /// A photo for an item (0: none) or a finding, from the camera where there is one, else from a file.
    function addPhoto(item: int, finding: string) {
        if (Capabilities.camera)
            overlay.show("CameraPage.qml", {
                "flow": flow,
                "item": item,
                "finding": finding
            });
        else
            pickPhoto(item, finding);
    }
    function pickPhoto(item: int, finding: string) {
        overlay.close();
        files.item_ = item;
        files.finding = finding;
        files.active = true;
        (files.item as PhotoFiles).open();
    }
    function showPhoto(photo: SpotCheckPhoto) {
        overlay.show("PhotoDetail.qml", {
            "flow": flow,
            "photo": photo
        });
    }
    function annotate(photo: SpotCheckPhoto) {
        overlay.show("AnnotatePage.qml", {
            "flow": flow,
            "photo": photo
        });
    }
    function closeOverlay() {
        overlay.close();
    }
    function tell(message: string, action: string) {
        toast.show(message, action);
    }

    SpotCheckDraft {
        id: draft

        onSubmitted: spotCheck => flow.done = spotCheck
        onTotalChanged: if (ready)
            flow.doneTotal = total
        onProblemChanged: if (problem !== "")
            toast.show(problem, "")
        onAlreadyMade: (assignment, spotCheck, sentence) => made.ask(assignment, spotCheck, sentence)
    }
    SpotCheckStart {
        id: start

        // While one checks, what arrives meanwhile does not matter.
        active: flow.visible && (flow.step === "Start" || flow.step === "Setup")
    }
    Connections {
        target: Workspace

        function onPersonChanged() {
            flow.reading = "";
            flow.done = "";
            draft.resume();
        }
    }
    Connections {
        target: Navigator

        function onOpened(kind: string, id: string) {
            if (kind === "spot_check" && id !== "") {
                draft.close();
                flow.reading = id;
            } else if (kind === "assignment" && id !== "") {
                flow.leave();
                draft.goToAssignment(id);
            } else if (kind === "spot_check_draft" && id !== "") {
                flow.leave();
                draft.open(id);
            }
        }
    }
    Connections {
        target: pages.item
        ignoreUnknownSignals: true

        function onBack() {
            flow.leave();
        }
    }
    Loader {
        id: pages

        anchors.fill: parent
        visible: !overlay.active
        focus: true
    }
    Loader {
        id: overlay

        anchors.fill: parent
        active: false

        function show(page: url, properties: var) {
            active = true;
            setSource(page, properties);
            forceActiveFocus();
        }
        function close() {
            if (!active)
                return;
            source = "";
            active = false;
            pages.forceActiveFocus();
        }
        Keys.onEscapePressed: close()
        Keys.onBackPressed: close()
    }
    Loader {
        id: files

        property int item_: 0
        property string finding: ""

        active: false
        source: "PhotoFiles.qml"
        onLoaded: (item as PhotoFiles).chosen.connect(file => draft.addPhoto(file, item_, finding))
    }
    Dialog {
        id: question

        title: qsTr("放弃这次抽查？")
        acceptText: qsTr("放弃")
        danger: true
        onAccepted: {
            draft.discard();
            start.refreshDrafts();
            toast.show(qsTr("已放弃这次抽查"), qsTr("撤销"));
        }

        Label {
            width: parent.width
            text: qsTr("评分、问题和照片都会丢掉。")
            wrapMode: Text.Wrap
        }
    }
    Dialog {
        id: made

        property string assignment: ""
        property string spotCheck: ""
        property string sentence: ""

        title: qsTr("这项任务已经查过")
        acceptText: qsTr("看那次抽查")
        rejectText: qsTr("关闭")
        onAccepted: flow.reading = spotCheck

        function ask(assignment: string, spotCheck: string, sentence: string) {
            made.assignment = assignment;
            made.spotCheck = spotCheck;
            made.sentence = sentence;
            open();
        }

        Label {
            Layout.fillWidth: true
            text: made.sentence
            wrapMode: Text.Wrap
        }
        Button {
            Layout.leftMargin: -Theme.spaceM
            kind: Button.Plain
            text: qsTr("仍要再查一次")
            onClicked: {
                made.close();
                draft.beginAssignment(made.assignment);
            }
        }
    }
    Toast {
        id: toast

        bottomMargin: 88
        onActionTriggered: draft.restore()
    }
}
