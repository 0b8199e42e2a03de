// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

#include "domain/contacts_check.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

QString limitWords(const ImportedTimeLimit& limit)
{
    static constexpr TimeUnit units[]{TimeUnit::WorkingDay, TimeUnit::Day, TimeUnit::Hour, TimeUnit::SameDay};
    const TimeUnit unit = units[static_cast<int>(limit.unit)];
    LimitRange range{{limit.normal, unit}, {}};
    if (limit.maximum.value_or(0) > limit.normal)
        range.maximum = LimitSpan{*limit.maximum, unit};
    QString words = limitText(range);
    if (!limit.startEvent.isEmpty())
        words = limit.startEvent.text + u' ' + words;
    return limit.deemedConsent ? ImportDraft::tr("%1，超期视为同意").arg(words) : words;
}

QString quantityWords(const ImportedQuantity& quantity)
{
    const QString value = quantity.value.toString() + quantity.unit;
    const QString words = quantity.qualifier == ImportedQualifier::About ? ImportDraft::tr("约 %1").arg(value)
        : quantity.qualifier == ImportedQualifier::AtLeast ? ImportDraft::tr("不少于 %1").arg(value)
        : quantity.qualifier == ImportedQualifier::AtMost  ? ImportDraft::tr("不超过 %1").arg(value)
                                                           : value;
    return quantity.name.isEmpty() ? words : quantity.name.text + u' ' + words;
}

/// What a person sees of an item: its text with everything below it.
Span reach(const Outline& items, qsizetype row)
{
    const Span& own = items.at(row).span;
    const Span& last = items.at(row + outline::subtree(items, row) - 1).span;
    return Span::between(own.start, std::max(own.end(), last.end()));
}

QString beginning(const QString& text, qsizetype most = 40)
{
    const QString line = text.simplified();
    return line.size() > most ? line.left(most) + u'…' : line;
}

} // namespace

/// The parts of the page in the order of the source, the whole page first.
void ImportDraft::layOutParts()
{
    const ImportedPage& page = m_form.page;
    m_places.clear();
    const Span whole{0, page.rawText.size()};
    if (!page.preface.isEmpty() || !page.heading.isEmpty())
        m_places.push_back(
            {Preface, 0,
             Span::between(page.heading.isEmpty() ? page.preface.span.start : page.heading.span.start,
                           std::max(page.preface.span.end(), page.heading.span.end())),
             page.preface.isEmpty() ? tr("标题") : tr("编者按")});
    for (qsizetype i = 0; i < m_form.letters.size(); ++i)
        m_places.push_back({Letter, i, m_form.letters.at(i).read.span, {}});
    for (qsizetype i = 0; i < page.articles.size(); ++i)
        m_places.push_back(
            {Article, i,
             Span::between(page.articles.at(i).title.span.start, page.articles.at(i).text.span.end()),
             page.articles.at(i).title.text.simplified()});
    if (!page.commentary.isEmpty())
        m_places.push_back({Commentary, 0, page.commentary.span, tr("短评")});
    std::stable_sort(m_places.begin(), m_places.end(),
                     [](const PartPlace& a, const PartPlace& b) { return a.span.start < b.span.start; });
    m_places.insert(m_places.begin(), PartPlace{Page, 0, whole, tr("整页原文")});
}

const ImportedLetterForm* ImportDraft::letter() const
{
    if (!m_ready || part() != Letter)
        return nullptr;
    return &m_form.letters.at(m_places[static_cast<std::size_t>(m_current)].index);
}

int ImportDraft::part() const
{
    return m_current >= 0 && m_current < static_cast<int>(m_places.size())
        ? m_places[static_cast<std::size_t>(m_current)].kind
        : Page;
}

bool ImportDraft::isEditable() const
{
    return letter() && !letter()->isAccepted() && !m_accepting;
}

bool ImportDraft::isAccepted() const
{
    return letter() && letter()->isAccepted();
}

int ImportDraft::acceptedCount() const
{
    return static_cast<int>(std::count_if(m_form.letters.begin(), m_form.letters.end(),
                                          [](const auto& one) { return one.isAccepted(); }));
}

int ImportDraft::openDoubts() const
{
    int open = static_cast<int>(m_form.page.doubts.size() - m_form.seen.size());
    for (const ImportedLetterForm& one : m_form.letters)
        open += one.isAccepted() ? 0 : one.openDoubts();
    return open;
}

bool ImportDraft::isReadyToAccept(const ImportedLetterForm& letter) const
{
    return !letter.isAccepted() && letter.hasOrg() && letter.openDoubts() == 0 && !letter.items.isEmpty();
}

