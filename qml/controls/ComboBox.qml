// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// One of many. For two to four short choices a SegmentedChoice is quicker.
T.ComboBox {
    id: control

    property string label: ""
    property string hint: ""
    property string error: ""
    property bool mandatory: false
    /// Shown while nothing is chosen (currentIndex -1).
    property string placeholderText: qsTr("请选择")

    implicitWidth: 280
    implicitHeight: topInset + bottomInset + Math.max(Theme.touch, implicitContentHeight + 2 * Theme.spaceS)
    topInset: decoration.above
    bottomInset: decoration.below
    topPadding: topInset
    bottomPadding: bottomInset
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM + Theme.iconSize + Theme.spaceS
    font: Theme.body
    hoverEnabled: true

    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.description: error !== "" ? error : displayText
    // The template closes the list when Enter is released, so that is when it is opened.
    property bool opening: false
    Keys.onReturnPressed: event => event.accepted = opening = !popup.visible
    Keys.onEnterPressed: event => event.accepted = opening = !popup.visible
    Keys.onReleased: event => {
        event.accepted = opening && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
        if (event.accepted) {
            opening = false;
            popup.open();
        }
    }

    contentItem: Label {
        text: control.currentIndex < 0 ? control.placeholderText : control.displayText
        font: control.font
        muted: control.currentIndex < 0
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    indicator: Icon {
        x: control.width - width - Theme.spaceM
        y: control.topInset + (control.height - control.topInset - control.bottomInset - height) / 2
        name: control.popup.visible ? "chevron-up" : "chevron-down"
        size: Theme.iconSize
        color: control.enabled ? Theme.color.textMuted : Theme.color.textDisabled
    }
    background: FieldGround {
        active: control.visualFocus || control.popup.visible
        failed: control.error !== ""
        usable: control.enabled
    }

    delegate: T.ItemDelegate {
        id: entry

        required property int index

        width: ListView.view.width
        implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.spaceS)
        leftPadding: Theme.spaceM
        rightPadding: Theme.spaceM
        highlighted: control.highlightedIndex === index
        hoverEnabled: true
        text: control.textAt(index)
        Accessible.role: Accessible.ListItem
        Accessible.name: text

        contentItem: Label {
            id: words

            text: entry.text
            font: control.currentIndex === entry.index ? Theme.bodyStrong : Theme.body
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            rightPadding: Theme.iconSize + Theme.spaceS

            Icon {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: control.currentIndex === entry.index
                name: "check"
                size: Theme.iconSize
                color: Theme.color.accent
            }
        }
        background: Rectangle {
            radius: Theme.radiusS
            color: entry.highlighted ? Theme.color.accentTint : "transparent"
        }
    }

    popup: T.Popup {
        y: control.height - control.bottomInset + 4
        width: control.width
        height: Math.min(contentItem.implicitHeight + topPadding + bottomPadding, (control.Window.height || 600) - 32, 400)
        padding: Theme.spaceXs
        margins: Theme.spaceL

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Rectangle {
            radius: Theme.radiusM
            color: Theme.color.raised
            border.width: Theme.hairline
            border.color: Theme.color.outlineStrong
        }
    }

    FieldDecoration {
        id: decoration

        label: control.label
        hint: control.hint
        error: control.error
        mandatory: control.mandatory
        active: control.visualFocus
    }
}
