// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// The records of one kind, to search, to narrow, to add to: as the kind's presentation says.
FocusScope {
    id: pane

    property alias kind: records.kind
    property string current: ""
    property bool canGoBack: false
    /// What an area adds to the header.
    property alias actions: header.actions

    signal chosen(string id)
    signal back

    readonly property bool mayCreate: records.creation !== ""

    function search() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    onKindChanged: field.text = ""

    RecordListModel {
        id: records
    }
    Dialog {
        id: narrowing

        title: qsTr("筛选")
        acceptText: qsTr("完成")
        rejectText: qsTr("全部清除")
        onRejected: records.filters.clear()

        // No layout: one that is out of sight keeps what has gone.
        Column {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            Repeater {
                model: records.filters

                ComboBox {
                    required property int index
                    required property list<string> choices
                    required property int choice

                    width: parent.width
                    required label
                    model: choices
                    currentIndex: choice
                    onActivated: chosen => records.filters.choose(index, chosen)
                }
            }
        }
    }
    ActionForm {
        id: form

        onRecorded: (title, id) => pane.chosen(id)
    }
    ExportDialog {
        id: exporting

        label: records.label
        count: records.count
        onWanted: ending => writing.writeList(records, ending)
    }
    RecordExport {
        id: writing

        onFinished: sentence => toast.show(sentence, qsTr("打开"))
        onFailed: sentence => toast.show(sentence, "")
    }
    Toast {
        id: toast

        onActionTriggered: Qt.openUrlExternally(writing.file)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            id: header

            Layout.fillWidth: true
            title: records.label
            subtitle: records.filters.active > 0 || records.text !== "" ? qsTr("符合条件 %1 条").arg(records.count) : qsTr("共 %1 条").arg(records.count)
            canGoBack: pane.canGoBack
            onBack: pane.back()

            IconButton {
                visible: records.filters.count > 0
                icon.name: "filter"
                ink: records.filters.active > 0 ? Theme.color.accent : Theme.color.text
                text: records.filters.active > 0 ? qsTr("筛选，已用 %1 项").arg(records.filters.active) : qsTr("筛选")
                onClicked: narrowing.open()
            }
            IconButton {
                visible: records.count > 0
                enabled: !writing.running
                icon.name: "export"
                text: qsTr("导出")
                onClicked: exporting.open()
            }
            IconButton {
                visible: records.creation !== ""
                icon.name: "plus"
                ink: Theme.color.accent
                text: records.creation
                onClicked: form.beginNew(records.kind, "", "")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceM
            visible: writing.running

            ProgressBar {
                Layout.fillWidth: true
                indeterminate: writing.written === 0
                value: writing.total > 0 ? writing.written / writing.total : 0
                text: qsTr("正在导出")
                detail: qsTr("%1 / %2 条").arg(writing.written).arg(writing.total)
            }
            IconButton {
                icon.name: "close"
                text: qsTr("停止导出")
                onClicked: writing.stop()
            }
        }
        SearchField {
            id: field

            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            placeholderText: qsTr("搜索%1").arg(records.label)
            onSearched: text => records.text = text
            Keys.onDownPressed: list.forceActiveFocus()
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: records
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            reuseItems: true
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: records.label
            Keys.onReturnPressed: choose()
            Keys.onEnterPressed: choose()

            function choose() {
                const id = records.recordIdAt(currentIndex);
                if (id !== "")
                    pane.chosen(id);
            }

            delegate: ListRow {
                required property int index
                required property string recordId
                required property string due
                required property int lightValue

                focusPolicy: Qt.NoFocus
                required subtitle
                required badge
                required badgeTone
                light: lightValue
                trailing: due
                highlighted: pane.current === recordId
                onClicked: {
                    list.currentIndex = index;
                    pane.chosen(recordId);
                }

                FocusRing {
                    anchors.margins: 1
                    shown: parent.ListView.isCurrentItem && list.activeFocus
                }
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1000
            visible: list.count === 0
            iconName: narrowed ? "search" : records.iconName
            text: records.text !== "" ? qsTr("没有找到“%1”").arg(records.text) : narrowed ? qsTr("没有符合条件的%1").arg(records.label) : qsTr("还没有%1").arg(records.label)
            hint: narrowed ? qsTr("去掉一些条件再看看。") : records.purpose
            actionText: narrowed ? qsTr("清除条件") : records.creation
            onActionTriggered: {
                if (!narrowed) {
                    form.beginNew(records.kind, "", "");
                    return;
                }
                records.filters.clear();
                field.empty();
            }

            readonly property bool narrowed: records.text !== "" || records.filters.active > 0
        }
    }
}
