// SPDX-License-Identifier: Apache-2.0
#include "demonstration/demonstration.h"
#include "domain/china_time.h"
#include "domain/contacts_check.h"
#include "domain/json.h"
#include "domain/records.h"
#include "domain/scoring.h"
#include "domain/status_light.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace jiannuo;
using namespace jiannuo::demonstration;
using namespace Qt::StringLiterals;

/// The county that newcomers see must be whole: every state, light and kind occurs, and every number adds up.
class TestDemonstration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasTheCountyThatWasAskedFor();
    void appointsSomebodyToEveryRole();
    void hasSixHundredCommitmentsOfAllKinds();
    void showsEveryState_data();
    void showsEveryState();
    void reachesStatesByStepsOfRealPeople();
    void showsEveryLight();
    void addsUpEverywhere();
    void publishesOnlyReachableContacts();
    void spansFourMonths();
    void scoresChecksByTwoInspectors();
    void letsOthersDecideAndRecheck();
    void leavesWorkForTheInspector();
    void leavesOneConflictOpen();
    void bringsTheFilesOfItsEvidence();
    void variesItsTexts();
    void namesNoRealPlace();
    void followsFromSeedAndDay();
    void refusesALedgerInUse();

private:
    template <Declared T> std::vector<std::pair<Id, T>> all() const
    {
        std::vector<std::pair<Id, T>> result;
        for (const Record& record : m_ledger->view().list(kindOf<T>()))
            result.emplace_back(record.id, record.as<T>());
        return result;
    }
    template <class T> std::optional<T> get(const Id& id) const { return m_ledger->view().get<T>(id); }

    QTemporaryDir m_folder;
    HistoryClock m_clock;
    DiceRandom m_random{Dice(5)};
    Instant m_today;
    std::unique_ptr<HeadquartersLedger> m_ledger;
    Demonstration m_demo;
};

void TestDemonstration::initTestCase()
{
    m_today = *parseChinaTime(u"2026-09-05 09:00");
    const auto demo = makeDemonstration(m_folder.filePath(u"county"_s), {.today = m_today, .seed = 1});
    QVERIFY2(demo.ok(), demo.ok() ? "" : qPrintable(demo.error().sentence));
    m_demo = *demo;
    m_clock.set(m_today);
    auto ledger = HeadquartersLedger::open(m_folder.filePath(u"county"_s), m_clock, m_random);
    QVERIFY(ledger.ok());
    m_ledger = *std::move(ledger);
}

void TestDemonstration::hasTheCountyThatWasAskedFor()
{
    std::map<OrgKind, int> kinds;
    std::map<OrgCategory, int> units;
    for (const auto& [id, org] : all<Org>()) {
        ++kinds[org.kind];
        if (org.kind == OrgKind::Unit)
            ++units[org.category];
        QVERIFY2(id == m_demo.county || !org.parent.isNull(), qPrintable(org.name));
    }
    QCOMPARE(kinds[OrgKind::Headquarters], 1);
    QCOMPARE(kinds[OrgKind::Unit], 53);
    QCOMPARE(kinds[OrgKind::PartyOrg], 40);
    QVERIFY(kinds[OrgKind::Window] + kinds[OrgKind::Station] + kinds[OrgKind::Section]
                + kinds[OrgKind::EnforcementTeam]
            >= 60);
    for (const OrgCategory category :
         {OrgCategory::Coordination, OrgCategory::Approval, OrgCategory::Public, OrgCategory::Institution})
        QVERIFY(units[category] >= 10);

    const auto campaigns = all<Campaign>();
    QCOMPARE(campaigns.size(), std::size_t(1));
    QCOMPARE(campaigns.front().second.state, CampaignState::Running);
    QVERIFY(!campaigns.front().second.calendarRegion.isEmpty());
    QCOMPARE(all<RuleSet>().size(), std::size_t(1));

    const auto checklists = all<Checklist>();
    QCOMPARE(checklists.size(), std::size_t(3));
    for (const auto& [id, list] : checklists) {
        Decimal full;
        QVERIFY(list.sections.size() >= 3);
        QVERIFY(!list.quickPhrases.empty());
        for (const ChecklistSection& section : list.sections) {
            for (const ChecklistItem& item : section.items) {
                full += item.full;
                QVERIFY(!item.standard.isEmpty() && !item.deductions.empty());
                for (const DeductionRule& rule : item.deductions)
                    QVERIFY(rule.points > Decimal() && rule.points <= item.full && !rule.reason.isEmpty());
            }
        }
        QCOMPARE(full, Decimal(100));
    }
}

