// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_export.h"

#include "domain/records.h"
#include "ledger/verdict_cbor.h"

#include <QIODevice>

#include <algorithm>
#include <tuple>

namespace jiannuo {

namespace {

struct LogExportWords {
    Q_DECLARE_TR_FUNCTIONS(LogExport)
};

QByteArray headerItem(const Store& store, const PublicKey& key)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"jiannuo log 1");
    writer.bytes(store.fact("log"));
    writer.integer(static_cast<qint64>(key.suite()));
    writer.bytes(key.bytes());
    writer.bytes(store.fact("device"));
    return writer.take();
}

QByteArray headItem(const LogHead& head)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"head");
    writer.integer(head.size);
    writer.integer(head.time.ms);
    writer.bytes(head.root);
    writer.bytes(head.signature);
    return writer.take();
}

QByteArray operationItem(const Sequenced& entry, const QByteArray& leaf, const QByteArray& signature)
{
    cbor::Writer writer;
    writer.array(9);
    writeVerdict(writer, entry.verdict);
    writer.bytes(entry.bytes);
    writer.bytes(leaf);
    if (signature.isEmpty())
        writer.null();
    else
        writer.bytes(signature);
    return writer.take();
}

} // namespace

Result<qint64> exportLog(const Store& store, QIODevice& out)
{
    const auto suite = suiteFromNumber(store.number("log suite"));
    const auto key =
        suite ? PublicKey::fromBytes(*suite, store.fact("log public key")) : Result<PublicKey>(suite.error());
    if (!key)
        return key.error();
    const LogTree tree(store);
    const auto failed = [&] {
        return Error{ErrorCode::StorageFailed,
                     LogExportWords::tr("账本没有导出完（%1）。请清理空间后再试。").arg(out.errorString())};
    };
    const auto put = [&](const QByteArray& item) { return out.write(item) == item.size(); };
    if (!put(headerItem(store, *key)))
        return failed();
    qint64 after = 0;
    auto heads = tree.heads(0, 1000);
    std::size_t head = 0;
    for (auto part = store.log(0, 1000); !part.empty(); part = store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            auto query = store.database().prepare(
                "SELECT bytes FROM signature WHERE device=? AND incarnation=? AND dseq=?");
            bindBytes(query, 1, entry.chain.device.toRfc4122());
            query.bind(2, static_cast<int64_t>(entry.chain.incarnation));
            query.bind(3, static_cast<int64_t>(entry.dseq));
            const QByteArray signature = query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
            query.reset();
            const auto leaf = tree.range(after - 1, after).hashes();
            if (leaf.empty() || !put(operationItem(entry, leaf.front(), signature)))
                return failed();
            if (head == heads.size()) {
                heads = tree.heads(after - 1, 1000);
                head = 0;
            }
            if (head < heads.size() && heads[head].size == after && !put(headItem(heads[head++])))
                return failed();
        }
    }
    return after;
}

LogCheck::LogCheck(std::optional<PublicKey> trusted, std::vector<LogHead> witnessed)
    : m_key(std::move(trusted))
    , m_witnessed(std::move(witnessed))
{
    std::sort(m_witnessed.begin(), m_witnessed.end(), [](const LogHead& a, const LogHead& b) {
        return std::tie(a.size, a.root, a.log, a.time.ms, a.signature)
            < std::tie(b.size, b.root, b.log, b.time.ms, b.signature);
    });
}

/// At the next operation.
bool LogCheck::wrong(const QString& sentence, ErrorCode code)
{
    return wrongSince(m_tree.end() + 1, sentence, code);
}

bool LogCheck::wrongSince(qint64 first, const QString& sentence, ErrorCode code)
{
    m_misfit = Misfit{first, std::max(first, m_tree.end()), sentence, code, {}};
    return false;
}

bool LogCheck::isNotBorneOut(const LogHead& head, qint64 first, const QString& sentence, ErrorCode code)
{
    m_misfit = Misfit{first, first > 0 ? std::max(first, head.size) : 0, sentence, code, head};
    return false;
}

bool LogCheck::take(QByteArrayView items)
{
    cbor::Reader file(items);
    while (!m_misfit && !file.atEnd()) {
        const QByteArrayView item = file.item();
        if (file.failed())
            return wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
        cbor::Reader reader(item);
        const quint64 count = reader.array();
        const bool isText = reader.type() == cbor::Type::Text;
        if (!m_begun && (count != 5 || !isText))
            return wrong(LogExportWords::tr("这不是践诺导出的账本。"));
        const bool fits = !m_begun ? takeHeader(reader)
            : isText && count == 5 ? takeHead(reader)
            : count == 9           ? takeOperation(reader)
                                   : wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
        if (!fits)
            return false;
        if (reader.failed() || !reader.atEnd())
            return wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
    }
    return !m_misfit;
}

