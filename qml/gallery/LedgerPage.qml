// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

/// The shell with three panes, as the ledger will be.
NavigationShell {
    id: shell

    currentIndex: 1
    onActivated: index => currentIndex = index
    items: [
        NavigationItem {
            text: "今日"
            iconName: "today"
            badge: 3
        },
        NavigationItem {
            text: "台账"
            iconName: "ledger"
        },
        NavigationItem {
            text: "抽查"
            iconName: "spotcheck"
        },
        NavigationItem {
            text: "问题"
            iconName: "findings"
            badge: 12
            urgent: true
        },
        NavigationItem {
            text: "中心"
            iconName: "headquarters"
        }
    ]
    strip: SyncStrip {
        situation: SyncStrip.Waiting
        text: "3 条记录、2 张照片待送出"
        detail: "上次 9:10"
    }
    railFoot: NavigationButton {
        text: "设置"
        iconName: "settings"
        badge: 0
        urgent: false
        current: false
    }

    PaneLayout {
        id: panes

        anchors.fill: parent
        focus: true
        Component.onCompleted: current = columns === 1 ? 1 : 2

        first: ColumnLayout {
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: "台账"
                subtitle: "灵溪县 · 53 个单位"
                IconButton {
                    icon.name: "import"
                    text: "导入承诺书"
                }
            }
            SearchField {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceM
                placeholderText: "搜索单位"
            }
            ListView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                model: ["县财政局", "县住房和城乡建设局", "城关镇民政所", "县行政服务中心", "县公安局交通警察大队", "县教育局", "河口镇卫生院", "县农业农村局"]
                delegate: ListRow {
                    required property int index
                    required property string modelData

                    icon.name: "org"
                    title: modelData
                    subtitle: (12 - index) + " 项承诺"
                    trailing: index % 3 === 0 ? "2 项逾期" : ""
                    highlighted: index === 2
                    onClicked: panes.show(1)
                }
            }
        }
        second: ColumnLayout {
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: "城关镇民政所"
                subtitle: "10 项承诺"
                canGoBack: panes.leftmost === 1
                onBack: panes.back()
            }
            Flow {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.spaceM
                Layout.rightMargin: Theme.spaceM
                Layout.topMargin: Theme.spaceXs
                Layout.bottomMargin: Theme.spaceXs
                spacing: Theme.spaceS
                Chip {
                    text: "逾期"
                    light: Light.Red
                    count: 2
                    checkable: true
                    checked: true
                }
                Chip {
                    text: "临期"
                    light: Light.Yellow
                    count: 3
                    checkable: true
                }
                Chip {
                    text: "正常"
                    light: Light.Green
                    count: 5
                    checkable: true
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            ListView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                model: ["低保申请材料齐全的，自受理之日起 5 个工作日内办结", "窗口工作日不间断服务，首问负责、一次性告知", "临时救助当日受理、3 日内入户核查", "每季度公开救助资金使用情况"]
                delegate: ListRow {
                    required property int index
                    required property string modelData

                    light: index === 0 ? Light.Red : index === 1 ? Light.Yellow : index === 2 ? Light.Green : Light.Grey
                    title: modelData
                    subtitle: "第 " + (index + 1) + " 条"
                    trailing: index === 0 ? "逾期 2 天" : index === 1 ? "还有 2 天" : ""
                    highlighted: index === 0
                    onClicked: panes.show(2)
                }
            }
        }
        third: ColumnLayout {
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: "第 1 条"
                canGoBack: panes.leftmost === 2
                onBack: panes.back()
                IconButton {
                    icon.name: "comment"
                    text: "评论"
                }
                IconButton {
                    icon.name: "more"
                    text: "更多"
                }
            }
            ScrollPage {
                Layout.fillWidth: true
                Layout.fillHeight: true

                Label {
                    Layout.fillWidth: true
                    text: "低保申请材料齐全的，自受理之日起 5 个工作日内办结"
                    font: Theme.title
                    wrapMode: Text.Wrap
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS
                    StatusLight {
                        light: Light.Red
                        showText: true
                        text: "逾期 2 个工作日"
                    }
                    StateBadge {
                        text: "进行中"
                        tone: Tone.Info
                    }
                }
                Card {
                    Layout.fillWidth: true

                    KeyValueRow {
                        Layout.fillWidth: true
                        key: "责任人"
                        value: "李明（所长）"
                    }
                    KeyValueRow {
                        Layout.fillWidth: true
                        key: "时限"
                        value: "5 个工作日，最长 10 个工作日"
                    }
                    KeyValueRow {
                        Layout.fillWidth: true
                        key: "监督电话"
                        value: "0773-0000000"
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
                            what: "登记进展 72%"
                            who: "李明"
                            when: "7 月 9 日 14:26"
                            device: "平板 07"
                            verdict: "待送出"
                            tone: Tone.Warning
                        }
                        TimelineEntry {
                            Layout.fillWidth: true
                            last: true
                            what: "公示"
                            who: "县委创先办"
                            when: "4 月 6 日 9:00"
                            verdict: "已接受"
                            tone: Tone.Success
                        }
                    }
                }
                Button {
                    kind: Button.Primary
                    icon.name: "edit"
                    text: "登记进展"
                }
            }
        }
    }
}
