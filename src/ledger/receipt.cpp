// SPDX-License-Identifier: Apache-2.0
#include "ledger/receipt.h"

#include "domain/printable.h"
#include "ledger/verdict_cbor.h"
#include "ledger/waiting.h"

namespace jiannuo {

namespace {

constexpr auto prefix = u"jiannuo:receipt?";
constexpr quint64 longestProof = 64;

struct ReceiptWords {
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

} // namespace

Result<Receipt> receiptOf(const Store& store, qint64 gseq)
{
    return attempt([&]() -> Result<Receipt> {
        const LogTree tree(store);
        const auto entry = store.operationAt(gseq);
        const auto head = tree.newestHead();
        const auto operation = entry ? readOperation(entry->bytes) : Result<Operation>(Error{});
        if (!operation || !head || head->size < gseq)
            return Error{ErrorCode::UnknownRecord, ReceiptWords::tr("中心的账本里没有这条操作。")};
        return Receipt{entry->verdict, digestOf(tree.suite(), *operation),
                       tree.inclusionProof(gseq - 1, head->size), *head};
    });
}

QString receiptText(const Receipt& receipt)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"jiannuo receipt 1");
    writer.bytes(receipt.head.log);
    writeLeaf(writer, receipt.verdict, receipt.digest);
    writer.array(receipt.proof.size());
    for (const QByteArray& hash : receipt.proof)
        writer.bytes(hash);
    writer.array(4);
    writer.integer(receipt.head.size);
    writer.integer(receipt.head.time.ms);
    writer.bytes(receipt.head.root);
    writer.bytes(receipt.head.signature);
    return QString::fromUtf16(prefix)
        + QString::fromLatin1(
               writer.out().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Receipt> readReceipt(const QString& text)
{
    const Error broken{ErrorCode::InvalidInput, ReceiptWords::tr("这不是践诺的回执，或它不完整。")};
    const QString whole = unwrapped(text);
    if (!whole.startsWith(prefix))
        return broken;
    const auto bytes =
        QByteArray::fromBase64Encoding(whole.mid(QStringView(prefix).size()).toLatin1(),
                                       QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                           | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return broken;
    Receipt receipt;
    cbor::Reader reader(*bytes);
    if (reader.array() != 5 || reader.text() != u"jiannuo receipt 1")
        return broken;
    receipt.head.log = reader.bytes().toByteArray();
    if (reader.array() != 7)
        return broken;
    receipt.verdict = readVerdict(reader);
    receipt.digest = reader.bytes().toByteArray();
    const quint64 steps = reader.array();
    if (steps > longestProof)
        return broken;
    for (quint64 i = 0; i < steps && !reader.failed(); ++i)
        receipt.proof.push_back(reader.bytes().toByteArray());
    if (reader.array() != 4)
        return broken;
    receipt.head.size = reader.integer();
    receipt.head.time.ms = reader.integer();
    receipt.head.root = reader.bytes().toByteArray();
    receipt.head.signature = reader.bytes().toByteArray();
    if (reader.failed() || !reader.atEnd())
        return broken;
    return receipt;
}

Result<void> checkReceipt(const Receipt& receipt, const PublicKey& headquarters)
{
    const Suite suite = headquarters.suite();
    Operation operation;
    operation.suite = suite;
    operation.hash = receipt.digest;
    const QByteArray leaf = leafOf(suite, operation, receipt.verdict);
    const QByteArray root =
        merkle::rootFromProof(suite, leaf, receipt.verdict.gseq - 1, receipt.head.size, receipt.proof);
    if (root.isEmpty() || root != receipt.head.root || !checkHead(receipt.head, headquarters))
        return Error{ErrorCode::BadSignature, ReceiptWords::tr("回执不是这个中心签的，或被改动过。")};
    return {};
}

bool isFor(const Receipt& receipt, const Operation& operation, Suite logSuite)
{
    return receipt.digest == digestOf(logSuite, operation);
}

std::optional<HistoryEntry> newestOwn(const Store& view, const Id& record)
{
    const Id device = Id::fromRfc4122(view.fact("device"));
    std::optional<HistoryEntry> found;
    for (HistoryEntry& entry : view.history(record)) {
        if (entry.verdict && entry.operation.chain.device == device)
            found = std::move(entry);
    }
    return found;
}

QByteArray receiptFact(qint64 gseq)
{
    return "receipt/" + QByteArray::number(gseq);
}

std::optional<Receipt> keptReceipt(const Store& view, const HistoryEntry& entry)
{
    if (!entry.verdict)
        return {};
    const auto key = trustedKey(view);
    auto receipt = readReceipt(QString::fromLatin1(view.fact(receiptFact(entry.verdict->gseq).constData())));
    // The number may be another operation's by now.
    if (!key || !receipt || !isFor(*receipt, entry.operation, key->suite()) || !checkReceipt(*receipt, *key))
        return {};
    return std::move(*receipt);
}

Result<ShownReceipt> checkShown(const Store& view, const QString& text)
{
    return attempt([&]() -> Result<ShownReceipt> {
        auto receipt = readReceipt(text);
        if (!receipt)
            return receipt.error();
        const auto key = trustedKey(view);
        if (!key)
            return key.error();
        if (const auto good = checkReceipt(*receipt, *key); !good) {
            const QByteArray log = view.fact("log");
            return !log.isEmpty() && log != receipt->head.log
                ? Error{ErrorCode::BadSignature,
                        ReceiptWords::tr("它写的是另一个中心的账本，不是这台设备所登记的中心签的。")}
                : good.error();
        }
        ShownReceipt shown{std::move(*receipt), {}, false};
        const auto entry = view.operationAt(shown.receipt.verdict.gseq);
        auto operation = entry && !entry->extract ? readOperation(entry->bytes) : Result<Operation>(Error{});
        if (!operation)
            return shown;
        if (isFor(shown.receipt, *operation, key->suite()))
            shown.operation = std::move(*operation);
        else
            shown.displaced = true;
        return shown;
    });
}

} // namespace jiannuo
