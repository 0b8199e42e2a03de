// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/audience.h"
#include "domain/rules.h"
#include "ledger/page.h"
#include "ledger/store.h"

namespace jiannuo {

/// Stands for an organisation where a record is for everybody.
inline const Id everybody;

/// What the readers at a device may see: each person's roles where, and what is that person's own matter.
struct Scope {
    struct Part {
        Id org; ///< with everything below it
        Audiences audiences;
        bool whole = false; ///< of the whole log
        bool leads = false; ///< reads of a covert round without standing on its team
        bool operator==(const Part&) const = default;
    };
    struct Reader {
        Id person;
        std::vector<Part> parts;
        std::vector<Id> own; ///< what is internal about these is not for this person
        bool operator==(const Reader&) const = default;
    };
    std::vector<Reader> readers;

    bool operator==(const Scope&) const = default;
};

/// Reads headquarters' log for somebody who may see a part of it. Any connection will do: a reader's own, or
/// the writer's.
class ScopedReader {
public:
    explicit ScopedReader(const Store& store)
        : m_store(store)
    {
    }

    /// What people's appointments let them see on that day.
    Scope scopeOf(const std::vector<Id>& people, Instant at) const;
    /// Changes when the scope, or the tree under it, changes: a device then reads anew.
    QByteArray scopeMark(const Scope& scope) const;
    /// What follows the cursor, at most so many bytes (at least one operation). `own` is the reader's chain,
    /// whose operations are sent without their bytes.
    Result<Page> page(const Scope& scope, const Cursor& cursor, const ChainKey& own, qsizetype most) const;
    /// Whether a record is inside the scope. `then`: for whom what was said of it earlier was.
    bool mayRead(const Scope& scope, const Record& record, Audiences then = Audiences::all()) const;

private:
    bool mayRead(const Scope::Reader& reader, const Record& record, Audiences then) const;
    bool isShown(const Scope& scope, const Change& change, Audiences then) const;
    std::vector<Audiences> audiencesOf(qint64 gseq) const;

    const Store& m_store;
};

} // namespace jiannuo
