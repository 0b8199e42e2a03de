// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Jiannuo.Theme

/// One property of a record. Beside each other where there is room, else one below the other.
Item {
    id: row

    required property string key
    property string value: ""
    property string absent: "—"
    /// The value is something that can be opened.
    property bool leadsOn: false
    /// Anything to show below, or instead of, the text.
    default property alias content: extra.data

    signal clicked

    readonly property bool wide: width >= 360 * Theme.scale
    readonly property real keyWidth: wide ? Math.round(104 * Theme.scale) : width

    implicitWidth: 280
    implicitHeight: extra.y + Math.max(extra.implicitHeight, wide ? name.y + name.implicitHeight : 0)
    activeFocusOnTab: leadsOn
    Accessible.role: leadsOn ? Accessible.Link : Accessible.StaticText
    Accessible.name: key + "：" + (value !== "" ? value : absent)
    Accessible.onPressAction: if (leadsOn)
        clicked()
    Keys.onReturnPressed: event => open(event)
    Keys.onEnterPressed: event => open(event)

    function open(event: KeyEvent) {
        event.accepted = leadsOn;
        if (leadsOn)
            clicked();
    }

    TapHandler {
        enabled: row.leadsOn
        onTapped: row.clicked()
    }
    FocusRing {
        anchors.margins: -Theme.spaceXs
        shown: row.activeFocus
    }

    Label {
        id: name

        y: row.wide ? 2 : 0
        width: row.keyWidth
        text: row.key
        font: Theme.small
        muted: true
        wrapMode: Text.Wrap
        lineHeight: 1
        Accessible.ignored: true
    }
    ColumnLayout {
        id: extra

        x: row.wide ? row.keyWidth + Theme.spaceL : 0
        y: row.wide ? 0 : name.implicitHeight
        width: row.width - x
        spacing: Theme.spaceXs

        Label {
            Layout.fillWidth: true
            visible: row.value !== "" || extra.children.length === 1
            text: row.value !== "" ? row.value : row.absent
            muted: row.value === ""
            color: row.leadsOn ? Theme.color.accent : muted ? Theme.color.textMuted : Theme.color.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
