// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Theme

/// Searches while one writes: `searched` comes shortly after the last key, or at once with Enter. Escape empties it.
TextField {
    id: control

    signal searched(string text)

    iconName: "search"
    placeholderText: qsTr("搜索")
    rightPadding: clear.visible ? Theme.touch : Theme.spaceM
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true

    onTextChanged: pause.restart()
    onAccepted: {
        pause.stop();
        searched(text);
    }
    Keys.onEscapePressed: event => {
        event.accepted = length > 0;
        if (length > 0)
            empty();
    }

    function empty() {
        clear.focus = false;
        text = "";
        pause.stop();
        searched("");
    }

    Timer {
        id: pause

        interval: 180
        onTriggered: control.searched(control.text)
    }
    IconButton {
        id: clear

        anchors.right: parent.right
        y: control.topInset
        height: control.height - control.topInset - control.bottomInset
        visible: control.length > 0 && control.enabled
        icon.name: "close"
        iconSize: Theme.iconSizeSmall
        text: qsTr("清空搜索")
        onClicked: {
            control.empty();
            control.forceActiveFocus();
        }
    }
}
