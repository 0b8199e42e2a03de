// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// 管理: what an office sets up and keeps. The kinds, the records of one, one record.
PaneLayout {
    id: page

    property string kind: "org"
    property string record: ""

    firstWidth: Math.round(Math.max(240, Math.min(300, width * 0.21)) * (0.6 + 0.4 * Theme.scale))

    function showKind(kind: string) {
        page.kind = kind;
        page.record = "";
        show(1);
    }
    function showRecord(kind: string, id: string) {
        page.kind = kind;
        page.record = id;
        show(2);
    }

    InvitationDialog {
        id: dialog
    }
    CalendarNoticeDialog {
        id: notice

        onRecorded: page.showKind("calendar")
    }
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Find)) {
            event.accepted = true;
            if (leftmost > 1)
                show(1);
            records.search();
        }
    }
    Connections {
        target: Navigator

        function onOpened(kind: string, id: string) {
            // The ledger shows organisations too: only what was opened from here is shown here.
            if (!kinds.shows(kind) || !page.visible)
                return;
            if (id !== "")
                page.showRecord(kind, id);
            else
                page.showKind(kind);
        }
    }

    first: KindPane {
        id: kinds

        current: page.kind
        onChosen: kind => page.showKind(kind)
        onSetupWanted: {
            page.record = "";
            page.show(2);
        }
    }
    second: RecordList {
        id: records

        kind: page.kind
        current: page.record
        canGoBack: page.leftmost === 1
        onBack: page.back()
        onChosen: id => page.showRecord(page.kind, id)
        actions: [
            IconButton {
                visible: page.kind === "calendar" && records.mayCreate
                icon.name: "paste"
                text: qsTr("粘贴放假通知")
                onClicked: notice.open()
            }
        ]
    }
    third: FocusScope {
        SetupPane {
            anchors.fill: parent
            visible: page.record === ""
            focus: visible
            canGoBack: page.leftmost === 2
            onBack: page.back()
            onWanted: kind => page.showKind(kind)
        }
        RecordPane {
            anchors.fill: parent
            visible: page.record !== ""
            focus: visible
            kind: page.kind
            recordId: page.record
            canGoBack: page.leftmost === 2
            onBack: page.back()
            actions: [
                Button {
                    visible: page.kind === "person" && Workspace.mayInvite(page.record)
                    kind: Button.Quiet
                    icon.name: "qr"
                    text: qsTr("邀请")
                    onClicked: dialog.invite(page.record)
                }
            ]
        }
    }
}
