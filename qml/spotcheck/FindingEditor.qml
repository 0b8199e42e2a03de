// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Controls
import Jiannuo.SpotCheck
import Jiannuo.Theme
import Jiannuo.Workspace

/// A finding: what, how grave, who is responsible, until when. Saved as it is written.
FocusScope {
    id: editor

    required property SpotCheckPage flow
    readonly property SpotCheckFinding finding: flow.draft.finding
    /// Four words side by side.
    readonly property bool roomy: width / Theme.scale > 300

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("问题")
    Keys.onEscapePressed: flow.draft.closeFinding()
    Keys.onBackPressed: flow.draft.closeFinding()
    onFindingChanged: if (finding)
        begin.start()

    Timer {
        id: begin

        // Behind what is written: the reasons of the deductions may stand there already.
        interval: 0
        onTriggered: {
            words.forceActiveFocus(Qt.OtherFocusReason);
            words.cursorPosition = words.length;
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("问题%1").arg(editor.finding?.number ?? "")
            subtitle: editor.finding?.itemTitle ?? ""
            canGoBack: true
            onBack: editor.flow.draft.closeFinding()

            IconButton {
                icon.name: "trash"
                text: qsTr("删除问题")
                onClicked: editor.flow.draft.removeFinding(editor.finding.findingId)
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.spaceM

            TextArea {
                id: words

                Layout.fillWidth: true
                mandatory: true
                focus: true
                minimumLines: 2
                label: qsTr("问题描述")
                text: editor.finding?.text ?? ""
                onTextChanged: if (editor.finding && text !== editor.finding.text)
                    editor.finding.text = text
            }
            ComboBox {
                Layout.fillWidth: true
                label: qsTr("类别")
                model: editor.finding?.categories ?? []
                currentIndex: editor.finding?.category ?? -1
                onActivated: index => editor.finding.category = index
            }
            ComboBox {
                Layout.fillWidth: true
                visible: !editor.roomy
                label: qsTr("严重程度")
                model: editor.finding?.severities ?? []
                currentIndex: editor.finding?.severity ?? -1
                onActivated: index => editor.finding.severity = index
            }
            SegmentedChoice {
                Layout.fillWidth: true
                visible: editor.roomy
                label: qsTr("严重程度")
                choices: editor.finding?.severities ?? []
                currentIndex: editor.finding?.severity ?? -1
                onActivated: index => editor.finding.severity = index
            }
            Switch {
                Layout.fillWidth: true
                text: qsTr("已立行立改")
                checked: editor.finding?.fixedOnSite ?? false
                onToggled: editor.finding.fixedOnSite = checked
            }
            TextField {
                Layout.fillWidth: true
                visible: editor.finding?.fixedOnSite ?? false
                label: qsTr("现场怎样改的")
                text: editor.finding?.fixedHow ?? ""
                onTextEdited: editor.finding.fixedHow = text
            }
            ComboBox {
                Layout.fillWidth: true
                label: qsTr("责任单位")
                model: editor.finding?.orgs ?? []
                currentIndex: editor.finding?.org ?? -1
                onActivated: index => editor.finding.org = index
            }
            TextField {
                Layout.fillWidth: true
                label: qsTr("责任人（可不填）")
                text: editor.finding?.person ?? ""
                onTextEdited: editor.finding.person = text
            }
            ComboBox {
                Layout.fillWidth: true
                label: qsTr("对应的承诺")
                model: editor.finding?.commitments ?? []
                currentIndex: editor.finding?.commitment ?? -1
                onActivated: index => editor.finding.commitment = index
            }
            TextField {
                Layout.fillWidth: true
                label: qsTr("依据条款")
                placeholderText: qsTr("如：首问负责制第三条")
                text: editor.finding?.clause ?? ""
                onTextEdited: editor.finding.clause = text
            }
            RowLayout {
                Layout.fillWidth: true
                visible: !(editor.finding?.fixedOnSite ?? false)
                spacing: Theme.spaceXs

                DateField {
                    id: due

                    Layout.fillWidth: true
                    mandatory: true
                    label: qsTr("整改期限")
                    value: editor.finding?.due ?? ""
                    onValueModified: date => editor.finding.due = date
                }
                IconButton {
                    Layout.alignment: Qt.AlignBottom
                    icon.name: "minus"
                    text: qsTr("提前一个工作日")
                    onClicked: editor.finding.moveDue(-1)
                }
                IconButton {
                    Layout.alignment: Qt.AlignBottom
                    icon.name: "plus"
                    text: qsTr("推后一个工作日")
                    onClicked: editor.finding.moveDue(1)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: -Theme.spaceS
                visible: !(editor.finding?.fixedOnSite ?? false)
                spacing: Theme.spaceS

                StateBadge {
                    visible: editor.finding?.dueProvisional ?? false
                    text: qsTr("暂定")
                    tone: Tone.Warning
                }
                Label {
                    Layout.fillWidth: true
                    text: editor.finding?.dueExplanation ?? ""
                    font: Theme.small
                    muted: true
                    wrapMode: Text.Wrap
                }
                Button {
                    kind: Button.Plain
                    visible: !(editor.finding?.dueProposed ?? true)
                    text: qsTr("按建议期限")
                    onClicked: editor.finding.proposeDue()
                }
            }
            TextArea {
                id: advice

                Layout.fillWidth: true
                minimumLines: 2
                label: qsTr("整改建议")
                text: editor.finding?.advice ?? ""
                onTextChanged: if (editor.finding && text !== editor.finding.advice)
                    editor.finding.advice = text
            }
            PhotoStrip {
                Layout.fillWidth: true
                visible: count > 0
                flow: editor.flow
                photos: editor.finding?.photos ?? []
            }
            RowLayout {
                Layout.fillWidth: true

                Button {
                    kind: Button.Plain
                    enabled: !editor.flow.draft.busy
                    text: qsTr("照片")
                    icon.name: Capabilities.camera ? "camera" : "photo"
                    onClicked: editor.flow.addPhoto(editor.finding.item, editor.finding.findingId)
                }
                Item {
                    Layout.fillWidth: true
                }
                Button {
                    kind: Button.Primary
                    text: qsTr("完成")
                    onClicked: editor.flow.draft.closeFinding()
                }
            }
        }
    }
}
