// SPDX-License-Identifier: Apache-2.0
#include "simulation/checks.h"

#include "domain/audience.h"
#include "domain/json.h"
#include "domain/patch.h"
#include "domain/rules.h"
#include "ledger/log_export.h"
#include "ledger/state_hash.h"
#include "simulation/matrix_check.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo::simulation {

namespace {

/// Headquarters' log, read once.
struct Log {
    std::vector<Sequenced> entries;
    std::vector<Operation> operations; ///< of the entries, in the same order
    std::map<QByteArray, std::vector<std::size_t>> byContent;
};

/// The same work had come under another number.
bool wasTakenBefore(const Sequenced& entry)
{
    return entry.verdict.outcome == Outcome::Refused && entry.verdict.reason.code == ErrorCode::AlreadyExists;
}

/// Another start under other declarations computes the same rows from the log. On a copy. What does not hold.
template <class Ledger>
std::optional<QString> notAsComputed(World& world, const QString& directory, const QString& database,
                                     const QString& whose, const Clock& clock, const QByteArray& state)
{
    const QString copy = directory + QStringLiteral("-copy");
    world.copyMachine(directory, copy);
    {
        Database opened(copy + u'/' + database, Database::Access::ReadWrite);
        Store(opened).setFact("declarations", "of another program");
    }
    WorldRandom random(world);
    std::optional<QString> wrong;
    if (auto ledger = Ledger::open(copy, clock, random); !ledger)
        wrong = whose + QStringLiteral(" cannot be computed anew: ") + ledger.error().sentence;
    else if (stateHash((*ledger)->view()) != state)
        wrong = whose + QStringLiteral(": the rows do not follow from the log");
    world.emptyMachine(copy);
    return wrong;
}

class Checks {
public:
    Checks(World& world, Office& office, const std::vector<std::unique_ptr<Tablet>>& tablets)
        : m_world(world)
        , m_office(office)
        , m_tablets(tablets)
    {
    }

    QStringList all()
    {
        const auto read =
            m_office.headquarters().readers().with([&](const Readers::Connection& c) -> Result<void> {
                readLog(c.store);
                theLogIsWhole();
                theLogIsWhatWasSigned(c.store);
                nothingIsReplacedUnseen();
                everyFieldIsAsItWasWrittenLast(c.store);
                nobodySaidAnythingElse();
                m_failures += againstTheMatrix(m_log.entries, m_log.operations);
                everyConflictKeepsBoth(c.store);
                for (const auto& tablet : m_tablets) {
                    everyOperationIsThereOnce(*tablet);
                    if (tablet->revoked || !tablet->isEnrolled()) {
                        nothingIsLeft(*tablet);
                        continue;
                    }
                    everyVerdictIsSeen(*tablet);
                    everyFileHasArrived(*tablet, c.store);
                    theViewIsHeadquarters(*tablet, c);
                    if (const auto wrong = rowsDoNotFollow(m_world, *tablet))
                        fail(*wrong);
                }
                m_headquartersState = stateHash(c.store);
                return {};
            });
        if (!read)
            fail(QStringLiteral("headquarters cannot be read: ") + read.error().sentence);
        aRottenLogIsNotTaken();
        if (const auto wrong = notAsComputed<HeadquartersLedger>(
                m_world, m_office.directory(), QStringLiteral("headquarters.db"),
                QStringLiteral("headquarters"), m_office.clock, m_headquartersState))
            fail(*wrong);
        return m_failures;
    }

private:
    void fail(const QString& what) { m_failures += what; }
    /// A record in words, for whoever looks for the reason.
    static QString what(const Record& record)
    {
        return QStringLiteral(": ")
            + QString::fromUtf8(
                   QJsonDocument(toJson(*record.kind, record.fields)).toJson(QJsonDocument::Compact));
    }

    void readLog(const Store& store)
    {
        qint64 after = 0;
        for (auto part = store.log(0, 500); !part.empty(); part = store.log(after, 500)) {
            for (Sequenced& entry : part) {
                after = entry.verdict.gseq;
                auto operation = readOperation(entry.bytes);
                if (!operation) {
                    fail(QStringLiteral("operation %1 cannot be read").arg(after));
                    operation = Operation{};
                }
                m_log.byContent[contentHash(operation->chain.device, operation->at, operation->changes)]
                    .push_back(m_log.entries.size());
                m_log.operations.push_back(std::move(*operation));
                m_log.entries.push_back(std::move(entry));
            }
        }
    }

