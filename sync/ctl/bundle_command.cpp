// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/connection.h"
#include "ctl/session.h"

#include "client/bundle_exchange.h"
#include "domain/records.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualPartMb = 1024;
constexpr qint64 bytesInMb = 1024 * 1024;

struct BundleCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString sizeText(qint64 bytes)
{
    return bytes < bytesInMb ? u"%1 KB"_s.arg((bytes + 1023) / 1024)
                             : u"%1 MB"_s.arg((bytes + bytesInMb - 1) / bytesInMb);
}

QJsonObject headJson(const bundle::Head& head)
{
    return {{u"bundle"_s, idText(head.id)},
            {u"to"_s, head.direction == bundle::Direction::ToHeadquarters ? u"headquarters"_s : u"device"_s},
            {u"device"_s, idText(head.device)},
            {u"made"_s, instantText(head.made)},
            {u"answers"_s, head.answers.isNull() ? QJsonValue() : QJsonValue(idText(head.answers))},
            {u"suite"_s, suiteName(head.suite)},
            {u"sender"_s, QString::fromLatin1(head.sender.toHex())}};
}

QString headText(const bundle::Head& head)
{
    return (head.direction == bundle::Direction::ToHeadquarters
                ? BundleCommandWords::tr("设备 %1 送往中心，制作于 %2")
                : BundleCommandWords::tr("中心答复设备 %1，制作于 %2"))
               .arg(idText(head.device), momentText(head.made))
        + u'\n';
}