int ImportDraft::readyCount() const
{
    return static_cast<int>(std::count_if(m_form.letters.begin(), m_form.letters.end(),
                                          [this](const auto& one) { return isReadyToAccept(one); }));
}

const QList<Doubt>& ImportDraft::partDoubtList() const
{
    static const QList<Doubt> none;
    if (const ImportedLetterForm* one = letter())
        return one->read.doubts;
    return part() == Page ? m_form.page.doubts : none;
}

const QList<int>& ImportDraft::partSeen() const
{
    static const QList<int> none;
    const ImportedLetterForm* one = letter();
    return one ? one->seen : part() == Page ? m_form.seen : none;
}

Span ImportDraft::inPart(Span span) const
{
    if (m_current < 0 || m_current >= static_cast<int>(m_places.size()))
        return {};
    const qsizetype start = m_places[static_cast<std::size_t>(m_current)].span.start;
    const Span here{span.start - start, span.length};
    return Span::between(std::clamp<qsizetype>(here.start, 0, m_source.size()),
                         std::clamp<qsizetype>(here.end(), 0, m_source.size()));
}

void ImportDraft::setCurrent(int part)
{
    if (part < 0 || part >= static_cast<int>(m_places.size()))
        return;
    endTyping();
    if (part != m_current) {
        m_current = part;
        m_doubt = m_item = m_contact = -1;
        m_mark = {};
        const Span span = m_places[static_cast<std::size_t>(part)].span;
        m_sourceCut = span.length > mostShown;
        m_source = m_form.page.rawText.mid(span.start, std::min(span.length, mostShown));
        Q_EMIT currentChanged();
        Q_EMIT sourceChanged();
        refresh();
        Q_EMIT chosen();
    }
}

QString ImportDraft::orgTitle(const ImportedLetterForm& letter) const
{
    if (!letter.org.isNull()) {
        // A sheet may hold thousands of units, and this is asked at every key.
        auto known = m_orgTitles.find(letter.org);
        if (known == m_orgTitles.end())
            known = m_orgTitles.insert(letter.org, orgNameOf(idText(letter.org)));
        if (!known->isEmpty())
            return *known;
    }
    if (!letter.newOrg.isEmpty())
        return letter.newOrg;
    return letter.read.org;
}

void ImportDraft::refreshParts()
{
    std::vector<ImportPartRow> rows;
    for (const PartPlace& place : m_places) {
        ImportPartRow row;
        row.key = QString::number(rows.size());
        row.kind = place.kind;
        row.title = place.title;
        switch (place.kind) {
        case Page:
            row.subtitle = tr("%1 字").arg(m_form.page.rawText.size());
            row.openDoubts = static_cast<int>(m_form.page.doubts.size() - m_form.seen.size());
            break;
        case Letter: {
            const ImportedLetterForm& one = m_form.letters.at(place.index);
            const QString org = orgTitle(one);
            row.title = org.isEmpty() ? tr("（没有找到单位）") : org;
            row.subtitle = one.isAccepted() ? tr("已登记 %1 条承诺").arg(one.commitments)
                : one.hasOrg()              ? tr("%1 条承诺").arg(one.items.size())
                                            : tr("%1 条，未选单位").arg(one.items.size());
            row.openDoubts = one.isAccepted() ? 0 : one.openDoubts();
            row.accepted = one.isAccepted();
            row.ready = isReadyToAccept(one);
            row.problem = m_refusals.value(place.index);
            if (!row.problem.isEmpty())
                row.subtitle = row.problem;
            break;
        }
        case Article:
            row.subtitle = tr("不是承诺书，不导入");
            break;
        case Preface:
        case Commentary:
            row.subtitle = beginning(m_form.page.rawText.mid(place.span.start, 80));
            break;
        }
        rows.push_back(std::move(row));
    }
    m_parts.set(std::move(rows));
}

void ImportDraft::refresh()
{
    if (!m_ready)
        return;
    refreshParts();
    const QList<Doubt>& doubts = partDoubtList();
    m_doubtOrder.clear();
    for (int i = 0; i < doubts.size(); ++i)
        m_doubtOrder.append(i);
    std::stable_sort(m_doubtOrder.begin(), m_doubtOrder.end(),
                     [&](int a, int b) { return doubts.at(a).span.start < doubts.at(b).span.start; });
    std::vector<ImportDoubtRow> rows;
    for (const int index : std::as_const(m_doubtOrder)) {
        const Doubt& doubt = doubts.at(index);
        const Span here = inPart(doubt.span);
        rows.push_back({QString::number(index), static_cast<int>(rows.size()) + 1, doubt.sentence,
                        doubt.confidence, partSeen().contains(index),
                        static_cast<int>(rows.size()) == m_doubt, static_cast<int>(here.start),
                        static_cast<int>(here.length)});
    }
    m_partDoubts = static_cast<int>(doubts.size() - partSeen().size());
    m_doubtRows.set(std::move(rows));
    m_partTitle = m_parts.value(m_current, "title").toString();
    refreshLetter();
    Q_EMIT changed();
    Q_EMIT marksChanged();
}

