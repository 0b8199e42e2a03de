// SPDX-License-Identifier: Apache-2.0
#include "exchange/forms/form.h"
#include "exchange/xlsx.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Official forms, filled from the ledger and read back.
class TestForms : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    FormSheet filled(SmallCounty& county, QStringView code, const FormRequest& request) const
    {
        return test::must(
            filledForm(*formNamed(code), county.headquarters().store(), request, county.clock.now()));
    }
    Table sheet(const FormSheet& form) const
    {
        const QString path = m_folder.filePath(form.code + u".xlsx"_s);
        test::must(writeForm(form, path));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no form");
        auto archive = test::must(ZipArchive::open(file.readAll()));
        return test::must(readXlsx(archive)).sheets.front();
    }
    static QString fact(const FormSheet& form, const QString& label)
    {
        for (const FormSheet::Fact& each : form.facts) {
            if (each.label == label)
                return std::holds_alternative<QString>(each.value) ? std::get<QString>(each.value)
                    : std::holds_alternative<Decimal>(each.value)  ? std::get<Decimal>(each.value).toString(2)
                    : std::holds_alternative<QDate>(each.value)
                    ? std::get<QDate>(each.value).toString(Qt::ISODate)
                    : QString();
        }
        return u"（没有这一栏）"_s;
    }
    static Id finding(SmallCounty& county, const Id& org, QDate on)
    {
        return county.make(
            Finding{.org = org,
                    .category = FindingCategory::Disclosure,
                    .severity = Severity::Serious,
                    .text = u"公示栏未更新"_s,
                    .foundBy = county.inspector,
                    .foundAt = Instant{on.startOfDay(Qt::UTC).toMSecsSinceEpoch() + 3'600'000}});
    }

