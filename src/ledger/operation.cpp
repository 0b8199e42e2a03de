#include "ledger/operation.h"

#include "domain/older_program.h"
#include "domain/patch.h"

#include <limits>

namespace jiannuo {

namespace {

constexpr qsizetype largestOperation = 4 * 1024 * 1024;

void writeId(cbor::Writer& writer, const Id& id)
{
    if (id.isNull())
        writer.null();
    else
        writer.bytes(id.toRfc4122());
}

Id readId(cbor::Reader& reader)
{
    if (reader.null())
        return {};
    const QByteArrayView bytes = reader.bytes();
    if (bytes.size() != 16) {
        reader.fail();
        return {};
    }
    return Id::fromRfc4122(bytes.toByteArray());
}

/// A number that the program keeps in an int: another one that only shares its low bits is not it.
int readInt(cbor::Reader& reader)
{
    const qint64 number = reader.integer();
    if (number < 0 || number > std::numeric_limits<int>::max()) {
        reader.fail();
        return 0;
    }
    return static_cast<int>(number);
}

void leaveOut(const OlderProgram& older, Change& change)
{
    for (const auto& [kind, field] : older.unknownFields) {
        if (kind != change.kind)
            continue;
        const auto size = change.patch.size();
        change.patch.erase(field);
        change.hasUnknown = change.hasUnknown || change.patch.size() != size;
    }
}

Change readChange(cbor::Reader& reader)
{
    Change change;
    if (reader.array() != 5)
        reader.fail();
    change.kind = readInt(reader);
    change.verb = readInt(reader);
    change.record = readId(reader);
    change.base = reader.integer();
    if (const KindInfo* kind = Kinds::byNumber(change.kind)) {
        change.patch = readPatch(reader, kind->fields, &change.hasUnknown);
        if (const OlderProgram* older = ReadingAs::current())
            leaveOut(*older, change);
    } else {
        change.hasUnknown = true;
        reader.item();
    }
    return change;
}

} // namespace

QByteArray chainHeadText(const ChainKey& chain, qint64 dseq, const QByteArray& hash)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"jiannuo head 1");
    writer.bytes(chain.device.toRfc4122());
    writer.integer(chain.incarnation);
    writer.integer(dseq);
    writer.bytes(hash);
    return writer.take();
}

void seal(Operation& operation)
{
    cbor::Writer writer;
    writer.reserve(256);
    writer.array(10);
    writer.integer(static_cast<qint64>(operation.suite));
    writeId(writer, operation.chain.device);
    writer.integer(operation.chain.incarnation);
    writer.integer(operation.dseq);
    writer.bytes(operation.previous);
    writeId(writer, operation.actor);
    writer.integer(operation.at.ms);
    writer.integer(operation.monotonicMs);
    writer.integer(operation.offsetMs);
    writer.array(operation.changes.size());
    for (const Change& change : operation.changes) {
        writer.array(5);
        writer.integer(change.kind);
        writer.integer(change.verb);
        writeId(writer, change.record);
        writer.integer(change.base);
        writePatch(writer, Kinds::byNumber(change.kind)->fields, change.patch);
    }
    operation.bytes = writer.take();
    operation.hash = hash(operation.suite, operation.bytes);
}

void Operation::limitBases(const std::optional<qint64>& horizon)
{
    if (!horizon)
        return;
    for (Change& change : changes)
        change.base = std::min(change.base, *horizon);
}

Result<Operation> readOperation(const QByteArray& bytes)
{
    const auto corrupt = [] {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate("Operation", "操作记录已损坏，无法读取。")};
    };
    if (bytes.size() > largestOperation)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("Operation", "一次提交的内容过大，请分几次提交。")};
    cbor::Reader reader(bytes);
    if (reader.array() != 10)
        return corrupt();
    const auto suite = suiteFromNumber(reader.integer());
    if (!suite && !reader.failed())
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("Operation", "操作记录来自更新的版本，请先升级程序。")};
    Operation operation;
    operation.suite = suite.valueOr(Suite::Ed25519Sha256);
    operation.chain.device = readId(reader);
    operation.chain.incarnation = reader.integer();
    operation.dseq = reader.integer();
    operation.previous = reader.bytes().toByteArray();
    operation.actor = readId(reader);
    operation.at.ms = reader.integer();
    operation.monotonicMs = reader.integer();
    operation.offsetMs = reader.integer();
    const quint64 count = reader.array();
    for (quint64 i = 0; i < count && !reader.failed(); ++i)
        operation.changes.push_back(readChange(reader));
    if (reader.failed() || !reader.atEnd() || operation.dseq < 1
        || (!operation.previous.isEmpty() && operation.previous.size() != 32))
        return corrupt();
    operation.bytes = bytes;
    operation.hash = hash(operation.suite, bytes);
    return operation;
}

} // namespace jiannuo
