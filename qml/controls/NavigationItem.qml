// SPDX-License-Identifier: Apache-2.0
import QtQml

/// One area of work in the NavigationShell.
QtObject {
    required property string text
    required property string iconName
    /// How many things wait there; 0 shows nothing.
    property int badge: 0
    /// They are overdue: the badge is red.
    property bool urgent: false
    property bool visible: true
}
