// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// An exact number of points, as text. Shows `value`, asks for another through `valueModified`; the owner stores it.
/// Up and Down step, Page Up and Page Down step tenfold, Home and End go to the limits, digits are typed.
T.Control {
    id: control

    property string value: "0"
    property string from: "0"
    property string to: "100"
    property string step: "1"
    property string unit: ""
    property string label: ""
    property bool readOnly: false
    /// Nobody has said a number yet: it shows this instead, and steps begin at `value`. Empty: there is one.
    property string blankText: ""
    readonly property bool blank: blankText !== ""
    readonly property string shown: blank ? blankText : value
    readonly property bool atMinimum: Points.compare(value, from) <= 0
    readonly property bool atMaximum: Points.compare(value, to) >= 0
    readonly property real labelHeight: label === "" ? 0 : name.implicitHeight + Theme.spaceXs

    signal valueModified(string value)

    implicitWidth: 2 * Theme.touch + Math.max(64, measure.width + (unit === "" ? 0 : tail.implicitWidth + 4) + 2 * Theme.spaceM)
    implicitHeight: labelHeight + Math.max(Theme.touch, input.implicitHeight + 2 * Theme.spaceS)
    topPadding: labelHeight
    topInset: labelHeight
    focusPolicy: Qt.NoFocus
    font: Theme.typeface(17, true)

    Accessible.role: Accessible.SpinBox
    Accessible.name: (label !== "" ? label + "，" : "") + (blank ? blankText : value + unit)
    Accessible.description: qsTr("从 %1 到 %2").arg(from).arg(to)
    Accessible.onIncreaseAction: increase()
    Accessible.onDecreaseAction: decrease()

    function request(text: string) {
        const wanted = Points.clamped(text, from, to);
        if (!readOnly && enabled && wanted !== "" && (blank || Points.compare(wanted, value) !== 0))
            valueModified(wanted);
        input.text = Qt.binding(() => control.shown);
    }
    function increase() {
        request(Points.add(value, step));
    }
    function decrease() {
        request(Points.subtract(value, step));
    }

    TextMetrics {
        id: measure

        font: control.font
        text: Points.clamped("100.5", control.from, control.to)
    }

    contentItem: RowLayout {
        spacing: 0

        IconButton {
            Layout.fillHeight: true
            focusPolicy: Qt.NoFocus
            enabled: control.enabled && !control.readOnly && !control.atMinimum
            icon.name: "minus"
            ink: Theme.color.accent
            autoRepeat: true
            text: qsTr("减少 %1").arg(control.step)
            onClicked: control.decrease()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 4

            TextInput {
                id: input

                Layout.fillWidth: true
                text: control.shown
                font: control.font
                color: control.enabled ? Theme.color.text : Theme.color.textDisabled
                selectionColor: Theme.color.accent
                selectedTextColor: Theme.color.inkOnAccent
                horizontalAlignment: control.unit === "" ? TextInput.AlignHCenter : TextInput.AlignRight
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                readOnly: control.readOnly
                activeFocusOnTab: true
                selectByMouse: true
                maximumLength: 16
                Accessible.ignored: true
                onActiveFocusChanged: if (activeFocus)
                    selectAll()
                onEditingFinished: control.request(text)
                Keys.onUpPressed: control.increase()
                Keys.onDownPressed: control.decrease()
                Keys.onPressed: event => {
                    event.accepted = true;
                    if (event.key === Qt.Key_PageUp)
                        control.request(Points.add(control.value, Points.times(control.step, 10)));
                    else if (event.key === Qt.Key_PageDown)
                        control.request(Points.subtract(control.value, Points.times(control.step, 10)));
                    else if (event.key === Qt.Key_Home)
                        control.request(control.from);
                    else if (event.key === Qt.Key_End)
                        control.request(control.to);
                    else
                        event.accepted = false;
                }
            }
            Label {
                id: tail

                Layout.fillWidth: true
                visible: control.unit !== ""
                text: control.unit
                font: Theme.small
                muted: true
                Accessible.ignored: true
            }
        }
        IconButton {
            Layout.fillHeight: true
            focusPolicy: Qt.NoFocus
            enabled: control.enabled && !control.readOnly && (control.blank || !control.atMaximum)
            icon.name: "plus"
            ink: Theme.color.accent
            autoRepeat: true
            text: qsTr("增加 %1").arg(control.step)
            onClicked: control.increase()
        }
    }
    background: FieldGround {
        id: ground

        active: input.activeFocus
        failed: false
        usable: control.enabled && !control.readOnly

        Repeater {
            model: 2
            Rectangle {
                required property int index

                x: index === 0 ? Theme.touch : ground.width - Theme.touch
                y: 8
                width: Theme.hairline
                height: ground.height - 16
                color: Theme.color.outline
            }
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
