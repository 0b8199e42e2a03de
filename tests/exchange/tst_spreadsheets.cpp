// SPDX-License-Identifier: Apache-2.0
#include "exchange/record_document.h"
#include "exchange/record_table.h"
#include "exchange/xlsx.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Lists as spreadsheets and records as documents, read back as people's programs read them.
class TestSpreadsheets : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString place(const QString& name) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString& name) const
    {
        QFile file(place(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Table sheet(const QString& name) const
    {
        auto archive = test::must(ZipArchive::open(bytes(name)));
        return test::must(readXlsx(archive)).sheets.front();
    }
    Result<void> write(const QString& name, const std::vector<std::vector<TableCell>>& rows) const
    {
        auto writer = tableWriter(place(name));
        if (!writer)
            return writer.error();
        const std::vector<TableColumn> columns{{u"单位"_s}, {u"数"_s}};
        if (auto ok = (*writer)->begin(u"问题/清单"_s, columns); !ok)
            return ok;
        for (const auto& row : rows) {
            if (auto ok = (*writer)->row(row); !ok)
                return ok;
        }
        return (*writer)->finish();
    }
    static Id finding(SmallCounty& county, const QString& text)
    {
        return county.make(Finding{.org = county.waterUnit,
                                   .category = FindingCategory::Disclosure,
                                   .text = text,
                                   .due = QDate(2026, 8, 20),
                                   .foundBy = county.inspector,
                                   .foundAt = county.clock.now()});
    }

private Q_SLOTS:
    void everyCellIsWhatItIs()
    {
        const Instant moment{QDateTime(QDate(2026, 8, 3), QTime(1, 30), Qt::UTC).toMSecsSinceEpoch()};
        QVERIFY(write(u"cells.xlsx"_s,
                      {{u"水务局"_s, qint64(12)},
                       {QDate(2026, 8, 20), Decimal::fromUnits(250)},
                       {moment, TableCell()}}));
        const Table table = sheet(u"cells.xlsx"_s);
        QCOMPARE(table.name, u"问题 清单"_s); // no stroke in a sheet's name
        QCOMPARE(table.rows.at(0), QStringList({u"单位"_s, u"数"_s}));
        QCOMPARE(table.rows.at(1), QStringList({u"水务局"_s, u"12"_s}));
        QCOMPARE(table.dates.value({2, 0}), QDate(2026, 8, 20)); // a day, not its words
        QCOMPARE(table.dates.value({3, 0}), QDate(2026, 8, 3)); // by China's time

        QVERIFY(write(u"cells.csv"_s,
                      {{u"水务局"_s, qint64(12)}, {QDate(2026, 8, 20), TableCell()}, {moment, TableCell()}}));
        QVERIFY(bytes(u"cells.csv"_s).startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(bytes(u"cells.csv"_s)),
                 u"单位,数\r\n水务局,12\r\n2026-08-20,\r\n2026-08-03 09:30:00,\r\n"_s);
    }

    void nothingThatWasTypedIsAFormula()
    {
        const QString hostile = u"=HYPERLINK(\"http://x\",\"a\")"_s;
        QVERIFY(write(u"hostile.xlsx"_s, {{hostile, TableCell()}}));
        QCOMPARE(sheet(u"hostile.xlsx"_s).rows.at(1).at(0), hostile); // a text, as it was typed
        QVERIFY(write(u"hostile.csv"_s, {{hostile, TableCell()}, {u"　＠SUM(1)"_s, TableCell()}}));
        const QString csv = QString::fromUtf8(bytes(u"hostile.csv"_s));
        QVERIFY(csv.contains(u"\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\""_s));
        QVERIFY(csv.contains(u"'　＠SUM(1)"_s));
    }

    void whatACellCannotHoldIsSaidInIt()
    {
        QVERIFY(write(u"long.xlsx"_s, {{QString(40'000, u'长'), TableCell()}}));
        const QString cell = sheet(u"long.xlsx"_s).rows.at(1).at(0);
        QCOMPARE(cell.size(), 32'767);
        QVERIFY(cell.endsWith(u"全文请导出 CSV）"_s));
        QVERIFY(write(u"long.csv"_s, {{QString(40'000, u'长'), TableCell()}}));
        QVERIFY(bytes(u"long.csv"_s).size() > 120'000);
    }

    void aFileIsWholeOrNotThere()
    {
        QVERIFY(!tableWriter(place(u"list.doc"_s)));
        QVERIFY(!write(u"nowhere/list.xlsx"_s, {}));
        QVERIFY(!write(u"nowhere/list.csv"_s, {}));
        {
            auto writer = test::must(tableWriter(place(u"half.xlsx"_s)));
            const std::vector<TableColumn> columns{{u"单位"_s}};
            QVERIFY(writer->begin(u"清单"_s, columns));
        }
        QCOMPARE(QDir(m_folder.path()).entryList({u"half*"_s}, QDir::Files), QStringList());
    }

    void aListIsWrittenAsPeopleReadIt()
    {
        SmallCounty county;
        for (int i = 0; i < 3; ++i)
            finding(county, u"公示栏未更新%1"_s.arg(i));
        Query query;
        query.orderBy = fieldNumber(&Finding::due);
        auto writer = test::must(tableWriter(place(u"findings.xlsx"_s)));
        const auto written = writeRecords(county.headquarters().store(), kindOf<Finding>(), query, *writer);
        QVERIFY(written.ok());
        QCOMPARE(*written, 3);
        const Table table = sheet(u"findings.xlsx"_s);
        QCOMPARE(table.rows.size(), 4);
        const QStringList head = table.rows.front();
        QCOMPARE(head.front(), u"问题"_s); // its name stands first
        const auto column = [&](const QString& label) { return head.indexOf(label); };
        QCOMPARE(table.rows.at(1).at(column(u"责任单位"_s)), u"清溪县水务局"_s);
        QCOMPARE(table.rows.at(1).at(column(u"类别"_s)),
                 enumInfo<FindingCategory>.label(static_cast<qint64>(FindingCategory::Disclosure)));
        QCOMPARE(table.rows.at(1).at(column(u"状态"_s)), u"待认定"_s);
        QCOMPARE(table.dates.value({1, column(u"整改期限"_s)}), QDate(2026, 8, 20));
        QVERIFY(!head.contains(u"摘要"_s));
    }

    void manyRowsAreReadPartByPartAndMayBeStopped()
    {
        SmallCounty county;
        for (int i = 0; i < 1'203; ++i)
            county.make(Comment{.org = county.waterUnit,
                                .subject = county.commitment,
                                .text = u"第%1条"_s.arg(i),
                                .author = county.clerk});
        std::vector<qint64> told;
        auto writer = test::must(tableWriter(place(u"many.csv"_s)));
        const auto written =
            writeRecords(county.headquarters().store(), kindOf<Comment>(), {}, *writer, [&](qint64 count) {
                told.push_back(count);
                return true;
            });
        QVERIFY(written.ok());
        QCOMPARE(*written, 1'203);
        QCOMPARE(told, std::vector<qint64>({500, 1'000, 1'203}));
        QCOMPARE(bytes(u"many.csv"_s).count('\n'), 1'204);

        auto stopped = test::must(tableWriter(place(u"stopped.csv"_s)));
        const auto none = writeRecords(county.headquarters().store(), kindOf<Comment>(), {}, *stopped,
                                       [](qint64) { return false; });
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
        stopped.reset();
        QVERIFY(!QFile::exists(place(u"stopped.csv"_s)));
    }

    void aRecordIsADocument()
    {
        SmallCounty county;
        const Id id = finding(county, u"<b>公示栏</b>未更新"_s);
        county.make(
            Comment{.org = county.waterUnit, .subject = id, .text = u"已拍照"_s, .author = county.inspector});
        county.make(Comment{.org = county.waterUnit,
                            .subject = county.commitment,
                            .text = u"拟列为暗访对象"_s,
                            .author = county.inspector,
                            .internal = true});
        const Store& store = county.headquarters().store();
        const Record promise = *store.find(kindOf<Commitment>(), county.commitment);
        QVERIFY(!recordHtml(store, promise, county.clock.now()).contains(u"暗访"_s)); // the unit may get it
        const Record record = *store.find(kindOf<Finding>(), id);
        const QString html = recordHtml(store, record, county.clock.now());
        QTextDocument document;
        document.setHtml(html);
        const QString text = document.toPlainText();
        for (const QString& shown :
             {u"<b>公示栏</b>未更新"_s, u"水务局"_s, u"待认定"_s, u"已拍照"_s, u"登记"_s})
            QVERIFY2(text.contains(shown), qPrintable(shown));
        QVERIFY(writeDocument(html, u"问题"_s, place(u"finding.pdf"_s)).ok());
        QVERIFY(bytes(u"finding.pdf"_s).startsWith("%PDF"));
        QVERIFY(writeDocument(html, u"问题"_s, place(u"finding.odt"_s)).ok());
        QVERIFY(bytes(u"finding.odt"_s).startsWith("PK"));
        QVERIFY(!writeDocument(html, u"问题"_s, place(u"nowhere/finding.pdf"_s)).ok());
    }
};

JIANNUO_STORY(TestSpreadsheets, QGuiApplication)
#include "tst_spreadsheets.moc"
