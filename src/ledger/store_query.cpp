// SPDX-License-Identifier: Apache-2.0
#include "ledger/store.h"

#include "domain/records/set_aside.h"
#include "domain/rules.h"
#include "ledger/search.h"
#include "ledger/search_text.h"

namespace jiannuo {

namespace {

constexpr qsizetype mostRemembered = 20'000;

constexpr TypeInfo textType{FieldType::Text, nullptr, nullptr, nullptr};
constexpr TypeInfo integerType{FieldType::Integer, nullptr, nullptr, nullptr};

const char* comparison(Condition::Test test)
{
    switch (test) {
    case Condition::Test::NotEqual:
        return "<>?";
    case Condition::Test::Less:
        return "<?";
    case Condition::Test::LessOrEqual:
        return "<=?";
    case Condition::Test::Greater:
        return ">?";
    case Condition::Test::GreaterOrEqual:
        return ">=?";
    case Condition::Test::Null:
        return " IS NULL";
    case Condition::Test::NotNull:
        return " IS NOT NULL";
    default:
        return "=?";
    }
}

/// From so many organisations on their rows are not collected and sorted, but passed by in order.
constexpr std::size_t manyOrgs = 32;

/// Whether the indexes that the declaration asks for (KindInfo::listedBy) hold all that the query asks for.
bool isCovered(const KindInfo& kind, const Query& query)
{
    return kind.listedBy != 0 && query.orderBy == kind.listedBy && query.text.isEmpty()
        && std::all_of(query.where.begin(), query.where.end(), [&kind](const Condition& condition) {
               return condition.field == kind.listedBy || condition.field == kind.stateField
                   || condition.field == kind.orgField;
           });
}

std::string places(std::size_t count)
{
    std::string result = "(";
    for (std::size_t i = 0; i < count; ++i)
        result += i == 0 ? "?" : ",?";
    return result + ')';
}

} // namespace

/// Only what is there: what is not would be remembered without end.
const std::vector<Record>& Store::remember(const Look& look, std::vector<Record> found) const
{
    if (m_remembered.size() >= mostRemembered)
        m_remembered.clear();
    return *m_remembered.emplace(look, std::move(found));
}

std::optional<Record> Store::find(const KindInfo& kind, const Id& id) const
{
    if (!remembers(kind))
        return findRow(kind, id);
    const Look look{kind.number, 0, id};
    if (const auto at = m_remembered.constFind(look); at != m_remembered.constEnd())
        return at->front();
    auto found = findRow(kind, id);
    if (found)
        remember(look, {*found});
    return found;
}

std::optional<Record> Store::findRow(const KindInfo& kind, const Id& id) const
{
    const KindTable& table = tableOf(kind);
    auto query = m_db.prepare(table.selectById);
    bindBytes(query, 1, id.toRfc4122());
    if (!query.executeStep())
        return {};
    return readRow(query, table);
}

std::vector<Record> Store::where(const KindInfo& kind, int field, const Value& value) const
{
    Query query;
    query.where.push_back({field, value.isNull() ? Condition::Test::Null : Condition::Test::Equal, value});
    const Id* id = std::get_if<Id>(&value);
    if (!id || !remembers(kind))
        return list(kind, query);
    const Look look{kind.number, field, *id};
    if (const auto at = m_remembered.constFind(look); at != m_remembered.constEnd())
        return *at;
    auto found = list(kind, query);
    return found.empty() ? found : remember(look, std::move(found));
}

bool Store::exists(const KindInfo& kind, const Wanted& fields) const
{
    Query query;
    for (const auto& [field, value] : fields)
        query.where.push_back(
            {field, value.isNull() ? Condition::Test::Null : Condition::Test::Equal, value});
    auto [sql, bindings] = filter(kind, query);
    auto statement = m_db.prepare("SELECT 1 FROM " + tableOf(kind).name + sql + " LIMIT 1");
    int index = 0;
    for (const auto& [type, value] : bindings)
        bindValue(statement, ++index, *type, value);
    return statement.executeStep();
}

std::vector<Fields> Store::patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const
{
    auto query = m_db.prepare("SELECT o.bytes FROM operation_record r JOIN operation o ON o.gseq=r.gseq "
                              "WHERE r.record=? AND r.gseq>? AND o.outcome=1 AND NOT (o.device=? AND "
                              "o.incarnation=?) ORDER BY r.gseq");
    bindBytes(query, 1, id.toRfc4122());
    query.bind(2, static_cast<int64_t>(gseq));
    bindBytes(query, 3, m_author.device.toRfc4122());
    query.bind(4, static_cast<int64_t>(m_author.incarnation));
    std::vector<Fields> patches;
    while (query.executeStep()) {
        const auto operation = readOperation(bytesOf(query.getColumn(0)));
        if (!operation)
            continue;
        for (const Change& change : operation->changes) {
            if (change.record == id && change.kind == kind.number && change.verb != verbReveal)
                patches.push_back(change.patch);
        }
    }
    return patches;
}

/// `inOrder`: the rows shall be passed by in their order until there are enough, instead of all being
/// collected through another index and sorted. A plus keeps SQLite from using a condition's own index;
/// without it SQLite would take that of the state rather than that of a few organisations.
Store::Filter Store::filter(const KindInfo& kind, const Query& query, bool inOrder) const
{
    static constexpr TypeInfo idType{FieldType::Id, nullptr, nullptr, nullptr};
    const KindTable& table = tableOf(kind);
    std::string sql;
    std::vector<Binding> bindings;
    const auto add = [&](const std::string& condition) {
        sql += (sql.empty() ? " WHERE " : " AND ") + condition;
    };
    for (const Condition& condition : query.where) {
        const FieldInfo* field = kind.fieldByNumber(condition.field);
        if (!field)
            continue;
        if (condition.test == Condition::Test::OneOf) {
            const bool otherIndex = inOrder || (kind.listedBy != 0 && !query.orgs.empty());
            add((otherIndex ? "+" : "") + columnOf(*field) + " IN " + places(condition.values.size()));
            for (const Value& value : condition.values)
                bindings.emplace_back(field->type, value);
        } else {
            add(columnOf(*field) + comparison(condition.test));
            if (condition.test != Condition::Test::Null && condition.test != Condition::Test::NotNull)
                bindings.emplace_back(field->type, condition.value);
        }
    }
    if (maySetAside(kind) && !query.withSetAside)
        add("_id NOT IN (SELECT \"subject\" FROM \"set_aside\")");
    if (!query.orgs.empty() && kind.orgField != 0) {
        add((inOrder && query.orgs.size() > manyOrgs ? "+" : "")
            + columnOf(*kind.fieldByNumber(kind.orgField)) + " IN " + places(query.orgs.size()));
        for (const Id& org : query.orgs)
            bindings.emplace_back(&idType, org);
    }
    if (const QString terms = searchQuery(query.text); !terms.isEmpty()) {
        add("_key IN (SELECT rowid/256 FROM search WHERE search MATCH ? AND rowid%256="
            + std::to_string(table.kind->number) + ')');
        bindings.emplace_back(&textType, terms);
    }
    return {sql, bindings};
}

std::vector<Record> Store::list(const KindInfo& kind, const Query& query) const
{
    if (!query.after)
        return listPart(kind, query, {});
    const FieldInfo* field = kind.fieldByNumber(query.orderBy);
    const std::string column = field ? columnOf(*field) : "NULL";
    auto place = m_db.prepare("SELECT _key, " + column + " FROM " + tableOf(kind).name + " WHERE _id=?");
    bindBytes(place, 1, query.after->toRfc4122());
    if (!place.executeStep())
        return {};
    const Binding key{&integerType, place.getColumn(0).getInt64()};
    const Value value = field ? columnValue(place.getColumn(1), *field->type) : Value();
    const std::string beyond = query.descending ? "<" : ">";
    if (!field)
        return listPart(kind, query, {"_key" + beyond + '?', {key}});
    if (value.isNull())
        return listPart(kind, query, {column + " IS NULL AND _key" + beyond + '?', {key}});
    auto result =
        listPart(kind, query, {'(' + column + ",_key)" + beyond + "(?,?)", {{field->type, value}, key}});
    // Behind them are those without a value.
    Query rest = query;
    if (query.limit >= 0)
        rest.limit -= static_cast<int>(result.size());
    if (rest.limit != 0)
        std::ranges::move(listPart(kind, rest, {column + " IS NULL", {}}), std::back_inserter(result));
    return result;
}

/// `behind`: where the part begins, if not at the query's offset.
std::vector<Record> Store::listPart(const KindInfo& kind, const Query& query, const Filter& behind) const
{
    const KindTable& table = tableOf(kind);
    const bool covered = isCovered(kind, query);
    Query others = query;
    const QString terms = query.orderBy == 0 && !query.descending ? searchQuery(query.text) : QString();
    if (!terms.isEmpty())
        others.text.clear();
    auto [sql, bindings] = filter(kind, others, covered);
    if (!behind.sql.empty()) {
        sql += (sql.empty() ? " WHERE " : " AND ") + behind.sql;
        bindings.insert(bindings.end(), behind.bindings.begin(), behind.bindings.end());
    }
    const FieldInfo* field = kind.fieldByNumber(query.orderBy);
    const std::string order = " ORDER BY "
        + (field ? columnOf(*field) + (query.descending ? " DESC, _key DESC" : " NULLS LAST, _key")
               : query.descending ? "_key DESC"
                                  : "_key");
    const std::string part = sql + order + " LIMIT ? OFFSET ?";
    if (!terms.isEmpty()) {
        // One row after the other as the search index gives them, until there are enough.
        sql = table.select.substr(0, table.select.rfind(" FROM "))
            + " FROM (SELECT rowid AS _found FROM search WHERE search MATCH ? AND rowid%256="
            + std::to_string(kind.number) + ") CROSS JOIN " + table.name + " ON _key=_found/256" + sql
            + " ORDER BY _found LIMIT ? OFFSET ?";
        bindings.emplace(bindings.begin(), &textType, terms);
    } else {
        // The index alone leads to the part that is asked for; rows are read of that part only.
        sql = covered ? table.select + " WHERE _key IN (SELECT _key FROM " + table.name + part + ')' + order
                      : table.select + part;
    }
    auto statement = m_db.prepare(sql);
    int index = 0;
    for (const auto& [type, value] : bindings)
        bindValue(statement, ++index, *type, value);
    statement.bind(++index, query.limit);
    statement.bind(++index, static_cast<int64_t>(query.after ? 0 : query.offset));
    std::vector<Record> result;
    while (statement.executeStep()) {
        Record record = readRow(statement, table);
        if (query.text.isEmpty() || searchMatches(searchText(table, record), query.text))
            result.push_back(std::move(record));
    }
    return result;
}

qint64 Store::count(const KindInfo& kind, const Query& query, qint64 most) const
{
    auto [sql, bindings] = filter(kind, query);
    const std::string from = " FROM " + tableOf(kind).name + sql;
    auto statement = m_db.prepare(most < 0 ? "SELECT count(*)" + from
                                           : "SELECT count(*) FROM (SELECT 1" + from + " LIMIT "
                                          + std::to_string(most) + ')');
    int index = 0;
    for (const auto& [type, value] : bindings)
        bindValue(statement, ++index, *type, value);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

void Store::each(const KindInfo& kind, const std::function<void(const Record&)>& visit) const
{
    const KindTable& table = tableOf(kind);
    auto statement = m_db.prepare(table.select + " ORDER BY _id");
    while (statement.executeStep())
        visit(readRow(statement, table));
}

std::optional<Record> Store::findAny(const Id& id) const
{
    // At headquarters every row came with an operation: most new ids are told from that index alone.
    if (m_owner == Owner::Headquarters) {
        auto query = m_db.prepare("SELECT 1 FROM operation_record WHERE record=? LIMIT 1");
        bindBytes(query, 1, id.toRfc4122());
        if (!query.executeStep())
            return {};
    }
    // One statement looks into all tables: a query of each takes longer than the look.
    static const std::string everywhere = [] {
        std::string sql;
        for (const KindInfo* kind : Kinds::all())
            sql += (sql.empty() ? "SELECT " : " UNION ALL SELECT ") + std::to_string(kind->number) + " FROM "
                + tableOf(*kind).name + " WHERE _id=?1";
        return sql + " LIMIT 1";
    }();
    auto query = m_db.prepare(everywhere);
    bindBytes(query, 1, id.toRfc4122());
    return query.executeStep() ? find(*Kinds::byNumber(query.getColumn(0).getInt()), id) : std::nullopt;
}

} // namespace jiannuo
