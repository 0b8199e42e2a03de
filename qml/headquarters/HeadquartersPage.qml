// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// 中心: four views, each with its own panes. On a phone the choice of the view gives its room to what was opened.
FocusScope {
    id: page

    property int view: 0
    /// The spot check that is being read, over everything else; empty: none. It stays in this section, so that back
    /// leads to where it was found.
    property string reading: ""
    readonly property bool compact: Theme.compact(width)
    readonly property bool deep: view === 0 ? overview.canGoBack : view === 1 ? ranking.canGoBack : view === 2 ? units.canGoBack : conflicts.canGoBack

    function read(check: string) {
        reading = check;
        record.forceActiveFocus();
    }
    function show(index: int) {
        view = index;
        reading = "";
        (index === 0 ? overview : index === 1 ? ranking : index === 2 ? units : conflicts).forceActiveFocus();
    }

    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_1;
        if ((event.modifiers & Qt.ControlModifier) && digit >= 0 && digit < 4) {
            event.accepted = true;
            show(digit);
        } else if (event.matches(StandardKey.Find)) {
            event.accepted = true;
            show(2);
            units.search();
        }
    }

    Connections {
        target: Navigator

        function onOpened(kind: string, id: string) {
            if (kind === "conflict") {
                page.show(3);
                if (id !== "")
                    conflicts.lead(id);
            } else if (kind === "unit") {
                page.show(2);
                if (id !== "")
                    units.showUnit(id);
            } else if (kind === "ranking") {
                page.show(1);
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: page.reading === ""
        spacing: 0

        SegmentedChoice {
            Layout.fillWidth: page.compact
            Layout.leftMargin: Theme.spaceL
            Layout.rightMargin: Theme.spaceL
            Layout.topMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceM
            Layout.preferredWidth: Math.round(480 * Theme.scale)
            Layout.maximumWidth: page.width - 2 * Theme.spaceL
            objectName: "views"
            visible: !(page.compact && page.deep)
            label: ""
            choices: [qsTr("总览"), qsTr("排名"), qsTr("单位"), HeadquartersDesk.conflicts > 0 ? qsTr("冲突 %1").arg(HeadquartersDesk.conflicts) : qsTr("冲突")]
            currentIndex: page.view
            onActivated: index => page.view = index
        }
        Divider {
            Layout.fillWidth: true
            visible: !(page.compact && page.deep)
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            OverviewPage {
                id: overview

                anchors.fill: parent
                visible: page.view === 0
                focus: visible
                onConflictsWanted: page.show(3)
                onCheckWanted: id => page.read(id)
            }
            RankingPage {
                id: ranking

                anchors.fill: parent
                visible: page.view === 1
                focus: visible
                onCheckWanted: id => page.read(id)
            }
            UnitsPage {
                id: units

                anchors.fill: parent
                visible: page.view === 2
                focus: visible
                onCheckWanted: id => page.read(id)
            }
            ConflictsPage {
                id: conflicts

                anchors.fill: parent
                visible: page.view === 3
                focus: visible
            }
        }
    }
    RecordPage {
        id: record

        anchors.fill: parent
        visible: page.reading !== ""
        focus: visible
        kind: "spot_check"
        recordId: page.reading
        onBack: page.show(page.view)
    }
}
