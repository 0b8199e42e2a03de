#pragma once

#include "domain/rules.h"
#include "ledger/page.h"
#include "ledger/store.h"

namespace jiannuo {

/// Stands for an organisation where a record is for everybody.
inline const Id everybody;

/// What a reader may see: organisations with everything below them, and whether their internal records too.
struct Scope {
    struct Part {
        Id org;
        bool internal = false;
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;

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

    /// What a person's appointments let him see now.
    Scope scopeOf(const std::vector<Id>& people) const;
    /// Changes when the scope, or the tree under it, changes: a device then reads anew.
    QByteArray scopeMark(const Scope& scope) const;
    /// What follows the cursor, at most so many bytes (at least one operation). `own` is the reader's chain,
    /// whose operations are sent without their bytes.
    Result<Page> page(const Scope& scope, const Cursor& cursor, const ChainKey& own, qsizetype most) const;
    /// Whether a record is inside the scope.
    bool mayRead(const Scope& scope, const Record& record) const;

private:
    const Store& m_store;
};

} // namespace jiannuo