    /// Refused where no record of this person that headquarters took names it.
    void everyFileHasArrived(Tablet& tablet, const Store& store)
    {
        for (const LocalFile& file : tablet.ledger().files()) {
            const QString name =
                tablet.name() + QStringLiteral(": file ") + QString::fromLatin1(file.hash.toHex().first(8));
            if (file.state == LocalFile::State::Waiting)
                fail(name + QStringLiteral(" still waits"));
            QCryptographicHash content(QCryptographicHash::Sha256);
            if (QFile bytes(tablet.ledger().filePath(file.hash)); bytes.open(QIODevice::ReadOnly)
                && (!content.addData(&bytes) || content.result() != file.hash))
                fail(name + QStringLiteral(" is another one"));
            if (file.state == LocalFile::State::Stored && !m_office.headquarters().files().has(file.hash))
                fail(name + QStringLiteral(" is not at headquarters"));
            if (file.state != LocalFile::State::Refused
                || !QFile::exists(tablet.ledger().filePath(file.hash)))
                continue;
            for (const int field : {fieldNumber(&Evidence::hash), fieldNumber(&Evidence::preview)}) {
                for (const Record& record : store.where(kindOf<Evidence>(), field, file.hash)) {
                    if (record.as<Evidence>().by == tablet.person())
                        fail(name + QStringLiteral(" was refused and is needed: ") + file.reason);
                }
            }
        }
    }

    /// Numbers without a gap, chains without a break.
    void theLogIsWhole()
    {
        std::map<ChainKey, std::pair<qint64, QByteArray>> heads;
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            const qint64 gseq = m_log.entries[i].verdict.gseq;
            if (i > 0 && gseq <= m_log.entries[i - 1].verdict.gseq)
                fail(QStringLiteral("numbers do not rise at %1").arg(gseq));
            const Operation& operation = m_log.operations[i];
            auto& [dseq, hash] = heads[operation.chain];
            if (operation.dseq != dseq + 1 || operation.previous != hash)
                fail(QStringLiteral("operation %1 does not continue its chain").arg(gseq));
            dseq = operation.dseq;
            hash = operation.hash;
        }
    }

    /// An auditor finds nothing, nor does anybody who saw it signed.
    void theLogIsWhatWasSigned(const Store& store)
    {
        std::vector<LogHead> witnessed;
        for (const auto& tablet : m_tablets) {
            for (LogHead& head : tablet->ledger().heads())
                witnessed.push_back(std::move(head));
        }
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        LogCheck check(m_office.headquarters().key().publicKey(), witnessed);
        if (const auto written = exportLog(store, file); !written)
            fail(written.error().sentence);
        else if (!check.take(file.data()) || !check.finish())
            fail(QStringLiteral("the log does not fit at %1–%2: ")
                     .arg(check.misfit()->first)
                     .arg(check.misfit()->last)
                 + check.misfit()->sentence);
        else if (check.witnessed() != static_cast<int>(witnessed.size()))
            fail(QStringLiteral("a device saw a head that headquarters does not have"));
    }

