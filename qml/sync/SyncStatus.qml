// SPDX-License-Identifier: Apache-2.0
import Jiannuo.Controls
import Jiannuo.Sync
import Jiannuo.Workspace

/// The line about syncing that every page carries.
SyncStrip {
    situation: SyncController.working ? SyncStrip.Working : SyncController.refusedCount + SyncController.conflictCount > 0 ? SyncStrip.Trouble : SyncController.phase === SyncPhase.Failed ? SyncStrip.Trouble : SyncController.waitingCount + SyncController.filesWaiting > 0 ? (SyncController.online ? SyncStrip.Waiting : SyncStrip.Offline) : SyncController.phase === SyncPhase.WaitingForNetwork ? SyncStrip.Offline : SyncController.online || SyncController.lastSuccess !== "" ? SyncStrip.Done : SyncStrip.Offline
    text: SyncController.summary
    detail: SyncController.working ? SyncController.amounts : SyncController.lastSuccess === "" ? "" : qsTr("上次 %1").arg(SyncController.lastSuccess)
    progress: SyncController.progress
    onClicked: Navigator.open("sync")
}
