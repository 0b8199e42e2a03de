// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Office
import Jiannuo.Theme

/// What a new office still needs, step by step; how far it is.
FocusScope {
    id: pane

    property bool canGoBack: false

    /// Somebody goes to that kind.
    signal wanted(string kind)
    signal back

    SetupSteps {
        id: steps
    }
    PageHeader {
        id: header

        width: parent.width
        title: qsTr("开办进度")
        canGoBack: pane.canGoBack
        onBack: pane.back()
    }
    ScrollPage {
        anchors.fill: parent
        anchors.topMargin: header.height
        focus: true

        Label {
            Layout.fillWidth: true
            text: steps.doneCount === steps.count ? qsTr("都准备好了") : qsTr("从这里开始")
            font: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: steps.doneCount === steps.count ? qsTr("以后有变化，在左边选一类来改。") : qsTr("第一次检查以前要备齐这些，已备 %1 / %2 项。做完一项，这里自己打勾。").arg(steps.doneCount).arg(steps.count)
            muted: true
            wrapMode: Text.Wrap
        }
        ProgressBar {
            Layout.fillWidth: true
            value: steps.count > 0 ? steps.doneCount / steps.count : 0
            text: qsTr("准备进度")
            detail: "%1 / %2".arg(steps.doneCount).arg(steps.count)
        }
        Card {
            Layout.fillWidth: true

            Repeater {
                model: steps

                ListRow {
                    required property int index
                    required property string key
                    required property bool done

                    Layout.fillWidth: true
                    leftPadding: 0
                    rightPadding: 0
                    required subtitle
                    icon.name: done ? "check-circle" : ""
                    badge: done ? qsTr("已有") : qsTr("第 %1 步").arg(index + 1)
                    badgeTone: done ? Tone.Success : Tone.Neutral
                    leadsOn: true
                    divided: index < steps.count - 1
                    onClicked: pane.wanted(key)
                }
            }
        }
    }
}
