// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    maximumWidth: 1100

    component Swatch: Column {
        id: swatch

        required property color ground
        required property string name

        spacing: 2
        Rectangle {
            width: 96
            height: 48
            radius: Theme.radiusM
            color: swatch.ground
            border.width: 1
            border.color: Theme.color.outline
        }
        Label {
            text: swatch.name
            font: Theme.caption
            muted: true
        }
    }

    Label {
        text: "践诺 公开承诺监督"
        font: Theme.display
    }
    Label {
        Layout.fillWidth: true
        text: "凡在本单位职责范围内的申请事项，材料齐全、符合条件的，自受理之日起 5 个工作日内办结；因特殊原因不能按期办结的，当场说明理由，并一次性告知新的办结时限。监督电话 0773-0000000，周一至周五 8:30—12:00、15:00—18:00。"
        wrapMode: Text.Wrap
    }
    Specimen {
        name: "字"
        Label {
            text: "标题 22 限期整改"
            font: Theme.title
        }
        Label {
            text: "小标题 17 抽查记录"
            font: Theme.heading
        }
        Label {
            text: "正文 16 已办结 95.99%"
        }
        Label {
            text: "正文强调"
            font: Theme.bodyStrong
        }
        Label {
            text: "小字 14 二〇一一年五月"
            font: Theme.small
        }
        Label {
            text: "注记 12.5 设备 03 · 14:26"
            font: Theme.caption
            muted: true
        }
    }
    Specimen {
        name: "色"
        Swatch {
            ground: Theme.color.background
            name: "底"
        }
        Swatch {
            ground: Theme.color.surface
            name: "面"
        }
        Swatch {
            ground: Theme.color.sunken
            name: "凹"
        }
        Swatch {
            ground: Theme.color.accent
            name: "靛蓝（唯一强调色）"
        }
        Swatch {
            ground: Theme.color.accentTint
            name: "选中"
        }
        Swatch {
            ground: Theme.color.red
            name: "逾期"
        }
        Swatch {
            ground: Theme.color.amber
            name: "临期"
        }
        Swatch {
            ground: Theme.color.green
            name: "正常"
        }
        Swatch {
            ground: Theme.color.grey
            name: "已结"
        }
    }
    Label {
        text: "图标"
        font: Theme.smallStrong
        muted: true
    }
    Icon {
        id: all
        visible: false
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: all.names()

            Column {
                id: entry

                required property string modelData

                width: 92
                spacing: 2
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: entry.modelData
                    size: 28
                    color: Theme.color.text
                }
                Label {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: entry.modelData
                    font: Theme.caption
                    muted: true
                }
            }
        }
    }
}
