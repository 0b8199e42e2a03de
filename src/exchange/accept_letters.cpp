// SPDX-License-Identifier: Apache-2.0
#include "exchange/accept_letters.h"

#include "domain/contacts_check.h"
#include "domain/names.h"
#include "exchange/due_dates.h"
#include "ledger/same_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace jiannuo {

namespace {

struct AcceptLettersWords {
    Q_DECLARE_TR_FUNCTIONS(AcceptLetters)
};

/// 2011年4月8日, 2011-04-08, 2011.4.8; no date where it is none, or only a month.
QDate dateIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(\\d{4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})"));
    const auto match = pattern.match(text);
    return match.hasMatch()
        ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
        : QDate();
}

TimeUnit unitOf(ImportedUnit unit)
{
    switch (unit) {
    case ImportedUnit::WorkingDay:
        return TimeUnit::WorkingDay;
    case ImportedUnit::Day:
        return TimeUnit::Day;
    case ImportedUnit::Hour:
        return TimeUnit::Hour;
    case ImportedUnit::SameDay:
        return TimeUnit::SameDay;
    }
    return TimeUnit::WorkingDay;
}

std::vector<PromisedLimit> limitsOf(const ImportedItem& item)
{
    std::vector<PromisedLimit> limits;
    for (const ImportedTimeLimit& limit : item.timeLimits)
        limits.push_back({.startEvent = limit.startEvent.text,
                          .normal = limit.normal,
                          .maximum = limit.maximum.value_or(0),
                          .unit = unitOf(limit.unit),
                          .deemedConsent = limit.deemedConsent,
                          .text = limit.text.text,
                          .statutory = limit.statutory.value_or(0),
                          .statutoryUnit = unitOf(limit.statutoryUnit)});
    return limits;
}

