// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    maximumWidth: 1100

    Specimen {
        name: "按钮"
        Button {
            kind: Button.Primary
            text: "提交"
        }
        Button {
            kind: Button.Primary
            icon.name: "spotcheck"
            text: "开始抽查"
        }
        Button {
            text: "保存草稿"
        }
        Button {
            icon.name: "camera"
            text: "拍照"
        }
        Button {
            kind: Button.Plain
            text: "查看全部"
        }
        Button {
            kind: Button.Danger
            icon.name: "trash"
            text: "作废"
        }
    }
    Specimen {
        name: "按钮：停用、键盘焦点、按下"
        Button {
            kind: Button.Primary
            enabled: false
            text: "提交"
        }
        Button {
            enabled: false
            text: "保存草稿"
        }
        Button {
            kind: Button.Plain
            enabled: false
            text: "查看全部"
        }
        Button {
            kind: Button.Danger
            enabled: false
            text: "作废"
        }
        Button {
            focus: true
            text: "焦点在此"
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
        Button {
            kind: Button.Primary
            down: true
            text: "按下"
        }
        Button {
            down: true
            text: "按下"
        }
    }
    Specimen {
        name: "图标按钮"
        IconButton {
            icon.name: "search"
            text: "搜索"
        }
        IconButton {
            icon.name: "filter"
            text: "筛选"
            checkable: true
            checked: true
        }
        IconButton {
            icon.name: "more"
            text: "更多"
            enabled: false
        }
    }
    Specimen {
        name: "分段选择"
        SegmentedChoice {
            id: mode
            label: "抽查方式"
            choices: ["明查", "暗访"]
            currentIndex: 0
            onActivated: index => currentIndex = index
        }
        SegmentedChoice {
            label: "严重程度"
            choices: ["轻微", "一般", "严重", "弄虚作假"]
            currentIndex: 2
            onActivated: index => currentIndex = index
        }
        SegmentedChoice {
            label: "停用"
            enabled: false
            choices: ["本周", "本月", "本季"]
            currentIndex: 1
        }
    }
    Specimen {
        name: "筛选与短语"
        Chip {
            text: "逾期"
            light: Light.Red
            count: 12
            checkable: true
            checked: true
        }
        Chip {
            text: "临期"
            light: Light.Yellow
            count: 31
            checkable: true
        }
        Chip {
            text: "正常"
            light: Light.Green
            count: 540
            checkable: true
        }
        Chip {
            text: "已办结"
            light: Light.Grey
            checkable: true
        }
        Chip {
            text: "城关镇民政所"
            removable: true
        }
        Chip {
            icon.name: "comment"
            text: "未公示监督电话"
        }
        Chip {
            text: "停用"
            enabled: false
        }
    }
    Specimen {
        name: "开关与勾选"
        CheckBox {
            text: "当场整改"
        }
        CheckBox {
            text: "通知责任单位"
            checked: true
        }
        CheckBox {
            text: "部分选中"
            tristate: true
            checkState: Qt.PartiallyChecked
        }
        CheckBox {
            text: "停用"
            checked: true
            enabled: false
        }
        Switch {
            text: "仅在无线网络下传照片"
            checked: true
        }
        Switch {
            text: "深色"
        }
        Switch {
            text: "停用"
            enabled: false
            checked: true
        }
    }
}
