// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/operation.h"
#include "ledger/schema.h"

#include <functional>

namespace jiannuo {

/// One line of a record's history: who did what, when, on which device, and what headquarters said.
struct HistoryEntry {
    Operation operation;
    std::optional<Verdict> verdict; ///< none yet: it waits
    std::vector<Change> changes; ///< those of the record asked for
};

/// A condition of a list. Compared as stored; Contains is the full-text search.
struct Condition {
    enum class Test { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Null, NotNull, OneOf };
    int field = 0;
    Test test = Test::Equal;
    Value value{};
    Values values{}; ///< OneOf
};

struct Query {
    std::vector<Condition> where;
    QString text; ///< full-text search
    std::vector<Id> orgs; ///< only of these organisations, where not empty
    int orderBy = 0; ///< a field, those without it last; 0: in the order of their making
    bool descending = false;
    int limit = -1; ///< all, where negative
    qint64 offset = 0;
    /// Instead of an offset, which passes all rows before it by: only rows behind this one, in that order.
    /// None where it is gone. Not for a search.
    std::optional<Id> after;
    /// Also what headquarters has set aside (SetAside): for who shows it, with the reason. Else it counts
    /// nowhere.
    bool withSetAside = false;
};

/// Rows, search index and log on one connection: what the device and headquarters share. The writer's methods
/// run inside the caller's transaction; all of them throw SQLite::Exception (see attempt()).
class Store final : public View {
public:
    /// Whose: a device's; or headquarters', where nobody searches by words, so that there is no search index,
    /// and where the one connection that writes remembers the records of steady kinds.
    enum class Owner { Device, Headquarters };

    explicit Store(Database& database, Owner owner = Owner::Device)
        : m_db(database)
        , m_owner(owner)
    {
    }

    /// Makes what is missing. True where the rows were made under other declarations: they are gone, and are
    /// to be made anew from the log before anything else, in a transaction that ends with rowsAreCurrent().
    bool prepare();
    void rowsAreCurrent();
    /// Whether rows and search index are as this program would make them.
    bool isCurrent() const;

    // View
    std::optional<Record> find(const KindInfo& kind, const Id& id) const override;
    /// Without what is set aside, as all lists and numbers.
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override;
    bool exists(const KindInfo& kind, const Wanted& fields) const override;
    std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const override;
    /// Operations of this chain do not count in patchesSince(): their author knows them.
    void setAuthor(const ChainKey& author) { m_author = author; }

    // Lists
    std::vector<Record> list(const KindInfo& kind, const Query& query = {}) const;
    /// Not beyond `most`, where that is not negative: counting takes time.
    qint64 count(const KindInfo& kind, const Query& query, qint64 most = -1) const;
    /// Every record of a kind, set aside or not, in the order of their ids, one at a time. `visit` asks
    /// nothing of this store.
    void each(const KindInfo& kind, const std::function<void(const Record&)>& visit) const;
    /// How many per value of an indexed field.
    std::vector<std::pair<Value, qint64>> countBy(const KindInfo& kind, int field, const Query& query) const;
    std::vector<HistoryEntry> history(const Id& record) const;
    /// The record of that id, whatever its kind.
    std::optional<Record> findAny(const Id& id) const override;
    std::optional<Sequenced> operationAt(qint64 gseq) const;
    /// The log after `gseq`, oldest first.
    std::vector<Sequenced> log(qint64 after, int limit) const;
    /// The gseq behind which the newest `count` operations lie.
    qint64 behindNewest(int count) const;
    qint64 lastGseq() const;

    // Writing
    void write(const Record& record);
    /// The same for a record that is known not to be there: spares the look.
    void insert(const Record& record);
    void erase(const KindInfo& kind, const Id& id);
    void eraseAllRows();
    void append(const Operation& operation, const Verdict& verdict, bool extract = false);
    /// What was rolled back may be remembered: whoever rolls back calls this before he reads again.
    void forget() { m_remembered.clear(); }

    // Small facts, by name
    QByteArray fact(const char* name) const;
    qint64 number(const char* name) const;
    void setFact(const char* name, const QByteArray& value);
    void setNumber(const char* name, qint64 value);

    Database& database() const { return m_db; }

private:
    /// A look at a steady kind: by its id (field 0), or by a field that holds one.
    struct Look {
        KindNumber kind = 0;
        int field = 0;
        Id id;

        bool operator==(const Look&) const = default;
        friend size_t qHash(const Look& look, size_t seed)
        {
            return qHashMulti(seed, look.kind, look.field, look.id);
        }
    };

    using Binding = std::pair<const TypeInfo*, Value>;
    /// A condition in SQL, and what belongs into its places.
    struct Filter {
        std::string sql;
        std::vector<Binding> bindings;
    };
    Filter filter(const KindInfo& kind, const Query& query, bool inOrder = false) const;
    std::vector<Record> listPart(const KindInfo& kind, const Query& query, const Filter& behind) const;
    bool remembers(const KindInfo& kind) const { return m_owner == Owner::Headquarters && kind.steady; }
    bool isSearched(const KindTable& table) const
    {
        return m_owner == Owner::Device && !table.searched.empty();
    }
    std::optional<Record> findRow(const KindInfo& kind, const Id& id) const;
    const std::vector<Record>& remember(const Look& look, std::vector<Record> found) const;
    void changes(const KindInfo& kind);
    void prepareIndexes();
    void indexAgain();
    void put(const KindTable& table, const Record& record, std::optional<qint64> key, const QString& oldText);
    void tellSearch(const char* sql, qint64 row, const QString& text);

    Database& m_db;
    Owner m_owner;
    mutable QHash<Look, std::vector<Record>> m_remembered;
    bool m_searchFailed = false; ///< what FTS5 keeps in memory is not to be trusted
    ChainKey m_author;
};

} // namespace jiannuo