void TestDemonstration::appointsSomebodyToEveryRole()
{
    std::set<int> held;
    std::set<QString> names;
    for (const auto& [id, appointment] : all<Appointment>())
        held.insert(static_cast<int>(appointment.role));
    for (const EnumEntry& role : roleEntries) {
        if (role.number != static_cast<int>(Role::System))
            QVERIFY2(held.contains(role.number), role.name);
    }
    for (const auto& [id, person] : all<Person>())
        QVERIFY2(names.insert(person.name).second, qPrintable(person.name));

    const Store& view = m_ledger->view();
    QVERIFY(mayAct(view, m_demo.inspector.id, {Role::Inspector}, m_demo.unit, m_today));
    QVERIFY(mayAct(view, m_demo.headquartersHead.id, {Role::HeadquartersHead}, m_demo.unit, m_today));
    QVERIFY(mayAct(view, m_demo.unitClerk.id, {Role::OrgClerk}, m_demo.unit, m_today));
    QVERIFY(!mayAct(view, m_demo.unitClerk.id, {Role::OrgClerk}, m_demo.headquarters, m_today));
}

void TestDemonstration::hasSixHundredCommitmentsOfAllKinds()
{
    std::map<CommitmentKind, int> kinds;
    int parts = 0;
    int limited = 0;
    const auto commitments = all<Commitment>();
    QCOMPARE(commitments.size(), std::size_t(600));
    for (const auto& [id, commitment] : commitments) {
        ++kinds[commitment.kind];
        parts += commitment.parent.isNull() ? 0 : 1;
        limited += commitment.limits.empty() ? 0 : 1;
        const auto letter = get<CommitmentLetter>(commitment.letter);
        QVERIFY(letter && letter->org == commitment.org);
        QVERIFY(letter->rawText.contains(commitment.text));
        QVERIFY2(!commitment.text.contains(u'{'), qPrintable(commitment.text));
    }
    for (const EnumEntry& kind : commitmentKindEntries)
        QVERIFY2(kinds[static_cast<CommitmentKind>(kind.number)] > 0, kind.name);
    QVERIFY(parts >= 50);
    QVERIFY(limited >= 50);
    QVERIFY(all<Publication>().size() >= 100);
}

void TestDemonstration::showsEveryState_data()
{
    QTest::addColumn<int>("kind");
    for (const KindInfo* kind : Kinds::all()) {
        if (kind->stateField != 0 && kind != &kindOf<Campaign>() && kind != &kindOf<Conflict>())
            QTest::newRow(kind->name) << kind->number;
    }
}

void TestDemonstration::showsEveryState()
{
    QFETCH(int, kind);
    const KindInfo& info = *Kinds::byNumber(kind);
    std::set<qint64> seen;
    for (const auto& [value, count] : m_ledger->view().countBy(info, info.stateField, {}))
        seen.insert(value.as<qint64>());
    // Where no step of anybody leads, nobody is: what is overdue is told by the calendar.
    const auto isReached = [&](int state) {
        return info.defaults[info.stateField] == Value(qint64(state))
            || std::any_of(info.transitions.begin(), info.transitions.end(),
                           [&](const Transition& t) { return t.to == state && t.roles != Roles(); });
    };
    for (const EnumEntry& state : info.fieldByNumber(info.stateField)->type->enumeration->entries)
        QVERIFY2(seen.contains(state.number) || !isReached(state.number), state.label);
}

