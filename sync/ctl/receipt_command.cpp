// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/connection.h"
#include "ctl/session.h"

#include "domain/printable.h"
#include "exchange/qr_code.h"

#include <QSaveFile>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct ReceiptCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QJsonObject receiptJson(const Receipt& receipt)
{
    return {{u"gseq"_s, receipt.verdict.gseq},
            {u"received"_s, instantText(receipt.verdict.received)},
            {u"accepted"_s, receipt.verdict.outcome == Outcome::Accepted},
            {u"digest"_s, QString::fromLatin1(receipt.digest.toHex())},
            {u"logSize"_s, receipt.head.size},
            {u"signedAt"_s, instantText(receipt.head.time)}};
}

QString told(const Receipt& receipt)
{
    const QString what = receipt.verdict.outcome == Outcome::Accepted
        ? ReceiptCommandWords::tr("中心收到于 %1，已生效").arg(momentText(receipt.verdict.received))
        : ReceiptCommandWords::tr("中心收到于 %1，没有生效（%2）")
              .arg(momentText(receipt.verdict.received), receipt.verdict.reason.sentence);
    return ReceiptCommandWords::tr("第 %1 号操作：%2").arg(receipt.verdict.gseq).arg(what) + u'\n'
        + ReceiptCommandWords::tr("操作摘要 %1").arg(QString::fromLatin1(receipt.digest.toHex())) + u'\n';
}

/// Somebody shows a receipt: without a network.
Reply checked(const Context& context, const QString& text)
{
    auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const auto shown = checkShown(reading->view(), text);
    if (!shown)
        return shown.error().code == ErrorCode::BadSignature ? refused(shown.error())
                                                             : badInput(shown.error());
    Reply reply;
    reply.json = receiptJson(shown->receipt);
    reply.text = ReceiptCommandWords::tr("✓ 回执是中心签的。") + u'\n' + told(shown->receipt);
    // What it is about, where this device has it as well.
    if (const auto& operation = shown->operation) {
        const QString who = titleOf(reading->view(), nullptr, operation->actor);
        reply.json.insert(u"actor"_s, who);
        reply.text +=
            ReceiptCommandWords::tr("登记人 %1，登记于 %2").arg(who, momentText(operation->at)) + u'\n';
    }
    if (shown->displaced) {
        reply.json.insert(u"displaced"_s, true);
        reply.text += ReceiptCommandWords::tr("但本机账本的这个编号上是另一条操作，请向中心核实。") + u'\n';
    }
    return reply;
}

} // namespace

Reply runReceipt(const Context& context)
{
    // What a message broke into lines may come in pieces.
    const QString asked = context.line.arguments.join(u' ');
    if (unwrapped(asked).startsWith(u"jiannuo:receipt"))
        return checked(context, asked);
    const Id id = Id::fromString(asked);
    if (id.isNull())
        return badInput(ReceiptCommandWords::tr("“%1”既不是记录的编号（UUID），也不是回执。").arg(asked));
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    const auto own = newestOwn((*opened)->view(), id);
    if (!own)
        return badInput(
            Error{ErrorCode::UnknownRecord,
                  ReceiptCommandWords::tr("这台设备在这条记录上没有中心已收到的操作。请先同步。")});
    const auto receipt = Connection(**opened, context.clock).receipt(own->verdict->gseq);
    if (!receipt)
        return fromServer(receipt.error());
    const QString text = receiptText(*receipt);
    const auto code = QrCode::of(text.toLatin1());
    if (!code)
        return badInput(code.error());
    Reply reply;
    reply.json = receiptJson(*receipt);
    reply.json.insert(u"receipt"_s, text);
    reply.text = told(*receipt) + text + u'\n';
    if (!context.line.has(u"svg"_s)) {
        reply.text += code->toBlocks();
        return reply;
    }
    QSaveFile file(context.line.value(u"svg"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(code->toSvg()) < 0 || !file.commit())
        return badInput(ReceiptCommandWords::tr("写不了“%1”：%2").arg(file.fileName(), file.errorString()));
    return reply;
}

} // namespace jiannuo::ctl
