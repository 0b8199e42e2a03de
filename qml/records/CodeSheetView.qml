// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// A code to show to anybody, the same in words beside it, and what one can do with it: save, print, copy.
ColumnLayout {
    id: view

    required property CodeSheetHolder holder
    property bool stacked: false
    property string codeName: ""
    property string hint: ""
    property string said: ""

    spacing: Theme.spaceM
    onVisibleChanged: said = ""

    function save(file: url) {
        const problem = holder.save(file);
        said = problem !== "" ? problem : qsTr("已存成文件");
    }

    Loader {
        id: files

        active: false
        visible: false // takes no room
        source: "SheetFiles.qml"
        onLoaded: (item as SheetFiles).chosen.connect(file => view.save(file))
    }
    GridLayout {
        Layout.fillWidth: true
        columns: view.stacked ? 1 : 2
        columnSpacing: Theme.spaceXl
        rowSpacing: Theme.spaceL

        Rectangle {
            Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
            Layout.preferredWidth: view.stacked ? Math.min(view.width - 2 * Theme.spaceM, 340) : 320
            Layout.preferredHeight: Layout.preferredWidth
            radius: Theme.radiusM
            color: "white"
            border.width: Theme.hairline
            border.color: Theme.color.outline

            QrPicture {
                objectName: "sheetCode"
                anchors.fill: parent
                anchors.margins: Theme.spaceXs
                text: view.holder.text
                Accessible.role: Accessible.Graphic
                Accessible.name: view.codeName
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            SheetFacts {
                Layout.fillWidth: true
                facts: view.holder.facts
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: view.hint
                font: Theme.small
                muted: true
                wrapMode: Text.Wrap
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXs
        spacing: Theme.spaceS

        Button {
            objectName: "saveSheet"
            icon.name: "download"
            text: qsTr("存成 PDF 或图片…")
            onClicked: {
                files.active = true;
                (files.item as SheetFiles).save(view.holder.suggestedFile());
            }
        }
        Button {
            objectName: "copySheet"
            icon.name: "copy"
            text: qsTr("复制文字")
            onClicked: {
                view.holder.copy();
                view.said = qsTr("已复制");
            }
        }
        Button {
            visible: Capabilities.share
            icon.name: "send"
            text: qsTr("打开或打印")
            onClicked: view.said = view.holder.share()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: view.said !== ""
        text: view.said
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