void TestDemonstration::reachesStatesByStepsOfRealPeople()
{
    qint64 after = 0;
    int steps = 0;
    int byTablet = 0;
    for (auto part = m_ledger->view().log(0, 500); !part.empty(); part = m_ledger->view().log(after, 500)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            QVERIFY(entry.verdict.outcome != Outcome::Refused);
            const auto operation = readOperation(entry.bytes);
            QVERIFY(operation.ok());
            byTablet += entry.chain == m_ledger->chain() ? 0 : 1;
            for (const Change& change : operation->changes) {
                const KindInfo& kind = *Kinds::byNumber(change.kind);
                QVERIFY(kind.stateField == 0 || change.verb == verbReveal
                        || !change.patch.contains(kind.stateField));
                if (change.verb >= 16) {
                    QVERIFY(!operation->actor.isNull());
                    ++steps;
                }
            }
        }
    }
    QVERIFY(steps > 2500);
    QVERIFY(byTablet >= 240);
}

void TestDemonstration::showsEveryLight()
{
    std::map<StatusLight, int> lights;
    for (const auto& [id, commitment] : all<Commitment>()) {
        const bool closed = commitment.state == CommitmentState::Closed
            || commitment.state == CommitmentState::Sustained
            || commitment.state == CommitmentState::Cancelled;
        const auto due =
            commitment.due.isValid() ? std::optional(chinaEndOfDay(commitment.due)) : std::nullopt;
        ++lights[statusLight(m_today, due, closed, WorkingDayCalendar::builtIn()).light];
    }
    for (const StatusLight light :
         {StatusLight::Grey, StatusLight::Green, StatusLight::Yellow, StatusLight::Red})
        QVERIFY2(lights[light] >= 10, statusLightName(light).data());
    QVERIFY(lights[StatusLight::None] > 0);
    QVERIFY(lights[StatusLight::Green] > lights[StatusLight::Red]);
}

void TestDemonstration::addsUpEverywhere()
{
    std::map<Id, Decimal> children;
    std::map<Id, Decimal> wholes;
    for (const auto& [id, commitment] : all<Commitment>()) {
        for (const Target& target : commitment.targets) {
            Decimal sum;
            for (const TargetPart& part : target.parts) {
                QVERIFY2(part.value > Decimal(), qPrintable(commitment.text));
                QVERIFY2(commitment.text.contains(part.name), qPrintable(commitment.text));
                sum += part.value;
            }
            if (!target.parts.empty())
                QCOMPARE(sum, target.value);
        }
        if (!commitment.targets.empty()) {
            wholes[id] = commitment.targets.front().value;
            if (!commitment.parent.isNull())
                children[commitment.parent] += commitment.targets.front().value;
        }
    }
    QVERIFY(children.size() >= 20);
    for (const auto& [parent, sum] : children)
        QCOMPARE(sum, wholes[parent]);
}

void TestDemonstration::publishesOnlyReachableContacts()
{
    const auto contacts = all<Contact>();
    QVERIFY(contacts.size() >= 94);
    for (const auto& [id, contact] : contacts) {
        ContactSheet sheet;
        sheet.phones = QStringList(contact.phones.begin(), contact.phones.end());
        sheet.emails = QStringList(contact.emails.begin(), contact.emails.end());
        sheet.address = contact.address;
        sheet.postcode = contact.postcode;
        QVERIFY2(checkContacts(sheet).empty(), qPrintable(sheet.phones.join(u' ')));
        for (const QString& phone : contact.phones)
            QVERIFY(phone.startsWith(u"0789-")); // nobody's
        for (const QString& mail : contact.emails)
            QVERIFY(mail.endsWith(u".example"));
    }
}

void TestDemonstration::spansFourMonths()
{
    const auto log = m_ledger->view().log(0, 1'000'000);
    QCOMPARE(chinaDate(log.front().verdict.received), QDate(2026, 5, 4));
    QVERIFY(chinaDate(log.back().verdict.received) >= QDate(2026, 9, 4));
    Instant previous;
    for (const Sequenced& entry : log) {
        QVERIFY(entry.verdict.received >= previous);
        previous = entry.verdict.received;
    }
    QVERIFY(previous <= m_today);
    std::map<QString, int> entries;
    for (const auto& [id, entry] : all<LedgerEntry>())
        ++entries[entry.period];
    for (const QString& month : {u"2026-06"_s, u"2026-07"_s, u"2026-08"_s})
        QVERIFY(entries[month] >= 150);
}

