// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// Who is it? Then the PIN; the first use sets it.
Rectangle {
    id: page

    readonly property bool chosen: Session.chosen !== ""

    color: Theme.color.background
    onVisibleChanged: if (visible)
        begin()
    Component.onCompleted: begin()

    function begin() {
        pin.clear();
        again.clear();
        if (chosen)
            pin.forceActiveFocus();
    }
    function go() {
        if (Session.chosenHasPin)
            Session.unlock(pin.text);
        else
            Session.setFirstPin(pin.text, again.text);
    }

    Connections {
        target: Session

        function onUnlocked() {
            pin.clear();
            again.clear();
        }
    }
    // Nothing below is touched while it is locked.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    ScrollPage {
        anchors.fill: parent
        maximumWidth: 440 * (0.5 + 0.5 * Theme.scale)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceXl
            name: "lock"
            size: 40
            color: Theme.color.accent
        }
        Label {
            Layout.fillWidth: true
            text: Session.people.count > 1 ? qsTr("请选择您的姓名") : qsTr("请输入 PIN")
            font: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Card {
            Layout.fillWidth: true
            visible: Session.people.count > 1
            padding: 0
            topPadding: Theme.spaceXs
            bottomPadding: Theme.spaceXs

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Repeater {
                    model: Session.people

                    ListRow {
                        id: person

                        required property int index
                        required property string key
                        required property string name
                        required property string org
                        required property string roles
                        required property bool hasPin

                        Layout.fillWidth: true
                        icon.name: "person"
                        title: name
                        subtitle: Phrase.joined([org, roles], " · ")
                        trailing: hasPin ? "" : qsTr("首次使用")
                        divided: index + 1 < Session.people.count
                        highlighted: Session.chosen === key
                        onClicked: {
                            Session.choose(key);
                            page.begin();
                        }
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true
            visible: page.chosen && !Session.shut

            Label {
                Layout.fillWidth: true
                visible: !Session.chosenHasPin
                text: qsTr("%1首次在这台设备上使用，请设置 PIN。以后用它解锁，请勿告诉他人。").arg(Session.chosenName)
                font: Theme.small
                wrapMode: Text.Wrap
            }
            PinField {
                id: pin

                objectName: "pin"
                Layout.fillWidth: true
                label: Session.chosenHasPin ? qsTr("%1的 PIN").arg(Session.chosenName) : qsTr("新 PIN")
                hint: Session.chosenHasPin ? "" : qsTr("6 至 12 位数字，不要用重复或连续的数字。")
                error: Session.chosenHasPin ? Session.error : ""
                onAccepted: Session.chosenHasPin ? page.go() : again.forceActiveFocus()
            }
            PinField {
                id: again

                objectName: "again"
                Layout.fillWidth: true
                visible: !Session.chosenHasPin
                label: qsTr("再输一次")
                error: Session.error
                onAccepted: page.go()
            }
            Button {
                objectName: "unlock"
                Layout.fillWidth: true
                kind: Button.Primary
                enabled: !Session.busy && Session.waitSeconds === 0 && pin.text.length >= 6
                text: Session.waitSeconds > 0 ? qsTr("请等 %1 秒").arg(Session.waitSeconds) : Session.chosenHasPin ? qsTr("解锁") : qsTr("设置并进入")
                onClicked: page.go()
            }
        }
        ErrorNotice {
            Layout.fillWidth: true
            visible: Session.shut
            what: qsTr("本机已锁住")
            whatNow: Session.error
        }
        Button {
            objectName: "startOver"
            Layout.fillWidth: true
            visible: Session.shut
            enabled: !Session.busy
            text: qsTr("重新登记这台设备")
            onClicked: Session.startOver()
        }
    }
}
