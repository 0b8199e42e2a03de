// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_detail.h"
#include "qml/records/record_form.h"
#include "qml/records/record_list_model.h"
#include "qml/records/record_picker.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::SmallCounty;

/// List, page and form of a kind that has none of its own: all of it follows from the declaration.
class TestAnyRecord : public QObject {
    Q_OBJECT

private:
    static int rowOf(const RowModel& model, const QString& key)
    {
        for (int row = 0; row < model.count(); ++row) {
            if (model.value(row, "key").toString() == key)
                return row;
        }
        return -1;
    }
    static QStringList titles(const RecordListModel& list)
    {
        QStringList all;
        for (int row = 0; row < list.count(); ++row)
            all += list.data(list.index(row), RecordListModel::Title).toString();
        return all;
    }
    static bool send(RecordForm& form)
    {
        QSignalSpy sent(&form, &RecordForm::submitted);
        form.send();
        Desk::waitFor([&] { return !form.isBusy(); });
        return sent.count() == 1;
    }
    static QString fact(RecordDetail& detail, const QString& field)
    {
        auto groups = detail.groups();
        for (qsizetype i = 0; i < groups.count(&groups); ++i) {
            FactList* facts = groups.at(&groups, i)->facts();
            if (const int row = rowOf(*facts, field); row >= 0)
                return facts->value(row, "value").toString();
        }
        return {};
    }

private Q_SLOTS:
    void aListShowsEveryRecordByItsNameAndIsSearchedAndNarrowed()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordListModel people;
        const QAbstractItemModelTester tester(&people);
        people.setKind(u"person"_s);
        QCOMPARE(people.label(), u"人员"_s);
        const int all = people.count();
        QVERIFY(all > 3);
        QCOMPARE(titles(people).size(), all);
        QVERIFY(!titles(people).contains(QString()));
        QStringList sorted = titles(people);
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(titles(people), sorted);

        const QString name = desk.workspace.view().get<Person>(county.waterClerk)->name;
        people.setText(name);
        people.refresh();
        QCOMPARE(titles(people), QStringList(name));
        QCOMPARE(people.recordIdAt(0), idText(county.waterClerk));
        QCOMPARE(people.rowOf(idText(county.waterClerk)), 0);