void TestDemonstration::scoresChecksByTwoInspectors()
{
    const auto checks = all<SpotCheck>();
    QVERIFY(checks.size() >= 110);
    std::set<QString> totals;
    std::set<QByteArray> units;
    int findings = 0;
    for (const auto& [id, check] : checks) {
        QCOMPARE(check.inspectors.size(), std::size_t(2));
        std::map<int, ScoredItem> items;
        for (const auto& [scoreId, score] : m_ledger->view().all(&Score::spotCheck, id)) {
            ScoredItem& item = items[score.item];
            item.full = score.full;
            InspectorScore by{score.inspector.toString(), {}, score.notApplicable};
            for (const Deduction& deduction : score.deductions)
                by.deductions.push_back({deduction.reason, deduction.points, deduction.count});
            item.scores.push_back(std::move(by));
        }
        std::vector<ScoredItem> list;
        for (const auto& [no, item] : items) {
            QCOMPARE(item.scores.size(), std::size_t(2));
            list.push_back(item);
        }
        const auto score = scoreSpotCheck(list);
        QVERIFY(score.ok() && score->complete && score->score);
        QVERIFY(*score->score > Decimal(40) && *score->score <= Decimal(100));
        totals.insert(scoreText(score->score));
        QVERIFY(check.mode == VisitMode::Covert || !check.signature.isNull() || !check.refusal.isEmpty());
        units.insert(check.org.toRfc4122());
        findings += static_cast<int>(m_ledger->view().all(&Finding::spotCheck, id).size());
    }
    QVERIFY(totals.size() > 30);
    for (const auto& [id, org] : all<Org>())
        QVERIFY2(org.kind != OrgKind::Unit || units.contains(id.toRfc4122()), qPrintable(org.name));
    QVERIFY(findings > 100);
}

void TestDemonstration::letsOthersDecideAndRecheck()
{
    int extended = 0;
    int overdue = 0;
    for (const auto& [id, rectification] : all<Rectification>()) {
        const auto finding = get<Finding>(rectification.finding);
        QVERIFY(finding && finding->org == rectification.org);
        if (!rectification.recheckedBy.isNull()) {
            QVERIFY(rectification.recheckedBy != rectification.submittedBy);
            QVERIFY(rectification.recheckedBy != finding->foundBy);
        }
        extended += rectification.firstDue.isValid() ? 1 : 0;
        overdue += rectification.due < chinaDate(m_today) && rectification.state != RectificationState::Closed
            ? 1
            : 0;
    }
    QVERIFY(extended >= 3);
    QVERIFY(overdue >= 5);
    for (const auto& [id, closure] : all<Closure>()) {
        QVERIFY(!closure.evidence.empty());
        QVERIFY(closure.decidedBy != closure.requestedBy);
    }
}

void TestDemonstration::leavesWorkForTheInspector()
{
    int planned = 0;
    for (const auto& [id, assignment] : all<Assignment>()) {
        const auto& who = assignment.inspectors;
        if (assignment.state == AssignmentState::Planned && assignment.due >= QDate(2026, 9, 4)
            && std::find(who.begin(), who.end(), m_demo.inspector.id) != who.end())
            ++planned;
    }
    QVERIFY(planned >= 6);
}

void TestDemonstration::leavesOneConflictOpen()
{
    int open = 0;
    for (const auto& [id, conflict] : all<Conflict>()) {
        if (conflict.state != ConflictState::Open)
            continue;
        ++open;
        const auto finding = get<Finding>(conflict.subject);
        QVERIFY(finding);
        const auto proposed = m_ledger->view().operationAt(conflict.operation);
        QVERIFY(proposed && proposed->verdict.outcome == Outcome::Conflicting);
        QVERIFY(!conflict.proposed.isEmpty() && !finding->advice.isEmpty());
    }
    QCOMPARE(open, 1);
}

