// SPDX-License-Identifier: Apache-2.0
#include "ledger/scoped_reader.h"

#include "domain/conflict.h"
#include "domain/records.h"
#include "ledger/log_tree.h"

#include <QCryptographicHash>

#include <set>

namespace jiannuo {

namespace {

bool contains(const std::vector<Id>& ids, const Id& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool isOneOf(const Scope& scope, const Id& person)
{
    return std::any_of(scope.readers.begin(), scope.readers.end(),
                       [&](const Scope::Reader& reader) { return reader.person == person; });
}

/// What the disk has changed meanwhile is nobody's operation: devices would believe it.
bool isAsItWasTaken(const Store& store, qint64 gseq, const QByteArray& hash)
{
    auto query = store.database().prepare("SELECT hash FROM operation WHERE gseq=?");
    query.bind(1, static_cast<int64_t>(gseq));
    return query.executeStep() && bytesOf(query.getColumn(0)) == hash;
}

} // namespace

Scope ScopedReader::scopeOf(const std::vector<Id>& people, Instant at) const
{
    static constexpr Roles leading{Role::TeamLead, Role::HeadquartersHead};
    const QDate day = dayOf(at);
    Scope scope;
    for (const Id& person : people) {
        Scope::Reader reader{person, {}, ownOrgs(m_store, person, at)};
        for (const auto& [id, appointment] : m_store.all(&Appointment::person, person)) {
            if (!isInForce(appointment, day))
                continue;
            const auto same =
                std::find_if(reader.parts.begin(), reader.parts.end(),
                             [&org = appointment.org](const Scope::Part& p) { return p.org == org; });
            Scope::Part& part = same != reader.parts.end()
                ? *same
                : reader.parts.emplace_back(
                    Scope::Part{appointment.org, {}, isRoot(m_store, appointment.org), false});
            part.audiences = part.audiences | Audiences::of(appointment.role);
            part.leads = part.leads || leading.has(appointment.role);
        }
        scope.readers.push_back(std::move(reader));
    }
    return scope;
}

QByteArray ScopedReader::scopeMark(const Scope& scope) const
{
    std::vector<QByteArray> parts;
    for (const Scope::Reader& reader : scope.readers) {
        for (const Scope::Part& part : reader.parts)
            parts.push_back(reader.person.toRfc4122() + part.org.toRfc4122()
                            + QByteArray::number(part.audiences.bits()) + (part.leads ? '1' : '0')
                            + (part.whole ? '1' : '0'));
        for (const Id& own : reader.own)
            parts.push_back(reader.person.toRfc4122() + own.toRfc4122());
    }
    std::sort(parts.begin(), parts.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : parts)
        hash.addData(part);
    hash.addData(QByteArray::number(m_store.number("tree")));
    return hash.result().first(8);
}

bool ScopedReader::mayRead(const Scope& scope, const Record& record, Audiences then) const
{
    return std::any_of(scope.readers.begin(), scope.readers.end(),
                       [&](const Scope::Reader& reader) { return mayRead(reader, record, then); });
}

bool ScopedReader::mayRead(const Scope::Reader& reader, const Record& record, Audiences then) const
{
    const Audience audience = audienceOf(m_store, record);
    if (audience == Audience::Common && then.has(Audience::Common))
        return true;
    if (audience == Audience::Dispute) {
        if (record[fieldNumber(&Conflict::author)].as<Id>() == reader.person)
            return true;
        const auto subject = disputed(m_store, record);
        if (subject && !mayRead(reader, *subject, Audiences::all()))
            return false;
    }
    const Id org = orgOf(record);
    if (audience == Audience::Internal && contains(reader.own, org))
        return false;
    const auto line = ancestors(m_store, org);
    return std::any_of(reader.parts.begin(), reader.parts.end(), [&](const Scope::Part& part) {
        return part.audiences.has(audience) && (part.audiences & then).bits() != 0
            && (audience != Audience::Team || part.leads || isOnTeam(record, reader.person))
            && (org.isNull() ? part.whole : contains(line, part.org));
    });
}

/// For whom each change of an operation was when it was taken; nothing where all were for the same.
std::vector<Audiences> ScopedReader::audiencesOf(qint64 gseq) const
{
    auto query = m_store.database().prepare("SELECT audiences FROM part WHERE gseq=? ORDER BY place");
    query.bind(1, static_cast<int64_t>(gseq));
    std::vector<Audiences> result;
    while (query.executeStep())
        result.push_back(Audiences::ofBits(static_cast<quint32>(query.getColumn(0).getInt64())));
    return result;
}

/// Whether an operation's change is for these readers, where the index alone does not tell. The creation of
/// what is internal tells by itself to whom it belongs: that spares a look for most of what inspectors read.
bool ScopedReader::isShown(const Scope& scope, const Change& change, Audiences then) const
{
    const KindInfo* kind = Kinds::byNumber(change.kind);
    if (!kind)
        return false;
    if (change.verb == verbCreate && kind->audience == Audience::Internal && kind->audiences.empty()
        && scope.readers.size() == 1
        && !contains(scope.readers.front().own, change.patch[kind->orgField].as<Id>()))
        return true;
    const auto row = m_store.find(*kind, change.record);
    return row && mayRead(scope, *row, then);
}

Result<Page> ScopedReader::page(const Scope& scope, const Cursor& cursor, const ChainKey& own,
                                qsizetype most) const
{
    return attempt([&]() -> Result<Page> {
        Page page;
        page.log = m_store.fact("log");
        page.scope = scopeMark(scope);
        page.after = cursor.gseq;
        page.mark = cursor.seen.mark;
        page.head = m_store.lastGseq();
        const LogTree tree(m_store);
        const bool sameLog = cursor.log == page.log;
        if (sameLog && !tree.continues(cursor.seen, page.head))
            return Error{ErrorCode::OtherHistory,
                         QCoreApplication::translate("ScopedReader",
                                                     "中心不再有这台设备见过的全部记录，先核对再读取。")};
        page.reset = cursor.gseq > 0 && (!sameLog || cursor.scope != page.scope || cursor.gseq > page.head);
        const qint64 after = page.reset ? 0 : cursor.gseq;

        constexpr int batch = 2000;
        std::set<qint64> numbers;
        std::set<qint64> restricted; // to be looked at: not for everybody whose role reads it there
        qint64 complete = page.head; // up to here no range was cut off
        const auto scan = [&](const Id& org, Audience audience) {
            auto query = m_store.database().prepare(
                "SELECT gseq FROM visible_to WHERE org=? AND audience=? AND gseq>? ORDER BY gseq LIMIT ?");
            bindBytes(query, 1, org.toRfc4122());
            query.bind(2, static_cast<int>(audience));
            query.bind(3, static_cast<int64_t>(after));
            query.bind(4, batch);
            int found = 0;
            qint64 last = 0;
            while (query.executeStep()) {
                last = query.getColumn(0).getInt64();
                numbers.insert(last);
                if (audience == Audience::Internal || audience == Audience::Team
                    || audience == Audience::Dispute)
                    restricted.insert(last);
                ++found;
            }
            if (found == batch)
                complete = std::min(complete, last);
        };
        scan(everybody, Audience::Common);
        std::set<std::pair<QByteArray, Audience>> scanned;
        const auto scanOnce = [&](const Id& org, Audience audience) {
            if (scanned.emplace(org.toRfc4122(), audience).second)
                scan(org, audience);
        };
        for (const Scope::Reader& reader : scope.readers) {
            for (const Scope::Part& part : reader.parts) {
                for (const Audience audience : audiences) {
                    if (audience == Audience::Common || !part.audiences.has(audience))
                        continue;
                    scanOnce(part.org, audience);
                    if (part.whole)
                        scanOnce(everybody, audience);
                }
            }
            scanOnce(reader.person, Audience::Dispute);
        }
        qsizetype size = 0;
        page.through = complete;
        for (const qint64 number : numbers) {
            if (number > complete)
                break;
            auto entry = m_store.operationAt(number);
            if (!entry)
                continue;
            const bool isOwn = entry->chain == own && !page.reset && after > 0;
            if (isOwn) {
                entry->bytes.clear();
            } else if (auto operation = readOperation(entry->bytes);
                       !operation || !isAsItWasTaken(m_store, number, operation->hash)) {
                return Error{
                    ErrorCode::Corrupt,
                    QCoreApplication::translate(
                        "ScopedReader", "中心的第 %1 号操作已损坏，没有发出。请管理员从备份恢复中心。")
                        .arg(number)};
            } else if (operation->changes.size() > 1 || restricted.contains(number)) {
                // One change is what the index brought us here for; of several, some may be for others only.
                const auto before = operation->changes.size();
                const auto then = audiencesOf(number);
                // Whose value came second reads that of the dispute, wherever he stands, and no more.
                const bool isAuthors =
                    entry->verdict.outcome == Outcome::Conflicting && isOneOf(scope, operation->actor);
                std::vector<Change> shown;
                for (std::size_t i = 0; i < operation->changes.size(); ++i) {
                    const Change& change = operation->changes[i];
                    if (isShown(scope, change, i < then.size() ? then[i] : Audiences::all())
                        || (isAuthors
                            && m_store.exists(kindOf<Conflict>(),
                                              {{fieldNumber(&Conflict::subject), change.record},
                                               {fieldNumber(&Conflict::operation), number}})))
                        shown.push_back(change);
                }
                operation->changes = std::move(shown);
                if (operation->changes.empty())
                    continue;
                if (operation->changes.size() != before) {
                    seal(*operation);
                    entry->bytes = operation->bytes;
                    entry->extract = true;
                }
            }
            size += entry->bytes.size() + 64;
            if (size > most && !page.operations.empty()) {
                page.through = page.operations.back().verdict.gseq;
                break;
            }
            page.operations.push_back(std::move(*entry));
        }
        // With every page: what a device holds, headquarters has signed for.
        if (const qint64 seen = sameLog ? cursor.seen.size : 0; page.head > seen)
            page.attestation = tree.attest(seen);
        return page;
    });
}

} // namespace jiannuo
