// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Main
import Jiannuo.Sync
import Jiannuo.Theme
import Jiannuo.Workspace

/// The window: which areas of work there are, and which of them is in sight.
Window {
    id: window

    /// The module to begin with.
    property string startSection: "Today"
    /// Why the ledger could not be opened.
    property string problem: ""
    /// Set by the command line, for pictures; else as the person chose.
    property string scheme: ""
    property real textScale: 0
    property bool still: false

    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("践诺")
    color: Theme.color.background

    Component.onCompleted: {
        Theme.scheme = Qt.binding(() => window.scheme !== "" ? window.scheme : Preferences.scheme);
        Theme.textScale = Qt.binding(() => window.textScale > 0 ? window.textScale : Preferences.textScale);
        Theme.reducedMotion = Qt.binding(() => window.still || Preferences.reducedMotion);
    }

    NavigationShell {
        id: shell

        anchors.fill: parent
        visible: window.problem === "" && Workspace.enrolled && !Session.locked
        focus: visible
        // One line for each section, and one in CMakeLists.txt.
        items: [
            Section { module: "Today"; text: qsTr("今日"); iconName: "today"; shows: ["today"] },
            Section { module: "Ledger"; text: qsTr("台账"); iconName: "ledger"; shows: ["commitment", "org", "light"] },
            Section {
                module: "SpotCheck"
                text: qsTr("抽查")
                iconName: "spotcheck"
                shows: ["spot_check", "spot_check_draft", "assignment"]
                visible: Workspace.isChecker
                // A finding leads to its check.
                open: Workspace.isChecker || Workspace.isHeadquarters
            },
            Section { module: "Findings"; text: qsTr("问题"); iconName: "findings"; shows: ["finding", "findings", "rectification"] },
            Section {
                module: "Headquarters"
                text: qsTr("中心")
                iconName: "headquarters"
                badge: HeadquartersDesk.waiting
                shows: ["conflict", "unit", "ranking"]
                visible: Workspace.isHeadquarters
            },
            Section {
                module: "Office"
                text: qsTr("管理")
                iconName: "org"
                shows: ["org", "contact", "person", "appointment", "device", "campaign", "rule_set", "checklist", "calendar", "region", "adjustment", "assignment", "commitment_letter", "publication"]
                visible: Workspace.isHeadquarters || Workspace.isAdministrator
            },
            Section { module: "Importing"; text: qsTr("导入"); iconName: "import"; shows: ["import"]; visible: Workspace.mayRecordLetters },
            Section {
                module: "Sync"
                text: qsTr("同步")
                iconName: "sync"
                badge: SyncController.refusedCount + SyncController.conflictCount
                urgent: true
                shows: ["sync", "receipt"]
                // The strip leads there too: the bar of a phone keeps its room.
                visible: !shell.compact
                open: true
            }
        ]
        strip: SyncStatus {}
        railFoot: NavigationButton {
            text: qsTr("设置")
            iconName: "settings"
            badge: 0
            urgent: false
            current: settings.opened
            onClicked: settings.open()
        }
        onActivated: index => currentIndex = index
        Component.onCompleted: currentIndex = Math.max(0, indexOf(section => section.module === window.startSection))

        Repeater {
            model: shell.items.length

            Loader {
                required property int index
                readonly property bool current: shell.visible && shell.currentIndex === index

                anchors.fill: parent
                // Loaded when it is first wanted, and kept: whoever comes back finds it as he left it.
                active: false
                visible: current
                focus: current
                source: (shell.items[index] as Section)?.page ?? ""
                onCurrentChanged: settle()
                Component.onCompleted: settle()

                function settle() {
                    if (!current)
                        return;
                    active = true;
                    forceActiveFocus();
                }
            }
        }
        function indexOf(fits: var): int {
            for (let i = 0; i < items.length; ++i) {
                const section = items[i] as Section;
                if (section?.open && fits(section))
                    return i;
            }
            return -1;
        }
    }
    Connections {
        target: Navigator

        function onRequested(kind: string) {
            if (kind === "settings") {
                settings.open();
                return;
            }
            // What the section in sight shows itself does not lead away.
            const here = (shell.items[shell.currentIndex] as Section)?.shows.indexOf(kind) >= 0;
            const index = here ? shell.currentIndex : shell.indexOf(section => section.shows.indexOf(kind) >= 0);
            if (index >= 0)
                shell.currentIndex = index;
            else
                toast.show(qsTr("您现在的身份打不开这一项。身份刚有变动的，请先同步；仍打不开的，请与效能中心联系。"), "");
        }
    }
    Toast {
        id: toast
    }
    SettingsDialog {
        id: settings
    }
    EnrolmentPage {
        anchors.fill: parent
        visible: window.problem === "" && !Workspace.enrolled
    }
    LockPage {
        anchors.fill: parent
        visible: window.problem === "" && Workspace.enrolled && Session.locked
    }
    ErrorNotice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 480)
        visible: window.problem !== ""
        what: qsTr("台账打不开")
        where: window.problem
        whatNow: qsTr("请关闭其他正在使用它的程序后再打开；记录没有丢失。")
    }
}