void TestDemonstration::bringsTheFilesOfItsEvidence()
{
    std::map<QByteArray, const EvidenceFile*> files;
    for (const EvidenceFile& file : m_demo.files) {
        QCOMPARE(QCryptographicHash::hash(file.content, QCryptographicHash::Sha256), file.hash);
        files[file.hash] = &file;
    }
    for (const auto& [id, evidence] : all<Evidence>()) {
        QVERIFY(files.contains(evidence.hash));
        QCOMPARE(evidence.size, qint64(files[evidence.hash]->content.size()));
        QCOMPARE(evidence.mimeType, files[evidence.hash]->mimeType);
        if (evidence.mimeType == u"image/png")
            QVERIFY(files[evidence.hash]->content.startsWith("\x89PNG"));
    }
}

void TestDemonstration::variesItsTexts()
{
    std::map<QString, int> texts;
    int most = 0;
    for (const auto& [id, commitment] : all<Commitment>())
        most = std::max(most, ++texts[commitment.text]);
    QVERIFY2(texts.size() >= 560, qPrintable(QString::number(texts.size())));
    QVERIFY(most <= 4);
    std::set<QString> entries;
    for (const auto& [id, entry] : all<LedgerEntry>())
        entries.insert(entry.text);
    QVERIFY2(entries.size() >= 900, qPrintable(QString::number(entries.size())));
}

/// Provinces, large cities and what else would make somebody think that he is meant.
void TestDemonstration::namesNoRealPlace()
{
    const QStringList real{u"北京"_s, u"上海"_s,   u"天津"_s, u"重庆"_s, u"河北"_s, u"山西"_s, u"辽宁"_s,
                           u"吉林"_s, u"黑龙江"_s, u"江苏"_s, u"浙江"_s, u"安徽"_s, u"福建"_s, u"江西"_s,
                           u"山东"_s, u"河南"_s,   u"湖北"_s, u"湖南"_s, u"广东"_s, u"广西"_s, u"海南"_s,
                           u"四川"_s, u"贵州"_s,   u"云南"_s, u"西藏"_s, u"陕西"_s, u"甘肃"_s, u"青海"_s,
                           u"宁夏"_s, u"新疆"_s,   u"香港"_s, u"澳门"_s, u"台湾"_s, u"桂林"_s, u"南宁"_s,
                           u"柳州"_s, u"广州"_s,   u"深圳"_s, u"武汉"_s, u"长沙"_s, u"成都"_s, u"西安"_s,
                           u"杭州"_s, u"南京"_s,   u"苏州"_s, u"郑州"_s, u"昆明"_s, u"贵阳"_s, u"临桂"_s,
                           u"阳朔"_s, u"灵川"_s,   u"全州"_s, u"兴安"_s, u"永福"_s, u"荔浦"_s, u"恭城"_s};
    for (const KindInfo* kind : Kinds::all()) {
        for (const Record& record : m_ledger->view().list(*kind)) {
            for (const FieldInfo& field : kind->fields) {
                const QString text = displayText(*field.type, record[field.number]);
                for (const QString& place : real)
                    QVERIFY2(!text.contains(place), qPrintable(text));
            }
        }
    }
}

void TestDemonstration::followsFromSeedAndDay()
{
    const auto make = [&](const QString& name, Instant today, quint64 seed) {
        const auto demo = makeDemonstration(m_folder.filePath(name), {.today = today, .seed = seed});
        if (!demo)
            qWarning() << demo.error().sentence;
        return demo ? *demo : Demonstration{};
    };
    QCOMPARE(make(u"again"_s, m_today, 1).logHash, m_demo.logHash);
    // Another seed, and a day whose year has no calendar yet.
    const Demonstration later = make(u"later"_s, *parseChinaTime(u"2027-02-24 08:00"), 2);
    QVERIFY(!later.logHash.isEmpty());
    QVERIFY(later.logHash != m_demo.logHash);
}

void TestDemonstration::refusesALedgerInUse()
{
    const auto second = makeDemonstration(m_folder.filePath(u"county"_s), {.today = m_today, .seed = 1});
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Busy); // it is open
    QCOMPARE(all<Commitment>().size(), std::size_t(600));
}

QTEST_GUILESS_MAIN(TestDemonstration)
#include "tst_demonstration.moc"
