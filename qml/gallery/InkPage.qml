// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme
import Jiannuo.Controls

ScrollPage {
    id: page

    required property url photo

    SignaturePad {
        id: pad
        Layout.fillWidth: true
        label: "受检单位代表签名：李明"
    }
    InkCanvas {
        Layout.fillWidth: true
        Layout.preferredHeight: 120
        ink: Theme.color.text
        onWidthChanged: {
            clear();
            begin(Qt.point(30, 80));
            for (let i = 0; i < 60; ++i)
                extend(Qt.point(30 + i * 4, 60 + 30 * Math.sin(i / 4) * (1 - i / 80)));
            end();
        }
    }
    PhotoAnnotator {
        Layout.fillWidth: true
        Layout.preferredHeight: 560
        source: page.photo
    }
    PhotoAnnotator {
        Layout.fillWidth: true
        Layout.preferredHeight: 300
        source: "file:///does/not/exist.jpg"
    }
}
