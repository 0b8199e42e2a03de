import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Theme

/// What has just been done, with the chance to take it back. Lies over the lower edge of its parent, goes by itself,
/// and waits while the pointer or the keyboard is on it.
T.Control {
    id: control

    property string text: ""
    property string actionText: ""
    property int duration: 6000
    readonly property bool shown: opacity > 0

    signal actionTriggered
    signal closed

    function show(message: string, action: string) {
        text = message;
        actionText = action;
        opacity = 1;
        wait.restart();
    }
    function hide() {
        wait.stop();
        if (opacity > 0) {
            opacity = 0;
            closed();
        }
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height - Theme.spaceXl - bottomMargin : 0
    /// Room for what lies at the lower edge: a navigation bar, a keyboard.
    property int bottomMargin: 64
    width: parent ? Math.min(implicitWidth, parent.width - 2 * Theme.spaceL) : implicitWidth
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

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Keys.onEscapePressed: hide()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }
    Timer {
        id: wait

        interval: control.duration
        onTriggered: control.hovered || action.activeFocus || close.activeFocus ? restart() : control.hide()
    }

    contentItem: RowLayout {
        spacing: Theme.spaceS

        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceS
            Layout.bottomMargin: Theme.spaceS
            text: control.text
            font: Theme.small
            color: Theme.color.background
            wrapMode: Text.Wrap
            lineHeight: 1
            Accessible.ignored: true
        }
        T.Button {
            id: action

            visible: control.actionText !== ""
            implicitWidth: words.implicitWidth + 2 * Theme.spaceM
            implicitHeight: Theme.touch
            focusPolicy: Qt.StrongFocus
            text: control.actionText
            Accessible.role: Accessible.Button
            Accessible.name: text
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: {
                control.hide();
                control.actionTriggered();
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
            onClicked: control.hide()
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.color.text
    }
}
