// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

#include "domain/contacts_check.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

template <class Change> void ImportDraft::edit(const QString& group, Change change)
{
    if (!isEditable())
        return;
    Snapshot before = snapshot();
    const qsizetype index = m_places[static_cast<std::size_t>(m_current)].index;
    if (!change(m_form.letters[index]))
        return;
    m_refusals.remove(index);
    if (group.isEmpty() || group != m_group) {
        m_undo.push_back(std::move(before));
        if (m_undo.size() > mostUndone)
            m_undo.erase(m_undo.begin());
    }
    m_group = group;
    m_redo.clear();
    touched();
}

template <class Change> void ImportDraft::editPage(const QString& group, Change change)
{
    if (!m_ready || m_accepting)
        return;
    Snapshot before = snapshot();
    if (!change(m_form))
        return;
    if (group.isEmpty() || group != m_group)
        m_undo.push_back(std::move(before));
    m_group = group;
    m_redo.clear();
    touched();
}

template <class Change> void ImportDraft::editItem(const QString& group, int row, Change change)
{
    edit(group, [&](ImportedLetterForm& form) {
        return row >= 0 && row < form.items.size() && change(form.items[row]);
    });
}

namespace {

template <class T> bool assign(T& member, const T& value)
{
    if (member == value)
        return false;
    member = value;
    return true;
}

} // namespace

/// What was put right need not be looked at again.
void ImportDraft::see(ImportedLetterForm& letter, std::initializer_list<DoubtCode> codes, Span place)
{
    for (int i = 0; i < letter.read.doubts.size(); ++i) {
        const Doubt& doubt = letter.read.doubts.at(i);
        if (std::find(codes.begin(), codes.end(), doubt.code) != codes.end() && !letter.seen.contains(i)
            && (place.isEmpty() || outline::touches(place, doubt.span) || doubt.span.contains(place)))
            letter.seen.append(i);
    }
}

void ImportDraft::setSeen(int doubt, bool seen)
{
    if (doubt < 0 || doubt >= m_doubtOrder.size())
        return;
    const int index = m_doubtOrder.at(doubt);
    const auto tick = [&](QList<int>& list) {
        if (seen == list.contains(index))
            return false;
        if (seen)
            list.append(index);
        else
            list.removeAll(index);
        return true;
    };
    if (letter())
        edit({}, [&](ImportedLetterForm& form) { return tick(form.seen); });
    else if (part() == Page)
        editPage({}, [&](ImportForm& form) { return tick(form.seen); });
}

void ImportDraft::setAllSeen()
{
    const auto all = [this](QList<int>& list) { return assign(list, QList<int>(m_doubtOrder)); };
    if (letter())
        edit({}, [&](ImportedLetterForm& form) { return all(form.seen); });
    else if (part() == Page)
        editPage({}, [&](ImportForm& form) { return all(form.seen); });
}

// Whose letter it is

void ImportDraft::chooseOrg(const QString& org)
{
    edit({}, [&](ImportedLetterForm& form) {
        const Id id = idFrom(org);
        if (form.org == id && form.newOrg.isEmpty())
            return false;
        form.org = id;
        form.newOrg.clear();
        form.newOrgParent = {};
        if (!id.isNull())
            see(form, {DoubtCode::OrgMissing, DoubtCode::OrgInferred}, {});
        return true;
    });
}

void ImportDraft::makeOrg(const QString& name, const QString& parent)
{
    edit({}, [&](ImportedLetterForm& form) {
        if (name.trimmed().isEmpty())
            return false;
        form.org = {};
        form.newOrg = name.trimmed();
        form.newOrgParent = idFrom(parent);
        see(form, {DoubtCode::OrgMissing, DoubtCode::OrgInferred}, {});
        // One that looks the same is here: the clerk confirms that really another one is meant.
        const auto matches = m_names ? m_names->matches(form.newOrg) : std::vector<OrgMatch>();
        if (!matches.empty() && matches.front().exact)
            form.read.doubts.append(
                {DoubtCode::OrgInferred,
                 tr("“%1”与已有的单位“%2”名称相同或只差空格、括号、全角半角。是同一个单位请改选它；确是另一个"
                    "单位，请标为已核对。")
                     .arg(form.newOrg, matches.front().name),
                 form.read.orgText.span, 50});
        return true;
    });
}

void ImportDraft::findOrgs(const QString& text)
{
    Query query;
    query.text = text;
    query.limit = 30;
    std::vector<FactRow> rows;
    if (!text.trimmed().isEmpty()) {
        for (const Record& record : m_workspace->view().list(kindOf<Org>(), query)) {
            const Org org = record.as<Org>();
            rows.push_back({idText(record.id), org.name, orgNameOf(idText(org.parent)), {}});
        }
    }
    m_foundOrgs.set(std::move(rows));
}

