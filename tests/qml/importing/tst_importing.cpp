// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"
#include "qml/importing/import_figure.h"
#include "qml/workspace/navigator.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"
#include "support/zip_of.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

namespace {

/// Two letters as they are pasted: a placeholder for a phone, an e-mail whose @ was lost, a limit, sub-items.
QString twoLetters()
{
    return u"清溪县水务局公开承诺书\n"
           "一、受理用水报装申请，自受理之日起3个工作日内办结，最长不超过7个工作日。\n"
           "二、今年完成以下工程：\n"
           "（一）改造老旧管网25公里；\n"
           "（二）新建村级供水点约40个。\n"
           "三、实行首问负责制，不推诿、不拖延。\n"
           "以上承诺如有违反，愿接受责任追究。\n"
           "监督电话：123456\n"
           "电子邮箱：qxsw.qingxi.gov.cn\n"
           "地址：清溪县滨江路18号\n"
           "邮编：541900\n"
           "\n"
           "清溪县教育局公开承诺书\n"
           "一、招生结果当天公示，接受家长查询。\n"
           "二、不收取规定以外的任何费用。\n"
           "监督电话：0773-2820011\n"
           "地址：清溪县文昌路6号\n"_s;
}

QString text(const RowModel* model, int row, const char* role)
{
    return model->value(row, role).toString();
}

int rowOf(const RowModel* model, const char* role, const QVariant& value)
{
    for (int row = 0; row < model->count(); ++row) {
        if (model->value(row, role) == value)
            return row;
    }
    return -1;
}

/// Reads a text, or a file of these bytes, and waits until it is there or refused.
void read(ImportDraft& draft, const QString& pasted)
{
    draft.readText(pasted);
    Desk::waitFor([&] { return !draft.isReading(); });
}

void readFile(ImportDraft& draft, const QString& name, const QByteArray& bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    draft.readFile(QUrl::fromLocalFile(file.fileName()));
    Desk::waitFor([&] { return !draft.isReading(); });
}

void accept(ImportDraft& draft, Desk& desk)
{
    draft.accept();
    Desk::waitFor([&] { return !draft.isAccepting(); });
    desk.settle();
}

std::vector<std::pair<Id, Commitment>> commitmentsOf(Desk& desk, const Id& org)
{
    auto all = desk.workspace.view().all(&Commitment::org, org);
    std::erase_if(all, [](const auto& c) { return c.second.letter.isNull(); });
    return all;
}

} // namespace

/// Letters that were published come into the ledger through the app.
class TestImporting : public QObject {
    Q_OBJECT

    /// A list's delegates lie in no order that Qt promises.
    static QQuickItem* partAt(PageView& view, int index)
    {
        for (int n = 0; QQuickItem* part = view.find(u"part"_s, n); ++n) {
            if (part->property("index").toInt() == index)
                return part;
        }
        return nullptr;
    }

private Q_SLOTS:
    void fromPastedTextToTheLedger()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        PageView view(u"Importing/ImportingPage"_s);
        QCOMPARE(view.warnings(), QStringList());
        view.pictures(u"import-start"_s);
        auto* draft = view.page()->property("draft").value<ImportDraft*>();
        QVERIFY(draft);
        QVERIFY(view.write(view.find(u"paste"_s), twoLetters()));
        QVERIFY(view.click(view.find(u"readText"_s)));
        Desk::waitFor([&] { return draft->isReady(); });
        view.settle(200);

        // Both letters, each known as a unit of the county, the first one in sight.
        QCOMPARE(draft->letterCount(), 2);
        QCOMPARE(draft->parts()->count(), 3);
        QCOMPARE(text(draft->parts(), 1, "title"), u"清溪县水务局"_s);
        QCOMPARE(text(draft->parts(), 2, "title"), u"清溪县教育局"_s);
        QVERIFY(view.shows(u"改造老旧管网25公里；"_s));
        QVERIFY(view.shows(u"qxsw@qingxi.gov.cn"_s));
        QCOMPARE(draft->items()->count(), 5);
        QVERIFY(draft->property("partDoubts").toInt() >= 2);
        QVERIFY(view.click(partAt(view, 1)));
        QVERIFY(view.click(view.find(u"doubt"_s)));
        view.settle(200);
        QVERIFY(draft->markLength() > 0);
        view.pictures(u"import-doubt"_s);
        QVERIFY(view.click(view.find(u"item"_s)));
        view.settle(200);
        QCOMPARE(draft->property("currentItem").toInt(), 0);
        QVERIFY(view.find(u"itemText"_s));
        view.pictures(u"import-item"_s);

