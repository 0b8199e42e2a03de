// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// Invites a person to enrol a device: the code that headquarters gives, to show, to print, to hand over.
Dialog {
    id: dialog

    title: qsTr("邀请登记设备")
    preferredWidth: invitation.given ? 760 : 480
    acceptText: ""
    rejectText: qsTr("关闭")

    function invite(person: string) {
        invitation.ask(person);
        open();
    }

    Invitation {
        id: invitation
    }
    ProgressBar {
        Layout.fillWidth: true
        visible: !invitation.given && invitation.problem === ""
        indeterminate: true
        text: qsTr("正在向中心要登记码")
    }
    ErrorNotice {
        Layout.fillWidth: true
        visible: invitation.problem !== ""
        what: qsTr("没有取到登记码")
        where: invitation.problem
        tone: Tone.Warning
        canRetry: true
        onRetry: invitation.ask(invitation.person)
    }
    CodeSheetView {
        Layout.fillWidth: true
        visible: invitation.given
        stacked: dialog.sheet
        holder: invitation
        codeName: qsTr("登记的二维码")
        hint: qsTr("只能用一次。请当面交给本人，不要发到群里：谁扫到，谁就能以本人的身份登记。")
    }
}
