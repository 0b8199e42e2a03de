// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// What has just been done, with the chance to take it back. Lies over the lower edge of the window, goes by itself,
/// and waits while the pointer or the keyboard is on it.
Item {
    id: toast

    property string text: ""
    property string actionText: ""
    property int duration: 6000
    /// Room for what lies at the lower edge: a navigation bar, a keyboard.
    property int bottomMargin: 64
    readonly property bool shown: bar.opacity > 0
    readonly property Item overlay: T.Overlay.overlay

    signal actionTriggered
    signal closed

    function show(message: string, action: string) {
        text = message;
        actionText = action;
        bar.opacity = 1;
        wait.restart();
    }
    function hide() {
        wait.stop();
        if (bar.opacity > 0) {
            bar.opacity = 0;
            closed();
        }
    }

    Timer {
        id: wait

        // A link takes longer to read and to reach.
        interval: toast.actionText !== "" ? 2 * toast.duration : toast.duration
        onTriggered: bar.hovered || action.activeFocus || close.activeFocus ? restart() : toast.hide()
    }

    T.Control {
        id: bar

        parent: toast.overlay ? toast.overlay : toast
        x: Math.round((parent.width - width) / 2)
        y: parent.height - height - Theme.spaceXl - toast.bottomMargin
        width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceL)
        implicitWidth: implicitContentWidth + leftPadding + rightPadding
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        leftPadding: Theme.spaceL
        rightPadding: Theme.spaceXs
        topPadding: 2
        bottomPadding: 2
        z: 1000
        opacity: 0
        visible: opacity > 0
        hoverEnabled: true
        focusPolicy: Qt.NoFocus

        Accessible.role: Accessible.AlertMessage
        Accessible.name: toast.text
        Keys.onEscapePressed: toast.hide()

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }

        contentItem: RowLayout {
            spacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                Layout.bottomMargin: Theme.spaceS
                text: toast.text
                font: Theme.small
                color: Theme.color.background
                wrapMode: Text.Wrap
                lineHeight: 1
                Accessible.ignored: true
            }
            T.Button {
                id: action

                visible: toast.actionText !== ""
                implicitWidth: words.implicitWidth + 2 * Theme.spaceM
                implicitHeight: Theme.touch
                focusPolicy: Qt.StrongFocus
                text: toast.actionText
                Accessible.role: Accessible.Button
                Accessible.name: text
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: {
                    toast.hide();
                    toast.actionTriggered();
                }
                contentItem: Label {
                    id: words

                    text: action.text
                    font: Theme.smallStrong
                    color: Theme.dark ? Theme.color.inkOnAccent : "#9fd0ee"
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
                background: Rectangle {
                    radius: Theme.radiusM
                    color: "transparent"
                    border.width: action.visualFocus ? Theme.focusWidth : 0
                    border.color: words.color
                }
            }
            IconButton {
                id: close

                icon.name: "close"
                ink: Theme.color.background
                iconSize: Theme.iconSizeSmall
                text: qsTr("关闭提示")
                onClicked: toast.hide()
            }
        }
        background: Rectangle {
            radius: Theme.radiusM
            color: Theme.color.text
        }
    }
}