void ImportDraft::refreshLetter()
{
    const ImportedLetterForm* one = letter();
    static const ImportedLetterForm none;
    const ImportedLetterForm& form = one ? *one : none;
    const auto org = m_workspace->view().get<Org>(form.org);
    m_orgText = form.read.org;
    m_orgId = form.org.isNull() ? QString() : idText(form.org);
    m_orgName = org ? org->name : QString();
    m_newOrg = form.newOrg;
    m_newOrgParent = form.newOrg.isEmpty() ? QString() : orgNameOf(idText(form.newOrgParent));
    m_title = form.read.title.text;
    m_intro = form.read.intro.text;
    m_closing = form.read.closing.text;
    m_signedAt = form.read.signedAt.text;
    m_acceptedText = form.isAccepted() ? tr("已登记，共 %1 条承诺").arg(form.commitments) : QString();
    m_known = one && !form.isAccepted() && !form.org.isNull()
        && !acceptedBefore(m_workspace->view(), form.org,
                           m_form.page.rawText.mid(form.read.span.start, form.read.span.length))
                .isNull();
    m_obstacle = one ? obstacleOf(form) : QString();
    std::vector<FactRow> matches;
    if (one && m_names && !form.isAccepted()) {
        for (const OrgMatch& match : m_names->matches(form.read.org)) {
            const auto known = m_workspace->view().get<Org>(match.org);
            matches.push_back({idText(match.org), match.name,
                               known ? orgNameOf(idText(known->parent)) : QString(),
                               match.exact ? tr("名称相同") : tr("名称相近")});
        }
    }
    // A clerk mostly brings what his own unit has published.
    const auto person = m_workspace->view().get<Person>(m_workspace->person());
    if (one && person && m_workspace->isUnit() && !form.isAccepted()) {
        const QString own = idText(person->org);
        if (std::none_of(matches.begin(), matches.end(), [&](const FactRow& m) { return m.key == own; }))
            matches.push_back({own, orgNameOf(own), {}, tr("本单位")});
    }
    m_orgMatches.set(std::move(matches));
    refreshItems(form);
    refreshContacts(form);
}

void ImportDraft::refreshItems(const ImportedLetterForm& letter)
{
    const Outline& items = letter.items;
    std::vector<ImportItemRow> rows;
    std::vector<QSet<int>> numbers; // of the siblings so far, by depth
    for (qsizetype i = 0; i < items.size(); ++i) {
        const OutlineItem& item = items.at(i);
        ImportItemRow row;
        row.key = QString::number(i);
        row.depth = item.depth;
        row.no = item.no;
        row.noInferred = item.noInferred;
        numbers.resize(static_cast<std::size_t>(item.depth) + 1);
        row.noTwice = numbers.back().contains(item.no);
        numbers.back().insert(item.no);
        row.mark = item.mark;
        row.text = item.text;
        row.edited = item.edited;
        ImportedItem plain;
        plain.text.text = plain.lead.text = item.text;
        plain.timeLimits = item.timeLimits;
        row.kind = static_cast<int>(item.kind.value_or(proposedKind(plain)));
        row.kindProposed = !item.kind;
        for (const ImportedTimeLimit& limit : item.timeLimits)
            row.limits += limitWords(limit);
        for (const ImportedQuantity& quantity : item.quantities)
            row.quantities += quantityWords(quantity);
        row.due = item.dueDate.isValid() ? item.dueDate.toString(Qt::ISODate)
                + (item.due.isEmpty() ? QString() : tr("（%1）").arg(item.due))
                                         : item.due;
        QStringList open;
        for (int number = 0; number < m_doubtOrder.size(); ++number) {
            const int index = m_doubtOrder.at(number);
            if (!letter.seen.contains(index)
                && outline::touches(item.span, letter.read.doubts.at(index).span))
                open += QString::number(number + 1);
        }
        row.doubts = open.join(u'、');
        row.current = i == m_item;
        row.canPromote = outline::canPromote(items, i);
        row.canDemote = outline::canDemote(items, i);
        rows.push_back(std::move(row));
    }
    m_itemRows.set(std::move(rows));
}

