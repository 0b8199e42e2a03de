// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    Specimen {
        name: "分值"
        Stepper {
            id: score
            label: "得分"
            value: "8.5"
            to: "10"
            step: "0.5"
            unit: "分"
            onValueModified: value => score.value = value
        }
        Stepper {
            label: "到顶"
            value: "10"
            to: "10"
        }
        Stepper {
            label: "到底"
            value: "0"
            to: "10"
        }
        Stepper {
            label: "停用"
            value: "6"
            enabled: false
        }
    }
    Specimen {
        name: "一键扣分"
        DeductionChip {
            id: late
            text: "工作人员迟到"
            points: "0.5"
            count: 3
            onCountModified: count => late.count = count
        }
        DeductionChip {
            id: board
            text: "未公示监督电话"
            points: "2"
            maximumCount: 1
            onCountModified: count => board.count = count
        }
        DeductionChip {
            id: desk
            text: "台账缺页"
            points: "1"
            maximumCount: 1
            count: 1
            onCountModified: count => desk.count = count
        }
        DeductionChip {
            text: "停用"
            points: "1"
            enabled: false
        }
        DeductionChip {
            implicitWidth: Math.min(420, page.width - 48)
            text: "未按承诺在受理当日出具受理通知书，或者未一次性告知需要补正的全部材料"
            points: "2"
        }
    }
    RunningTotal {
        Layout.fillWidth: true
        total: "86.5"
        outOf: "100"
        remark: "还有 2 项未评"
        tone: Tone.Warning
    }
    RunningTotal {
        Layout.fillWidth: true
        expanded: true
        total: "91.67"
        outOf: "100"
        remark: "优秀"
        tone: Tone.Success
        steps: ListModel {
            ListElement {
                label: "办事程序"
                amount: "18 / 20"
                detail: "未公示监督电话 −2"
            }
            ListElement {
                label: "台账记录"
                amount: "18.5 / 20"
                detail: "缺页 −1，迟到 0.5 × 1"
            }
            ListElement {
                label: "便民措施"
                amount: "不适用"
                detail: "满分相应去掉 10 分"
            }
            ListElement {
                label: "折算"
                amount: "55 ÷ 60 × 100 = 91.67"
                detail: "四舍五入到两位"
            }
        }
    }
}
