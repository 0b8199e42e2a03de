// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"

#include <QtTest>

#include <algorithm>

namespace jiannuo {

inline QStringList values(const QList<ImportedPhone>& phones)
{
    QStringList all;
    for (const ImportedPhone& phone : phones)
        all.append(phone.value);
    return all;
}

inline int countOf(const QList<Doubt>& doubts, DoubtCode code)
{
    return static_cast<int>(
        std::count_if(doubts.begin(), doubts.end(), [&](const Doubt& doubt) { return doubt.code == code; }));
}

inline bool has(const ImportedLetter& letter, DoubtCode code)
{
    return countOf(letter.doubts, code) > 0;
}

/// What the first doubt with this code points at in the source.
inline QString pointedAt(const ImportedPage& page, const QList<Doubt>& doubts, DoubtCode code)
{
    for (const Doubt& doubt : doubts) {
        if (doubt.code == code)
            return page.rawText.mid(doubt.span.start, doubt.span.length);
    }
    return {};
}

/// Every piece says truly where it stands, and no item reaches into the next: nothing was corrected on the
/// way.
inline void checkPiece(const ImportedPage& page, const Piece& piece)
{
    if (!piece.isEmpty())
        QCOMPARE(piece.text, page.rawText.mid(piece.span.start, piece.span.length));
}

inline void checkItems(const ImportedPage& page, const QList<ImportedItem>& items, Span within)
{
    qsizetype at = within.start;
    for (const ImportedItem& item : items) {
        checkPiece(page, item.text);
        checkPiece(page, item.mark);
        QVERIFY(!item.text.isEmpty() || !item.mark.isEmpty());
        QVERIFY(item.text.span.start >= at);
        QVERIFY(item.text.span.end() <= within.end());
        at = item.text.span.end();
        for (const ImportedTimeLimit& limit : item.timeLimits) {
            checkPiece(page, limit.text);
            checkPiece(page, limit.startEvent);
        }
        for (const ImportedQuantity& quantity : item.quantities) {
            checkPiece(page, quantity.text);
            checkPiece(page, quantity.name);
        }
        for (const ImportedSum& sum : item.sums) {
            QVERIFY(sum.total < item.quantities.size());
            for (const int part : sum.parts)
                QVERIFY(part < item.quantities.size() && part != sum.total);
        }
        checkItems(page, item.items, item.text.span);
        if (QTest::currentTestFailed())
            return;
    }
}

inline void checkFaithful(const ImportedPage& page)
{
    checkPiece(page, page.heading);
    checkPiece(page, page.preface);
    checkPiece(page, page.commentary);
    for (const ImportedLetter& letter : page.letters) {
        for (const Piece& piece : {letter.orgText, letter.title, letter.intro, letter.closing, letter.address,
                                   letter.receptionOffice})
            checkPiece(page, piece);
        checkItems(page, letter.items, {0, page.rawText.size()});
        for (const ImportedPhone& phone : letter.phones)
            checkPiece(page, phone.original);
        for (const ImportedEmail& email : letter.emails)
            checkPiece(page, email.original);
        for (const Doubt& doubt : letter.doubts) {
            QVERIFY(!doubt.sentence.isEmpty());
            QVERIFY(doubt.span.start >= 0 && doubt.span.end() <= page.rawText.size());
            QVERIFY(doubt.confidence >= 0 && doubt.confidence <= 100);
        }
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace jiannuo
