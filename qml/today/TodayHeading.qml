// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Theme
import Jiannuo.Workspace

/// Who is at the tablet, which day it is, and how the commitments in reach stand by their lights.
ColumnLayout {
    id: heading

    spacing: Theme.spaceM

    LightCounts {
        id: commitments
    }
    RowLayout {
        Layout.fillWidth: true

        Label {
            Layout.fillWidth: true
            text: Workspace.personName !== "" ? qsTr("%1，您好").arg(Workspace.personName) : qsTr("您好")
            font: Theme.display
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        IconButton {
            // The rail has it, where there is a rail.
            visible: Theme.compact(heading.Window.width)
            icon.name: "settings"
            text: qsTr("设置")
            onClicked: Navigator.open("settings", "")
        }
    }
    Label {
        Layout.fillWidth: true
        text: Phrase.joined([heading.dayText(Workspace.todayText), Workspace.personOrgName], "·")
        muted: true
        elide: Text.ElideRight
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        spacing: Theme.spaceS

        Chip {
            text: qsTr("逾期")
            light: Light.Red
            count: commitments.red
            onClicked: Navigator.open("light", "%1".arg(Light.Red))
        }
        Chip {
            text: qsTr("临期")
            light: Light.Yellow
            count: commitments.yellow
            onClicked: Navigator.open("light", "%1".arg(Light.Yellow))
        }
        Chip {
            text: qsTr("正常")
            light: Light.Green
            count: commitments.green
            onClicked: Navigator.open("light", "%1".arg(Light.Green))
        }
        Chip {
            text: qsTr("已办结")
            light: Light.Grey
            count: commitments.grey
            onClicked: Navigator.open("light", "%1".arg(Light.Grey))
        }
    }

    function dayText(iso: string): string {
        const day = Date.fromLocaleDateString(Qt.locale("en"), iso, "yyyy-MM-dd");
        return day.toLocaleDateString(Qt.locale(qsTr("zh_CN", "the locale of dates")), Locale.LongFormat);
    }
}