/// A total stands with its parts where they add up to it; all else stands by itself.
std::vector<Target> targetsOf(const ImportedItem& item)
{
    std::vector<Target> targets;
    const auto at = [&](int index) { return item.quantities.value(index); };
    QList<int> asParts;
    for (const ImportedSum& sum : item.sums) {
        if (sum.agrees)
            asParts += sum.parts;
    }
    for (int i = 0; i < item.quantities.size(); ++i) {
        if (asParts.contains(i))
            continue;
        const ImportedQuantity& quantity = item.quantities[i];
        Target target{.name = quantity.name.text, .value = quantity.value, .unit = quantity.unit};
        target.qualifier = quantity.qualifier == ImportedQualifier::About ? Qualifier::About
            : quantity.qualifier == ImportedQualifier::AtLeast            ? Qualifier::AtLeast
            : quantity.qualifier == ImportedQualifier::AtMost             ? Qualifier::AtMost
                                                                          : Qualifier::Exact;
        for (const ImportedSum& sum : item.sums) {
            if (!sum.agrees || sum.total != i)
                continue;
            for (const int part : sum.parts)
                target.parts.push_back({at(part).name.text, at(part).value});
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

/// Further columns where they belong; what has no field of its own stands in the remark.
void takeColumns(Commitment& commitment, const ImportedItem& item)
{
    const auto put = [](QString& into, const QString& value) {
        into = into.isEmpty() ? value : into + u'；' + value;
    };
    static const QRegularExpression number(QStringLiteral("[（(]?[+\\d][\\d\\-()（） ]{6,}"));
    for (const ImportedField& field : item.fields) {
        const QString& value = field.value.text;
        const QString& label = field.label.text;
        const auto means = [&](const char* meaning, const char* word) {
            return field.meaning.isEmpty() ? label.contains(QString::fromUtf8(word))
                                           : field.meaning == QLatin1StringView(meaning);
        };
        if (means("measures", "措施"))
            put(commitment.measures, value);
        else if (means("target", "目标"))
            put(commitment.goal, value);
        else if (means("project", "项目"))
            put(commitment.project, value);
        else if (means("leader", "领导"))
            put(commitment.leader, value);
        else if (means("owner", "责任人"))
            put(commitment.ownerName, value);
        else if (means("title", "事项") && commitment.title.isEmpty())
            commitment.title = value;
        else if (means("office", "科室"))
            put(commitment.office, value);
        else if (means("contact", "联系人"))
            put(commitment.contact,
                QString(value).remove(number).trimmed()); // no private number in the ledger
        else if (means("section", "类别"))
            commitment.tags.push_back(value);
        else if (field.meaning == u"contactPhone")
            continue; // said when it was read
        else if (field.meaning == u"regNo")
            put(commitment.remark, AcceptLettersWords::tr("原登记号：%1").arg(value));
        else
            put(commitment.remark,
                label.isEmpty() || label.contains(u"备注") ? value : label + u'：' + value);
    }
}

/// What the words of a due date mean in the year of the campaign.
QDate dueOf(const ImportedItem& item, int year)
{
    if (item.due.isEmpty() || (item.dueDate.isValid() && !(item.dueYearInferred && year > 0)))
        return item.dueDate;
    const letters::SourceText source(item.due.text);
    return letters::dueIn(source.norm(), year).date;
}

/// Whether a value may stand as the unit's: nothing that failed, and nothing that is doubted and that nobody
/// has looked at.
bool usable(const ImportedLetter& letter, const Piece& original, bool placeholder,
            const std::optional<ContactProblem>& problem)
{
    if (placeholder || (problem && problem->blocking))
        return false;
    return !problem || std::none_of(letter.doubts.begin(), letter.doubts.end(), [&](const Doubt& doubt) {
        return !original.isEmpty() && doubt.span.overlaps(original.span);
    });
}

/// The contact that the letter prints, added to what is known.
std::optional<Change> contactChange(const ImportedLetter& letter, const Id& org, const View& view,
                                    const std::function<Id()>& newId)
{
    const auto known = view.where(kindOf<Contact>(), fieldNumber(&Contact::org), org);
    const Record* record = known.empty() ? nullptr : &known.front();
    Contact contact = record ? record->as<Contact>() : Contact{};
    contact.org = org;
    const auto add = [](std::vector<QString>& list, const QString& value) {
        if (!value.isEmpty() && std::find(list.begin(), list.end(), value) == list.end())
            list.push_back(value);
    };
    const auto fill = [](QString& field, const QString& value) {
        if (field.isEmpty())
            field = value;
    };
    for (const ImportedPhone& phone : letter.phones)
        add(contact.phones, phone.value);
    for (const ImportedEmail& email : letter.emails) {
        add(contact.emails, email.value);
        if (email.inferred)
            add(contact.inferred, QStringLiteral("emails"));
    }
    for (const Doubt& doubt : letter.doubts) {
        if (doubt.code == DoubtCode::PhoneRepaired)
            add(contact.inferred, QStringLiteral("phones"));
    }
    if (!letter.faxes.isEmpty())
        fill(contact.fax, letter.faxes.front().value);
    fill(contact.address, letter.address.text);
    fill(contact.postcode, letter.postcode.text);
    fill(contact.office, letter.receptionOffice.text);
    if (!record) {
        const Contact nothing{.org = org};
        return toFields(contact) == toFields(nothing) ? std::nullopt
                                                      : std::optional(creation(newId(), contact));
    }
    Change change = amendment(*record, contact);
    return change.patch.empty() ? std::nullopt : std::optional(std::move(change));
}

} // namespace

ImportedLetter withoutFailedContacts(ImportedLetter letter)
{
    const ImportedLetter read = letter;
    letter.phones.removeIf([&](const ImportedPhone& phone) {
        return !usable(read, phone.original, phone.placeholder, checkPhone(phone.value));
    });
    letter.faxes.removeIf([&](const ImportedPhone& fax) {
        return !usable(read, fax.original, fax.placeholder, checkPhone(fax.value));
    });
    letter.emails.removeIf([&](const ImportedEmail& email) {
        return !usable(read, email.original, email.placeholder, checkEmail(email.value));
    });
    if (!letter.address.isEmpty() && !usable(read, letter.address, false, checkAddress(letter.address.text)))
        letter.address = {};
    if (!letter.postcode.isEmpty()
        && !usable(read, letter.postcode, false, checkPostcode(letter.postcode.text)))
        letter.postcode = {};
    return letter;
}

CommitmentKind proposedKind(const ImportedItem& item)
{
    struct Hint {
        const char* word;
        CommitmentKind kind;
    };
    static constexpr Hint hints[]{
        {"首问", CommitmentKind::FirstContactDuty}, {"一次性告知", CommitmentKind::OneTimeNotice},
        {"限时办结", CommitmentKind::LimitDuty},    {"责任追究", CommitmentKind::Accountability},
        {"吃拿卡要", CommitmentKind::Integrity},    {"廉洁", CommitmentKind::Integrity},
        {"政务公开", CommitmentKind::Disclosure},   {"办事公开", CommitmentKind::Disclosure},
        {"公开办事", CommitmentKind::Disclosure},   {"业务培训", CommitmentKind::Training},
        {"学习", CommitmentKind::Training},         {"实事", CommitmentKind::Deed},
    };
    const QString text = item.lead.isEmpty() ? item.text.text : item.lead.text;
    for (const Hint& hint : hints) {
        if (text.contains(QString::fromUtf8(hint.word)))
            return hint.kind;
    }
    return item.timeLimits.isEmpty() ? CommitmentKind::Service : CommitmentKind::LimitDuty;
}

Result<std::vector<Change>> letterChanges(const ImportedPage& page, const ImportedLetter& letter,
                                          const LetterTarget& target, const View& view,
                                          const std::function<Id()>& newId)
{
    if (letter.items.isEmpty())
        return Error{ErrorCode::MissingField,
                     AcceptLettersWords::tr("这份承诺书里没有承诺事项，请补充后再接受。")};
    if (target.org.isNull() && target.newOrg.name.isEmpty())
        return Error{ErrorCode::MissingField, AcceptLettersWords::tr("请先选择或填写这份承诺书的单位。")};
    std::vector<Change> changes;
    Id org = target.org;
    if (org.isNull()) {
        org = newId();
        changes.push_back(creation(org, target.newOrg));
    }
    const QString name =
        target.org.isNull() ? target.newOrg.name : view.get<Org>(org).value_or(Org{.name = letter.org}).name;
    const Id letterId = newId();
    changes.push_back(creation(
        letterId,
        CommitmentLetter{.org = org,
                         .campaign = target.campaign,
                         .title = letter.title.isEmpty() ? AcceptLettersWords::tr("%1公开承诺书").arg(name)
                                                         : letter.title.text,
                         .breachClause = letter.closing.text,
                         .signedAt = dateIn(letter.signedAt.text),
                         .rawText = page.rawText.mid(letter.span.start, letter.span.length),
                         .source = target.source}));
    const std::function<void(const ImportedItem&, const Id&)> add = [&](const ImportedItem& item,
                                                                        const Id& parent) {
        const Id id = newId();
        Commitment commitment{.org = org,
                              .letter = letterId,
                              .campaign = target.campaign,
                              .parent = parent,
                              .no = item.no,
                              .text = item.text.text,
                              .kind = item.kind.value_or(proposedKind(item)),
                              .targets = targetsOf(item),
                              .limits = limitsOf(item),
                              .due = dueOf(item, target.year),
                              .state = target.state,
                              .dueText = item.due.text};
        takeColumns(commitment, item);
        changes.push_back(creation(id, commitment));
        for (const ImportedItem& sub : item.items)
            add(sub, id);
    };
    // Before the commitments: what is entered as published needs somebody to complain to (S004-059).
    if (auto contact = contactChange(letter, org, view, newId))
        changes.push_back(std::move(*contact));
    for (const ImportedItem& item : letter.items)
        add(item, {});
    return changes;
}

Id acceptedBefore(const View& view, const Id& org, const QString& rawText)
{
    for (const auto& [id, letter] : view.all(&CommitmentLetter::org, org)) {
        if (letter.rawText == rawText)
            return id;
    }
    return {};
}

OrgNames::OrgNames(const Store& store)
{
    store.each(kindOf<Org>(), [this](const Record& record) {
        const Org org = record.as<Org>();
        m_entries.push_back({record.id, org.name, nameKeysOf(org), nameKey(org.shortName)});
    });
}

std::vector<OrgMatch> OrgNames::matches(const QString& name) const
{
    const QString wanted = nameKey(name);
    std::vector<OrgMatch> matches;
    if (wanted.isEmpty())
        return matches;
    for (const Entry& org : m_entries) {
        const bool exact = std::find(org.keys.begin(), org.keys.end(), wanted) != org.keys.end();
        // 市水务局 and 灵溪市水务局 may be the same; two characters alone name nobody, and a short name is no
        // end of another.
        const bool near =
            wanted.size() > 2 && std::any_of(org.keys.begin(), org.keys.end(), [&](const QString& key) {
                return key.size() > 2
                    && (wanted.endsWith(key) || (key != org.shorter && key.endsWith(wanted)));
            });
        if (exact || near)
            matches.push_back({org.org, org.name, exact});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const OrgMatch& a, const OrgMatch& b) {
        return a.exact != b.exact ? a.exact : a.name.size() < b.name.size();
    });
    if (matches.size() > 10)
        matches.resize(10);
    return matches;
}

std::vector<OrgMatch> matchOrgs(const Store& store, const QString& name)
{
    return OrgNames(store).matches(name);
}

Id certainOrg(const std::vector<OrgMatch>& matches)
{
    const auto exact =
        std::count_if(matches.begin(), matches.end(), [](const OrgMatch& m) { return m.exact; });
    return exact == 1 ? matches.front().org : Id();
}

} // namespace jiannuo
