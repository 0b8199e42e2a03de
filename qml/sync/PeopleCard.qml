// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// Who works on this tablet; locking it, and one's own PIN.
Card {
    id: card

    title: qsTr("本机使用人")

    Repeater {
        model: Session.people

        RowLayout {
            id: person

            required property string name
            required property string org
            required property string roles
            required property bool current

            Layout.fillWidth: true
            spacing: Theme.spaceM

            Icon {
                name: "person"
                color: person.current ? Theme.color.accentInk : Theme.color.textMuted
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: person.name
                    font: person.current ? Theme.bodyStrong : Theme.body
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    text: Phrase.joined([person.org, person.roles], " · ")
                    font: Theme.small
                    muted: true
                    elide: Text.ElideRight
                }
            }
            StateBadge {
                visible: person.current
                text: qsTr("当前")
                tone: Tone.Info
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Button {
            visible: Session.lockable
            icon.name: "lock"
            text: Session.people.count > 1 ? qsTr("锁定或换人") : qsTr("锁定")
            onClicked: Session.lock()
        }
        Button {
            kind: Button.Plain
            text: Session.lockable ? qsTr("修改 PIN") : qsTr("设置 PIN")
            onClicked: dialog.open()
        }
    }

    Dialog {
        id: dialog

        title: qsTr("修改 PIN")
        acceptText: qsTr("保存")
        acceptEnabled: first.text.length >= 6 && again.text.length >= 6 && !Session.busy
        // Stays until the PIN is stored, or shows why it is not.
        onAccepted: {
            open();
            Session.changePin(old.text, first.text, again.text);
        }
        onClosed: {
            old.clear();
            first.clear();
            again.clear();
        }

        PinField {
            id: old

            Layout.fillWidth: true
            visible: Session.lockable
            label: qsTr("原 PIN")
        }
        PinField {
            id: first

            Layout.fillWidth: true
            label: qsTr("新 PIN")
            hint: qsTr("6 至 12 位数字，不要用重复或连续的数字。")
        }
        PinField {
            id: again

            Layout.fillWidth: true
            label: qsTr("再输一次")
            error: Session.error
        }
        Connections {
            target: Session

            function onPinChanged() {
                dialog.close();
            }
        }
    }
}
