// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls
import Jiannuo.Theme

/// The name above a field, and the message below it. The field leaves room through topInset and bottomInset.
Item {
    id: decoration

    required property string label
    required property string hint
    required property string error
    required property bool mandatory
    required property bool active

    readonly property real above: label === "" ? 0 : name.implicitHeight + Theme.spaceXs
    readonly property real below: error === "" && hint === "" ? 0 : message.implicitHeight + Theme.spaceXs

    anchors.fill: parent

    Label {
        id: name

        visible: decoration.label !== ""
        text: decoration.mandatory ? decoration.label + " *" : decoration.label
        font: Theme.small
        color: decoration.error !== "" ? Theme.color.redInk : decoration.active ? Theme.color.accent : Theme.color.textMuted
        width: parent.width
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: message

        anchors.bottom: parent.bottom
        visible: decoration.below > 0
        width: parent.width
        spacing: Theme.spaceXs

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: decoration.error !== ""
            name: "error"
            size: Theme.iconSizeSmall
            color: Theme.color.redInk
        }
        Label {
            width: parent.width - x
            text: decoration.error !== "" ? decoration.error : decoration.hint
            font: Theme.caption
            color: decoration.error !== "" ? Theme.color.redInk : Theme.color.textMuted
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