QString ImportDraft::orgNameOf(const QString& org) const
{
    const auto found = m_workspace->view().get<Org>(idFrom(org));
    return found ? found->name : QString();
}

QString ImportDraft::usualParent() const
{
    const Store& view = m_workspace->view();
    const auto person = view.get<Person>(m_workspace->person());
    const auto line = person ? ancestors(view, person->org) : std::vector<Id>();
    // The area that the person's own organisation lies in.
    for (const Id& above : line) {
        const auto org = view.get<Org>(above);
        if (org && org->kind == OrgKind::Area)
            return idText(above);
    }
    return line.empty() ? QString() : idText(line.back());
}

bool ImportDraft::mayMakeOrgs() const
{
    return m_workspace->may(kindOf<Org>().creators);
}

// Words

void ImportDraft::setTitle(const QString& text)
{
    edit(QStringLiteral("title"),
         [&](ImportedLetterForm& form) { return assign(form.read.title.text, text); });
}

void ImportDraft::setClosing(const QString& text)
{
    edit(QStringLiteral("closing"),
         [&](ImportedLetterForm& form) { return assign(form.read.closing.text, text); });
}

void ImportDraft::setSignedAt(const QString& text)
{
    edit(QStringLiteral("signedAt"),
         [&](ImportedLetterForm& form) { return assign(form.read.signedAt.text, text); });
}

void ImportDraft::setItemText(int row, const QString& text)
{
    edit(QStringLiteral("text%1").arg(row),
         [&](ImportedLetterForm& form) { return outline::setText(form.items, row, text); });
}

void ImportDraft::setItemNumber(int row, int no)
{
    editItem(QStringLiteral("no%1").arg(row), row, [&](OutlineItem& item) {
        if (no < 1 || (no == item.no && !item.noInferred))
            return false;
        item.no = no;
        item.noInferred = false;
        return true;
    });
}

void ImportDraft::setItemKind(int row, int kind)
{
    editItem({}, row, [&](OutlineItem& item) {
        if (!enumInfo<CommitmentKind>.byNumber(kind))
            return false;
        return assign(item.kind, std::optional(static_cast<CommitmentKind>(kind)));
    });
}

// How they are divided

void ImportDraft::promoteItem(int row)
{
    edit({}, [&](ImportedLetterForm& form) { return outline::promote(form.items, row); });
}

void ImportDraft::demoteItem(int row)
{
    edit({}, [&](ImportedLetterForm& form) { return outline::demote(form.items, row); });
}

void ImportDraft::mergeItem(int row)
{
    edit({}, [&](ImportedLetterForm& form) { return outline::mergeWithPrevious(form.items, row); });
    if (m_item == row)
        chooseItem(row - 1);
}

void ImportDraft::splitItem(int row, int offset)
{
    edit({}, [&](ImportedLetterForm& form) { return outline::split(form.items, row, offset); });
}

void ImportDraft::removeItem(int row)
{
    edit({}, [&](ImportedLetterForm& form) { return outline::remove(form.items, row); });
    if (m_item >= row)
        choose(-1, -1, -1, {});
}

/// Behind that one, or at the end: for what the reader did not find.
void ImportDraft::addItem(int row)
{
    edit({}, [&](ImportedLetterForm& form) {
        OutlineItem item;
        item.no = 1;
        item.noInferred = true;
        item.edited = true;
        item.prefix = QStringLiteral("\n");
        qsizetype at = form.items.size();
        if (row >= 0 && row < form.items.size()) {
            at = row + outline::subtree(form.items, row);
            item.depth = form.items.at(row).depth;
            item.no = form.items.at(row).no + 1;
        } else {
            for (const OutlineItem& other : std::as_const(form.items))
                item.no = other.depth == 0 ? other.no + 1 : item.no;
        }
        form.items.insert(at, item);
        return true;
    });
}

// Limits and quantities

void ImportDraft::removeLimit(int row, int index)
{
    editItem({}, row, [&](OutlineItem& item) {
        if (index < 0 || index >= item.timeLimits.size())
            return false;
        item.timeLimits.removeAt(index);
        return true;
    });
}

void ImportDraft::removeQuantity(int row, int index)
{
    editItem({}, row, [&](OutlineItem& item) {
        if (index < 0 || index >= item.quantities.size())
            return false;
        outline::removeQuantity(item, index);
        return true;
    });
}

void ImportDraft::setLimit(int row, int index, const ImportedTimeLimit& limit)
{
    editItem({}, row, [&](OutlineItem& item) {
        if (index >= 0 && index < item.timeLimits.size())
            item.timeLimits[index] = limit;
        else
            item.timeLimits.append(limit);
        return true;
    });
}

void ImportDraft::setQuantity(int row, int index, const ImportedQuantity& quantity)
{
    editItem({}, row, [&](OutlineItem& item) {
        if (index >= 0 && index < item.quantities.size()) {
            // Whether the parts still add up to a total is not known any more.
            if (item.quantities.at(index).value != quantity.value)
                item.sums.clear();
            item.quantities[index] = quantity;
        } else {
            item.quantities.append(quantity);
        }
        return true;
    });
}

