// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Importing
import Jiannuo.Theme

/// What was found on the page: the letters with their doubts, and what stands around them.
FocusScope {
    id: pane

    required property ImportDraft draft

    signal chosen
    signal leaving
    signal discardWanted

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: pane.draft.name
            subtitle: pane.draft.acceptedCount > 0 ? qsTr("%1 份承诺书，已登记 %2 份").arg(pane.draft.letterCount).arg(pane.draft.acceptedCount) : qsTr("%1 份承诺书").arg(pane.draft.letterCount)
            canGoBack: true
            onBack: pane.leaving()

            IconButton {
                icon.name: "trash"
                text: qsTr("丢弃这份导入")
                enabled: !pane.draft.accepting
                onClicked: pane.discardWanted()
            }
        }
        ListView {
            id: list

            objectName: "parts"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: pane.draft.parts
            currentIndex: pane.draft.current
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("这一页的各部分")
            Keys.onUpPressed: pane.draft.current = pane.draft.current - 1
            Keys.onDownPressed: pane.draft.current = pane.draft.current + 1
            Keys.onReturnPressed: pane.chosen()
            Keys.onEnterPressed: pane.chosen()

            delegate: ListRow {
                required property int index
                required property int kind
                required property int openDoubts
                required property bool accepted
                required property bool ready
                required property string problem
                required subtitle

                objectName: "part"
                focusPolicy: Qt.NoFocus
                icon.name: kind === ImportDraft.Page ? "document" : kind === ImportDraft.Letter ? (accepted ? "check-circle" : "org") : kind === ImportDraft.Article ? "text" : "comment"
                badge: accepted ? "" : problem !== "" ? qsTr("没有登记") : openDoubts > 0 ? qsTr("%1 处疑点").arg(openDoubts) : ready ? qsTr("可登记") : ""
                badgeTone: problem !== "" ? Tone.Danger : openDoubts > 0 ? Tone.Warning : Tone.Success
                highlighted: index === pane.draft.current
                onClicked: {
                    pane.draft.current = index;
                    pane.chosen();
                }

                FocusRing {
                    anchors.margins: 1
                    shown: parent.ListView.isCurrentItem && list.activeFocus
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            spacing: Theme.spaceS

            ProgressBar {
                Layout.fillWidth: true
                visible: pane.draft.accepting
                value: pane.draft.acceptProgress
                text: qsTr("正在登记…")
            }
            Button {
                objectName: "acceptReady"
                Layout.fillWidth: true
                visible: pane.draft.acceptedCount < pane.draft.letterCount
                enabled: pane.draft.readyCount > 0 && !pane.draft.accepting
                icon.name: "check"
                text: pane.draft.readyCount > 0 ? qsTr("登记没有疑点的 %1 份").arg(pane.draft.readyCount) : qsTr("登记没有疑点的")
                onClicked: pane.draft.acceptReady()
            }
            Button {
                objectName: "finish"
                Layout.fillWidth: true
                visible: pane.draft.acceptedCount === pane.draft.letterCount
                kind: Button.Primary
                icon.name: "check"
                text: qsTr("全部登记完，结束导入")
                onClicked: pane.leaving()
            }
        }
    }
}
