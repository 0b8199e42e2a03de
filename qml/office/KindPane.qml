// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Office

/// The kinds of records that an office keeps, under headings.
FocusScope {
    id: pane

    property string current: ""

    signal chosen(string kind)
    /// How far the office is set up.
    signal setupWanted

    function shows(kind: string): bool {
        return kinds.shows(kind);
    }

    OfficeKinds {
        id: kinds
    }
    SectionHeaders {
        id: heads
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("管理")

            IconButton {
                icon.name: "check-circle"
                text: qsTr("开办进度")
                onClicked: pane.setupWanted()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: kinds
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            highlightMoveDuration: 0
            section.property: "group"
            section.delegate: heads.head
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("管理")
            Keys.onReturnPressed: (currentItem as ListRow)?.clicked()
            Keys.onEnterPressed: (currentItem as ListRow)?.clicked()
            delegate: ListRow {
                required property int index
                required property string key
                required property string label
                required property string iconName
                required property int count

                focusPolicy: Qt.NoFocus
                icon.name: iconName
                title: label
                trailing: count > 9999 ? "9999+" : "%1".arg(count)
                divided: false
                highlighted: pane.current === key
                onClicked: {
                    list.currentIndex = index;
                    pane.chosen(key);
                }

                FocusRing {
                    anchors.margins: 1
                    shown: parent.ListView.isCurrentItem && list.activeFocus
                }
            }
        }
    }
}
