// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A record to read, over whatever it was opened from: the page that its area made for it.
FocusScope {
    id: page

    required property string kind
    property string recordId: ""

    signal back

    /// Kinds with a page of their own, each in its area.
    function source(kind: string): url {
        const pages = {
            "spot_check": "SpotCheck/SpotCheckRecordPage.qml"
        };
        return pages[kind] ? "qrc:/qt-project.org/imports/Jiannuo/" + pages[kind] : "";
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as Item).focus = true

        function show() {
            if (page.recordId === "")
                source = "";
            else
                setSource(page.source(page.kind), {
                    "recordId": page.recordId,
                    "canGoBack": true
                });
        }
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onBack() {
            page.back();
        }
    }
    onRecordIdChanged: loader.show()
    Component.onCompleted: loader.show()
}
