// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Theme

Rectangle {
    implicitWidth: 100
    implicitHeight: Theme.hairline
    color: Theme.color.outline
}
