// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// Several lines of text; grows with what is written. Tab goes on to the next field.
T.TextArea {
    id: control

    property string label: ""
    property string hint: ""
    property string error: ""
    property bool mandatory: false
    property int minimumLines: 3

    implicitWidth: 280
    implicitHeight: topInset + bottomInset + Math.max(metrics.lineSpacing * minimumLines, contentHeight) + 2 * Theme.spaceM
    topInset: decoration.above
    bottomInset: decoration.below
    topPadding: topInset + Theme.spaceM
    bottomPadding: bottomInset + Theme.spaceM
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font: Theme.body
    color: enabled ? Theme.color.text : Theme.color.textDisabled
    selectionColor: Theme.color.accent
    selectedTextColor: Theme.color.inkOnAccent
    placeholderTextColor: Theme.color.textMuted
    selectByMouse: true

    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.name: label !== "" ? label : placeholderText
    Accessible.description: error !== "" ? error : hint
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    FontMetrics {
        id: metrics

        font: control.font
    }

    background: FieldGround {
        active: control.activeFocus
        failed: control.error !== ""
        usable: control.enabled && !control.readOnly
    }

    Label {
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        visible: control.length === 0 && control.preeditText === "" && control.placeholderText !== ""
        text: control.placeholderText
        font: control.font
        color: control.enabled ? control.placeholderTextColor : Theme.color.textDisabled
        wrapMode: Text.Wrap
        Accessible.ignored: true
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
