// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

/// A form with a question over it, as a spot check will be.
Item {
    id: page

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: "城关镇民政所 抽查"
            subtitle: "窗口单位检查表 · 第 2 节 / 共 5 节"
            canGoBack: true
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                Layout.fillWidth: true
                title: "2.1 公开办事程序和时限"
                Label {
                    Layout.fillWidth: true
                    text: "满分 10 分，扣完为止"
                    font: Theme.small
                    muted: true
                }
                Stepper {
                    value: "8"
                    to: "10"
                    step: "0.5"
                    unit: "分"
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS
                    DeductionChip {
                        text: "未公示监督电话"
                        points: "2"
                        count: 1
                        maximumCount: 1
                    }
                    DeductionChip {
                        text: "公示牌缺一项时限"
                        points: "0.5"
                    }
                    DeductionChip {
                        text: "无一次性告知单"
                        points: "1"
                    }
                }
                TextArea {
                    Layout.fillWidth: true
                    minimumLines: 2
                    placeholderText: "意见（可不填）"
                }
            }
            Card {
                Layout.fillWidth: true
                title: "2.2 受理登记台账"
                Stepper {
                    value: "10"
                    to: "10"
                    step: "0.5"
                    unit: "分"
                }
            }
        }
        RunningTotal {
            Layout.fillWidth: true
            total: "88"
            outOf: "100"
            remark: "还有 2 项未评"
            tone: Tone.Warning
        }
    }
    Dialog {
        id: question

        title: "提交这次抽查？"
        acceptText: "提交"
        Component.onCompleted: open()

        Label {
            Layout.fillWidth: true
            text: "提交后评分不能再改，只能追加更正。照片会继续在后台送出。"
            wrapMode: Text.Wrap
        }
        CheckBox {
            text: "受检单位代表已签名"
            checked: true
        }
    }
}
