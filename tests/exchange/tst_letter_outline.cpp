// SPDX-License-Identifier: Apache-2.0
#include "exchange/letter_outline.h"
#include "support/stories.h"

#include <QFile>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// How a letter's items are divided anew by hand: words may move from one item to another, none is lost.
class TestLetterOutline : public QObject {
    Q_OBJECT

private:
    static ImportedPage read(const QString& text)
    {
        auto page = readLetters(text);
        if (!page.ok())
            qFatal("%s", qPrintable(page.error().sentence));
        return *page;
    }
    static ImportedPage page()
    {
        return read(u"清溪县水务局公开承诺书\n"
                    "一、受理用水报装，自受理之日起3个工作日内办结。\n"
                    "二、今年完成以下工程：\n"
                    "（一）改造老旧管网25公里；\n"
                    "（二）新建村级供水点约40个。\n"
                    "三、实行首问负责制，不推诿。\n"
                    "监督电话：0773-2850196\n"_s);
    }
    static Outline outlineOf(const ImportedPage& page)
    {
        return outline::from(page.letters.front().items, page.rawText);
    }
    static QString words(const Outline& outline)
    {
        QString all;
        for (const ImportedItem& item : outline::toItems(outline))
            all += item.text.text;
        return all;
    }
    static void sameItems(const QList<ImportedItem>& before, const QList<ImportedItem>& after)
    {
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i) {
            QCOMPARE(after.at(i).text.text, before.at(i).text.text);
            QCOMPARE(after.at(i).no, before.at(i).no);
            QCOMPARE(after.at(i).mark.text, before.at(i).mark.text);
            QCOMPARE(after.at(i).timeLimits.size(), before.at(i).timeLimits.size());
            sameItems(before.at(i).items, after.at(i).items);
        }
    }

private Q_SLOTS:
    void thereAndBackIsTheSame()
    {
        const ImportedPage own = page();
        QCOMPARE(outlineOf(own).size(), 5);
        sameItems(own.letters.front().items, outline::toItems(outlineOf(own)));
        // The newspaper page, where it is at hand (tst_guilin.cpp).
        QString place = qEnvironmentVariable("JIANNUO_GUILIN_PAGE");
        if (place.isEmpty())
            place = QString::fromUtf8(JIANNUO_SOURCE_DIR "/../shared/domain/guilin-commitments.txt");
        QFile file(place);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const ImportedPage printed = read(QString::fromUtf8(file.readAll()));
        for (const ImportedLetter& letter : printed.letters)
            sameItems(letter.items, outline::toItems(outline::from(letter.items, printed.rawText)));
    }

    void aSubItemBecomesAnItem()
    {
        const ImportedPage own = page();
        Outline items = outlineOf(own);
        const QString before = words(items);
        QVERIFY(!outline::promote(items, 0));
        QVERIFY(outline::promote(items, 2));
        // What followed it among its siblings stands below it now.
        const auto tree = outline::toItems(items);
        QCOMPARE(tree.size(), 4);
        QCOMPARE(tree.at(1).text.text, u"今年完成以下工程："_s);
        QCOMPARE(tree.at(2).items.size(), 1);
        QCOMPARE(tree.at(2).text.text, u"改造老旧管网25公里；\n（二）新建村级供水点约40个。"_s);
        QVERIFY(outline::demote(items, 2));
        QCOMPARE(outline::toItems(items).at(1).items.size(), 1);
        QCOMPARE(words(items), before);
        QVERIFY(!outline::demote(items, 0));
    }

    void itemsAreMergedAndSplit()
    {
        const ImportedPage own = page();
        Outline items = outlineOf(own);
        QVERIFY(!outline::mergeWithPrevious(items, 0));
        QVERIFY(outline::mergeWithPrevious(items, 4));
        // The words go to what stands right before them, with their mark.
        QCOMPARE(outline::toItems(items).at(1).items.at(1).text.text,
                 u"新建村级供水点约40个。\n三、实行首问负责制，不推诿。"_s);
        QCOMPARE(items.at(3).text, u"新建村级供水点约40个。\n三、实行首问负责制，不推诿。"_s);
        // Divided there again, the mark is read, and the quantity stays where it was.
        QVERIFY(outline::split(items, 3, items.at(3).text.indexOf(u"\n三")));
        QCOMPARE(items.at(3).quantities.size(), 1);
        QCOMPARE(items.at(4).no, 3);
        QVERIFY(!items.at(4).noInferred);
        QCOMPARE(items.at(4).mark, u"三、"_s);
        QCOMPARE(items.at(4).text, u"实行首问负责制，不推诿。"_s);
        QCOMPARE(own.rawText.mid(items.at(4).span.start, items.at(4).span.length), items.at(4).text);
        // In the middle of a sentence the number is a guess.
        QVERIFY(outline::split(items, 0, items.at(0).text.indexOf(u"自受理")));
        QCOMPARE(items.at(1).no, 2);
        QVERIFY(items.at(1).noInferred);
        QCOMPARE(items.at(0).timeLimits.size() + items.at(1).timeLimits.size(), 1);
        QVERIFY(!outline::split(items, 0, 0));
        QVERIFY(!outline::split(items, 0, items.at(0).text.size()));
    }

    void figuresFollowTheWords()
    {
        const ImportedPage own = page();
        Outline items = outlineOf(own);
        QCOMPARE(items.at(0).timeLimits.front().normal, 3);
        QVERIFY(outline::setText(items, 0, u"受理用水报装，自受理之日起5个工作日内办结。"_s));
        QCOMPARE(items.at(0).timeLimits.size(), 1);
        QCOMPARE(items.at(0).timeLimits.front().normal, 5);
        QVERIFY(items.at(0).edited);
        QVERIFY(outline::setText(items, 0, u"受理用水报装。"_s));
        QCOMPARE(items.at(0).timeLimits.size(), 0);
        QVERIFY(!outline::setText(items, 0, u"受理用水报装。"_s));
        // What a person entered stays, whatever is typed.
        ImportedTimeLimit own2;
        own2.normal = 2;
        own2.text.text = u"另行公告"_s;
        items[4].timeLimits.append(own2);
        QVERIFY(outline::setText(items, 4, u"实行首问负责制。"_s));
        QCOMPARE(items.at(4).timeLimits.size(), 1);
    }

    void removingTakesWhatIsBelow()
    {
        Outline items = outlineOf(page());
        QVERIFY(outline::remove(items, 1));
        QCOMPARE(items.size(), 2);
        QVERIFY(!outline::remove(items, 2));
    }
};

JIANNUO_STORY(TestLetterOutline, QCoreApplication)
#include "tst_letter_outline.moc"