        RecordListModel appointments;
        appointments.setKind(u"appointment"_s);
        const int given = appointments.count();
        const int role = rowOf(*appointments.filters(), u"role"_s);
        QVERIFY(role >= 0);
        appointments.filters()->choose(role, 1 + int(Role::HeadquartersHead));
        appointments.refresh();
        QCOMPARE(appointments.filters()->active(), 1);
        QVERIFY(appointments.count() > 0 && appointments.count() < given);
        appointments.filters()->clear();
        appointments.refresh();
        QCOMPARE(appointments.count(), given);
    }

    void aListOfWhatBelongsToARecordShowsNothingElse()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordListModel roles;
        roles.setLink(u"person"_s);
        roles.setLinkedTo(idText(county.waterClerk));
        roles.setKind(u"appointment"_s);
        QCOMPARE(roles.count(), 1);
        QVERIFY(titles(roles).front().contains(u"填报员"_s));
    }

    void manyRecordsAreReadAWindowAtATime()
    {
        SmallCounty county;
        for (int i = 0; i < 250; ++i)
            county.make(Region{.code = u"45%1"_s.arg(i, 4, 10, QChar(u'0')),
                               .name = u"第%1村"_s.arg(i, 3, 10, QChar(u'0'))});
        Desk desk(county, {county.head});
        RecordListModel regions;
        const QAbstractItemModelTester tester(&regions);
        regions.setKind(u"region"_s);
        QVERIFY(regions.count() >= 250);
        const QStringList names = titles(regions);
        for (int i = 0; i < 250; ++i)
            QVERIFY2(names.contains(u"第%1村"_s.arg(i, 3, 10, QChar(u'0'))), qPrintable(QString::number(i)));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }

    void onlyWhoMayMakeOneIsOfferedIt()
    {
        SmallCounty county;
        {
            Desk desk(county, {county.head});
            RecordListModel people;
            people.setKind(u"person"_s);
            QCOMPARE(people.creation(), u"新增人员"_s);
            RecordListModel devices;
            devices.setKind(u"device"_s);
            QCOMPARE(devices.creation(), QString());
        }
        Desk desk(county, {county.waterClerk});
        RecordListModel people;
        people.setKind(u"person"_s);
        QCOMPARE(people.creation(), QString());
        RecordListModel contacts;
        contacts.setKind(u"contact"_s);
        QCOMPARE(contacts.creation(), u"新增联系方式"_s);
    }

    void aPersonIsMadeAndAppointed()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordForm form;
        const QAbstractItemModelTester tester(&form);
        QVERIFY(form.beginNew(u"person"_s, {}, {}));
        QCOMPARE(form.title(), u"新增人员"_s);
        QCOMPARE(form.value(0, "heading").toString(), u"本人"_s);
        QVERIFY(!form.isReady());
        form.setText(rowOf(form, u"person.name"_s), u"周知行"_s);
        form.setText(rowOf(form, u"person.post"_s), u"科员"_s);
        const int org = rowOf(form, u"person.org"_s);
        QCOMPARE(form.value(org, "widget").toInt(), int(FieldsForm::OneRecord));
        QCOMPARE(form.value(org, "kind").toString(), u"org"_s);
        form.addRecord(org, idText(county.waterUnit));
        QCOMPARE(form.value(org, "chosen").toStringList().size(), 1);
        form.addRecord(rowOf(form, u"person.avoid"_s), idText(county.schoolUnit));
        QVERIFY(form.isReady());
        const QString person = form.recordId();
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();

        QVERIFY(form.beginNew(u"appointment"_s, u"person"_s, person));
        QCOMPARE(form.value(rowOf(form, u"appointment.person"_s), "chosen").toStringList(),
                 QStringList(u"周知行"_s));
        const int role = rowOf(form, u"appointment.role"_s);
        QVERIFY(!form.value(role, "choices").toStringList().contains(u"系统"_s));
        form.setChoice(role, int(Role::Inspector) - 1);
        form.addRecord(rowOf(form, u"appointment.org"_s), idText(county.county));
        form.setText(rowOf(form, u"appointment.from"_s), u"2026-08-03"_s);
        form.setText(rowOf(form, u"appointment.until"_s), u"2027-06-30"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();

        RecordDetail detail;
        detail.setKind(u"person"_s);
        detail.setRecordId(person);
        QVERIFY(detail.property("found").toBool());
        QCOMPARE(detail.property("title").toString(), u"周知行"_s);
        QVERIFY(detail.property("subtitle").toString().endsWith(u" · 科员"_s));
        QVERIFY(detail.property("amendable").toBool());
        QCOMPARE(fact(detail, u"post"_s), u"科员"_s);
        QCOMPARE(fact(detail, u"rank"_s), QString());
        QVERIFY(!fact(detail, u"avoid"_s).isEmpty());
        auto attached = detail.attached();
        QCOMPARE(attached.count(&attached), 1);
        RecordListModel roles;
        roles.setKind(u"appointment"_s);
        roles.setLink(u"person"_s);
        roles.setLinkedTo(person);
        roles.refresh();
        QCOMPARE(titles(roles), QStringList(u"督查员"_s));
        QCOMPARE(roles.data(roles.index(0), RecordListModel::Due).toString(), u"2027年6月30日"_s);

        // Headquarters takes both.
        desk.sync();
        roles.refresh();
        QCOMPARE(roles.data(roles.index(0), RecordListModel::Waiting).toBool(), false);
    }

    void whatIsChangedIsSentAndNothingElse()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        const auto before = *desk.workspace.view().get<Person>(county.waterClerk);
        RecordForm form;
        QVERIFY(form.begin(u"person"_s, idText(county.waterClerk), u"amend"_s));
        QCOMPARE(form.title(), u"修改"_s);
        QCOMPARE(form.acceptText(), u"保存"_s);
        QCOMPARE(form.value(rowOf(form, u"person.name"_s), "text").toString(), before.name);
        QVERIFY(!send(form));
        QCOMPARE(form.problem(), u"没有改动，不用记录。"_s);
        form.setText(rowOf(form, u"person.post"_s), u"副主任科员"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();
        const auto after = *desk.workspace.view().get<Person>(county.waterClerk);
        QCOMPARE(after.post, u"副主任科员"_s);
        QCOMPARE(after.name, before.name);
    }

    void whoMayNotAmendIsNotAskedTo()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        RecordDetail detail;
        detail.setKind(u"person"_s);
        detail.setRecordId(idText(county.waterClerk));
        QVERIFY(detail.property("found").toBool());
        QVERIFY(!detail.property("amendable").toBool());
    }

    void aChecklistIsMadeWithItsSectionsItemsAndDeductions()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordForm form;
        QVERIFY(form.beginNew(u"checklist"_s, {}, {}));
        form.setText(rowOf(form, u"checklist.name"_s), u"窗口作风检查表"_s);
        form.setText(rowOf(form, u"checklist.quick_phrases"_s), u"当场改正\n限期整改\n"_s);
        const int sections = rowOf(form, u"checklist.sections"_s);
        QCOMPARE(form.value(sections, "widget").toInt(), int(FieldsForm::Structures));
        QVERIFY(!form.isReady());

        StructureForm section;
        section.begin(&form, sections, 0);
        section.setText(rowOf(section, u"title"_s), u"仪容仪表"_s);
        const int items = rowOf(section, u"items"_s);
        StructureForm item;
        item.begin(&section, items, 0);
        item.setText(rowOf(item, u"no"_s), u"1"_s);
        item.setText(rowOf(item, u"title"_s), u"着装整齐、佩戴工作牌"_s);
        item.setText(rowOf(item, u"full"_s), u"十"_s);
        QVERIFY(!item.isReady());
        item.setText(rowOf(item, u"full"_s), u"10"_s);
        QVERIFY(item.isReady());
        StructureForm deduction;
        const int deductions = rowOf(item, u"deductions"_s);
        deduction.begin(&item, deductions, 0);
        deduction.setText(rowOf(deduction, u"reason"_s), u"未佩戴工作牌"_s);
        deduction.setText(rowOf(deduction, u"points"_s), u"0.5"_s);
        deduction.setChecked(rowOf(deduction, u"per_occurrence"_s), true);
        deduction.store();
        QCOMPARE(item.elementCount(deductions), 1);
        item.store();
        section.store();
        QCOMPARE(form.elementCount(sections), 1);
        QVERIFY(form.value(sections, "chosen").toStringList().front().contains(u"仪容仪表"_s));
        QVERIFY(form.isReady());
        const Id id = idFrom(form.recordId());
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();

        const auto made = desk.workspace.view().get<Checklist>(id);
        QVERIFY(made);
        QCOMPARE(made->sections.size(), 1U);
        const ChecklistItem& made1 = made->sections[0].items.at(0);
        QCOMPARE(made1.full, Decimal(10));
        QCOMPARE(made1.deductions.at(0).points.toString(), u"0.5"_s);
        QVERIFY(made1.deductions.at(0).perOccurrence);
        RecordDetail detail;
        detail.setKind(u"checklist"_s);
        detail.setRecordId(idText(id));
        QCOMPARE(
            fact(detail, u"sections"_s),
            u"仪容仪表\n　序号 1 · 着装整齐、佩戴工作牌 · 标准分 10\n　　未佩戴工作牌 · 扣分 0.5 · 按次扣分"_s);
        QCOMPARE(made->quickPhrases, std::vector<QString>({u"当场改正"_s, u"限期整改"_s}));
    }

    void entriesAreMovedAndTakenAway()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordForm form;
        QVERIFY(form.beginNew(u"rule_set"_s, {}, {}));
        const int cutoffs = rowOf(form, u"rule_set.cutoffs"_s);
        for (const auto& [grade, least] : {std::pair(u"优秀"_s, u"90"_s), std::pair(u"良好"_s, u"80"_s)}) {
            StructureForm entry;
            entry.begin(&form, cutoffs, form.elementCount(cutoffs));
            entry.setText(rowOf(entry, u"grade"_s), grade);
            entry.setText(rowOf(entry, u"least"_s), least);
            entry.store();
        }
        const auto grade = [&](int index) {
            return form.element(cutoffs, index)[fieldNumber(&GradeCutoff::grade)].as<QString>();
        };
        QCOMPARE(grade(0), u"优秀"_s);
        form.moveElement(cutoffs, 1, 0);
        QCOMPARE(grade(0), u"良好"_s);
        form.removeElement(cutoffs, 0);
        QCOMPARE(form.elementCount(cutoffs), 1);
        QCOMPARE(grade(0), u"优秀"_s);
        form.moveElement(cutoffs, 0, 5); // nowhere
        form.removeElement(cutoffs, 7);
        QCOMPARE(form.elementCount(cutoffs), 1);
    }

    void datesAreTypedALineEach()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordForm form;
        QVERIFY(form.beginNew(u"calendar"_s, {}, {}));
        const int off = rowOf(form, u"calendar.days_off"_s);
        form.setText(off, u"2027-01-01\n十月一日"_s);
        QVERIFY(!form.value(off, "error").toString().isEmpty());
        form.setText(off, u"2027-01-01\n2027-10-01"_s);
        QCOMPARE(form.value(off, "error").toString(), QString());
    }

    void aFormThatWasLeftIsThereAgain()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        {
            RecordForm form;
            QVERIFY(form.beginNew(u"checklist"_s, {}, {}));
            form.setText(rowOf(form, u"checklist.name"_s), u"大厅检查表"_s);
            StructureForm section;
            section.begin(&form, rowOf(form, u"checklist.sections"_s), 0);
            section.setText(rowOf(section, u"title"_s), u"环境"_s);
            section.store();
        }
        desk.settle();
        RecordForm form;
        QVERIFY(form.beginNew(u"checklist"_s, {}, {}));
        Desk::waitFor(
            [&] { return form.value(rowOf(form, u"checklist.name"_s), "text") == u"大厅检查表"_s; });
        QCOMPARE(form.value(rowOf(form, u"checklist.name"_s), "text").toString(), u"大厅检查表"_s);
        QCOMPARE(form.elementCount(rowOf(form, u"checklist.sections"_s)), 1);
    }

    void aRefusalKeepsWhatWasWritten()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordForm form;
        QVERIFY(form.beginNew(u"adjustment"_s, {}, {}));
        form.addRecord(rowOf(form, u"adjustment.org"_s), idText(county.waterUnit));
        form.setText(rowOf(form, u"adjustment.points"_s), u"-5"_s);
        form.setText(rowOf(form, u"adjustment.reason"_s), u"受到通报"_s);
        QVERIFY(!send(form));
        QVERIFY(!form.problem().isEmpty());
        QCOMPARE(form.value(rowOf(form, u"adjustment.reason"_s), "text").toString(), u"受到通报"_s);
        form.setText(rowOf(form, u"adjustment.points"_s), u"5"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
    }

    void aRecordIsFoundByAFewLettersAndAnEndedOneIsNotOffered()
    {
        SmallCounty county;
        const Id retired =
            county.make(Checklist{.name = u"旧的检查表"_s,
                                  .sections = {{u"一"_s, {{.no = 1, .title = u"项"_s, .full = Decimal(5)}}}},
                                  .retired = true});
        Desk desk(county, {county.head});
        RecordPicker picker;
        const QAbstractItemModelTester tester(&picker);
        picker.setKind(u"checklist"_s);
        picker.refresh();
        QCOMPARE(picker.count(), 0); // nobody looks yet
        picker.setActive(true);
        QVERIFY(picker.count() > 0);
        for (int row = 0; row < picker.count(); ++row)
            QVERIFY(picker.keyAt(row) != idText(retired));
        picker.setKind(u"person"_s);
        picker.setText(desk.workspace.view().get<Person>(county.inspector)->name);
        picker.refresh();
        QCOMPARE(picker.count(), 1);
        QCOMPARE(picker.keyAt(0), idText(county.inspector));
        QCOMPARE(picker.keyAt(5), QString());
    }
};

JIANNUO_STORY(TestAnyRecord, QGuiApplication)
#include "tst_any_record.moc"