        // The placeholder is put right, the e-mail confirmed; their doubts need no look any more.
        const int phone = rowOf(draft->contacts(), "value", u"123456"_s);
        QVERIFY(phone >= 0);
        QVERIFY(!text(draft->contacts(), phone, "problem").isEmpty());
        draft->setContact(phone, u"0773-2850196"_s);
        QCOMPARE(text(draft->contacts(), phone, "problem"), QString());
        const int email = rowOf(draft->contacts(), "inferred", true);
        QCOMPARE(text(draft->contacts(), email, "value"), u"qxsw@qingxi.gov.cn"_s);
        QCOMPARE(text(draft->contacts(), email, "original"), u"qxsw.qingxi.gov.cn"_s);
        QVERIFY(view.click(view.find(u"confirmContact"_s)));
        QCOMPARE(rowOf(draft->contacts(), "inferred", true), -1);

        // A doubt that is left is ticked off.
        while (draft->property("partDoubts").toInt() > 0)
            draft->setSeen(rowOf(draft->doubts(), "seen", false), true);
        QCOMPARE(draft->property("obstacle").toString(), QString());
        view.settle(100);
        QVERIFY(view.click(view.find(u"accept"_s)));
        Desk::waitFor([&] { return draft->isAccepted() && !draft->isAccepting(); });
        desk.settle();
        view.settle(200);
        QVERIFY(view.shows(u"已登记 1 份承诺书、5 条承诺"_s));
        view.pictures(u"import-accepted"_s);

        const auto letters = desk.workspace.view().all(&CommitmentLetter::org, county.waterUnit);
        QCOMPARE(letters.size(), std::size_t(1));
        // As it was published, placeholder included.
        QVERIFY(letters.front().second.rawText.contains(u"监督电话：123456"_s));
        const auto all = commitmentsOf(desk, county.waterUnit);
        QCOMPARE(all.size(), std::size_t(5));
        const auto first = std::find_if(all.begin(), all.end(), [](const auto& c) {
            return c.second.no == 1 && c.second.parent.isNull();
        });
        QCOMPARE(first->second.text,
                 u"受理用水报装申请，自受理之日起3个工作日内办结，最长不超过7个工作日。"_s);
        QCOMPARE(first->second.limits.front().maximum, 7);
        QCOMPARE(first->second.state, CommitmentState::Draft);
        const auto contact = desk.workspace.view().all(&Contact::org, county.waterUnit).front().second;
        QCOMPARE(contact.phones.back(), u"0773-2850196"_s);
        QCOMPARE(contact.emails, std::vector<QString>{u"qxsw@qingxi.gov.cn"_s});
        QVERIFY(contact.inferred.empty()); // somebody has confirmed it

