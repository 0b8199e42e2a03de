// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    maximumWidth: 900

    Specimen {
        name: "灯：形状与颜色都不同"
        StatusLight {
            light: Light.Red
            showText: true
        }
        StatusLight {
            light: Light.Yellow
            showText: true
        }
        StatusLight {
            light: Light.Green
            showText: true
        }
        StatusLight {
            light: Light.Grey
            showText: true
        }
        StatusLight {
            light: Light.Yellow
            showText: true
            text: "还有 2 个工作日"
        }
    }
    Specimen {
        name: "状态"
        StateBadge {
            text: "草稿"
        }
        StateBadge {
            text: "已公示"
            tone: Tone.Info
        }
        StateBadge {
            text: "已销号"
            tone: Tone.Success
            iconName: "check"
        }
        StateBadge {
            text: "待复查"
            tone: Tone.Warning
        }
        StateBadge {
            text: "已退回"
            tone: Tone.Danger
            iconName: "refused"
        }
    }
    SectionHeader {
        Layout.fillWidth: true
        text: "今日到期"
        count: 4
        actionText: "全部"
    }
    Card {
        Layout.fillWidth: true
        padding: 0
        topPadding: 1
        bottomPadding: 1

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            ListRow {
                Layout.fillWidth: true
                light: Light.Red
                title: "低保申请材料齐全的 5 个工作日内办结"
                subtitle: "城关镇民政所 · 第 3 条"
                trailing: "逾期 2 天"
                trailingDetail: "7 月 8 日到期"
            }
            ListRow {
                Layout.fillWidth: true
                highlighted: true
                light: Light.Yellow
                title: "窗口工作日不间断服务，实行首问负责、一次性告知"
                subtitle: "县行政服务中心 · 第 1 条"
                trailing: "还有 2 天"
            }
            ListRow {
                Layout.fillWidth: true
                light: Light.Green
                title: "全年完成农村危房改造 120 户"
                subtitle: "县住房和城乡建设局 · 第 7 条"
                badge: "进行中"
                badgeTone: Tone.Info
                trailingDetail: "72 / 120 户"
            }
            ListRow {
                Layout.fillWidth: true
                light: Light.Grey
                title: "公开三公经费"
                subtitle: "县财政局"
                badge: "已销号"
                badgeTone: Tone.Success
                leadsOn: true
            }
            ListRow {
                Layout.fillWidth: true
                icon.name: "org"
                divided: false
                title: "停用的一行"
                subtitle: "不可打开"
                enabled: false
            }
        }
    }
    Card {
        Layout.fillWidth: true
        title: "承诺详情"

        KeyValueRow {
            Layout.fillWidth: true
            key: "承诺主体"
            value: "城关镇民政所"
        }
        KeyValueRow {
            Layout.fillWidth: true
            key: "时限"
            value: "受理之日起 5 个工作日，最长 10 个工作日"
        }
        KeyValueRow {
            Layout.fillWidth: true
            key: "传真"
        }
        KeyValueRow {
            Layout.fillWidth: true
            key: "状态"
            StatusLight {
                light: Light.Yellow
                showText: true
                text: "还有 2 个工作日（按 2026 年日历）"
            }
        }
    }
    Card {
        Layout.fillWidth: true
        title: "操作记录"

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            TimelineEntry {
                Layout.fillWidth: true
                first: true
                what: "提交整改材料"
                who: "李明（填报员）"
                when: "7 月 9 日 14:26"
                device: "平板 07"
                verdict: "待送出"
                tone: Tone.Warning
            }
            TimelineEntry {
                Layout.fillWidth: true
                what: "复查退回"
                who: "王芳（督查员）"
                when: "7 月 8 日 10:02"
                device: "平板 03"
                verdict: "已接受"
                tone: Tone.Success
                detail: "照片不能说明公示牌已更换，请补拍全景。"
            }
            TimelineEntry {
                Layout.fillWidth: true
                last: true
                what: "修改责任单位"
                who: "张伟"
                when: "7 月 7 日 16:40"
                device: "平板 03"
                verdict: "被拒绝"
                tone: Tone.Danger
                detail: "同一人不能既整改又复查。请由他人复查。"
            }
        }
    }
}
