// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQml

/// Sentences put together from parts.
QtObject {
    /// The parts that are not empty, each once: a deadline that stands in two places is read once.
    function joined(parts: list<string>, separator: string): string {
        let said = [];
        for (const part of parts) {
            if (part !== "" && !said.includes(part))
                said.push(part);
        }
        return said.join(separator);
    }
}
