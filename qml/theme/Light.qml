// SPDX-License-Identifier: Apache-2.0
import QtQml

/// The status lights of the domain: grey closed or not running, green in time, yellow near due, red overdue.
QtObject {
    enum Value {
        Grey,
        Green,
        Yellow,
        Red
    }
}