void ImportDraft::refreshContacts(const ImportedLetterForm& letter)
{
    std::vector<ImportContactRow> rows;
    const auto add = [&](ContactKind kind, qsizetype place, const QString& label, const QString& value,
                         const Piece& original, bool inferred, const std::optional<ContactProblem>& problem) {
        const bool single = kind >= Address;
        rows.push_back({QStringLiteral("%1.%2").arg(kind).arg(place), kind, static_cast<int>(place), label,
                        value, original.text.simplified() == value ? QString() : original.text.simplified(),
                        inferred, problem ? problem->reason : QString(), !single,
                        static_cast<int>(rows.size()) == m_contact});
    };
    const ImportedLetter& read = letter.read;
    const auto ticked = [&](const Piece& piece) {
        for (int i = 0; i < read.doubts.size(); ++i) {
            if (read.doubts.at(i).code == DoubtCode::PhoneRepaired
                && read.doubts.at(i).span.overlaps(piece.span) && !letter.seen.contains(i))
                return false;
        }
        return true;
    };
    for (qsizetype i = 0; i < read.phones.size(); ++i)
        add(Phone, i, tr("监督电话"), read.phones.at(i).value, read.phones.at(i).original,
            !ticked(read.phones.at(i).original), checkPhone(read.phones.at(i).value));
    for (qsizetype i = 0; i < read.faxes.size(); ++i)
        add(Fax, i, tr("传真"), read.faxes.at(i).value, read.faxes.at(i).original, false,
            checkPhone(read.faxes.at(i).value));
    for (qsizetype i = 0; i < read.emails.size(); ++i)
        add(Email, i, tr("电子邮箱"), read.emails.at(i).value, read.emails.at(i).original,
            read.emails.at(i).inferred, checkEmail(read.emails.at(i).value));
    const auto single = [&](ContactKind kind, const QString& label, const Piece& piece, auto check) {
        add(kind, 0, label, piece.text, piece, false,
            piece.isEmpty() ? std::nullopt : std::optional<ContactProblem>(check(piece.text)));
    };
    single(Address, tr("地址"), read.address, [](const QString& t) { return checkAddress(t); });
    single(Postcode, tr("邮编"), read.postcode, [](const QString& t) { return checkPostcode(t); });
    single(Office, tr("受理部门"), read.receptionOffice,
           [](const QString&) { return std::optional<ContactProblem>(); });
    m_contactRows.set(std::move(rows));
}

std::vector<ImportDraft::SourceMark> ImportDraft::marks() const
{
    std::vector<SourceMark> marks;
    const auto add = [&](Span span, Mark mark) {
        const Span here = inPart(span);
        if (!here.isEmpty())
            marks.push_back({here, mark});
    };
    if (const ImportedLetterForm* one = letter()) {
        const ImportedLetter& read = one->read;
        add(read.title.isEmpty() ? read.orgText.span : read.title.span, Mark::Title);
        int top = 0;
        for (qsizetype i = 0; i < one->items.size(); ++i) {
            if (one->items.at(i).depth == 0)
                add(reach(one->items, i), ++top % 2 ? Mark::Item : Mark::OtherItem);
        }
        add(read.closing.span, Mark::Closing);
        for (const ImportedPhone& phone : read.phones)
            add(phone.original.span, Mark::Contact);
        for (const ImportedPhone& fax : read.faxes)
            add(fax.original.span, Mark::Contact);
        for (const ImportedEmail& email : read.emails)
            add(email.original.span, Mark::Contact);
        for (const Piece& piece : {read.address, read.postcode, read.receptionOffice, read.signedAt})
            add(piece.span, Mark::Contact);
    } else if (part() == Page) {
        int number = 0;
        for (const ImportedLetterForm& each : m_form.letters)
            add(each.read.span, ++number % 2 ? Mark::Letter : Mark::OtherLetter);
    }
    const QList<Doubt>& doubts = partDoubtList();
    for (int i = 0; i < doubts.size(); ++i)
        add(doubts.at(i).span, partSeen().contains(i) ? Mark::SeenDoubt : Mark::Doubt);
    if (!m_mark.isEmpty())
        marks.push_back({m_mark, Mark::Chosen});
    return marks;
}

const OutlineItem* ImportDraft::item(int row) const
{
    const ImportedLetterForm* one = letter();
    return one && row >= 0 && row < one->items.size() ? &one->items.at(row) : nullptr;
}

QStringList ImportDraft::kindChoices()
{
    QStringList labels;
    for (const EnumEntry& entry : commitmentKindEntries)
        labels += labelOf(static_cast<CommitmentKind>(entry.number));
    return labels;
}

} // namespace jiannuo
