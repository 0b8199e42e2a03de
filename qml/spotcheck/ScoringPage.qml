// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme

/// The checklist, section by section: sections left, items in the middle, total and findings right, as far as there is
/// room. Comes back to the section and the place in it where one was.
FocusScope {
    id: page

    required property SpotCheckPage flow
    readonly property SpotCheckDraft draft: flow.draft
    readonly property real measure: width / (0.5 + 0.5 * Theme.scale)
    readonly property bool withList: measure >= 760
    readonly property bool withPanel: measure >= 1040
    readonly property SpotCheckSection section: draft.sections[draft.section] ?? null
    readonly property bool editing: draft.finding !== null

    signal back

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: page.visible && page.draft.canUndo
        onActivated: page.draft.undo()
    }
    Connections {
        target: page.draft

        function onRevealed(field: string, item: int) {
            items.wanted = item;
            items.wantedReason = field === "reason";
            if (!page.editing)
                look.restart();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: page.draft.orgName
            subtitle: Phrase.joined([page.draft.checklistName, page.draft.visitText], " · ")
            canGoBack: true
            onBack: page.back()

            IconButton {
                enabled: page.draft.canUndo
                icon.name: "undo"
                text: page.draft.canUndo ? qsTr("撤销：%1").arg(page.draft.undoText) : qsTr("撤销")
                onClicked: page.draft.undo()
            }
            IconButton {
                icon.name: "settings"
                text: qsTr("这次检查")
                onClicked: page.draft.page = SpotCheckDraft.Setup
            }
            IconButton {
                icon.name: "trash"
                text: qsTr("放弃这次抽查")
                onClicked: page.flow.discard()
            }
        }
        SectionTabs {
            Layout.fillWidth: true
            visible: !page.withList
            draft: page.draft
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            SectionList {
                Layout.preferredWidth: Math.round(216 * (0.6 + 0.4 * Theme.scale))
                Layout.fillHeight: true
                visible: page.withList
                draft: page.draft
            }
            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.hairline
                visible: page.withList
                color: Theme.color.outline
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                ScrollPage {
                    id: items

                    /// Where to go once the items have their places; -1: there already.
                    property int pending: -1
                    property int wanted: 0
                    property bool wantedReason: false

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    onContentHeightChanged: settle()
                    onHeightChanged: settle()
                    onMovementStarted: pending = -1
                    onContentYChanged: if (pending < 0)
                        page.draft.scroll = Math.max(0, Math.round(contentY))

                    function settle() {
                        if (pending < 0 || contentHeight <= height)
                            return;
                        contentY = Math.min(pending, contentHeight - height);
                        rest.restart();
                    }
                    function cardOf(no: int): ItemCard {
                        for (let i = 0; i < cards.count; ++i) {
                            const card = cards.itemAt(i) as ItemCard;
                            if (card.item.no === no)
                                return card;
                        }
                        return null;
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.spaceS

                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            Label {
                                Layout.fillWidth: true
                                text: page.section?.title ?? ""
                                font: Theme.title
                                wrapMode: Text.Wrap
                                Accessible.role: Accessible.Heading
                            }
                            Label {
                                Layout.fillWidth: true
                                text: page.section ? qsTr("第 %1 部分，共 %2 部分 · 已评 %3 / %4 项").arg(page.draft.section + 1).arg(page.draft.sections.length).arg(page.section.judgedCount).arg(page.section.itemCount) : ""
                                font: Theme.small
                                muted: true
                                wrapMode: Text.Wrap
                            }
                        }
                        Button {
                            kind: Button.Plain
                            visible: page.section !== null && page.section.judgedCount < page.section.itemCount
                            text: page.section?.judgedCount ? qsTr("其余无扣分") : qsTr("全部无扣分")
                            onClicked: page.section.giveFullToRest()
                        }
                    }
                    Repeater {
                        id: cards

                        model: page.section?.items ?? []

                        ItemCard {
                            required property SpotCheckItem modelData

                            Layout.fillWidth: true
                            flow: page.flow
                            item: modelData
                        }
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.spaceM

                        Button {
                            visible: page.draft.section > 0
                            text: qsTr("上一部分")
                            icon.name: "chevron-left"
                            onClicked: page.draft.section = page.draft.section - 1
                        }
                        Item {
                            Layout.fillWidth: true
                        }
                        Button {
                            readonly property bool last: page.draft.section >= page.draft.sections.length - 1

                            kind: Button.Primary
                            text: last ? qsTr("核对并提交") : qsTr("下一部分")
                            onClicked: {
                                if (last)
                                    page.draft.page = SpotCheckDraft.Review;
                                else
                                    page.draft.section = page.draft.section + 1;
                            }
                        }
                    }
                }
                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: sum.implicitHeight
                    visible: !page.withPanel
                    color: Theme.color.surface

                    RowLayout {
                        id: sum

                        width: parent.width
                        spacing: 0

                        RunningTotal {
                            Layout.fillWidth: true
                            total: page.draft.total
                            outOf: "100"
                            remark: page.draft.judgedCount < page.draft.itemCount ? qsTr("%1 项未评").arg(page.draft.itemCount - page.draft.judgedCount) : qsTr("已评完")
                            tone: page.draft.judgedCount < page.draft.itemCount ? Tone.Warning : Tone.Success
                            steps: page.draft.steps
                        }
                        Button {
                            Layout.rightMargin: Theme.spaceS
                            kind: Button.Plain
                            icon.name: "findings"
                            text: page.draft.findings.length
                            Accessible.name: qsTr("问题 %1 个，核对并提交").arg(page.draft.findings.length)
                            onClicked: page.draft.page = SpotCheckDraft.Review
                        }
                    }
                }
            }
            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.hairline
                visible: page.withPanel
                color: Theme.color.outline
            }
            Item {
                id: side

                Layout.preferredWidth: page.editing ? Math.round(page.width * 0.36) : Math.round(320 * (0.6 + 0.4 * Theme.scale))
                Layout.fillHeight: true
                visible: page.withPanel

                ColumnLayout {
                    anchors.fill: parent
                    visible: !page.editing
                    spacing: 0

                    FindingsPanel {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        draft: page.draft
                    }
                    Button {
                        Layout.fillWidth: true
                        Layout.margins: Theme.spaceM
                        kind: page.draft.judgedCount === page.draft.itemCount ? Button.Primary : Button.Quiet
                        text: qsTr("核对并提交")
                        onClicked: page.draft.page = SpotCheckDraft.Review
                    }
                }
            }
        }
    }
    FindingEditor {
        parent: page.withPanel ? side : page
        anchors.fill: parent
        visible: page.editing
        flow: page.flow
        z: 1
    }
    Timer {
        id: rest

        // The items have had their places for a moment: from now on where one is counts.
        interval: 250
        onTriggered: {
            items.pending = -1;
            page.draft.scroll = Math.max(0, Math.round(items.contentY));
        }
    }
    Timer {
        id: look

        interval: 60
        onTriggered: {
            const card = items.cardOf(items.wanted);
            if (!card)
                return;
            items.pending = -1;
            items.reveal(card);
            if (items.wantedReason)
                card.goToReason();
            else
                card.goToItem();
        }
    }
    onSectionChanged: if (items.pending < 0)
        items.contentY = 0
    Component.onCompleted: {
        if (draft.scroll === 0)
            return;
        items.pending = draft.scroll;
        items.settle();
        rest.start();
    }
}
