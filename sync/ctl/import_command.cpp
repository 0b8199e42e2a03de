// SPDX-License-Identifier: Apache-2.0
#include "ctl/author.h"
#include "ctl/commands.h"

#include "domain/china_time.h"
#include "domain/id_series.h"
#include "domain/names.h"
#include "domain/records.h"
#include "exchange/accept_letters.h"
#include "exchange/column_memory.h"
#include "exchange/documents.h"
#include "exchange/letters_json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct ImportCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

Result<ImportedPage> readPage(const QString& path, const ReadOptions& options)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::InvalidInput,
                     ImportCommandWords::tr("不能读取“%1”（%2）。").arg(path, file.errorString())};
    return importLetters(file.readAll(), path == u"-" ? u"-.txt"_s : QFileInfo(path).fileName(), options);
}

void addItems(QString& text, const QList<ImportedItem>& items, int depth)
{
    for (const ImportedItem& item : items) {
        text += u"%1%2%3 %4\n"_s.arg(QString(depth * 2, u' '), QString::number(item.no),
                                     item.noInferred ? u"?"_s : QString(), item.lead.text.simplified());
        addItems(text, item.items, depth + 1);
    }
}

void addDoubts(QString& text, const QList<Doubt>& doubts)
{
    for (const Doubt& doubt : doubts)
        text += u"  ! %1\n"_s.arg(doubt.sentence);
}

void addLeftOut(QString& text, const ImportedPage& page)
{
    for (const ImportedLeftOut& one : page.leftOut)
        text += u"  - %1\n"_s.arg(ImportCommandWords::tr("没有导入（%1）：%2").arg(one.reason, one.text));
}

/// The columns, where a person has to say which one holds the promises.
void addColumns(QString& text, const ImportedPage& page)
{
    QStringList unknown;
    for (const ImportedColumn& column : page.columns) {
        if (column.meaning.isEmpty() && !column.header.isEmpty())
            unknown += column.header.simplified();
    }
    if (!unknown.isEmpty())
        text += ImportCommandWords::tr("没有认出的列：%1。可用 --column \"列名=含义\" 指明，含义有：%2。")
                    .arg(unknown.join(u'、'), columnMeanings().join(u", "))
            + u'\n';
}

/// For reading beside the source.
QString preview(const ImportedPage& page)
{
    QString text;
    addDoubts(text, page.doubts);
    for (const ImportedLetter& letter : page.letters) {
        text +=
            u"\n%1\n"_s.arg(letter.org.isEmpty() ? ImportCommandWords::tr("（没有找到单位）") : letter.org);
        addItems(text, letter.items, 1);
        QStringList contacts;
        for (const ImportedPhone& phone : letter.phones)
            contacts += phone.value;
        for (const ImportedEmail& email : letter.emails)
            contacts += email.inferred ? email.value + u'?' : email.value;
        contacts += {letter.address.text, letter.postcode.text};
        contacts.removeAll(QString());
        text += u"  "_s + contacts.join(u"  ") + u'\n';
        addDoubts(text, letter.doubts);
    }
    addLeftOut(text, page);
    addColumns(text, page);
    return text;
}

/// What was chosen before on this device, where it has a ledger.
ColumnChoices rememberedColumns(const Context& context)
{
    const auto reading = openReading(context);
    if (!reading)
        return {};
    return attempt([&]() -> Result<ColumnChoices> {
               auto query = reading->database->prepare("SELECT body FROM draft WHERE key=?");
               bindText(query, 1, columnMemoryKey());
               return query.executeStep() ? decodeColumns(bytesOf(query.getColumn(0))) : ColumnChoices();
           })
        .valueOr({});
}

/// The year of --campaign, or of the only campaign that runs; 0 where there is none.
int campaignYear(const Context& context)
{
    const auto reading = openReading(context);
    if (!reading)
        return 0;
    if (context.line.has(u"campaign"_s)) {
        const auto id = findByName(reading->view(), kindOf<Campaign>(), context.line.value(u"campaign"_s));
        const auto campaign = id ? reading->view().get<Campaign>(*id) : std::nullopt;
        return campaign && campaign->start.isValid() ? campaign->start.year() : 0;
    }
    QList<int> years;
    reading->view().each(kindOf<Campaign>(), [&](const Record& record) {
        const auto campaign = record.as<Campaign>();
        if (campaign.state == CampaignState::Running && campaign.start.isValid())
            years.append(campaign.start.year());
    });
    return years.size() == 1 ? years.front() : 0;
}