bool LogCheck::takeHeader(cbor::Reader& reader)
{
    const QString format = reader.text();
    m_log = reader.bytes().toByteArray();
    const auto suite = suiteFromNumber(reader.integer());
    const QByteArray keyBytes = reader.bytes().toByteArray();
    m_headquarters = Id::fromRfc4122(reader.bytes().toByteArray());
    if (reader.failed() || format != u"jiannuo log 1" || m_headquarters.isNull())
        return wrong(LogExportWords::tr("这不是践诺导出的账本。"));
    const auto key = suite ? PublicKey::fromBytes(*suite, keyBytes) : Result<PublicKey>(suite.error());
    if (!key)
        return wrong(key.error().sentence);
    if (m_key && !(*m_key == *key))
        return wrong(LogExportWords::tr("账本是用另一把密钥签名的，不是这个中心的。"),
                     ErrorCode::BadSignature);
    m_key = *key;
    m_tree = merkle::Range(key->suite());
    m_begun = true;
    return areOfThisLog();
}

/// What others saw counts only where headquarters signed it, and for this log.
bool LogCheck::areOfThisLog()
{
    for (const LogHead& head : m_witnessed) {
        if (head.log != m_log)
            return isNotBorneOut(head, 0, LogExportWords::tr("这个签名是为另一本账本签的。"),
                                 ErrorCode::OtherHistory);
        if (const auto genuine = checkHead(head, *m_key); head.size < 1 || !genuine)
            return isNotBorneOut(head, 0, LogExportWords::tr("这个签名不是给账本签名的密钥签的。"),
                                 ErrorCode::BadSignature);
    }
    return true;
}

/// Headquarters signed for the operations up to here; not for others, unless it wrote the log anew.
bool LogCheck::meetsWitnessed()
{
    for (; m_met < m_witnessed.size() && m_witnessed[m_met].size == m_tree.end(); ++m_met) {
        const LogHead& head = m_witnessed[m_met];
        const qint64 metBefore = m_met > 0 ? m_witnessed[m_met - 1].size : 0;
        if (head.root != m_tree.root())
            return isNotBorneOut(head, std::min(metBefore + 1, head.size),
                                 LogExportWords::tr("中心先前为同样多的操作签过另一个摘要：账本被改写过。"),
                                 ErrorCode::OtherHistory);
    }
    return true;
}

bool LogCheck::takeHead(cbor::Reader& reader)
{
    LogHead head;
    const QString name = reader.text();
    head.log = m_log;
    head.size = reader.integer();
    head.time.ms = reader.integer();
    head.root = reader.bytes().toByteArray();
    head.signature = reader.bytes().toByteArray();
    const qint64 since = m_head.size + 1;
    if (reader.failed() || name != u"head")
        return wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
    if (head.size != m_tree.end() || head.size < since)
        return wrongSince(since,
                          LogExportWords::tr("签名的账本有 %1 条操作，这里是 %2 条：有遗漏、增添或换位。")
                              .arg(head.size)
                              .arg(m_tree.end()));
    if (head.root != m_tree.root())
        return wrongSince(since, LogExportWords::tr("内容与中心当时签名的不符。"));
    if (!checkHead(head, *m_key))
        return wrongSince(since, LogExportWords::tr("中心的签名不对。"), ErrorCode::BadSignature);
    // The times of receipt lie between those of the signatures.
    if (m_received.ms > head.time.ms + clockMayGoBackMs || head.time.ms + clockMayGoBackMs < m_signedAt.ms)
        return wrongSince(since, LogExportWords::tr("收到的时间与签名的时间对不上。"));
    m_signedAt = head.time;
    m_head = std::move(head);
    ++m_heads;
    return true;
}

