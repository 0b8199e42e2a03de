// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    ErrorNotice {
        Layout.fillWidth: true
        what: "3 条记录被中心退回"
        where: "抽查 2026-07-09 城关镇民政所"
        whatNow: "打开记录查看原因，改正后会自动重新送出。"
        canRetry: true
        canDismiss: true
    }
    ErrorNotice {
        Layout.fillWidth: true
        tone: Tone.Warning
        what: "本机时间与中心相差 6 分钟"
        whatNow: "请校准时间。记录照常保存，差值会一并记下。"
    }
    ErrorNotice {
        Layout.fillWidth: true
        tone: Tone.Info
        what: "禁止处理涉密信息"
        canDismiss: true
    }
    ErrorNotice {
        Layout.fillWidth: true
        tone: Tone.Success
        what: "抽查已完整送达"
        whatNow: "6 项评分、2 个问题、4 张照片均有中心回执。"
    }
    Card {
        Layout.fillWidth: true
        title: "进度"

        ProgressBar {
            Layout.fillWidth: true
            text: "上传照片"
            detail: "1.2 / 5.0 MB"
            value: 0.24
        }
        ProgressBar {
            Layout.fillWidth: true
            text: "接收台账"
            detail: "12,400 条"
            indeterminate: true
        }
        ProgressBar {
            Layout.fillWidth: true
            text: "整改完成率"
            detail: "34 / 40"
            value: 0.85
            tone: Tone.Success
        }
    }
    Card {
        Layout.fillWidth: true
        padding: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SyncStrip {
                Layout.fillWidth: true
                situation: SyncStrip.Done
                text: "已全部送达"
                detail: "14:26"
            }
            SyncStrip {
                Layout.fillWidth: true
                situation: SyncStrip.Waiting
                text: "3 条记录、2 张照片待送出"
            }
            SyncStrip {
                Layout.fillWidth: true
                situation: SyncStrip.Working
                text: "正在送出第 2 条，共 3 条"
                detail: "1.2 / 5.0 MB"
                progress: 0.4
            }
            SyncStrip {
                Layout.fillWidth: true
                situation: SyncStrip.Offline
                text: "没有网络，照常记录"
                detail: "上次 9:10"
            }
            SyncStrip {
                Layout.fillWidth: true
                situation: SyncStrip.Trouble
                text: "1 条记录被退回，1 处冲突待处理"
            }
        }
    }
    Card {
        Layout.fillWidth: true

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceXl
            iconName: "today"
            text: "今天没有安排"
            hint: "中心派发任务后会出现在这里。您也可以自行发起一次抽查。"
            actionText: "发起抽查"
        }
    }
    Button {
        text: "提示条"
        onClicked: toast.show("已扣 2 分：未公示监督电话", "撤销")
    }
    Toast {
        id: toast
        Component.onCompleted: show("已扣 2 分：未公示监督电话", "撤销")
    }
}