Result<ReadOptions> optionsOf(const Context& context)
{
    ReadOptions options;
    const auto year = numberOption(context.line, u"year"_s, 0, 1949);
    if (!year)
        return year.error();
    options.year = *year > 0 ? *year : campaignYear(context);
    options.otherwise = chinaDate(context.clock.now()).year();
    options.columns = rememberedColumns(context);
    for (const QString& choice : context.line.values(u"column"_s)) {
        const qsizetype sign = choice.lastIndexOf(u'=');
        if (sign < 1 || !chooseColumn(options.columns, choice.left(sign), choice.mid(sign + 1).trimmed()))
            return invalid(ImportCommandWords::tr("--column 请写成“列名=含义”，含义有：%1。")
                               .arg(columnMeanings().join(u", ")));
    }
    return options;
}

/// One letter on its way into the ledger.
struct Accepted {
    QString name;
    std::vector<Change> changes; ///< empty: the same letter is here already
    Id letter;
    std::optional<Change> unit; ///< that an earlier letter of the file makes
};

/// The units that letters of the file make, by nameKey(): the next letter of that unit makes no second one.
using NewUnits = std::map<QString, Change>;

/// Whose letter it is: the unit of that name, the one that --org names, or a new one below --parent.
Result<LetterTarget> targetOf(const ImportedLetter& letter, const Store& store, const CommandLine& line,
                              int year)
{
    LetterTarget target;
    target.year = year;
    target.source = line.value(u"source"_s);
    if (line.has(u"campaign"_s)) {
        const auto campaign = findByName(store, kindOf<Campaign>(), line.value(u"campaign"_s));
        if (!campaign)
            return campaign.error();
        target.campaign = *campaign;
    }
    if (line.has(u"org"_s)) {
        const auto org = findByName(store, kindOf<Org>(), line.value(u"org"_s));
        if (!org)
            return org.error();
        target.org = *org;
        return target;
    }
    const auto matches = matchOrgs(store, letter.org);
    target.org = certainOrg(matches);
    if (!target.org.isNull())
        return target;
    const bool several =
        std::any_of(matches.begin(), matches.end(), [](const OrgMatch& match) { return match.exact; });
    if (line.has(u"parent"_s) && !letter.org.isEmpty() && !several) {
        const auto parent = findByName(store, kindOf<Org>(), line.value(u"parent"_s));
        if (!parent)
            return parent.error();
        target.newOrg = Org{.name = letter.org, .parent = *parent};
        return target;
    }
    QStringList names;
    for (const OrgMatch& match : matches)
        names += match.name;
    return Error{
        ErrorCode::InvalidInput,
        names.isEmpty()
            ? ImportCommandWords::tr("本机没有单位“%1”。请用 --org 指明，或用 --parent 写明新单位的上级。")
                  .arg(letter.org)
            : ImportCommandWords::tr("“%1”可能是：%2。请用 --org 指明。").arg(letter.org, names.join(u'、'))};
}

Result<Accepted> accepted(const ImportedPage& page, const ImportedLetter& letter, const Store& store,
                          NewUnits& units, const Context& context, int year)
{
    auto target = targetOf(letter, store, context.line, year);
    if (!target)
        return target.error();
    const auto made = target->org.isNull() ? units.find(nameKey(letter.org)) : units.end();
    if (made != units.end())
        target->org = made->second.record;
    auto changes = letterChanges(page, withoutFailedContacts(letter), *target, store,
                                 idSeries(makeId(context.clock, context.random)));
    if (!changes)
        return Error{changes.error().code, letter.org + u'：' + changes.error().sentence};
    Accepted result{letter.org, std::move(*changes), {}, {}};
    if (made != units.end())
        result.unit = made->second;
    for (const Change& change : result.changes) {
        if (change.kind == kinds::org && change.verb == verbCreate)
            units.emplace(nameKey(letter.org), change);
        if (change.kind != kinds::commitmentLetter || change.verb != verbCreate)
            continue;
        result.letter = change.record;
        // Importing a file twice adds nothing.
        const auto record = fromFields<CommitmentLetter>(change.patch);
        if (!acceptedBefore(store, record.org, record.rawText).isNull())
            return Accepted{letter.org, {}, {}, {}};
    }
    return result;
}

/// A letter that is too much for one operation goes in several: itself first, then its items.
std::vector<Intent> intentsOf(const Accepted& letter, const Id& person, const Context& context)
{
    std::vector<Intent> intents;
    for (std::vector<Change>& part : sendableParts(letter.changes))
        intents.push_back({person, context.clock.now(), std::move(part)});
    return intents;
}