bool LogCheck::takeOperation(cbor::Reader& reader)
{
    Sequenced entry;
    entry.verdict = readVerdict(reader);
    const Verdict& verdict = entry.verdict;
    entry.bytes = reader.bytes().toByteArray();
    const QByteArray leaf = reader.bytes().toByteArray();
    QByteArray signature;
    if (!reader.null())
        signature = reader.bytes().toByteArray();
    if (reader.failed())
        return wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
    if (verdict.gseq != m_tree.end() + 1)
        return wrong(LogExportWords::tr("这里应是第 %1 号，却是第 %2 号：有遗漏、增添或换位。")
                         .arg(m_tree.end() + 1)
                         .arg(verdict.gseq));
    auto operation = readOperation(entry.bytes);
    if (!operation)
        return wrong(operation.error().sentence);
    entry.chain = operation->chain;
    entry.dseq = operation->dseq;
    if (leafOf(m_tree.suite(), *operation, verdict) != leaf)
        return wrong(LogExportWords::tr("内容或裁定与它的摘要不符。"));
    if (correctsClock(*operation, verdict)) {
        m_corrections.push_back({verdict.gseq, m_received, verdict.received});
        m_signedAt = m_received = verdict.received;
    } else if (verdict.received.ms + clockMayGoBackMs < m_received.ms) {
        return wrong(LogExportWords::tr("收到的时间早于前一条。"));
    }

    Chain& chain = m_chains[operation->chain];
    if (operation->dseq != chain.dseq + 1 || operation->previous != chain.hash)
        return wrong(LogExportWords::tr("没有接着设备的前一条操作。"));
    if (operation->chain.device == m_headquarters) {
        // The heads are its signatures.
        if (!signature.isEmpty())
            return wrong(LogExportWords::tr("文件在这里中断或已损坏。"));
    } else {
        const auto device = m_devices.find(operation->chain.device);
        if (device == m_devices.end())
            return wrong(LogExportWords::tr("设备没有登记。"));
        if (operation->suite != device->second.suite())
            return wrong(LogExportWords::tr("签名算法不是设备登记的那种。"));
        if (signature.isEmpty()) {
            if (chain.unsignedSince == 0)
                chain.unsignedSince = verdict.gseq;
        } else if (!device->second.verify(chainHeadText(operation->chain, operation->dseq, operation->hash),
                                          signature)) {
            return wrong(LogExportWords::tr("设备的签名不对。"), ErrorCode::BadSignature);
        } else {
            chain.unsignedSince = 0;
        }
    }
    chain.dseq = operation->dseq;
    chain.hash = operation->hash;
    takeDevices(*operation, verdict);
    m_tree.append(leaf);
    m_received = std::max(m_received, verdict.received);
    operation->limitBases(verdict.horizon);
    if (!meetsWitnessed())
        return false;
    if (onOperation)
        onOperation(*operation, entry);
    return true;
}

/// Headquarters has said, where everybody sees it, that times go back here.
bool LogCheck::correctsClock(const Operation& operation, const Verdict& verdict) const
{
    return operation.chain.device == m_headquarters && verdict.outcome == Outcome::Accepted
        && operation.changes.size() == 1 && operation.changes.front().kind == kinds::clockCorrection
        && operation.changes.front().verb == verbCreate;
}

/// Devices that this operation registers may sign from here on.
void LogCheck::takeDevices(const Operation& operation, const Verdict& verdict)
{
    if (verdict.outcome != Outcome::Accepted)
        return;
    for (const Change& change : operation.changes) {
        if (change.kind != kinds::device || change.verb != verbCreate)
            continue;
        const auto suite = suiteFromName(change.patch[fieldNumber(&Device::suite)].as<QString>());
        const auto key = suite
            ? PublicKey::fromBytes(*suite, change.patch[fieldNumber(&Device::key)].as<QByteArray>())
            : Result<PublicKey>(suite.error());
        if (key)
            m_devices.insert_or_assign(change.record, *key);
    }
}

bool LogCheck::finish()
{
    if (m_misfit)
        return false;
    if (!m_begun)
        return wrong(LogExportWords::tr("这不是践诺导出的账本。"));
    if (m_head.size != m_tree.end())
        return wrongSince(m_head.size + 1, LogExportWords::tr("最后的操作没有中心的签名。"));
    const Chain* open = nullptr;
    for (const auto& [key, chain] : m_chains) {
        if (chain.unsignedSince != 0 && (!open || chain.unsignedSince < open->unsignedSince))
            open = &chain;
    }
    if (open) {
        m_misfit = Misfit{open->unsignedSince,
                          open->unsignedSince,
                          LogExportWords::tr("没有设备的签名。"),
                          ErrorCode::BadSignature,
                          {}};
        return false;
    }
    if (m_met < m_witnessed.size()) {
        const LogHead& head = m_witnessed[m_met];
        return isNotBorneOut(head, m_tree.end() + 1,
                             LogExportWords::tr("中心曾为 %1 条操作签名，账本只有 %2 条：后面的被去掉了。")
                                 .arg(head.size)
                                 .arg(m_tree.end()),
                             ErrorCode::OtherHistory);
    }
    return true;
}

} // namespace jiannuo