private Q_SLOTS:
    void aListHoldsWhatIsOfTheUnitAndOfThePeriod()
    {
        SmallCounty county;
        finding(county, county.waterUnit, QDate(2026, 7, 31));
        const Id inside = finding(county, county.station, QDate(2026, 8, 1)); // below the unit
        finding(county, county.schoolUnit, QDate(2026, 8, 1));
        const FormSheet form =
            filled(county, u"F12",
                   {.org = county.waterUnit, .from = QDate(2026, 8, 1), .until = QDate(2026, 8, 31)});
        QCOMPARE(form.title, u"问题清单"_s);
        QVERIFY(form.subtitle.contains(u"清溪县水务局"_s) && form.subtitle.contains(u"2026-08-01"_s));
        QCOMPARE(form.rows.size(), 1U);
        QCOMPARE(form.rows.front().source, inside); // every row leads to its record
        QCOMPARE(filled(county, u"f12", {}).rows.size(), 3U);
    }

    void neighboursStandUnderOneMergedHead()
    {
        SmallCounty county;
        finding(county, county.waterUnit, QDate(2026, 8, 1));
        const FormSheet form = filled(county, u"F12", {});
        const Table table = sheet(form);
        const auto head = std::find_if(table.rows.begin(), table.rows.end(),
                                       [](const QStringList& row) { return row.contains(u"来源"_s); });
        QVERIFY(head != table.rows.end());
        const qsizetype row = head - table.rows.begin();
        const qsizetype column = head->indexOf(u"责任"_s);
        QVERIFY(column > 0);
        QCOMPARE(table.rows.at(row + 1).at(column), u"单位"_s);
        QCOMPARE(table.rows.at(row + 1).at(column + 1), u"责任人"_s);
        QVERIFY(std::any_of(table.merges.begin(), table.merges.end(), [&](const Table::Merge& merge) {
            return merge.row == row && merge.column == column && merge.columns == 2;
        }));
        QCOMPARE(table.rows.at(row + 2).at(column), u"清溪县水务局"_s);
        const QString html = formHtml(form);
        QVERIFY(html.contains(u"<th colspan='2'>责任</th>"_s));
    }

    void aNoticeSaysWhatWasDemandedAndDone()
    {
        SmallCounty county;
        const Id found = finding(county, county.waterUnit, QDate(2026, 8, 1));
        const Id notice = county.make(Rectification{.org = county.waterUnit,
                                                    .finding = found,
                                                    .noticeNo = u"清效改〔2026〕3号"_s,
                                                    .issuedBy = county.clerk,
                                                    .problem = u"公示栏未更新"_s,
                                                    .requirement = u"当日更新"_s,
                                                    .due = QDate(2026, 8, 20)});
        const Record seen = *county.headquarters().view().find(kindOf<Rectification>(), notice);
        const Change received = test::must(transition(seen, u"receive", {}));
        test::must(county.headquarters().record({county.waterClerk, county.clock.now(), {received}}));
        const FormSheet form = filled(county, u"F13", {.record = notice});
        QCOMPARE(fact(form, u"文号"_s), u"清效改〔2026〕3号"_s);
        QCOMPARE(fact(form, u"单位"_s), u"清溪县水务局"_s);
        QCOMPARE(fact(form, u"时限"_s), u"2026-08-20"_s);
        QCOMPARE(fact(form, u"签收人"_s), county.headquarters().view().get<Person>(county.waterClerk)->name);
        QCOMPARE(fact(form, u"完成情况"_s), QString());
        QVERIFY(form.signatures.contains(u"签收人（签字）"_s));
        const Table table = sheet(form);
        QVERIFY(std::any_of(table.dates.begin(), table.dates.end(),
                            [](QDate day) { return day == QDate(2026, 8, 20); }));
    }

    void aCheckShowsItemsDeductionsAndTheTotal()
    {
        SmallCounty county;
        const Id check = county.make(SpotCheck{.org = county.waterUnit,
                                               .checklist = county.checklist,
                                               .inspectors = {county.inspector},
                                               .startedAt = county.clock.now(),
                                               .refusal = u"负责人外出"_s});
        const auto checklist = *county.headquarters().view().get<Checklist>(county.checklist);
        const ChecklistItem first = checklist.sections.front().items.front();
        county.make(Score{.org = county.waterUnit,
                          .spotCheck = check,
                          .item = first.no,
                          .inspector = county.inspector,
                          .full = first.full,
                          .deductions = {{u"未挂牌"_s, Decimal(2), 1}}});
        const FormSheet form = filled(county, u"F11", {.record = check});
        QCOMPARE(fact(form, u"单位签字"_s), u"拒签：负责人外出"_s);
        QVERIFY(!form.rows.empty());
        const auto& row = form.rows.front().cells;
        QCOMPARE(std::get<Decimal>(row[5]), first.full - Decimal(2));
        QCOMPARE(std::get<QString>(row[6]), u"未挂牌 −2"_s);
        if (form.rows.size() > 1)
            QCOMPARE(std::get<QString>(form.rows.back().cells[5]), u"—"_s); // not scored is not full marks
        for (const char* ending : {"pdf", "odt", "html", "xlsx"}) {
            const QString path = m_folder.filePath(u"F11."_s + QLatin1StringView(ending));
            QVERIFY2(writeForm(form, path).ok(), ending);
            QVERIFY2(QFile(path).size() > 1'000, ending);
        }
    }

    void whatIsAskedForWronglyIsSaid()
    {
        SmallCounty county;
        const auto refused = [&](QStringView code, const FormRequest& request) {
            const auto form =
                filledForm(*formNamed(code), county.headquarters().store(), request, county.clock.now());
            return form ? QString() : form.error().sentence;
        };
        QVERIFY(refused(u"F13", {}).contains(u"请写明是哪一条"_s));
        QVERIFY(refused(u"F13", {.record = county.commitment}).contains(u"没有这条"_s));
        QVERIFY(!formNamed(u"F99"));
        QVERIFY(!writeForm(filled(county, u"F12", {}), m_folder.filePath(u"F12.doc"_s)));
    }
};

JIANNUO_STORY(TestForms, QGuiApplication)
#include "tst_forms.moc"
