#include "ledger/scoped_reader.h"

#include "domain/records.h"
#include "ledger/log_tree.h"

#include <QCryptographicHash>

#include <set>

namespace jiannuo {

namespace {

/// Which of the ledger's audiences a part of a scope opens.
std::vector<Audience> audiencesOf(const Scope::Part& part)
{
    if (part.internal)
        return {Audience::Org, Audience::Internal};
    return {Audience::Org};
}

/// What the disk has changed meanwhile is nobody's operation: devices would believe it.
bool isAsItWasTaken(const Store& store, qint64 gseq, const QByteArray& hash)
{
    auto query = store.database().prepare("SELECT hash FROM operation WHERE gseq=?");
    query.bind(1, static_cast<int64_t>(gseq));
    return query.executeStep() && bytesOf(query.getColumn(0)) == hash;
}

} // namespace

Scope ScopedReader::scopeOf(const std::vector<Id>& people) const
{
    static constexpr Roles insiders{Role::Administrator, Role::HeadquartersHead, Role::HeadquartersClerk,
                                    Role::TeamLead,      Role::Inspector,        Role::DisciplineOffice,
                                    Role::Auditor};
    Scope scope;
    for (const Id& person : people) {
        for (const auto& [id, appointment] : m_store.all(&Appointment::person, person)) {
            if (appointment.revoked)
                continue;
            const bool internal = insiders.has(appointment.role);
            const auto at =
                std::find_if(scope.parts.begin(), scope.parts.end(),
                             [&org = appointment.org](const Scope::Part& p) { return p.org == org; });
            if (at == scope.parts.end())
                scope.parts.push_back({appointment.org, internal});
            else
                at->internal = at->internal || internal;
        }
    }
    return scope;
}

QByteArray ScopedReader::scopeMark(const Scope& scope) const
{
    std::vector<QByteArray> parts;
    for (const Scope::Part& part : scope.parts)
        parts.push_back(part.org.toRfc4122() + (part.internal ? '1' : '0'));
    std::sort(parts.begin(), parts.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : parts)
        hash.addData(part);
    hash.addData(QByteArray::number(m_store.number("tree")));
    return hash.result().first(8);
}

bool ScopedReader::mayRead(const Scope& scope, const Record& record) const
{
    const Audience audience = audienceOf(record);
    if (audience == Audience::Common)
        return true;
    const auto line = ancestors(m_store, orgOf(record));
    return std::any_of(scope.parts.begin(), scope.parts.end(), [&](const Scope::Part& part) {
        return (audience == Audience::Org || part.internal)
            && std::find(line.begin(), line.end(), part.org) != line.end();
    });
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
        qint64 complete = page.head; // up to here no range was cut off
        const auto scan = [&](const Id& org, Audience audience) {
            auto query = m_store.database().prepare(
                "SELECT gseq FROM reach WHERE org=? AND audience=? AND gseq>? ORDER BY gseq LIMIT ?");
            bindBytes(query, 1, org.toRfc4122());
            query.bind(2, static_cast<int>(audience));
            query.bind(3, static_cast<int64_t>(after));
            query.bind(4, batch);
            int found = 0;
            qint64 last = 0;
            while (query.executeStep()) {
                last = query.getColumn(0).getInt64();
                numbers.insert(last);
                ++found;
            }
            if (found == batch)
                complete = std::min(complete, last);
        };
        scan(everybody, Audience::Common);
        for (const Scope::Part& part : scope.parts) {
            for (const Audience audience : audiencesOf(part))
                scan(part.org, audience);
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
            } else if (operation->changes.size() > 1) {
                // One change is what the index brought us here for; of several, some may be for others only.
                const auto before = operation->changes.size();
                std::erase_if(operation->changes, [&](const Change& change) {
                    const KindInfo* kind = Kinds::byNumber(change.kind);
                    const auto row = kind ? m_store.find(*kind, change.record) : std::nullopt;
                    return !row || !mayRead(scope, *row);
                });
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
