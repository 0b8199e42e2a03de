// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme
import Jiannuo.Workspace

/// The files that belong to a record: photos as small pictures, others by their names.
Flow {
    id: list

    property alias subject: evidence.subject
    readonly property int count: evidence.count

    spacing: Theme.spaceS

    EvidenceModel {
        id: evidence
    }
    Repeater {
        model: evidence

        Rectangle {
            id: entry

            required property string name
            required property string caption
            required property string kindLabel
            required property string size
            required property string by
            required property string when
            required property bool picture
            required property bool here
            required property url file
            required property url preview
            required property string transfer
            required property string hash
            property bool coming: false
            property string problem: ""
            readonly property string fileStatus: coming ? qsTr("正在取回…") : problem !== "" ? problem : qsTr("不在本机，点按取回")

            width: Math.round(132 * Theme.scale)
            height: column.implicitHeight
            radius: Theme.radiusM
            color: Theme.color.sunken
            Accessible.role: Accessible.Button
            Accessible.name: Phrase.joined([kindLabel, name, caption, by, when, size, here ? transfer : fileStatus], "，")
            Accessible.description: problem
            Accessible.onPressAction: press()
            activeFocusOnTab: true
            Keys.onReturnPressed: press()
            Keys.onEnterPressed: press()
            Keys.onSpacePressed: press()

            function press() {
                if (here) {
                    Qt.openUrlExternally(file);
                } else if (!coming) {
                    coming = true;
                    problem = "";
                    RemoteContent.fetch(hash);
                }
            }

            TapHandler {
                onTapped: entry.press()
            }
            Connections {
                target: RemoteContent

                function onFetched(hash: string, problem: string) {
                    if (hash !== entry.hash)
                        return;
                    entry.coming = false;
                    entry.problem = problem;
                }
            }
            ColumnLayout {
                id: column

                width: parent.width
                spacing: 0

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.round(96 * Theme.scale)
                    radius: Theme.radiusM
                    color: Theme.color.outline
                    clip: true

                    Image {
                        id: photo

                        anchors.fill: parent
                        visible: status === Image.Ready
                        source: entry.preview
                        sourceSize.width: 264
                        sourceSize.height: 192
                        fillMode: Image.PreserveAspectCrop
                        autoTransform: true
                        asynchronous: true
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: !photo.visible
                        name: !entry.here ? "cloud" : entry.picture ? "photo" : "document"
                        size: 28
                        color: Theme.color.textMuted
                    }
                }
                Label {
                    Layout.fillWidth: true
                    Layout.margins: Theme.spaceS
                    Layout.bottomMargin: 0
                    text: entry.caption !== "" ? entry.caption : entry.name
                    font: Theme.caption
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    Layout.margins: Theme.spaceS
                    Layout.topMargin: 0
                    text: !entry.here ? entry.fileStatus : entry.transfer !== "" ? entry.transfer : Phrase.joined([entry.by, entry.size], "·")
                    font: Theme.caption
                    muted: true
                    wrapMode: entry.here ? Text.NoWrap : Text.Wrap
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            FocusRing {
                shown: entry.activeFocus
            }
        }
    }
}
