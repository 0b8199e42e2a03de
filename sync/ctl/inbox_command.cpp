// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "ctl/commands.h"
#include "ctl/filter.h"
#include "ctl/session.h"
#include "domain/json.h"
#include "ledger/inbox.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct InboxCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace

Reply runInbox(const Context& context)
{
    const auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const Store& store = reading->view();
    const auto person = actor(store, reading->device, context.line.as);
    if (!person)
        return badInput(person.error());
    const auto turns =
        attempt([&]() -> Result<std::vector<Turn>> { return inbox(store, *person, SystemClock().now()); });
    if (!turns)
        return badInput(turns.error());
    Reply reply;
    QJsonArray rows;
    for (const Turn& turn : *turns) {
        const KindInfo& kind = *turn.record.kind;
        const QString words = QCoreApplication::translate("Domain", turn.awaited->words);
        const QString title = recordTitle(store, turn.record).simplified();
        const QDate due = turn.record[presentationOf(kind).due].as<QDate>();
        rows.append(QJsonObject{{u"id"_s, idText(turn.record.id)},
                                {u"kind"_s, QLatin1StringView(kind.name)},
                                {u"step"_s, QLatin1StringView(turn.step->name)},
                                {u"waits"_s, words},
                                {u"title"_s, title},
                                {u"due"_s, due.toString(Qt::ISODate)}});
        reply.text += idText(turn.record.id) + u"   ["_s + kind.displayLabel() + u" · "_s + words + u"] "_s
            + title + (due.isValid() ? u"   "_s + due.toString(Qt::ISODate) : QString()) + u'\n';
    }
    reply.json = {{u"count"_s, static_cast<qint64>(turns->size())}, {u"turns"_s, rows}};
    reply.text += InboxCommandWords::tr("%1 件等您办理").arg(turns->size());
    return reply;
}

} // namespace jiannuo::ctl
