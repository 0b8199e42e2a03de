// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// One reason to deduct points: a tap counts once more, the minus takes one back. Shows `count`, asks for another
/// through `countModified`; the owner stores it. Delete or Minus on the keyboard takes one back.
T.AbstractButton {
    id: control

    /// Points per occurrence, positive.
    required property string points
    property int count: 0
    /// 1: happened or not. 0: without limit.
    property int maximumCount: 0
    readonly property string total: Points.times(points, count)

    signal countModified(int count)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.spaceM
    rightPadding: count > 0 ? Theme.touch : Theme.spaceM
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: count > 0 ? qsTr("%1，每次扣 %2 分，已记 %3 次，共扣 %4 分").arg(text).arg(points).arg(count).arg(total) : qsTr("%1，每次扣 %2 分").arg(text).arg(points)
    Accessible.onPressAction: more()
    Accessible.onIncreaseAction: more()
    Accessible.onDecreaseAction: less()
    onClicked: more()
    Keys.onReturnPressed: more()
    Keys.onEnterPressed: more()
    Keys.onDeletePressed: less()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Minus || event.key === Qt.Key_Backspace) {
            less();
            event.accepted = true;
        }
    }

    function more() {
        if (maximumCount === 0 || count < maximumCount)
            countModified(count + 1);
    }
    function less() {
        if (count > 0)
            countModified(count - 1);
    }

    contentItem: RowLayout {
        spacing: Theme.spaceS

        Label {
            Layout.fillWidth: true
            text: control.text
            font: Theme.small
            color: !control.enabled ? Theme.color.textDisabled : control.count > 0 ? Theme.color.amberInk : Theme.color.text
            wrapMode: Text.Wrap
            lineHeight: 1
            Accessible.ignored: true
        }
        Label {
            text: control.count > 0 ? "−" + control.total : "−" + control.points
            font: Theme.smallStrong
            color: !control.enabled ? Theme.color.textDisabled : control.count > 0 ? Theme.color.amberInk : Theme.color.textMuted
            Accessible.ignored: true
        }
        Rectangle {
            visible: control.count > 0 && control.maximumCount !== 1
            implicitWidth: Math.max(implicitHeight, times.implicitWidth + Theme.spaceS)
            implicitHeight: times.implicitHeight + 4
            radius: height / 2
            color: Theme.color.amberInk

            Label {
                id: times

                anchors.centerIn: parent
                text: "×" + control.count
                font: Theme.caption
                color: Theme.color.amberTint
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: control.count > 0 ? Theme.color.amberTint : control.enabled ? Theme.color.surface : Theme.color.sunken
        border.width: Theme.hairline
        border.color: !control.enabled ? Theme.color.outline : control.count > 0 ? Theme.color.amber : Theme.color.outlineStrong

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: control.enabled && (control.hovered || control.down)
            color: control.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            shown: control.visualFocus
        }
    }

    IconButton {
        anchors.right: parent.right
        height: parent.height
        visible: control.count > 0
        enabled: control.enabled
        focusPolicy: Qt.NoFocus
        icon.name: "minus"
        ink: Theme.color.amberInk
        iconSize: Theme.iconSizeSmall
        text: qsTr("撤回一次“%1”").arg(control.text)
        onClicked: control.less()
    }
}
