// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// One line of text with its name above, and a hint or what is wrong with it below.
T.TextField {
    id: control

    property string label: ""
    property string hint: ""
    /// A sentence: what is wrong and what to write instead. Empty while all is well.
    property string error: ""
    property bool mandatory: false
    /// Drawn at the left edge.
    property string iconName: ""

    implicitWidth: 280
    implicitHeight: topInset + bottomInset + Math.max(Theme.touch, contentHeight + 2 * Theme.spaceS)
    topInset: decoration.above
    bottomInset: decoration.below
    topPadding: topInset
    bottomPadding: bottomInset
    leftPadding: iconName === "" ? Theme.spaceM : Theme.spaceM + Theme.iconSize + Theme.spaceS
    rightPadding: Theme.spaceM
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.body
    color: enabled ? Theme.color.text : Theme.color.textDisabled
    selectionColor: Theme.color.accent
    selectedTextColor: Theme.color.inkOnAccent
    placeholderTextColor: Theme.color.textMuted
    selectByMouse: true

    Accessible.role: Accessible.EditableText
    Accessible.name: label !== "" ? label : placeholderText
    Accessible.description: error !== "" ? error : hint

    background: FieldGround {
        active: control.activeFocus
        failed: control.error !== ""
        usable: control.enabled && !control.readOnly
    }

    Label {
        x: control.leftPadding
        y: control.topInset
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height - control.topInset - control.bottomInset
        verticalAlignment: Text.AlignVCenter
        visible: control.length === 0 && control.preeditText === "" && control.placeholderText !== ""
        text: control.placeholderText
        font: control.font
        color: control.enabled ? control.placeholderTextColor : Theme.color.textDisabled
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Icon {
        visible: control.iconName !== ""
        x: Theme.spaceM
        y: control.topInset + (control.height - control.topInset - control.bottomInset - height) / 2
        name: control.iconName
        color: Theme.color.textMuted
        size: Theme.iconSize
    }
    FieldDecoration {
        id: decoration

        label: control.label
        hint: control.hint
        error: control.error
        mandatory: control.mandatory
        active: control.activeFocus
    }
}
