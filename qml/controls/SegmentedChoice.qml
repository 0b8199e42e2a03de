// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jiannuo.Theme

/// One of two to five short choices, all in sight. Shows `currentIndex`, asks for another through `activated`; the
/// owner stores it. Arrow keys choose.
T.Control {
    id: control

    property list<string> choices
    property int currentIndex: -1
    property string label: ""

    signal activated(int index)

    readonly property real segmentWidth: choices.length > 0 ? (availableWidth - 4) / choices.length : 0
    readonly property real labelHeight: label === "" ? 0 : name.implicitHeight + Theme.spaceXs

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, name.implicitWidth)
    implicitHeight: labelHeight + Math.max(Theme.touch, implicitContentHeight)
    topPadding: labelHeight
    topInset: labelHeight
    focusPolicy: Qt.StrongFocus
    font: Theme.small

    Accessible.role: Accessible.RadioButton
    Accessible.name: label !== "" ? label + " " + (choices[currentIndex] ?? "") : (choices[currentIndex] ?? "")
    Accessible.focusable: true
    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)
    Keys.onUpPressed: choose(currentIndex - 1)
    Keys.onDownPressed: choose(currentIndex + 1)

    function choose(index: int) {
        if (index >= 0 && index < choices.length && index !== currentIndex)
            activated(index);
    }

    contentItem: Item {
        implicitWidth: 4 + widest.implicitWidth * control.choices.length
        implicitHeight: Theme.touch

        // Equal segments, as wide as the widest needs.
        Column {
            id: widest

            visible: false
            Repeater {
                model: control.choices
                Label {
                    required property string modelData

                    text: modelData
                    font: Theme.smallStrong
                    leftPadding: Theme.spaceL
                    rightPadding: Theme.spaceL
                }
            }
        }
        Row {
            x: 2
            y: 2
            Repeater {
                model: control.choices

                Rectangle {
                    id: segment

                    required property int index
                    required property string modelData
                    readonly property bool current: index === control.currentIndex

                    width: control.segmentWidth
                    height: control.availableHeight - 4
                    radius: Theme.radiusM - 1
                    color: current ? (control.enabled ? Theme.color.accentTint : Theme.color.sunken) : touch.containsMouse && control.enabled ? Theme.color.hover : "transparent"
                    border.width: current ? Theme.hairline : 0
                    border.color: control.enabled ? Theme.color.accent : Theme.color.outline
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: modelData
                    Accessible.checkable: true
                    Accessible.checked: current
                    Accessible.onPressAction: control.choose(index)

                    Label {
                        anchors.fill: parent
                        anchors.margins: 2
                        text: segment.modelData
                        font: segment.current ? Theme.smallStrong : Theme.small
                        color: !control.enabled ? Theme.color.textDisabled : segment.current ? Theme.color.accentInk : Theme.color.text
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    MouseArea {
                        id: touch

                        anchors.fill: parent
                        anchors.margins: -2
                        hoverEnabled: true
                        onClicked: {
                            control.forceActiveFocus(Qt.MouseFocusReason);
                            control.choose(segment.index);
                        }
                    }
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: control.enabled ? Theme.color.surface : Theme.color.sunken
        border.width: Theme.hairline
        border.color: control.enabled ? Theme.color.outlineStrong : Theme.color.outline

        FocusRing {
            shown: control.visualFocus
        }
    }
    Label {
        id: name

        visible: control.label !== ""
        text: control.label
        font: Theme.small
        muted: true
        Accessible.ignored: true
    }
}
