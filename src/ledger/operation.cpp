// SPDX-License-Identifier: Apache-2.0
#include "ledger/operation.h"

#include "domain/older_program.h"
#include "domain/patch.h"

#include <limits>

#include <QtEndian>

namespace jiannuo {

namespace {

// Of what is divided: far below what the rules and the protocol allow, so that nothing has to be counted.
constexpr qsizetype partBytes = largestOperation / 4;
constexpr std::size_t partChanges = 500;

struct OperationWords {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

/// The longest text or list in it, by its field's name.
std::pair<QString, qsizetype> longestIn(std::span<const FieldInfo> fields, const Fields& content);

std::pair<QString, qsizetype> longestIn(const FieldInfo& field, const TypeInfo& type, const Value& value)
{
    std::pair<QString, qsizetype> longest{field.displayLabel(), 0};
    if (const auto* text = std::get_if<QString>(&value)) {
        longest.second = text->size();
    } else if (const auto* list = std::get_if<Values>(&value)) {
        for (const Value& element : *list)
            longest = std::max(longest, longestIn(field, *type.element, element),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
    } else if (const auto* structure = std::get_if<Fields>(&value)) {
        longest = longestIn(type.structure(), *structure);
    }
    return longest;
}

std::pair<QString, qsizetype> longestIn(std::span<const FieldInfo> fields, const Fields& content)
{
    std::pair<QString, qsizetype> longest;
    for (const FieldInfo& field : fields) {
        const auto one = longestIn(field, *field.type, content[field.number]);
        if (one.second > longest.second)
            longest = one;
    }
    return longest;
}

qsizetype sizeOf(const Change& change)
{
    constexpr qsizetype head = 64;
    const KindInfo* kind = Kinds::byNumber(change.kind);
    return head + (kind ? encodeFields(*kind, change.patch).size() : 0);
}

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

qint64 incarnationFrom(const QByteArray& bytes)
{
    return qFromBigEndian<qint64>(bytes.constData()) & 0x7FFF'FFFF'FFFF;
}

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

Result<void> checkSendable(const Operation& operation)
{
    for (const Change& change : operation.changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        const auto [name, length] =
            kind ? longestIn(kind->fields, change.patch) : std::pair<QString, qsizetype>();
        if (length > longestPatchText)
            return Error{ErrorCode::TooLarge,
                         OperationWords::tr("%1的“%2”有 %3 字，超过 %4 字，没有登记。请分开登记。")
                             .arg(kind->displayLabel(), name)
                             .arg(length)
                             .arg(longestPatchText)};
    }
    if (operation.bytes.size() > largestOperation)
        return Error{
            ErrorCode::TooLarge,
            OperationWords::tr("这次登记的内容有 %1 KB，一次最多能送出 %2 KB，没有登记。请分几次登记。")
                .arg(operation.bytes.size() / 1024)
                .arg(largestOperation / 1024)};
    // Whatever else others could not read.
    const auto read = readOperation(operation.bytes);
    return read
        ? Result<void>()
        : Error{ErrorCode::TooLarge,
                OperationWords::tr("这次登记的内容送不出去，没有登记：%1").arg(read.error().sentence)};
}

std::vector<std::vector<Change>> sendableParts(std::vector<Change> changes)
{
    std::vector<std::vector<Change>> parts;
    qsizetype bytes = 0;
    for (Change& change : changes) {
        const qsizetype size = sizeOf(change);
        if (parts.empty() || parts.back().size() >= partChanges || bytes + size > partBytes) {
            parts.emplace_back();
            bytes = 0;
        }
        bytes += size;
        parts.back().push_back(std::move(change));
    }
    return parts;
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