    /// Nobody's value was replaced by somebody who had not seen it.
    void nothingIsReplacedUnseen()
    {
        struct Written {
            qint64 gseq = 0;
            ChainKey chain;
        };
        std::map<std::tuple<KindNumber, Id, int>, std::vector<Written>> writers;
        std::map<std::tuple<KindNumber, Id, int>, Value> values;
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            if (m_log.entries[i].verdict.outcome != Outcome::Accepted)
                continue;
            const Operation& operation = m_log.operations[i];
            const qint64 gseq = m_log.entries[i].verdict.gseq;
            for (const Change& change : operation.changes) {
                const KindInfo* kind = Kinds::byNumber(change.kind);
                if (!kind)
                    continue;
                for (const auto& [number, value] : change.patch) {
                    const FieldInfo* field = kind->fieldByNumber(number);
                    const auto key = std::tuple(change.kind, change.record, number);
                    if (change.verb != verbCreate && field && field->merge == Merge::Checked
                        && values[key] != value) {
                        const qint64 base =
                            std::min(change.base, m_log.entries[i].verdict.horizon.value_or(change.base));
                        for (const Written& earlier : writers[key]) {
                            if (earlier.gseq > base && earlier.chain.device != operation.chain.device)
                                fail(QStringLiteral("%1.%2: operation %3 replaced what %4 wrote, unseen")
                                         .arg(QLatin1StringView(kind->name), QLatin1StringView(field->name))
                                         .arg(gseq)
                                         .arg(earlier.gseq));
                        }
                    }
                    values[key] = value;
                    writers[key].push_back({gseq, operation.chain});
                }
            }
        }
    }

    /// What headquarters has of a person, that person has recorded, to the letter.
    void nobodySaidAnythingElse()
    {
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            const Operation& operation = m_log.operations[i];
            const QByteArray content = contentHash(operation.chain.device, operation.at, operation.changes);
            if (m_world.intruded.contains(content)) {
                if (m_log.entries[i].verdict.outcome != Outcome::Refused)
                    fail(QStringLiteral("operation %1 was forbidden to its author, and was not refused")
                             .arg(m_log.entries[i].verdict.gseq));
            } else if (!operation.actor.isNull() && !m_world.said.contains(content)
                       && operation.changes.front().kind != kinds::fileLoss) // the device itself says that
                fail(QStringLiteral("operation %1 is not what anybody recorded")
                         .arg(m_log.entries[i].verdict.gseq));
        }
    }

    /// Whoever decides finds what stood there and what came second.
    void everyConflictKeepsBoth(const Store& store)
    {
        std::map<qint64, std::vector<Conflict>> records;
        store.each(kindOf<Conflict>(), [&](const Record& record) {
            const auto conflict = record.as<Conflict>();
            records[conflict.operation].push_back(conflict);
        });
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            const qint64 gseq = m_log.entries[i].verdict.gseq;
            const auto here = records.extract(gseq);
            if (m_log.entries[i].verdict.outcome != Outcome::Conflicting) {
                if (here)
                    fail(
                        QStringLiteral("operation %1 made a conflict, and its verdict is another").arg(gseq));
                continue;
            }
            if (!here)
                fail(QStringLiteral("operation %1 is in conflict with nothing").arg(gseq));
            for (const Conflict& conflict : here ? here.mapped() : std::vector<Conflict>()) {
                if (!keepsBoth(conflict, m_log.operations[i], store))
                    fail(QStringLiteral("operation %1: its conflict does not hold both values").arg(gseq));
            }
        }
        if (!records.empty())
            fail(
                QStringLiteral("a conflict of operation %1, which is not there").arg(records.begin()->first));
    }

    /// The proposed values to the letter; the others as the log had them then.
    bool keepsBoth(const Conflict& conflict, const Operation& operation, const Store& store)
    {
        const KindInfo* kind = Kinds::byNumber(conflict.subjectKind);
        const auto change =
            std::find_if(operation.changes.begin(), operation.changes.end(), [&](const Change& each) {
                return each.kind == conflict.subjectKind && each.record == conflict.subject
                    && encodeFields(*kind, each.patch) == conflict.proposed;
            });
        const auto stood = decodeFields(*kind, conflict.confirmed);
        if (change == operation.changes.end() || !stood || !store.find(*kind, conflict.subject))
            return false;
        Record then{conflict.subject, kind, kind->defaults, 0, false};
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            if (m_log.entries[i].verdict.gseq >= conflict.operation)
                break;
            if (m_log.entries[i].verdict.outcome != Outcome::Accepted)
                continue;
            for (const Change& each : m_log.operations[i].changes) {
                if (each.kind == conflict.subjectKind && each.record == conflict.subject)
                    then = applied(each, each.verb == verbCreate ? nullptr : &then,
                                   m_log.operations[i].authorship());
            }
        }
        return std::all_of(change->patch.begin(), change->patch.end(),
                           [&](const auto& field) { return (*stood)[field.first] == then[field.first]; });
    }

    /// Nobody's older program has erased what it does not know.
    void everyFieldIsAsItWasWrittenLast(const Store& store)
    {
        std::map<std::tuple<KindNumber, Id, int>, Value> values;
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            if (m_log.entries[i].verdict.outcome != Outcome::Accepted)
                continue;
            for (const Change& change : m_log.operations[i].changes) {
                for (const auto& [number, value] : change.patch)
                    values[{change.kind, change.record, number}] = value;
            }
        }
        for (const auto& [key, value] : values) {
            const auto& [number, id, field] = key;
            const KindInfo* kind = Kinds::byNumber(number);
            const auto row = kind ? store.find(*kind, id) : std::nullopt;
            if (kind && field != kind->stateField && (!row || (*row)[field] != value))
                fail(QStringLiteral("%1.%2 is not what was written last")
                         .arg(QLatin1StringView(kind->name))
                         .arg(field));
        }
    }

    void everyOperationIsThereOnce(Tablet& tablet)
    {
        const auto times = [&](const QByteArray& hash) -> std::ptrdiff_t {
            const auto found = m_log.byContent.find(hash);
            return found == m_log.byContent.end()
                ? 0
                : std::count_if(found->second.begin(), found->second.end(),
                                [&](std::size_t i) { return !wasTakenBefore(m_log.entries[i]); });
        };
        for (const QByteArray& hash : tablet.kept) {
            if (times(hash) != 1)
                fail(QStringLiteral("%1: an operation that was kept is at headquarters %2 times")
                         .arg(tablet.name())
                         .arg(times(hash)));
        }
        for (const QByteArray& hash : tablet.doubtful) {
            if (times(hash) > 1)
                fail(QStringLiteral("%1: an operation is at headquarters twice").arg(tablet.name()));
        }
    }

    /// A revoked device has handed over its work, and forgotten everything.
    void nothingIsLeft(Tablet& tablet)
    {
        for (const KindInfo* kind : Kinds::all()) {
            if (tablet.ledger().view().count(*kind, {}) != 0)
                fail(QStringLiteral("%1 was revoked and still shows a %2")
                         .arg(tablet.name(), QLatin1StringView(kind->name)));
        }
    }

    /// Nothing waits any more, and what was not accepted stands there with its reason.
    void everyVerdictIsSeen(Tablet& tablet)
    {
        std::map<QByteArray, WaitingState> shown;
        for (const WaitingOperation& w : tablet.ledger().waiting()) {
            if (w.state == WaitingState::Waiting || w.state == WaitingState::Accepted)
                fail(QStringLiteral("%1: operation %2 still waits (state %3)")
                         .arg(tablet.name())
                         .arg(w.operation.dseq)
                         .arg(static_cast<int>(w.state)));
            else if (w.verdict.reason.sentence.isEmpty())
                fail(QStringLiteral("%1: a refusal without a reason").arg(tablet.name()));
            shown[contentHash(w.operation.chain.device, w.operation.at, w.operation.changes)] = w.state;
        }
        for (std::size_t i = 0; i < m_log.entries.size(); ++i) {
            const Operation& operation = m_log.operations[i];
            if (operation.chain.device != tablet.ledger().device()
                || m_log.entries[i].verdict.outcome == Outcome::Accepted)
                continue;
            const QByteArray hash = contentHash(operation.chain.device, operation.at, operation.changes);
            if (wasTakenBefore(m_log.entries[i]))
                continue; // the copy that brought it sees that
            if (tablet.kept.contains(hash) && !shown.contains(hash))
                fail(QStringLiteral("%1: its author does not see that %2 was not accepted")
                         .arg(tablet.name())
                         .arg(m_log.entries[i].verdict.gseq));
        }
    }

    /// The device shows every row of its scope as headquarters has it, and no other.
    void theViewIsHeadquarters(Tablet& tablet, const Readers::Connection& c)
    {
        const auto device = c.store.get<Device>(tablet.ledger().device());
        if (!device) {
            fail(QStringLiteral("%1 is not known").arg(tablet.name()));
            return;
        }
        const Scope scope = c.reader.scopeOf(device->people, m_office.clock.now());
        for (const KindInfo* kind : Kinds::all()) {
            std::map<Id, Record> there;
            c.store.each(*kind, [&](const Record& record) { there.emplace(record.id, record); });
            std::erase_if(there, [&](const auto& entry) { return !c.reader.mayRead(scope, entry.second); });
            tablet.ledger().view().each(*kind, [&](const Record& record) {
                // By the table itself, person by person.
                const bool isForSomebody =
                    std::any_of(device->people.begin(), device->people.end(), [&](const Id& person) {
                        return jiannuo::mayRead(c.store, person, record, m_office.clock.now());
                    });
                if (!isForSomebody)
                    fail(QStringLiteral("%1 shows a %2 that none of its people may read")
                             .arg(tablet.name(), QLatin1StringView(kind->name))
                         + what(record));
                const auto found = there.find(record.id);
                if (found == there.end())
                    fail(QStringLiteral("%1 shows a %2 outside its scope")
                             .arg(tablet.name(), QLatin1StringView(kind->name))
                         + what(record));
                else if (found->second.fields != record.fields || found->second.gseq != record.gseq
                         || record.waiting)
                    fail(QStringLiteral("%1 shows another %2 (%3%4) than headquarters (%5)")
                             .arg(tablet.name(), QLatin1StringView(kind->name))
                             .arg(record.gseq)
                             .arg(record.waiting ? QStringLiteral(" waiting") : QString())
                             .arg(found->second.gseq));
                if (found != there.end())
                    there.erase(found);
            });
            for (const auto& [id, record] : there)
                fail(QStringLiteral("%1 does not show a %2 of its scope (%3)")
                         .arg(tablet.name(), QLatin1StringView(kind->name))
                         .arg(record.gseq)
                     + what(record));
        }
    }

    /// One bit of headquarters' database turns over: an auditor who knows its last head takes either what it
    /// was, or nothing.
    void aRottenLogIsNotTaken()
    {
        const QString copy = m_office.directory() + QStringLiteral("-rotten");
        std::vector<LogHead> witnessed;
        const auto taken = [&]() -> Result<QByteArray> {
            return attempt([&]() -> Result<QByteArray> {
                Database database(copy + QStringLiteral("/headquarters.db"), Database::Access::ReadWrite);
                QBuffer file;
                file.open(QIODevice::ReadWrite);
                if (const auto written = exportLog(Store(database), file); !written)
                    return written.error();
                LogCheck check(m_office.headquarters().key().publicKey(), witnessed);
                QCryptographicHash content(QCryptographicHash::Sha256);
                check.onOperation = [&](const Operation& operation, const Sequenced& entry) {
                    content.addData(operation.bytes);
                    content.addData(QByteArray::number(static_cast<int>(entry.verdict.outcome)) + ' '
                                    + QByteArray::number(entry.verdict.received.ms));
                };
                if (!check.take(file.data()) || !check.finish()
                    || check.witnessed() != static_cast<int>(witnessed.size()))
                    return Error{ErrorCode::Corrupt, QStringLiteral("it does not fit")};
                witnessed = {check.head()};
                return content.result();
            });
        };
        m_world.disk.restore(copy, m_world.disk.image(m_office.directory()));
        const auto whole = taken(); // and everything is in the one file
        if (!whole)
            fail(QStringLiteral("headquarters' log cannot be exported: ") + whole.error().sentence);
        for (int i = 0; whole && i < rottenBits; ++i) {
            const MemoryDisk::Image before = m_world.disk.image(copy);
            m_world.disk.rot(copy + QStringLiteral("/headquarters.db"));
            if (const auto rotten = taken(); rotten && *rotten != *whole)
                fail(QStringLiteral("headquarters' log is damaged, and an auditor takes it"));
            m_world.disk.restore(copy, before);
        }
        m_world.disk.restore(copy, {});
    }

    static constexpr int rottenBits = 3;

    World& m_world;
    Office& m_office;
    const std::vector<std::unique_ptr<Tablet>>& m_tablets;
    Log m_log;
    QByteArray m_headquartersState;
    QStringList m_failures;
};

} // namespace

std::optional<QString> rowsDoNotFollow(World& world, Tablet& tablet)
{
    return notAsComputed<DeviceLedger>(world, tablet.directory(), QStringLiteral("ledger.db"), tablet.name(),
                                       tablet.clock, stateHash(tablet.ledger().view()));
}

QStringList violations(World& world, Office& office, const std::vector<std::unique_ptr<Tablet>>& tablets)
{
    return Checks(world, office, tablets).all();
}

} // namespace jiannuo::simulation