        // It leads to the ledger, and is not taken twice.
        QSignalSpy wanted(view.window().engine()->singletonInstance<Navigator*>(
                              qmlTypeId("Jiannuo.Workspace", 1, 0, "Navigator")),
                          &Navigator::opened);
        QVERIFY(view.click(view.find(u"toLedger"_s)));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().toString(), u"commitment"_s);
        QVERIFY(desk.workspace.view().get<Commitment>(idFrom(wanted.front().back().toString())));
        draft->accept();
        QVERIFY(draft->property("problemNow").toString().contains(u"不能再次接受"_s));
        QCOMPARE(desk.workspace.view().all(&CommitmentLetter::org, county.waterUnit).size(), std::size_t(1));
        QCOMPARE(view.warnings(), QStringList());
    }

    void allWithoutDoubtsAtOnce()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        QSignalSpy taken(&draft, &ImportDraft::acceptedLetters);
        // Only the second has none.
        QCOMPARE(draft.readyCount(), 1);
        draft.acceptReady();
        Desk::waitFor([&] { return !draft.isAccepting(); });
        QCOMPARE(taken.front(), QVariantList({1, 2, 0}));
        QCOMPARE(commitmentsOf(desk, county.schoolUnit).size(), std::size_t(2));
        QCOMPARE(commitmentsOf(desk, county.waterUnit).size(), std::size_t(0));
        QVERIFY(draft.parts()->value(2, "accepted").toBool());
        draft.acceptReady();
        QCOMPARE(taken.count(), 1);
    }

    void theSamePageAgainIsWarnedOf()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        draft.setCurrent(2);
        QVERIFY(!draft.property("known").toBool());
        accept(draft, desk);
        QVERIFY(draft.isAccepted());

        read(draft, twoLetters());
        draft.setCurrent(2);
        QVERIFY(draft.property("known").toBool());
        QVERIFY(draft.property("obstacle").toString().contains(u"先前已经导入"_s));
        accept(draft, desk);
        QVERIFY(!draft.isAccepted());
        QVERIFY(draft.property("problemNow").toString().contains(u"不能重复登记"_s));
        QCOMPARE(desk.workspace.view().all(&CommitmentLetter::org, county.schoolUnit).size(), std::size_t(1));
        // Of another organisation it is another letter.
        draft.chooseOrg(idText(county.station));
        QVERIFY(!draft.property("known").toBool());
    }

    void aDraftSurvivesWhateverHappens()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        QString key;
        {
            ImportDraft draft;
            read(draft, twoLetters());
            draft.setItemText(0, u"受理用水报装申请，5个工作日内办结。"_s);
            draft.splitItem(4, 7);
            draft.setContact(0, u"0773-2850197"_s);
            // Kept by itself, nobody asks for it.
            std::optional<ImportSummary> kept;
            bool asking = false;
            Desk::waitFor([&] {
                if (!std::exchange(asking, true))
                    desk.workspace.drafts(u"import/"_s, &draft, [&](const Workspace::Drafts& drafts) {
                        asking = false;
                        for (const auto& [name, body] : drafts) {
                            if (body.contains(u"0773-2850197"_s.toUtf8()))
                                kept = *summaryOf(body);
                        }
                    });
                return kept.has_value();
            });
            QVERIFY(kept.has_value());
            QCOMPARE(kept->letters, 2);
            key = idText(kept->id);
        }
        ImportDraft draft;
        Desk::waitFor([&] { return draft.drafts()->count() == 1; });
        QCOMPARE(draft.drafts()->count(), 1);
        draft.open(text(draft.drafts(), 0, "key"));
        Desk::waitFor([&] { return !draft.isReading(); });
        QVERIFY(draft.isReady());
        QCOMPARE(draft.items()->count(), 6);
        QCOMPARE(text(draft.items(), 0, "text"), u"受理用水报装申请，5个工作日内办结。"_s);
        QCOMPARE(draft.items()->value(0, "limits").toStringList(), QStringList(u"5个工作日"_s));
        QCOMPARE(text(draft.items(), 4, "text") + text(draft.items(), 5, "text"),
                 u"实行首问负责制，不推诿、不拖延。"_s);
        QCOMPARE(text(draft.contacts(), 0, "value"), u"0773-2850197"_s);
        QCOMPARE(draft.property("source").toString(),
                 twoLetters().mid(0, draft.property("source").toString().size()));

        // Thrown away, and brought back.
        draft.discard();
        desk.settle();
        QVERIFY(!draft.isReady());
        QCOMPARE(draft.drafts()->count(), 0);
        draft.restore();
        desk.settle();
        QCOMPARE(draft.drafts()->count(), 1);
        QCOMPARE(text(draft.drafts(), 0, "key"), key);
        // It is nobody else's.
        desk.workspace.setPerson(county.schoolClerk);
        desk.settle();
        QCOMPARE(draft.drafts()->count(), 0);
    }

    void everyCorrectionCanBeUndone()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        const QAbstractItemModelTester items(draft.items());
        const QAbstractItemModelTester contacts(draft.contacts());
        read(draft, twoLetters());
        const auto texts = [&] {
            QStringList all;
            for (int row = 0; row < draft.items()->count(); ++row)
                all += QString(draft.items()->value(row, "depth").toInt(), u'>')
                    + text(draft.items(), row, "text");
            return all;
        };
        const QStringList before = texts();
        // What is typed in one go is one step.
        draft.setItemText(5 - 1, u"实行首问"_s);
        draft.setItemText(5 - 1, u"实行首问负责"_s);
        draft.endTyping();
        draft.promoteItem(2);
        draft.mergeItem(1);
        draft.removeItem(0);
        draft.setItemKind(0, static_cast<int>(CommitmentKind::Deed));
        const QStringList after = texts();
        for (int step = 0; step < 5; ++step)
            draft.undo();
        QVERIFY(!draft.canUndo());
        QCOMPARE(texts(), before);
        for (int step = 0; step < 5; ++step)
            draft.redo();
        QVERIFY(!draft.canRedo());
        QCOMPARE(texts(), after);
        QCOMPARE(draft.items()->value(0, "kind").toInt(), static_cast<int>(CommitmentKind::Deed));
        // The source has not changed by a letter.
        QVERIFY(twoLetters().startsWith(draft.property("source").toString()));
    }

    void placesInTheSourceAndWhatIsThere()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        const QString source = draft.property("source").toString();
        const auto chosenText = [&] { return source.mid(draft.markStart(), draft.markLength()); };
        draft.chooseAt(static_cast<int>(source.indexOf(u"首问负责"_s)));
        QCOMPARE(draft.property("currentItem").toInt(), 4);
        QCOMPARE(chosenText(), u"实行首问负责制，不推诿、不拖延。"_s);
        draft.chooseAt(static_cast<int>(source.indexOf(u"123456"_s)) + 1);
        const int doubt = draft.property("currentDoubt").toInt();
        QVERIFY(doubt >= 0);
        QVERIFY(text(draft.doubts(), doubt, "sentence").contains(u"123456"_s));
        QCOMPARE(text(draft.contacts(), draft.property("currentContact").toInt(), "value"), u"123456"_s);
        draft.chooseAt(static_cast<int>(source.indexOf(u"滨江路"_s)));
        QVERIFY(chosenText().contains(u"清溪县滨江路18号"_s));
        // In the whole page a tap opens the letter.
        draft.setCurrent(0);
        draft.chooseAt(static_cast<int>(twoLetters().indexOf(u"招生结果"_s)));
        QCOMPARE(draft.current(), 2);
        // The next doubt is the first letter's.
        draft.chooseNextDoubt();
        QCOMPARE(draft.current(), 1);
        QVERIFY(draft.property("currentDoubt").toInt() >= 0);
    }

    void limitsAndQuantitiesArePutRight()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        ImportFigure figure;
        figure.beginLimit(&draft, 0, 0);
        QCOMPARE(figure.property("value").toString(), u"3"_s);
        figure.setProperty("maximum", u"2"_s);
        QVERIFY(!figure.error().isEmpty());
        QVERIFY(!figure.apply());
        figure.setProperty("maximum", u"5"_s);
        QVERIFY(figure.apply());
        QVERIFY(draft.items()->value(0, "limits").toStringList().front().contains(u"最长5个工作日"_s));
        figure.beginQuantity(&draft, 2, 0);
        figure.setProperty("value", u"二十五"_s);
        QVERIFY(!figure.apply());
        figure.setProperty("value", u"26.5"_s);
        QVERIFY(figure.apply());
        QVERIFY(draft.items()->value(2, "quantities").toStringList().front().contains(u"26.5公里"_s));
        draft.removeQuantity(2, 0);
        QVERIFY(draft.items()->value(2, "quantities").toStringList().isEmpty());
        draft.setCurrent(1);
        accept(draft, desk);
        const auto all = commitmentsOf(desk, county.waterUnit);
        QVERIFY(std::any_of(all.begin(), all.end(), [](const auto& c) {
            return !c.second.limits.empty() && c.second.limits.front().maximum == 5;
        }));
        // The wording is what was published, whatever was understood of it.
        QVERIFY(std::any_of(all.begin(), all.end(),
                            [](const auto& c) { return c.second.text.contains(u"最长不超过7个工作日"_s); }));
    }

    void whoMayEnterWhat()
    {
        SmallCounty county;
        {
            Desk desk(county, {county.waterClerk});
            ImportDraft draft;
            QVERIFY(desk.workspace.mayRecordLetters());
            QVERIFY(!draft.mayPublish());
            QVERIFY(!draft.mayMakeOrgs());
            read(draft, twoLetters());
            draft.setPublished(true);
            QVERIFY(!draft.isPublished());
            // Another unit's letter is not his.
            draft.setCurrent(2);
            QVERIFY(!draft.property("obstacle").toString().isEmpty());
            accept(draft, desk);
            QVERIFY(!draft.isAccepted());
            QVERIFY(!draft.property("problemNow").toString().isEmpty());
            draft.setCurrent(1);
            accept(draft, desk);
            QVERIFY(draft.isAccepted());
        }
        {
            Desk desk(county, {county.inspector});
            QVERIFY(!desk.workspace.mayRecordLetters());
        }
        // What was published long ago, with a real phone: headquarters' people enter it as published.
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        draft.setMedium(u"县报 第3批"_s);
        draft.setPublished(true);
        draft.chooseOrg({});
        QVERIFY(draft.property("obstacle").toString().contains(u"单位"_s));
        draft.makeOrg(u"清溪县水务稽查队"_s, idText(county.waterUnit));
        QVERIFY(!draft.property("obstacle").toString().isEmpty()); // nobody can complain to 123456
        draft.setContact(rowOf(draft.contacts(), "value", u"123456"_s), u"0773-2850196"_s);
        QCOMPARE(draft.property("obstacle").toString(), QString());
        accept(draft, desk);
        QVERIFY(draft.isAccepted());
        desk.sync();
        const auto below = county.headquarters().view().all(&Org::parent, county.waterUnit);
        const auto made = std::find_if(below.begin(), below.end(),
                                       [](const auto& o) { return o.second.name == u"清溪县水务稽查队"_s; });
        QVERIFY(made != below.end());
        const auto all = county.headquarters().view().all(&Commitment::org, made->first);
        QCOMPARE(all.size(), std::size_t(5));
        QCOMPARE(all.front().second.state, CommitmentState::Published);
        QCOMPARE(county.headquarters().view().all(&CommitmentLetter::org, made->first).front().second.source,
                 u"县报 第3批"_s);
    }

    void aNewUnitThatLooksLikeOneThatIsHereIsDoubted()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        read(draft, twoLetters());
        draft.setAllSeen();
        const auto open = [&] { return draft.property("openDoubts").toInt(); };
        QCOMPARE(open(), 0);
        draft.makeOrg(u"清溪县水务所"_s, idText(county.county));
        QCOMPARE(open(), 0);
        draft.makeOrg(u"清溪县 水務局"_s, idText(county.county));
        QCOMPARE(open(), 1);
        draft.chooseOrg(idText(county.waterUnit)); // the one that was meant
        QCOMPARE(open(), 0);
        draft.makeOrg(u"清溪县水务局(新)"_s, idText(county.county));
        QCOMPARE(open(), 0);
    }

    void whatCannotBeReadIsRefusedWithASentence()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        PageView view(u"Importing/ImportingPage"_s);
        auto* draft = view.page()->property("draft").value<ImportDraft*>();
        read(*draft, u"机密★1年\n"_s + twoLetters());
        view.settle();
        QVERIFY(!draft->isReady());
        QVERIFY(view.find(u"problem"_s)->property("whatNow").toString().contains(u"禁止处理涉密信息"_s));
        view.pictures(u"import-refused"_s);
        const auto refused = [&](const QString& words) {
            return !draft->isReady() && draft->property("problemNow").toString().contains(words);
        };
        read(*draft, u"今天天气很好。"_s);
        QVERIFY(refused(u"没有找到"_s));
        read(*draft, QString(1'000'001, u'字'));
        QVERIFY(refused(u"一百万字"_s));
        readFile(*draft, u"承诺.pdf"_s, "%PDF-1.7 \n1 0 obj");
        QVERIFY(!draft->property("problemNow").toString().isEmpty());
        QCOMPARE(draft->property("problemWhere").toString(), u"承诺.pdf"_s);
        readFile(*draft, u"承诺.docx"_s, QByteArray("PK\x03\x04") + QByteArray(200, 'x'));
        QVERIFY(!draft->isReady());
        QVERIFY(!draft->property("problemNow").toString().isEmpty());
        readFile(*draft, u"大.txt"_s, QByteArray(33 * 1024 * 1024, 'a'));
        QVERIFY(refused(u"32兆"_s));
        draft->readFile(QUrl::fromLocalFile(u"/nowhere/承诺.txt"_s));
        Desk::waitFor([&] { return !draft->isReading(); });
        QVERIFY(refused(u"打不开"_s));
        desk.settle();
        QCOMPARE(draft->drafts()->count(), 0);
        draft->dismissProblem();
        QCOMPARE(draft->property("problem").toString(), QString());
    }

    void filesOfEveryKindAreOpened()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        ImportDraft draft;
        QString body;
        const QStringList lines = twoLetters().split(u'\n');
        for (const QString& line : lines)
            body += u"<w:p><w:r><w:t>%1</w:t></w:r></w:p>"_s.arg(line);
        const QByteArray word = test::zipOf(
            {{u"[Content_Types].xml"_s, "<Types/>"},
             {u"word/document.xml"_s,
              (u"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"_s
               + body + u"</w:body></w:document>"_s)
                  .toUtf8()}});
        readFile(draft, u"两份.docx"_s, word);
        QCOMPARE(draft.name(), u"两份.docx"_s);
        QCOMPARE(draft.letterCount(), 2);
        QCOMPARE(text(draft.items(), 1, "text"), u"今年完成以下工程："_s);

        const QStringList header{u"单位"_s, u"序号"_s, u"承诺事项"_s, u"监督电话"_s};
        const QList<QStringList> rows{{u"清溪县水务局"_s, u"1"_s, u"抄表误差当天复核"_s, u"0773-2850196"_s},
                                      {QString(), u"2"_s, u"停水提前24小时公告"_s, QString()},
                                      {u"清溪县教育局"_s, u"1"_s, u"招生结果当天公示"_s, u"0773-2820011"_s}};
        QString sheet;
        QString csv = header.join(u',') + u'\n';
        int number = 0;
        for (const QStringList& row : QList<QStringList>{header} + rows) {
            ++number;
            QString cells;
            for (int column = 0; column < row.size(); ++column)
                cells += u"<c r=\"%1%2\" t=\"inlineStr\"><is><t>%3</t></is></c>"_s.arg(QChar(u'A' + column))
                             .arg(number)
                             .arg(row.at(column));
            sheet += u"<row r=\"%1\">%2</row>"_s.arg(number).arg(cells);
            if (number > 1)
                csv += row.join(u',') + u'\n';
        }
        const QByteArray excel = test::zipOf(
            {{u"xl/workbook.xml"_s,
              "<workbook xmlns=\"x\" xmlns:r=\"r\"><sheets><sheet name=\"a\" "
              "r:id=\"rId1\"/></sheets></workbook>"},
             {u"xl/_rels/workbook.xml.rels"_s,
              "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
             {u"xl/worksheets/sheet1.xml"_s,
              (u"<worksheet><sheetData>"_s + sheet + u"</sheetData></worksheet>"_s).toUtf8()}});
        for (const auto& [name, bytes] :
             {std::pair(u"表.xlsx"_s, excel), std::pair(u"表.csv"_s, csv.toUtf8())}) {
            readFile(draft, name, bytes);
            QCOMPARE(draft.name(), name);
            QCOMPARE(draft.letterCount(), 2);
            QCOMPARE(draft.items()->count(), 2);
            QCOMPARE(text(draft.items(), 1, "text"), u"停水提前24小时公告"_s);
            QCOMPARE(text(draft.contacts(), 0, "value"), u"0773-2850196"_s);
        }
        accept(draft, desk);
        QVERIFY(draft.isAccepted());
        QCOMPARE(commitmentsOf(desk, county.waterUnit).size(), std::size_t(2));
    }

    void theNewspaperPage()
    {
        QString place = qEnvironmentVariable("JIANNUO_GUILIN_PAGE");
        if (place.isEmpty())
            place = QString::fromUtf8(JIANNUO_SOURCE_DIR "/../shared/domain/guilin-commitments.txt");
        QFile file(place);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The Guilin page is not here: set JIANNUO_GUILIN_PAGE to its path.");
        SmallCounty county;
        Desk desk(county, {county.clerk});
        PageView view(u"Importing/ImportingPage"_s);
        auto* draft = view.page()->property("draft").value<ImportDraft*>();
        read(*draft, QString::fromUtf8(file.readAll()));
        QVERIFY(draft->isReady());
        QCOMPARE(draft->letterCount(), 11);
        const RowModel* parts = draft->parts();
        QVERIFY(rowOf(parts, "kind", static_cast<int>(ImportDraft::Preface)) > 0);
        QVERIFY(rowOf(parts, "kind", static_cast<int>(ImportDraft::Commentary)) == parts->count() - 1);
        view.settle(300);
        view.pictures(u"import-newspaper"_s);
        // Its units are not of this county: nothing is taken before somebody says whose it is.
        QCOMPARE(draft->readyCount(), 0);
        draft->makeOrg(text(parts, 2, "title"), draft->usualParent());
        draft->setAllSeen();
        const int items = draft->items()->count();
        accept(*draft, desk);
        QVERIFY(draft->isAccepted());
        const auto orgs = desk.workspace.view().all(&Org::parent, county.county);
        const auto made = std::find_if(orgs.begin(), orgs.end(), [&](const auto& o) {
            return o.second.name == text(parts, 2, "title");
        });
        QVERIFY(made != orgs.end());
        QCOMPARE(commitmentsOf(desk, made->first).size(), static_cast<std::size_t>(items));
        QCOMPARE(view.warnings(), QStringList());
    }
};

JIANNUO_STORY(TestImporting, QGuiApplication)
#include "tst_importing.moc"
