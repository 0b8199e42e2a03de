// SPDX-License-Identifier: Apache-2.0
import Jiannuo.Controls

/// An area of work of the application: its place in the navigation and the page that it opens.
///
/// `module` names both: the page of "Ledger" is LedgerPage of Jiannuo.Ledger.
NavigationItem {
    required property string module
    /// What Navigator.open() leads here.
    property list<string> shows
    /// Whether it can be opened, also where the navigation has no room for it.
    property bool open: visible
    readonly property url page: "qrc:/qt-project.org/imports/Jiannuo/" + module + "/" + module + "Page.qml"
}
