pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Jiannuo.App
import Jiannuo.Controls
import Jiannuo.Records
import Jiannuo.Theme

/// A submitted spot check, to read.
FocusScope {
    id: page

    required property string recordId
    property bool canGoBack: false
    readonly property bool wide: Theme.expanded(width)
    /// The photo that is shown large.
    property string shown: ""
    property string shownSmall: ""
    property bool shownHere: true
    property string problem: ""

    signal back

    /// Large; a photo that somebody else took is fetched first.
    function show(photo: EvidenceRow) {
        shown = photo.hash;
        shownSmall = photo.shown;
        shownHere = photo.here;
        problem = "";
        if (!shownHere)
            SyncController.fetch(shown);
    }

    Connections {
        target: SyncController

        function onFetched(hash: string, problem: string) {
            if (hash !== page.shown)
                return;
            page.problem = problem;
            page.shownHere = problem === "";
        }
    }

    Keys.onEscapePressed: event => {
        event.accepted = shown !== "" || canGoBack;
        if (shown !== "")
            shown = "";
        else if (canGoBack)
            back();
    }

    SpotCheckRecord {
        id: record

        recordId: page.recordId
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: record.orgName || qsTr("抽查记录")
            subtitle: record.checklistName
            canGoBack: page.canGoBack
            onBack: page.back()

            StateBadge {
                visible: record.found
                text: record.waiting ? qsTr("待送出") : record.stateText
                tone: record.waiting ? Tone.Warning : Tone.Info
                iconName: record.waiting ? "upload" : ""
            }
            ReceiptButton {
                recordId: page.recordId
            }
            Item {
                implicitWidth: Theme.spaceS
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !record.found
            text: qsTr("这次抽查不在这台设备上")
            hint: qsTr("可能还没有同步，或不在您的查看范围内。")
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: record.found
            focus: true
            maximumWidth: page.wide ? 1200 : Theme.readingWidth

            GridLayout {
                Layout.fillWidth: true
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.spaceXl
                rowSpacing: Theme.spaceL

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Card {
                        Layout.fillWidth: true
                        topPadding: Theme.spaceS

                        RunningTotal {
                            Layout.fillWidth: true
                            Layout.leftMargin: 2 - Theme.spaceL
                            Layout.rightMargin: 2 - Theme.spaceL
                            label: qsTr("得分")
                            total: record.total
                            outOf: "100"
                            steps: record.steps
                        }
                        Repeater {
                            model: record.items

                            ColumnLayout {
                                id: line

                                required property int index
                                required property ChoiceRow modelData

                                Layout.fillWidth: true
                                spacing: Theme.spaceXs

                                Label {
                                    Layout.fillWidth: true
                                    Layout.topMargin: Theme.spaceS
                                    visible: line.index === 0 || record.items[line.index - 1]?.group !== line.modelData.group
                                    text: line.modelData.group
                                    font: Theme.smallStrong
                                    muted: true
                                    wrapMode: Text.Wrap
                                }
                                RowLayout {
                                    Layout.fillWidth: true
                                    spacing: Theme.spaceM

                                    Label {
                                        Layout.fillWidth: true
                                        text: line.modelData.title
                                        wrapMode: Text.Wrap
                                    }
                                    Label {
                                        Layout.alignment: Qt.AlignTop
                                        text: line.modelData.trailing
                                        font: Theme.bodyStrong
                                    }
                                }
                                Label {
                                    Layout.fillWidth: true
                                    visible: text !== ""
                                    text: Phrase.joined([line.modelData.subtitle, line.modelData.trailingDetail], " · ")
                                    font: Theme.small
                                    color: Theme.color.amberInk
                                    wrapMode: Text.Wrap
                                }
                            }
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        visible: comments.count > 0
                        title: qsTr("说明")

                        Repeater {
                            id: comments

                            model: record.comments

                            TimelineEntry {
                                required property int index
                                required property ChoiceRow modelData

                                Layout.fillWidth: true
                                what: modelData.title
                                who: modelData.subtitle
                                when: modelData.trailing
                                detail: modelData.group
                                first: index === 0
                                last: index === comments.count - 1
                            }
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.spaceL

                    Card {
                        Layout.fillWidth: true
                        title: qsTr("这次检查")

                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("方式")
                            value: record.visitText
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("时间")
                            value: record.times
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("检查人")
                            value: record.inspectors
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("地点")
                            value: record.place
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("结论")
                            value: record.conclusion
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            key: qsTr("单位代表")
                            value: record.representative
                        }
                        KeyValueRow {
                            Layout.fillWidth: true
                            visible: record.refusal !== ""
                            key: qsTr("拒签原因")
                            value: record.refusal
                        }
                        Rectangle {
                            Layout.fillWidth: true
                            implicitHeight: 140
                            visible: record.signatureHash !== ""
                            radius: Theme.radiusM
                            color: "white"
                            border.width: Theme.hairline
                            border.color: Theme.color.outline

                            Image {
                                id: ink

                                anchors.fill: parent
                                anchors.margins: Theme.spaceS
                                source: record.signatureHash !== "" ? EvidenceImages.thumbnail(record.signatureHash) : ""
                                sourceSize.width: 800
                                sourceSize.height: 400
                                fillMode: Image.PreserveAspectFit
                                Accessible.role: Accessible.Graphic
                                Accessible.name: qsTr("单位代表的签字")
                            }
                            Label {
                                anchors.centerIn: parent
                                visible: ink.status === Image.Error
                                text: qsTr("已签字，图像不在这台设备上")
                                color: "#566069"
                                font: Theme.small
                            }
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        title: qsTr("问题 %1 个").arg(findings.count)

                        ColumnLayout {
                            Layout.fillWidth: true
                            Layout.leftMargin: -Theme.spaceL
                            Layout.rightMargin: -Theme.spaceL
                            spacing: 0

                            Repeater {
                                id: findings

                                model: record.findings

                                ListRow {
                                    required property int index
                                    required property ChoiceRow modelData

                                    Layout.fillWidth: true
                                    title: modelData.title
                                    titleLines: 3
                                    subtitle: modelData.subtitle
                                    trailing: modelData.trailing
                                    trailingDetail: modelData.trailingDetail
                                    badge: modelData.badge
                                    divided: index < findings.count - 1
                                    leadsOn: true
                                    onClicked: Navigator.open("finding", modelData.recordId)
                                }
                            }
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        visible: photos.count > 0 || record.filesText !== ""
                        title: qsTr("照片 %1 张").arg(photos.count)

                        Flow {
                            Layout.fillWidth: true
                            spacing: Theme.spaceS

                            Repeater {
                                id: photos

                                model: record.photos

                                Thumbnail {
                                    required property EvidenceRow modelData

                                    hash: modelData.shown
                                    text: Phrase.joined([modelData.caption, modelData.about], "，")
                                    mark: modelData.stored ? (modelData.annotated ? qsTr("标注") : "") : modelData.stateText
                                    markTone: modelData.stored ? Tone.Info : Tone.Warning
                                    onClicked: page.show(modelData)
                                }
                            }
                        }
                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.spaceS

                            Icon {
                                name: record.filesStored ? "cloud-done" : "upload"
                                size: Theme.iconSizeSmall
                                color: record.filesStored ? Theme.color.green : Theme.color.amber
                            }
                            Label {
                                Layout.fillWidth: true
                                text: record.filesText
                                font: Theme.small
                                muted: true
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: page.shown !== ""
        color: "#14181b"

        Image {
            anchors.fill: parent
            visible: large.status !== Image.Ready
            source: page.shown !== "" && page.shownSmall !== "" ? EvidenceImages.thumbnail(page.shownSmall) : ""
            sourceSize.width: 320
            sourceSize.height: 320
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        Image {
            id: large

            anchors.fill: parent
            source: page.shown !== "" && page.shownHere ? EvidenceImages.thumbnail(page.shown) : ""
            sourceSize.width: 2000
            sourceSize.height: 2000
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        MouseArea {
            anchors.fill: parent
            onClicked: page.shown = ""
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceXl
            width: Math.min(parent.width - 2 * Theme.spaceL, remark.implicitWidth + 2 * Theme.spaceL)
            height: remark.implicitHeight + 2 * Theme.spaceS
            visible: !page.shownHere
            radius: Theme.radiusM
            color: "#c014181b"

            Label {
                id: remark

                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceL)
                text: page.problem !== "" ? qsTr("原图没有取到：%1").arg(page.problem) : qsTr("原图不在本机，正在取回…")
                color: "white"
                font: Theme.small
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.margins: Theme.spaceS
            anchors.top: parent.top
            icon.name: "close"
            ink: "white"
            text: qsTr("关闭照片")
            onClicked: page.shown = ""
        }
    }
}
