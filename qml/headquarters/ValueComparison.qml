// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Headquarters
import Jiannuo.Theme

/// Two versions of the same fields beside each other, or one below the other where there is no room.
ColumnLayout {
    id: comparison

    required property ConflictDetail conflict
    property bool wide: true

    spacing: Theme.spaceL

    component Side: Rectangle {
        id: side

        required property string heading
        required property string by
        required property string value
        required property bool chosen
        required property bool strong

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: content.implicitHeight + 2 * Theme.spaceM
        radius: Theme.radiusM
        color: chosen ? Theme.color.accentTint : Theme.color.sunken
        border.width: chosen ? 1 : 0
        border.color: Theme.color.accent
        Accessible.role: Accessible.StaticText
        Accessible.name: Phrase.joined([heading, value, by], "，")

        ColumnLayout {
            id: content

            x: Theme.spaceM
            y: Theme.spaceM
            width: parent.width - 2 * Theme.spaceM
            spacing: Theme.spaceXs

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceXs

                Icon {
                    visible: side.chosen
                    name: "check"
                    size: Theme.iconSizeSmall
                    color: Theme.color.accentInk
                }
                Label {
                    Layout.fillWidth: true
                    text: side.heading
                    font: Theme.caption
                    color: side.chosen ? Theme.color.accentInk : Theme.color.textMuted
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            Label {
                Layout.fillWidth: true
                text: side.value
                font: side.strong ? Theme.bodyStrong : Theme.body
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: side.by !== ""
                text: side.by
                font: Theme.caption
                muted: true
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: comparison.conflict.values

        ColumnLayout {
            id: row

            required property string label
            required property string confirmed
            required property string proposed
            required property string confirmedBy
            required property bool differs
            required property string now
            required property string remark

            Layout.fillWidth: true
            spacing: Theme.spaceXs

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                Label {
                    text: row.label
                    font: Theme.smallStrong
                }
                Label {
                    Layout.fillWidth: true
                    text: Phrase.joined([row.differs ? "" : qsTr("两人写的一样"), row.remark], " · ")
                    font: Theme.caption
                    muted: true
                    wrapMode: Text.Wrap
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: comparison.wide ? 2 : 1
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceS

                Side {
                    heading: comparison.conflict.open ? qsTr("原值，现在有效") : qsTr("原值")
                    by: row.confirmedBy
                    value: row.confirmed
                    strong: row.differs
                    chosen: !comparison.conflict.open && !comparison.conflict.replaced
                }
                Side {
                    visible: row.differs
                    heading: qsTr("后提出的内容")
                    by: comparison.conflict.proposedBy
                    value: row.proposed
                    strong: row.differs
                    chosen: comparison.conflict.replaced
                }
            }
            Label {
                Layout.fillWidth: true
                visible: row.now !== ""
                text: qsTr("此后又改为：%1").arg(row.now)
                font: Theme.small
                color: Theme.color.amberInk
                wrapMode: Text.Wrap
            }
        }
    }
}
