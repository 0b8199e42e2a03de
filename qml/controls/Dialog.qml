// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// A question or a small form: in the middle of a wide window, at the lower edge of a phone. Name the buttons by what
/// they do (“提交”), not by yes and no. Escape and the back key reject.
T.Dialog {
    id: dialog

    default property alias content: column.data
    property string acceptText: qsTr("确定")
    property string rejectText: qsTr("取消")
    property bool acceptEnabled: true
    /// What cannot be taken back.
    property bool danger: false
    property int preferredWidth: 480
    readonly property bool sheet: parent ? Theme.compact(parent.width) : false

    // The keyboard returns to where it was, unless an answer has sent it elsewhere.
    property Item cameFrom: null
    onAboutToShow: cameFrom = parent?.Window.activeFocusItem ?? null
    onClosed: {
        const now = parent?.Window.activeFocusItem ?? null;
        if (!now || now === parent?.Window.contentItem)
            cameFrom?.forceActiveFocus(Qt.PopupFocusReason);
        cameFrom = null;
    }

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    width: !parent ? preferredWidth : sheet ? parent.width : Math.min(preferredWidth * (0.5 + 0.5 * Theme.scale), parent.width - 2 * Theme.spaceXxl)
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.spaceXl) : implicitHeight
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: !parent ? 0 : sheet ? parent.height - height : Math.round((parent.height - height) / 2)
    implicitHeight: topPadding + bottomPadding + column.implicitHeight + implicitHeaderHeight + implicitFooterHeight
    leftPadding: Theme.spaceXl
    rightPadding: Theme.spaceXl
    topPadding: 0
    bottomPadding: Theme.spaceS

    header: Item {
        implicitHeight: heading.implicitHeight + Theme.spaceXl + Theme.spaceM

        Rectangle {
            visible: dialog.sheet
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.spaceS
            width: 36
            height: 4
            radius: 2
            color: Theme.color.outline
        }
        Label {
            id: heading

            x: Theme.spaceXl
            y: Theme.spaceXl
            width: parent.width - 2 * x
            text: dialog.title
            font: Theme.typeface(19, true)
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
    }
    contentItem: Flickable {
        contentHeight: column.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            width: dialog.availableWidth
            spacing: Theme.spaceM
        }
    }
    footer: Item {
        implicitHeight: buttons.implicitHeight + Theme.spaceXl + Theme.spaceS

        RowLayout {
            id: buttons

            x: Theme.spaceXl
            y: Theme.spaceS
            width: parent.width - 2 * x
            spacing: Theme.spaceM

            Item {
                Layout.fillWidth: true
                visible: !dialog.sheet
            }
            Button {
                Layout.fillWidth: dialog.sheet
                Layout.preferredWidth: dialog.sheet ? 100 : -1
                Layout.minimumWidth: implicitWidth
                visible: dialog.rejectText !== ""
                text: dialog.rejectText
                onClicked: dialog.reject()
            }
            Button {
                Layout.fillWidth: dialog.sheet
                Layout.preferredWidth: dialog.sheet ? 100 : -1
                Layout.minimumWidth: Math.max(96, implicitWidth)
                visible: dialog.acceptText !== ""
                enabled: dialog.acceptEnabled
                kind: dialog.danger ? Button.Danger : Button.Primary
                text: dialog.acceptText
                onClicked: dialog.accept()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.color.raised
        border.width: Theme.hairline
        border.color: Theme.color.outline

        Rectangle {
            // A sheet stands on the edge: its lower corners are square.
            visible: dialog.sheet
            anchors.bottom: parent.bottom
            width: parent.width
            height: parent.radius
            color: parent.color
        }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.calm
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.quick
        }
    }
}
