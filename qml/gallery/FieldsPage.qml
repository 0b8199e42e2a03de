// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls

ScrollPage {
    id: page

    SearchField {
        Layout.fillWidth: true
        placeholderText: "搜索单位、承诺、问题"
    }
    SearchField {
        Layout.fillWidth: true
        text: "整改"
    }
    TextField {
        Layout.fillWidth: true
        label: "责任单位"
        mandatory: true
        text: "城关镇民政所"
    }
    TextField {
        Layout.fillWidth: true
        label: "监督电话"
        placeholderText: "区号-号码"
        hint: "公示前须为真实号码。"
        focus: true
        Component.onCompleted: forceActiveFocus()
    }
    TextField {
        Layout.fillWidth: true
        label: "监督电话"
        mandatory: true
        text: "123456"
        error: "“123456”不像真实号码，请填写带区号的固定电话或手机号。"
    }
    TextField {
        Layout.fillWidth: true
        label: "登记号"
        text: "临-2026-0031"
        enabled: false
    }
    TextArea {
        Layout.fillWidth: true
        label: "检查意见"
        placeholderText: "写明看到了什么、对照哪一条承诺"
    }
    TextArea {
        Layout.fillWidth: true
        label: "问题描述"
        text: "窗口公示牌未列明办结时限。对照承诺第三条“5 个工作日内办结”，群众无法知晓。已当场告知负责人。"
        error: "请补充责任人。"
    }
    DateField {
        id: due

        Layout.fillWidth: true
        label: "整改期限"
        value: "2026-07-16"
        today: "2026-07-09"
        from: "2026-07-09"
        hint: "按一般问题 5 个工作日推算，可以修改。"
        onValueModified: value => due.value = value
    }
    MonthGrid {
        id: month

        Layout.preferredWidth: implicitWidth
        value: "2026-10-09"
        from: "2026-10-01"
        today: "2026-10-08"
        daysOff: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]
        workedDays: ["2026-10-10"]
        onPicked: date => month.value = date
    }
    ComboBox {
        Layout.fillWidth: true
        label: "问题类别"
        model: ["程序", "台账", "作风", "时效", "公开", "廉洁"]
        currentIndex: 3
    }
    ComboBox {
        Layout.fillWidth: true
        label: "检查表"
        mandatory: true
        model: ["窗口单位检查表（2026 版）"]
        currentIndex: -1
        error: "请选择检查表。"
    }
    ComboBox {
        Layout.fillWidth: true
        label: "停用"
        enabled: false
        model: ["不可更改"]
    }
}
