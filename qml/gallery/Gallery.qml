// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Jiannuo.Theme
import Jiannuo.Controls

/// One page per family of controls, and two pages as they will be.
Window {
    id: window

    property url photo
    property real textScale: 1.0
    property string scheme: "system"
    property bool still: false
    property int page: 0
    readonly property list<string> pageNames: ["Basics", "Actions", "Fields", "Lists", "Scoring", "Feedback", "Ink", "Ledger", "Check"]
    /// As high as the page wants to be, for pictures.
    readonly property real contentHeight: (loader.item as ScrollPage)?.contentHeight ?? 0

    width: 1280
    height: 800
    visible: true
    title: "践诺 · 控件图册"
    color: Theme.color.background

    onPageChanged: turn()
    Component.onCompleted: turn()

    function turn() {
        const name = pageNames[page] ?? "";
        if (name === "")
            loader.source = "";
        else
            loader.setSource(name + "Page.qml", name === "Ink" ? {
                "photo": photo
            } : {});
    }

    onSchemeChanged: Theme.scheme = scheme
    onTextScaleChanged: Theme.textScale = textScale
    onStillChanged: Theme.reducedMotion = still

    Shortcut {
        sequence: "Ctrl+D"
        onActivated: window.scheme = Theme.dark ? "light" : "dark"
    }
    Shortcut {
        sequence: "PgDown"
        onActivated: window.page = (window.page + 1) % window.pageNames.length
    }
    Shortcut {
        sequence: "PgUp"
        onActivated: window.page = (window.page + window.pageNames.length - 1) % window.pageNames.length
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }
}
