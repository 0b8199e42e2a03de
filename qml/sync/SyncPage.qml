// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Theme
import Jiannuo.Workspace

/// Everything about syncing: how far it is, what was not taken and why, what waits, each photo.
Item {
    id: page

    Connections {
        target: Navigator

        function onOpened(kind: string) {
            if (kind === "sync")
                overlay.active = false;
            else if (kind === "receipt")
                overlay.active = true;
        }
    }
    PageHeader {
        id: header

        width: parent.width
        visible: !overlay.active
        title: qsTr("同步")
        subtitle: SyncController.lastSuccess === "" ? qsTr("还没有同步过") : qsTr("上次同步 %1").arg(SyncController.lastSuccess)

        Button {
            objectName: "syncNow"
            kind: Button.Primary
            icon.name: "sync"
            enabled: !SyncController.working && SyncController.phase !== SyncPhase.NotEnrolled
            text: qsTr("立即同步")
            onClicked: SyncController.syncNow()
        }
    }
    ScrollPage {
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !overlay.active

        Card {
            Layout.fillWidth: true

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceM

                Icon {
                    name: SyncController.working ? "sync" : SyncController.online ? "cloud-done" : "offline"
                    size: 28
                    color: SyncController.working ? Theme.color.accent : SyncController.online ? Theme.color.green : Theme.color.textMuted
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    Label {
                        Layout.fillWidth: true
                        text: SyncController.summary
                        font: Theme.heading
                        wrapMode: Text.Wrap
                    }
                    Label {
                        Layout.fillWidth: true
                        text: SyncController.online ? qsTr("有网络时自动同步，不影响继续填写。") : qsTr("现在没有连接中心。记录都保存在本机，有网络时自动送出。")
                        font: Theme.small
                        muted: true
                        wrapMode: Text.Wrap
                    }
                }
            }
            ProgressBar {
                Layout.fillWidth: true
                visible: SyncController.working
                indeterminate: SyncController.progress < 0
                value: Math.max(0, SyncController.progress)
                detail: SyncController.amounts
            }
            ErrorNotice {
                Layout.fillWidth: true
                visible: SyncController.message !== "" && !SyncController.working
                what: qsTr("上次同步没有完成")
                where: SyncController.message
                whatNow: qsTr("没有送出的记录仍在本机，稍后自动再试。")
                tone: SyncController.phase === SyncPhase.Failed ? Tone.Danger : Tone.Warning
            }
        }

        ErrorNotice {
            objectName: "restoration"
            Layout.fillWidth: true
            visible: SyncController.restoration !== ""
            what: qsTr("中心恢复过备份")
            where: SyncController.restoration
            whatNow: qsTr("本机送过的记录会自动再送一次。没有再次生效的，在下面列出原因。")
            tone: Tone.Warning
        }

        ErrorNotice {
            objectName: "clockCorrection"
            Layout.fillWidth: true
            visible: SyncController.clockCorrection !== ""
            what: qsTr("中心更正过时钟")
            where: SyncController.clockCorrection
            whatNow: qsTr("此前中心收到记录的时间可能偏晚。对时间有疑问，请联系中心。")
            tone: Tone.Warning
        }

        SectionHeader {
            Layout.fillWidth: true
            visible: SyncController.judged.count > 0
            text: qsTr("中心未接受")
            count: SyncController.judged.count
        }
        Repeater {
            model: SyncController.judged

            JudgedEntry {
                Layout.fillWidth: true
            }
        }

        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("待送出的记录")
            count: SyncController.waitingCount
        }
        Card {
            Layout.fillWidth: true
            visible: SyncController.waitingCount > 0
            topPadding: Theme.spaceS
            bottomPadding: Theme.spaceS

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Repeater {
                    model: SyncController.waiting

                    WaitingEntry {
                        required property int index

                        Layout.fillWidth: true
                        divided: index + 1 < SyncController.waitingCount
                    }
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: SyncController.waitingCount === 0
            text: qsTr("没有待送出的记录。")
            muted: true
        }

        SectionHeader {
            Layout.fillWidth: true
            visible: SyncController.files.count > 0
            text: qsTr("照片和文件")
            count: SyncController.files.count
        }
        Card {
            objectName: "metered"
            Layout.fillWidth: true
            visible: SyncController.metered && (SyncController.filesWaiting > 0 || SyncController.filesOnMetered)

            Label {
                Layout.fillWidth: true
                text: qsTr("现在的网络按流量计费。记录照常送出，照片和文件等接上别的网络再送。")
                wrapMode: Text.Wrap
            }
            Switch {
                objectName: "filesOnMetered"
                Layout.fillWidth: true
                text: qsTr("用流量时也送照片和文件")
                checked: SyncController.filesOnMetered
                onToggled: SyncController.filesOnMetered = checked
            }
        }
        Card {
            objectName: "metered"
            Layout.fillWidth: true
            visible: SyncController.metered && (SyncController.filesWaiting > 0 || SyncController.filesOnMetered)

            Label {
                Layout.fillWidth: true
                text: qsTr("现在的网络按流量计费。记录照常送出，照片和文件等接上别的网络再送。")
                wrapMode: Text.Wrap
            }
            Switch {
                objectName: "filesOnMetered"
                Layout.fillWidth: true
                text: qsTr("用流量时也送照片和文件")
                checked: SyncController.filesOnMetered
                onToggled: SyncController.filesOnMetered = checked
            }
        }
        Card {
            Layout.fillWidth: true
            visible: SyncController.files.count > 0
            topPadding: Theme.spaceS
            bottomPadding: Theme.spaceS

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Repeater {
                    model: SyncController.files

                    FileEntry {
                        required property int index

                        Layout.fillWidth: true
                        divided: index + 1 < SyncController.files.count
                    }
                }
            }
        }

        BundleCard {
            Layout.fillWidth: true
            visible: SyncController.phase !== SyncPhase.NotEnrolled
        }

        Card {
            Layout.fillWidth: true
            visible: SyncController.phase !== SyncPhase.NotEnrolled
            title: qsTr("核对回执")

            Label {
                Layout.fillWidth: true
                text: qsTr("有人出示中心的回执时，在这里核对真假，不用网络。您自己的回执在抽查记录和问题的页面上。")
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
            Button {
                objectName: "checkReceipt"
                icon.name: "shield"
                text: qsTr("核对回执…")
                onClicked: overlay.active = true
            }
        }

        PeopleCard {
            Layout.fillWidth: true
            visible: Session.people.count > 0
        }
    }
    Loader {
        id: overlay

        anchors.fill: parent
        active: false
        source: "ReceiptCheckPage.qml"
        onLoaded: {
            (item as ReceiptCheckPage).back.connect(() => active = false);
            (item as ReceiptCheckPage).forceActiveFocus();
        }
    }
}
