// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQml

/// Sentences put together from parts.
QtObject {
    /// The parts that are not empty.
    function joined(parts: list<string>, separator: string): string {
        let text = "";
        for (const part of parts) {
            if (part !== "")
                text += text === "" ? part : separator + part;
        }
        return text;
    }
}
