// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Jiannuo.Controls
import Jiannuo.Theme

/// Red ▲, yellow ◆, green ●, grey ▢: told apart by shape as well as by colour. The word is always there for the ear;
/// `showText` shows it to the eye too.
T.Control {
    id: control

    /// Light.Grey … Light.Red
    property int light: Light.Grey
    property string text: light === Light.Red ? qsTr("逾期") : light === Light.Yellow ? qsTr("临期") : light === Light.Green ? qsTr("正常") : qsTr("已办结")
    property bool showText: false
    property int size: Theme.iconSizeSmall
    readonly property string shape: light === Light.Red ? "light-red" : light === Light.Yellow ? "light-yellow" : light === Light.Green ? "light-green" : "light-grey"

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    font: Theme.small
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.Indicator
    Accessible.name: text

    contentItem: Row {
        spacing: Theme.spaceXs + 2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: control.shape
            size: control.size
            color: Theme.color.light(control.light)
        }
        Label {
            visible: control.showText
            text: control.text
            font: control.font
            color: control.light === Light.Red ? Theme.color.redInk : control.light === Light.Yellow ? Theme.color.amberInk : control.light === Light.Green ? Theme.color.greenInk : Theme.color.greyInk
            Accessible.ignored: true
        }
    }
}