/// All letters, or none: what one of them lacks is said before anything is recorded.
Reply acceptAll(const ImportedPage& page, const Context& context, const ReadOptions& options)
{
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    const auto person = author(ledger, context);
    if (!person)
        return notActing(person.error());
    if (page.letters.size() != 1 && context.line.has(u"org"_s))
        return badInput(ImportCommandWords::tr("文件里有 %1 份承诺书，不能都算一个单位的；--org 只用于一份。")
                            .arg(page.letters.size()));
    std::vector<Accepted> letters;
    NewUnits units;
    for (const ImportedLetter& letter : page.letters) {
        auto one = accepted(page, letter, ledger.view(), units, context, options.year);
        if (!one)
            return badInput(one.error());
        if (!one->changes.empty()) {
            // Judged with the unit that an earlier letter makes: nothing is recorded before all letters are.
            auto whole = intentsOf(*one, *person, context);
            if (one->unit)
                whole.front().changes.insert(whole.front().changes.begin(), *one->unit);
            if (const auto allowed = ledger.check(whole); !allowed)
                return refused({allowed.error().code, one->name + u'：' + allowed.error().sentence});
            if (const auto sure = confirmed(ledger.view(), one->changes, context.line); !sure)
                return refused(sure.error());
        }
        letters.push_back(std::move(*one));
    }
    // Chosen columns count for the next file too.
    if (context.line.has(u"column"_s)) {
        if (const auto kept = ledger.saveDraft(columnMemoryKey(), encodeColumns(options.columns)); !kept)
            return refused(kept.error());
    }
    QJsonArray array;
    qint64 commitments = 0;
    int recorded = 0;
    QString notes;
    addDoubts(notes, page.doubts);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Accepted& letter = letters[i];
        const QList<Doubt>& doubts = page.letters.at(static_cast<qsizetype>(i)).doubts;
        QJsonObject json{{u"org"_s, letter.name},
                         {u"recorded"_s, !letter.changes.empty()},
                         {u"doubts"_s, doubtsJson(doubts)}};
        if (!doubts.isEmpty())
            notes += letter.name + u'\n';
        addDoubts(notes, doubts);
        if (!letter.changes.empty()) {
            qint64 dseq = 0;
            for (const Intent& intent : intentsOf(letter, *person, context)) {
                const auto operation = ledger.record(intent);
                if (!operation)
                    return refused(
                        {operation.error().code, letter.name + u'：' + operation.error().sentence});
                dseq = dseq == 0 ? operation->dseq : dseq;
            }
            const auto count =
                std::count_if(letter.changes.begin(), letter.changes.end(),
                              [](const Change& change) { return change.kind == kinds::commitment; });
            json.insert(u"letter"_s, idText(letter.letter));
            json.insert(u"commitments"_s, static_cast<qint64>(count));
            json.insert(u"dseq"_s, dseq);
            commitments += count;
            ++recorded;
        }
        array.append(json);
    }
    Reply reply;
    reply.json = {{u"letters"_s, array},
                  {u"recorded"_s, recorded},
                  {u"commitments"_s, commitments},
                  {u"already"_s, static_cast<qint64>(letters.size()) - recorded},
                  {u"doubts"_s, doubtsJson(page.doubts)},
                  {u"leftOut"_s, leftOutJson(page)}};
    addLeftOut(notes, page);
    addColumns(notes, page);
    reply.text = ImportCommandWords::tr("已登记 %1 份承诺书、%2 条承诺，等待同步；%3 份先前已登记。")
                     .arg(recorded)
                     .arg(commitments)
                     .arg(static_cast<qint64>(letters.size()) - recorded)
        + u'\n' + notes;
    return reply;
}

} // namespace

Reply runImport(const Context& context)
{
    if (context.line.arguments.front() != u"letters")
        return badInput(ImportCommandWords::tr("可以导入的有：letters。"));
    const auto options = optionsOf(context);
    if (!options)
        return badInput(options.error());
    const auto page = readPage(context.line.arguments.back(), *options);
    if (!page)
        return page.error().code == ErrorCode::RuleBroken ? refused(page.error()) : badInput(page.error());
    // A file without a letter is not what was asked for, whatever else it holds.
    if (page->letters.isEmpty())
        return {Exit::BadInput, toJson(*page), preview(*page), true};
    if (!context.line.has(u"dry-run"_s))
        return acceptAll(*page, context, *options);
    return {Exit::Done, toJson(*page), preview(*page)};
}

} // namespace jiannuo::ctl
