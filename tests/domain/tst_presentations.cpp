// SPDX-License-Identifier: Apache-2.0
#include "domain/presentation.h"
#include "domain/records.h"
#include "domain/views.h"
#include "support/stories.h"

#include <QFile>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// What people see of a record follows from its kind's presentation.
class TestPresentations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldThatIsNamedIsTheKinds()
    {
        for (const KindInfo* kind : Kinds::all()) {
            const Presentation& shown = presentationOf(*kind);
            std::vector<int> named = shown.title;
            named.insert(named.end(), shown.subtitle.begin(), shown.subtitle.end());
            named.insert(named.end(), shown.filters.begin(), shown.filters.end());
            for (const FieldGroup& group : shown.groups)
                named.insert(named.end(), group.fields.begin(), group.fields.end());
            for (const int number : named)
                QVERIFY2(kind->fieldByNumber(number), kind->name);
            for (const int number : shown.filters)
                QCOMPARE(kind->fieldByNumber(number)->type->type, FieldType::Enumeration);
            if (shown.due != 0)
                QCOMPARE(kind->fieldByNumber(shown.due)->type->type, FieldType::Date);
            if (shown.ended != 0)
                QCOMPARE(kind->fieldByNumber(shown.ended)->type->type, FieldType::Boolean);
            for (const Attached& attached : shown.attached) {
                const KindInfo* other = Kinds::byNumber(attached.kind);
                QVERIFY2(other && other->fieldByNumber(attached.link), kind->name);
                QCOMPARE(other->fieldByNumber(attached.link)->refersTo, kind->number);
                QVERIFY2(other->fieldByNumber(attached.link)->is(Indexed), other->name);
            }
        }
    }

    void aFieldStandsOnceOnTheFormAndNoneThatIsRequiredIsMissing()
    {
        for (const KindInfo* kind : Kinds::all()) {
            const Presentation& shown = presentationOf(*kind);
            std::vector<int> answered;
            for (const FieldGroup& group : shown.groups)
                answered.insert(answered.end(), group.fields.begin(), group.fields.end());
            for (const FieldInfo& field : kind->fields) {
                const auto times = std::count(answered.begin(), answered.end(), field.number);
                QVERIFY2(times <= 1, kind->name);
                if (QByteArrayView(shown.create).isEmpty() || !field.is(Required) || !isAsked(*kind, field))
                    continue;
                QVERIFY2(times == 1, field.name);
            }
        }
    }

    void whatIsGivenDecidedOrSignedIsNotAsked()
    {
        const auto asked = [](auto member, const KindInfo& kind) {
            return isAsked(kind, *kind.fieldByNumber(fieldNumber(member)));
        };
        QVERIFY(asked(&Person::name, kindOf<Person>()));
        QVERIFY(!asked(&Device::key, kindOf<Device>()));
        QVERIFY(!asked(&Appointment::state, kindOf<Appointment>()));
        QVERIFY(!asked(&Appointment::appointedBy, kindOf<Appointment>()));
        QVERIFY(!asked(&SpotCheck::decision, kindOf<SpotCheck>()));
    }

    void whatWasDecidedIsNotAmended()
    {
        const KindInfo& kind = kindOf<Commitment>();
        const FieldInfo& text = *kind.fieldByNumber(fieldNumber(&Commitment::text));
        const FieldInfo& owner = *kind.fieldByNumber(fieldNumber(&Commitment::owner));
        QVERIFY(isAmended(kind, text, qint64(CommitmentState::Draft)));
        QVERIFY(!isAmended(kind, text, qint64(CommitmentState::Published)));
        QVERIFY(isAmended(kind, owner, qint64(CommitmentState::Published)));
        QVERIFY(!isAmended(kind, *kind.fieldByNumber(fieldNumber(&Commitment::org)),
                           qint64(CommitmentState::Draft)));
    }

    void aRecordIsKnownByTheNamesThatItPointsAt()
    {
        const KindInfo& kind = kindOf<Appointment>();
        StagedView view(m_nothing);
        const Id org(u"00000000-0000-7000-8000-000000000001"_s);
        const Id person(u"00000000-0000-7000-8000-000000000002"_s);
        view.stage({org, &kindOf<Org>(), toFields(Org{.name = u"岚溪县水务局"_s})});
        view.stage({person, &kindOf<Person>(), toFields(Person{.name = u"林守正"_s, .org = org})});
        Record appointment{
            Id(u"00000000-0000-7000-8000-000000000003"_s), &kind,
            toFields(Appointment{
                .person = person, .role = Role::OrgClerk, .org = org, .until = QDate(2027, 6, 30)})};
        QCOMPARE(recordTitle(view, appointment), u"林守正 填报员"_s);
        QCOMPARE(recordSubtitle(view, appointment), u"岚溪县水务局"_s);
        QCOMPARE(stateText(appointment), u"已生效"_s);
        QCOMPARE(stateTone(appointment), Success);
        QCOMPARE(fieldText(view, *kind.fieldByNumber(fieldNumber(&Appointment::until)), QDate(2027, 6, 30),
                           QDate(2026, 8, 3)),
                 u"2027年6月30日"_s);
        appointment.fields.set(fieldNumber(&Appointment::revoked), true);
        QCOMPARE(stateText(appointment), u"已撤销"_s);
        QCOMPARE(stateTone(appointment), Neutral);
        appointment.fields.set(fieldNumber(&Appointment::person),
                               Id(u"00000000-0000-7000-8000-000000000009"_s));
        QCOMPARE(recordTitle(view, appointment), u"（未同步的记录） 填报员"_s);
    }

    void aNumberIsNotShownWithoutItsLabel()
    {
        const StagedView view(m_nothing);
        const Record checklist{Id::createUuid(), &kindOf<Checklist>(),
                               toFields(Checklist{.name = u"窗口服务检查表"_s, .version = 2})};
        QCOMPARE(recordSubtitle(view, checklist), u"版本 2"_s);
    }

    void aRecordWithoutAHeadingIsKnownByItsWords()
    {
        const StagedView view(m_nothing);
        const Record commitment{Id::createUuid(), &kindOf<Commitment>(),
                                toFields(Commitment{.text = u"五个工作日内办结。"_s})};
        QCOMPARE(recordTitle(view, commitment), u"五个工作日内办结。"_s);
        const Record nothing{Id::createUuid(), &kindOf<Commitment>(), {}};
        QCOMPARE(recordTitle(view, nothing), u"承诺事项"_s);
    }

private:
    class Nothing final : public View {
    public:
        std::optional<Record> find(const KindInfo&, const Id&) const override { return {}; }
        std::vector<Record> where(const KindInfo&, int, const Value&) const override { return {}; }
        std::vector<Fields> patchesSince(const KindInfo&, const Id&, qint64) const override { return {}; }
        std::optional<Record> findAny(const Id&) const override { return {}; }
    };
    Nothing m_nothing;
};

JIANNUO_STORY(TestPresentations, QCoreApplication)
#include "tst_presentations.moc"
