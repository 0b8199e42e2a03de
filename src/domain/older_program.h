// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

#include <set>

namespace jiannuo {

/// What an older program does not know yet of today's declarations.
struct OlderProgram {
    std::set<KindNumber> unknownKinds;
    std::set<std::pair<KindNumber, int>> unknownFields;
};

/// While one lives, this thread reads operations as that program would: for programs of several versions in
/// one process, which only tests have. The declarations are static, so what is left out is kept beside them.
class ReadingAs {
public:
    /// Null: as the program that this is.
    explicit ReadingAs(const OlderProgram* program);
    ~ReadingAs();
    Q_DISABLE_COPY_MOVE(ReadingAs)

    static const OlderProgram* current();

private:
    const OlderProgram* m_before;
};

} // namespace jiannuo
