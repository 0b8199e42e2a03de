// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

namespace jiannuo {

void ImportDraft::choose(int doubt, int item, int contact, Span place)
{
    m_doubt = doubt;
    m_item = item;
    m_contact = contact;
    m_mark = inPart(place);
    refresh();
    Q_EMIT chosen();
}

void ImportDraft::chooseDoubt(int row)
{
    if (row < 0 || row >= m_doubtOrder.size())
        return choose(-1, -1, -1, {});
    const Span span = partDoubtList().at(m_doubtOrder.at(row)).span;
    int item = -1;
    if (const ImportedLetterForm* one = letter()) {
        for (qsizetype i = 0; i < one->items.size() && item < 0; ++i) {
            if (outline::touches(one->items.at(i).span, span))
                item = static_cast<int>(i);
        }
    }
    int contact = -1;
    for (int i = 0; i < m_contactRows.count() && item < 0 && contact < 0; ++i) {
        if (outline::touches(contactPlace(i), span))
            contact = i;
    }
    choose(row, item, contact, span);
}

void ImportDraft::chooseItem(int row)
{
    if (const OutlineItem* chosenItem = item(row))
        choose(-1, row, -1, chosenItem->span);
}

Span ImportDraft::contactPlace(int row) const
{
    const ImportedLetterForm* one = letter();
    if (!one || row < 0 || row >= m_contactRows.count())
        return {};
    const ImportContactRow& contact = m_contactRows.rows()[static_cast<std::size_t>(row)];
    const ImportedLetter& read = one->read;
    switch (static_cast<ContactKind>(contact.kind)) {
    case Phone:
        return read.phones.value(contact.place).original.span;
    case Fax:
        return read.faxes.value(contact.place).original.span;
    case Email:
        return read.emails.value(contact.place).original.span;
    case Address:
        return read.address.span;
    case Postcode:
        return read.postcode.span;
    case Office:
        return read.receptionOffice.span;
    }
    return {};
}

void ImportDraft::chooseContact(int row)
{
    if (letter())
        choose(-1, -1, row, contactPlace(row));
}

void ImportDraft::chooseAt(int position)
{
    if (m_current < 0)
        return;
    const qsizetype at = m_places[static_cast<std::size_t>(m_current)].span.start + position;
    const auto holds = [at](Span span) { return at >= span.start && at < span.end(); };
    if (part() == Page) {
        for (std::size_t i = 1; i < m_places.size(); ++i) {
            if (holds(m_places[i].span))
                return setCurrent(static_cast<int>(i));
        }
        return;
    }
    // The narrowest doubt: a wide one (a gap in the numbers) may lie around others.
    int best = -1;
    for (int row = 0; row < m_doubtOrder.size(); ++row) {
        const Span span = partDoubtList().at(m_doubtOrder.at(row)).span;
        if (holds(span) && (best < 0 || span.length < partDoubtList().at(m_doubtOrder.at(best)).span.length))
            best = row;
    }
    if (best >= 0 && best != m_doubt)
        return chooseDoubt(best);
    for (int row = m_itemRows.count(); row-- > 0;) {
        if (holds(letter()->items.at(row).span))
            return chooseItem(row);
    }
    for (int row = 0; row < m_contactRows.count(); ++row) {
        if (holds(contactPlace(row)))
            return chooseContact(row);
    }
}

void ImportDraft::chooseNextDoubt()
{
    const auto openIn = [this](int from) {
        for (int row = from; row < m_doubtOrder.size(); ++row) {
            if (!partSeen().contains(m_doubtOrder.at(row)))
                return row;
        }
        return -1;
    };
    if (const int next = openIn(m_doubt + 1); next >= 0)
        return chooseDoubt(next);
    const int count = static_cast<int>(m_places.size());
    for (int step = 1; step <= count; ++step) {
        const int place = (m_current + step) % count;
        if (m_parts.value(place, "openDoubts").toInt() == 0)
            continue;
        if (place == m_current)
            m_doubt = -1;
        setCurrent(place);
        return chooseDoubt(openIn(0));
    }
}

} // namespace jiannuo
