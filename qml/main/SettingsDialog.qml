// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Workspace

/// How this device shows things.
Dialog {
    id: dialog

    readonly property list<string> schemes: ["system", "light", "dark"]
    readonly property list<real> scales: [1.0, 1.25, 1.5]

    title: qsTr("设置")
    acceptText: qsTr("完成")
    rejectText: ""

    SegmentedChoice {
        Layout.fillWidth: true
        label: qsTr("颜色")
        choices: [qsTr("跟随系统"), qsTr("浅色"), qsTr("深色")]
        currentIndex: dialog.schemes.indexOf(Preferences.scheme)
        onActivated: index => Preferences.scheme = dialog.schemes[index]
    }
    SegmentedChoice {
        Layout.fillWidth: true
        label: qsTr("字号")
        choices: [qsTr("标准"), qsTr("大"), qsTr("特大")]
        currentIndex: Preferences.textScale > 1.4 ? 2 : Preferences.textScale > 1.1 ? 1 : 0
        onActivated: index => Preferences.textScale = dialog.scales[index]
    }
    SegmentedChoice {
        Layout.fillWidth: true
        label: qsTr("语言")
        choices: ["中文", "English"]
        currentIndex: Preferences.language === "en" ? 1 : Preferences.language === "zh" ? 0 : -1
        onActivated: index => Preferences.language = index === 1 ? "en" : "zh"
    }
    Switch {
        Layout.fillWidth: true
        text: qsTr("减少动画")
        checked: Preferences.reducedMotion
        onToggled: Preferences.reducedMotion = checked
    }
}