QJsonArray numbers(const std::vector<int>& values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

Reply incomplete(const bundle::Inbox::Arrival& arrival)
{
    QStringList missing;
    for (const int part : arrival.missing)
        missing += QString::number(part);
    Reply reply;
    reply.json = {
        {u"complete"_s, false}, {u"parts"_s, arrival.parts}, {u"missing"_s, numbers(arrival.missing)}};
    reply.text = BundleCommandWords::tr("共 %1 份，还缺第 %2 份；收齐后自动打开。")
                     .arg(arrival.parts)
                     .arg(missing.join(BundleCommandWords::tr("、")));
    return reply;
}

Result<qint64> partSize(const Context& context)
{
    const auto size = numberOption(context.line, u"part-size"_s, usualPartMb, 1);
    return size ? Result<qint64>(*size * bytesInMb) : size.error();
}

Reply made(const Context& context, DeviceLedger& ledger, const QString& target)
{
    const auto most = partSize(context);
    if (!most)
        return badInput(most.error());
    const auto bundle = makeBundle(ledger, context.clock, target, *most);
    if (!bundle)
        return badInput(bundle.error());
    Reply reply;
    reply.json = {{u"files"_s, QJsonArray::fromStringList(bundle->files)},
                  {u"operations"_s, bundle->operations},
                  {u"photos"_s, bundle->photos},
                  {u"bytes"_s, bundle->bytes}};
    reply.text = BundleCommandWords::tr("%1 条记录、%2 个文件，共 %3，已写入：%4")
                     .arg(bundle->operations)
                     .arg(bundle->photos)
                     .arg(sizeText(bundle->bytes), bundle->files.join(u' '));
    return reply;
}

/// Somebody else's work: handed over here, where there is a network; the answer goes back the same way.
Reply relayed(const Context& context, DeviceLedger& ledger, const OpenedBundle& opened)
{
    const auto most = partSize(context);
    if (!most)
        return badInput(most.error());
    const auto answer = Connection(ledger, context.clock).relay(opened.arrival.whole);
    if (!answer)
        return fromServer(answer.error());
    dropBundle(ledger, context.clock, opened);
    const QFileInfo first(context.line.arguments[1]);
    const QString target = context.line.value(
        u"answer"_s,
        first.dir().filePath(BundleCommandWords::tr("%1-答复.jnb").arg(first.completeBaseName())));
    const auto files = saveBundle(*answer, target, *most);
    if (!files)
        return badInput(files.error());
    Reply reply;
    reply.json = headJson(opened.head);
    reply.json.insert(u"complete"_s, true);
    reply.json.insert(u"relayed"_s, true);
    reply.json.insert(u"answer"_s, QJsonArray::fromStringList(*files));
    reply.text = headText(opened.head)
        + BundleCommandWords::tr("已转交中心。请把答复带回那台设备打开：%1").arg(files->join(u' '));
    return reply;
}

Reply openedHere(const OpenedBundle& opened)
{
    Reply reply;
    reply.json = headJson(opened.head);
    for (const auto& [name, count] :
         {std::pair{u"settled"_s, opened.settled}, std::pair{u"received"_s, opened.received},
          std::pair{u"filesSent"_s, opened.filesSent}, std::pair{u"filesReceived"_s, opened.filesReceived}})
        reply.json.insert(name, count);
    reply.json.insert(u"complete"_s, true);
    reply.json.insert(u"old"_s, opened.what == OpenedBundle::What::OldAnswer);
    reply.json.insert(u"again"_s, opened.again);
    if (opened.refusal) {
        reply.exit = Exit::Refused;
        reply.json.insert(
            u"error"_s,
            QJsonObject{{u"code"_s, opened.refusal->name()}, {u"sentence"_s, opened.refusal->sentence}});
        reply.text = opened.refusal->sentence + u'\n';
    }
    if (opened.what == OpenedBundle::What::OldAnswer)
        reply.text += BundleCommandWords::tr("这份答复的内容本机已经都有了，没有改动。");
    else
        reply.text += BundleCommandWords::tr("中心收到 %1 条、%2 个文件；本机收到 %3 条、%4 个文件。")
                          .arg(opened.settled)
                          .arg(opened.filesSent)
                          .arg(opened.received)
                          .arg(opened.filesReceived);
    if (opened.again)
        reply.text += u'\n' + BundleCommandWords::tr("还有内容要交换，请再做一份数据包送去。");
    return reply;
}

Reply opened(const Context& context, DeviceLedger& ledger, const QStringList& files)
{
    Reply reply;
    for (const QString& file : files) {
        const auto bundle = openBundle(ledger, context.clock, file);
        if (!bundle)
            return bundle.error().code == ErrorCode::StorageFailed ? badInput(bundle.error())
                                                                   : refused(bundle.error());
        switch (bundle->what) {
        case OpenedBundle::What::Incomplete:
            reply = incomplete(bundle->arrival);
            break;
        case OpenedBundle::What::ForHeadquarters:
            reply = relayed(context, ledger, *bundle);
            break;
        default:
            reply = openedHere(*bundle);
        }
        if (reply.failed)
            return reply;
    }
    return reply;
}

/// What anybody can see of it; no ledger is changed.
Reply inspected(const Context& context, const QStringList& files)
{
    const QTemporaryDir folder;
    bundle::Inbox inbox(folder.path(), context.clock);
    bundle::Inbox::Arrival arrival;
    for (const QString& file : files) {
        auto taken = inbox.take(file);
        if (!taken)
            return refused(taken.error());
        arrival = std::move(*taken);
    }
    if (!arrival.missing.empty())
        return incomplete(arrival);
    QFile whole(arrival.whole);
    if (!whole.open(QIODevice::ReadOnly))
        return badInput(BundleCommandWords::tr("读不了“%1”。").arg(arrival.whole));
    const auto reader = bundle::Reader::open(whole);
    if (!reader)
        return refused(reader.error());
    const bundle::Head& head = reader->head();
    Reply reply;
    reply.json = headJson(head);
    reply.json.insert(u"complete"_s, true);
    reply.json.insert(u"parts"_s, arrival.parts);
    reply.json.insert(u"bytes"_s, whole.size());
    reply.text = headText(head)
        + BundleCommandWords::tr("%1，共 %2 份；签名完好，签名人的公钥 %3")
              .arg(sizeText(whole.size()))
              .arg(arrival.parts)
              .arg(QString::fromLatin1(head.sender.toHex()));
    // Whether that is somebody whom this device knows
    if (const auto reading = openReading(context)) {
        const auto headquarters = trustedKey(reading->view());
        const auto device = reading->view().get<Device>(head.device);
        const bool known = head.direction == bundle::Direction::ToDevice
            ? headquarters && headquarters->bytes() == head.sender
            : device && device->key == head.sender;
        reply.json.insert(u"senderKnown"_s, known);
        reply.text += u'\n'
            + (known ? BundleCommandWords::tr("签名人与本机所知的一致。")
                     : BundleCommandWords::tr("本机不认识这个签名人。"));
    }
    return reply;
}

} // namespace

Reply runBundle(const Context& context)
{
    const QString what = context.line.arguments.front();
    const QStringList files = context.line.arguments.mid(1);
    if (what == u"inspect")
        return inspected(context, files);
    if ((what != u"make" && what != u"open") || (what == u"make" && files.size() != 1))
        return badInput(BundleCommandWords::tr(
            "用法：jiannuoctl bundle make 文件，bundle open 文件…，或 bundle inspect 文件…。"));
    auto ledger = openExisting(context);
    if (!ledger)
        return badInput(ledger.error());
    return what == u"make" ? made(context, **ledger, files.front()) : opened(context, **ledger, files);
}

} // namespace jiannuo::ctl
