// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// What was understood of the part in sight, to be corrected and accepted.
FocusScope {
    id: pane

    required property ImportDraft draft
    property bool canGoBack: false
    /// The source is on a pane that is not beside this one.
    property bool sourceHidden: false
    readonly property bool isLetter: draft.part === ImportDraft.Letter

    signal back
    signal sourceWanted

    function reveal() {
        const card = draft.currentItem >= 0 ? items.itemAt(draft.currentItem) : draft.currentContact >= 0 ? contacts.fieldAt(draft.currentContact) : draft.currentDoubt >= 0 ? doubts : null;
        if (card)
            page.reveal(card);
    }

    Connections {
        target: pane.draft

        function onChosen() {
            settled.restart();
        }
        function onCurrentChanged() {
            page.contentY = 0;
        }
    }
    // The card that is chosen grows first.
    Timer {
        id: settled

        interval: 0
        onTriggered: pane.reveal()
    }
    OrgDialog {
        id: orgDialog

        draft: pane.draft
    }
    FigureDialog {
        id: figureDialog

        draft: pane.draft
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: pane.draft.partTitle
            subtitle: !pane.isLetter ? "" : pane.draft.accepted ? pane.draft.acceptedText : pane.draft.partDoubts > 0 ? qsTr("%1 处疑点待核对").arg(pane.draft.partDoubts) : qsTr("疑点都已核对")
            canGoBack: pane.canGoBack
            onBack: pane.back()

            IconButton {
                visible: pane.sourceHidden
                icon.name: "text"
                text: qsTr("看原文")
                onClicked: pane.sourceWanted()
            }
            IconButton {
                objectName: "undo"
                icon.name: "undo"
                text: qsTr("撤销")
                enabled: pane.draft.canUndo
                opacity: enabled ? 1 : 0.4
                onClicked: pane.draft.undo()
            }
            IconButton {
                objectName: "redo"
                icon.name: "redo"
                text: qsTr("重做")
                enabled: pane.draft.canRedo
                opacity: enabled ? 1 : 0.4
                onClicked: pane.draft.redo()
            }
            IconButton {
                objectName: "nextDoubt"
                icon.name: "warning"
                text: qsTr("下一处疑点")
                enabled: pane.draft.openDoubts > 0
                opacity: enabled ? 1 : 0.4
                onClicked: pane.draft.chooseNextDoubt()
            }
        }
        ScrollPage {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            margin: Theme.spaceL

            ErrorNotice {
                objectName: "problem"
                Layout.fillWidth: true
                visible: pane.draft.problem !== ""
                what: pane.draft.problem
                where: pane.draft.problemWhere
                whatNow: pane.draft.problemNow
                canDismiss: true
                onDismissed: pane.draft.dismissProblem()
            }
            ColumnsCard {
                Layout.fillWidth: true
                visible: pane.draft.part === ImportDraft.Page && pane.draft.columns.count > 0
                draft: pane.draft
            }
            PageCard {
                Layout.fillWidth: true
                visible: pane.draft.part === ImportDraft.Page
                draft: pane.draft
            }
            Card {
                Layout.fillWidth: true
                visible: !pane.isLetter && pane.draft.part !== ImportDraft.Page

                Label {
                    Layout.fillWidth: true
                    text: pane.draft.part === ImportDraft.Article ? qsTr("这篇文章不是承诺书，不会登记为承诺。") : qsTr("这部分不是承诺书，只作参考，不会登记为承诺。")
                    wrapMode: Text.Wrap
                }
            }
            OrgCard {
                Layout.fillWidth: true
                visible: pane.isLetter
                draft: pane.draft
                onSearchWanted: orgDialog.begin()
            }
            DoubtsCard {
                id: doubts

                Layout.fillWidth: true
                visible: count > 0
                draft: pane.draft
            }
            RowLayout {
                Layout.fillWidth: true
                visible: pane.isLetter
                spacing: Theme.spaceS

                SectionHeader {
                    Layout.fillWidth: true
                    text: qsTr("承诺事项")
                    count: items.count
                    actionText: pane.draft.editable ? qsTr("补一条") : ""
                    onActionTriggered: pane.draft.addItem(-1)
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: pane.isLetter
                spacing: Theme.spaceS

                Repeater {
                    id: items

                    model: pane.draft.items

                    ItemCard {
                        Layout.fillWidth: true
                        Layout.leftMargin: depth * Theme.spaceXl
                        draft: pane.draft
                        onFigureWanted: (limit, place) => figureDialog.begin(limit, index, place)
                    }
                }
            }
            ContactsCard {
                id: contacts

                Layout.fillWidth: true
                visible: pane.isLetter
                draft: pane.draft
            }
            WordsCard {
                Layout.fillWidth: true
                visible: pane.isLetter
                draft: pane.draft
            }
        }
        AcceptBar {
            Layout.fillWidth: true
            visible: pane.isLetter
            draft: pane.draft
        }
    }
}
