// SPDX-License-Identifier: Apache-2.0
import QtQml

/// What a badge, notice or line says at a glance. Colour never says it alone: a word or a shape goes with it.
QtObject {
    enum Value {
        Neutral,
        Info,
        Success,
        Warning,
        Danger
    }
}
