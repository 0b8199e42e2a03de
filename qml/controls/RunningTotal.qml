// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// The sum so far, and on demand how it came about: `steps` gives label, amount and detail (roles of those names).
T.AbstractButton {
    id: control

    property string label: qsTr("当前得分")
    required property string total
    property string outOf: ""
    /// A grade, a remark: “良好”, “还有 3 项未评”.
    property string remark: ""
    property int tone: Tone.Neutral
    property alias steps: list.model
    property bool expanded: false
    readonly property bool narrow: availableWidth < 340 * Theme.scale

    implicitWidth: 320
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: label + "：" + total + (outOf !== "" ? " / " + outOf : "") + (remark !== "" ? "，" + remark : "")
    Accessible.description: expanded ? qsTr("收起计算过程") : qsTr("展开计算过程")
    Accessible.onPressAction: clicked()
    onClicked: expanded = !expanded
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ColumnLayout {
        spacing: Theme.spaceXs

        RowLayout {
            Layout.fillWidth: true
            visible: control.narrow

            Label {
                Layout.fillWidth: true
                text: control.label
                font: Theme.small
                muted: true
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            StateBadge {
                visible: control.remark !== ""
                text: control.remark
                tone: control.tone
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch
            spacing: Theme.spaceS

            Label {
                visible: !control.narrow
                text: control.label
                font: Theme.small
                muted: true
                Accessible.ignored: true
            }
            Label {
                Layout.alignment: Qt.AlignBaseline
                text: control.total
                font: Theme.typeface(26, true)
                color: Theme.color.accent
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: control.outOf === "" ? "" : "/ " + control.outOf
                font: Theme.small
                muted: true
                Accessible.ignored: true
            }
            StateBadge {
                visible: control.remark !== "" && !control.narrow
                text: control.remark
                tone: control.tone
                Accessible.ignored: true
            }
            Icon {
                name: control.expanded ? "chevron-down" : "chevron-up"
                size: Theme.iconSize
                color: Theme.color.textMuted
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 280)
            visible: control.expanded
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            delegate: ColumnLayout {
                id: step

                required property string label
                required property string amount
                required property string detail

                width: list.width - (list.contentHeight > list.height ? 14 : 0)
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: label + "，" + amount + (detail !== "" ? "，" + detail : "")

                Divider {
                    Layout.fillWidth: true
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.spaceXs
                    Layout.bottomMargin: Theme.spaceXs
                    spacing: Theme.spaceM

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Label {
                            Layout.fillWidth: true
                            text: step.label
                            font: Theme.small
                            wrapMode: Text.Wrap
                            lineHeight: 1
                            Accessible.ignored: true
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: step.detail !== ""
                            text: step.detail
                            font: Theme.caption
                            muted: true
                            wrapMode: Text.Wrap
                            lineHeight: 1
                            Accessible.ignored: true
                        }
                    }
                    Label {
                        Layout.alignment: Qt.AlignTop
                        text: step.amount
                        font: Theme.smallStrong
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    background: Rectangle {
        color: Theme.color.surface

        Divider {
            width: parent.width
        }
        Rectangle {
            anchors.fill: parent
            visible: control.hovered || control.down
            color: control.down ? Theme.color.pressed : Theme.color.hover
        }
        FocusRing {
            anchors.margins: 1
            shown: control.visualFocus
        }
    }
}
