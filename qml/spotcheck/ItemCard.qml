// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// One item of the checklist: points, one-tap deductions, N/A, a note with quick phrases, photos, findings.
Card {
    id: card

    required property SpotCheckPage flow
    required property SpotCheckItem item
    /// Open, though there is nothing in it yet.
    property bool noting: false
    readonly property bool judged: item.state !== SpotCheckItem.Open
    readonly property bool applies: item.state !== SpotCheckItem.NotApplicable

    title: item.no + ". " + item.title
    tone: item.state === SpotCheckItem.Scored ? (item.points === item.full ? Tone.Success : Tone.Warning) : Tone.Neutral

    function goToItem() {
        full.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goToReason() {
        reason.forceActiveFocus(Qt.OtherFocusReason);
    }

    Label {
        Layout.fillWidth: true
        visible: card.item.standard !== ""
        text: card.item.standard
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Stepper {
            enabled: card.applies
            value: card.item.points
            // What nobody has judged has no points, and what does not apply neither.
            blankText: card.judged && card.applies ? "" : "—"
            to: card.item.most
            step: "0.5"
            unit: "/ " + card.item.full
            Accessible.name: (card.judged ? card.applies ? qsTr("第%1项得分 %2，满分 %3").arg(card.item.no).arg(value) : qsTr("第%1项不适用，满分 %3").arg(card.item.no) : qsTr("第%1项未评，满分 %3").arg(card.item.no)).arg(card.item.full)
            onValueModified: points => card.item.setPoints(points)
        }
        Chip {
            id: full

            readonly property bool given: card.item.state === SpotCheckItem.Scored && card.item.points === card.item.full

            // Ticked where nothing was taken off, and only there.
            checkable: true
            checked: given
            text: qsTr("无扣分")
            onClicked: {
                card.item.giveFull();
                checked = Qt.binding(() => given);
            }
        }
        Chip {
            checkable: true
            checked: !card.applies
            text: qsTr("不适用")
            onClicked: {
                card.item.setNotApplicable(checked);
                checked = Qt.binding(() => !card.applies);
            }
        }
    }
    Flow {
        id: taps

        Layout.fillWidth: true
        visible: card.applies && chips.count > 0
        spacing: Theme.spaceS

        Repeater {
            id: chips

            model: card.item.deductions

            DeductionChip {
                required property SpotCheckDeduction modelData

                width: Math.min(implicitWidth, taps.width)
                text: modelData.reason
                points: modelData.points
                maximumCount: modelData.maximum
                count: modelData.count
                onCountModified: count => modelData.count = count
            }
        }
    }
    TextField {
        id: reason

        Layout.fillWidth: true
        visible: card.applies && card.item.otherPoints !== "0"
        mandatory: true
        label: qsTr("另扣 %1 分的理由").arg(card.item.otherPoints)
        text: card.item.otherReason
        onTextEdited: card.item.otherReason = text
    }
    TextArea {
        id: note

        Layout.fillWidth: true
        visible: card.noting || text !== ""
        minimumLines: 2
        label: qsTr("情况说明")
        text: card.item.note
        onTextChanged: if (text !== card.item.note)
            card.item.note = text
    }
    Flow {
        Layout.fillWidth: true
        visible: note.visible && phrases.count > 0
        spacing: Theme.spaceS

        Repeater {
            id: phrases

            model: card.flow.draft.phrases

            Chip {
                required property string modelData

                icon.name: "plus"
                text: modelData
                onClicked: card.item.addPhrase(modelData)
            }
        }
    }
    PhotoStrip {
        Layout.fillWidth: true
        visible: count > 0
        flow: card.flow
        photos: card.item.photos
    }
    Flow {
        Layout.fillWidth: true
        spacing: 0

        Button {
            kind: Button.Plain
            visible: !note.visible
            text: qsTr("说明")
            icon.name: "comment"
            onClicked: {
                card.noting = true;
                note.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        Button {
            kind: Button.Plain
            enabled: !card.flow.draft.busy
            text: qsTr("照片")
            icon.name: Capabilities.camera ? "camera" : "photo"
            onClicked: card.flow.addPhoto(card.item.no, "")
        }
        Button {
            kind: Button.Plain
            text: card.item.findingCount > 0 ? qsTr("记问题（已有 %1）").arg(card.item.findingCount) : qsTr("记问题")
            icon.name: "findings"
            onClicked: card.flow.draft.addFinding(card.item.no)
        }
    }
}