// Contacts

void ImportDraft::setContact(int row, const QString& value)
{
    if (row < 0 || row >= m_contactRows.count())
        return;
    const ImportContactRow contact = m_contactRows.rows()[static_cast<std::size_t>(row)];
    const Span place = contactPlace(row);
    edit(QStringLiteral("contact") + contact.key, [&](ImportedLetterForm& form) {
        const auto phone = [&](QList<ImportedPhone>& list) {
            ImportedPhone& one = list[contact.place];
            if (!assign(one.value, value))
                return false;
            const auto problem = checkPhone(value);
            one.placeholder = problem && problem->blocking;
            if (!one.placeholder)
                see(form,
                    {DoubtCode::Placeholder, DoubtCode::PhoneUnclear, DoubtCode::PhoneRepaired,
                     DoubtCode::ContactMissing},
                    place);
            return true;
        };
        switch (static_cast<ContactKind>(contact.kind)) {
        case Phone:
            return phone(form.read.phones);
        case Fax:
            return phone(form.read.faxes);
        case Email: {
            ImportedEmail& email = form.read.emails[contact.place];
            if (!assign(email.value, value))
                return false;
            const auto problem = checkEmail(value);
            email.placeholder = problem && problem->blocking;
            email.inferred = false;
            if (!email.placeholder)
                see(form, {DoubtCode::Placeholder, DoubtCode::EmailUnclear, DoubtCode::EmailRepaired}, place);
            return true;
        }
        case Address:
            return assign(form.read.address.text, value);
        case Postcode:
            return assign(form.read.postcode.text, value);
        case Office:
            return assign(form.read.receptionOffice.text, value);
        }
        return false;
    });
}

void ImportDraft::confirmContact(int row)
{
    if (row < 0 || row >= m_contactRows.count())
        return;
    const ImportContactRow contact = m_contactRows.rows()[static_cast<std::size_t>(row)];
    const Span place = contactPlace(row);
    edit({}, [&](ImportedLetterForm& form) {
        if (!contact.inferred)
            return false;
        if (contact.kind == Email)
            form.read.emails[contact.place].inferred = false;
        see(form, {DoubtCode::PhoneRepaired, DoubtCode::EmailRepaired}, place);
        return true;
    });
}

void ImportDraft::removeContact(int row)
{
    if (row < 0 || row >= m_contactRows.count())
        return;
    const ImportContactRow contact = m_contactRows.rows()[static_cast<std::size_t>(row)];
    const Span place = contactPlace(row);
    edit({}, [&](ImportedLetterForm& form) {
        if (!contact.removable)
            return false;
        if (!place.isEmpty())
            see(form,
                {DoubtCode::Placeholder, DoubtCode::PhoneUnclear, DoubtCode::PhoneRepaired,
                 DoubtCode::EmailUnclear, DoubtCode::EmailRepaired},
                place);
        if (contact.kind == Email)
            form.read.emails.removeAt(contact.place);
        else
            (contact.kind == Phone ? form.read.phones : form.read.faxes).removeAt(contact.place);
        return true;
    });
}

void ImportDraft::addContact(int kind)
{
    edit({}, [&](ImportedLetterForm& form) {
        if (kind == Email)
            form.read.emails.append(ImportedEmail{});
        else if (kind == Phone || kind == Fax)
            (kind == Phone ? form.read.phones : form.read.faxes).append(ImportedPhone{});
        else
            return false;
        return true;
    });
}

// The page as a whole

void ImportDraft::setMedium(const QString& medium)
{
    editPage(QStringLiteral("medium"), [&](ImportForm& form) { return assign(form.medium, medium); });
}

bool ImportDraft::mayPublish() const
{
    return m_workspace->may(roles::headquarters);
}

void ImportDraft::setPublished(bool published)
{
    editPage({}, [&](ImportForm& form) {
        return mayPublish()
            && assign(form.state, published ? CommitmentState::Published : CommitmentState::Draft);
    });
}

QStringList ImportDraft::campaigns() const
{
    QStringList names{tr("不属于任何活动")};
    for (const Record& record : m_workspace->view().list(kindOf<Campaign>()))
        names += record.as<Campaign>().name;
    return names;
}

int ImportDraft::campaign() const
{
    const auto all = m_workspace->view().list(kindOf<Campaign>());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id == m_form.campaign)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

void ImportDraft::setCampaign(int row)
{
    const auto all = m_workspace->view().list(kindOf<Campaign>());
    editPage({}, [&](ImportForm& form) {
        return row >= 0 && row <= static_cast<int>(all.size())
            && assign(form.campaign, row == 0 ? Id() : all[static_cast<std::size_t>(row) - 1].id);
    });
}

} // namespace jiannuo
