// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_draft.h"

#include "domain/china_time.h"
#include "qml/records/assignment_tasks.h"
#include "qml/records/visit_rules.h"

#include <QGuiApplication>

namespace jiannuo {

using namespace Qt::StringLiterals;

SpotCheckDraft::SpotCheckDraft(QObject* parent)
    : QObject(parent)
    , m_workspace(Workspace::instance())
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &SpotCheckDraft::save);
    // Whoever takes the tablet over does not see another's draft; it stays open for its owner.
    if (m_workspace)
        connect(m_workspace, &Workspace::personChanged, this, [this] {
            if (isReady() && m_form.owner != m_workspace->person()) {
                save();
                reset();
            }
        });
    // A tablet may end what is put aside without asking.
    if (auto* app = qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        connect(app, &QGuiApplication::applicationStateChanged, this, &SpotCheckDraft::save);
}

SpotCheckDraft::~SpotCheckDraft()
{
    save();
}

bool SpotCheckDraft::begin(const QString& org)
{
    SpotCheckForm form;
    form.check.org = Id(org);
    if (const auto checklist = usualChecklist(*m_workspace))
        form.check.checklist = *checklist;
    form.check.inspectors = {m_workspace->person()};
    if (!allowed(form.check))
        return false;
    start(std::move(form));
    return true;
}

bool SpotCheckDraft::beginAssignment(const QString& assignment)
{
    const auto given = m_workspace->view().get<Assignment>(Id(assignment));
    if (!given) {
        setProblem(tr("这项检查任务已经不在这台设备上。请同步后再看。"));
        return false;
    }
    SpotCheckForm form;
    form.check.org = given->org;
    form.check.assignment = Id(assignment);
    form.check.checklist = given->checklist;
    form.check.mode = given->mode;
    form.check.inspectors = {m_workspace->person()};
    for (const Id& inspector : given->inspectors) {
        if (inspector != m_workspace->person())
            form.check.inspectors.push_back(inspector);
    }
    form.place.page = Scoring; // the visit is described by the assignment
    if (!allowed(form.check))
        return false;
    start(std::move(form));
    return true;
}

void SpotCheckDraft::goToAssignment(const QString& assignment)
{
    setProblem({});
    const Id id(assignment);
    const auto given = m_workspace->view().get<Assignment>(id);
    if (given && given->state == AssignmentState::Cancelled) {
        setProblem(tr("这项检查任务已取消，不用再查。"));
        return;
    }
    m_workspace->drafts(draftKey(), this, [this, id, assignment](const Workspace::Drafts& drafts) {
        const Store& view = m_workspace->view();
        for (const auto& [key, body] : drafts) {
            auto form = decodeForm(body);
            if (!form || form->owner != m_workspace->person() || form->check.assignment != id
                || view.find(kindOf<SpotCheck>(), form->id))
                continue;
            if (isReady() && m_form.id == form->id)
                return;
            close();
            show(std::move(*form));
            return;
        }
        if (const auto made = checkMadeOf(view, id)) {
            Q_EMIT alreadyMade(assignment, made->first.toString(QUuid::WithoutBraces),
                               checkMadeText(view, made->second, m_workspace->today()));
            return;
        }
        beginAssignment(assignment);
    });
}

QString SpotCheckDraft::madeText() const
{
    const auto made =
        isReady() ? checkMadeOf(m_workspace->view(), m_form.check.assignment, m_form.id) : std::nullopt;
    return made ? checkMadeText(m_workspace->view(), made->second, m_workspace->today()) : QString();
}

void SpotCheckDraft::start(SpotCheckForm form)
{
    close();
    form.owner = m_workspace->person();
    form.id = m_workspace->newId();
    form.check.startedAt = m_workspace->now();
    show(std::move(form));
}

void SpotCheckDraft::show(SpotCheckForm form)
{
    m_form = std::move(form);
    m_form.place.open = true;
    setProblem({});
    touch();
    refresh();
    Q_EMIT readyChanged();
    Q_EMIT placeChanged();
}

void SpotCheckDraft::open(const QString& draft)
{
    close();
    m_workspace->draft(draftKey(draft), this, [this, draft](const std::optional<QByteArray>& body) {
        if (isReady())
            return;
        auto form = body ? decodeForm(*body)
                         : Result<SpotCheckForm>(Error{ErrorCode::UnknownRecord, tr("这份草稿已经不在了。")});
        if (form && m_workspace->view().find(kindOf<SpotCheck>(), form->id)) {
            // The program ended between recording it and dropping the draft.
            m_workspace->dropDraft(draftKey(draft));
            form = Error{ErrorCode::AlreadyExists, tr("这次抽查已经提交过了。")};
        }
        if (!form) {
            setProblem(form.error().sentence);
            Q_EMIT openFailed();
            return;
        }
        show(std::move(*form));
    });
}

void SpotCheckDraft::resume()
{
    m_workspace->drafts(draftKey(), this, [this](const Workspace::Drafts& drafts) {
        for (const auto& [key, body] : drafts) {
            const auto form = decodeForm(body);
            if (isReady() || !form || form->owner != m_workspace->person() || !form->place.open)
                continue;
            open(key.mid(draftKey().size()));
            return;
        }
    });
}

void SpotCheckDraft::close()
{
    if (isReady() && m_form.place.open) {
        m_form.place.open = false;
        touch();
    }
    save();
    reset();
}

void SpotCheckDraft::reset()
{
    const bool was = isReady();
    m_form = {};
    m_undo.clear();
    m_run.clear();
    m_discarded.reset();
    m_saving.stop();
    m_dirty = false;
    refresh();
    if (was) {
        Q_EMIT readyChanged();
        Q_EMIT placeChanged();
    }
}

void SpotCheckDraft::discard()
{
    if (!isReady() || m_submitting)
        return;
    m_saving.stop();
    m_workspace->dropDraft(draftKey(draftId()));
    SpotCheckForm form = std::move(m_form);
    m_form = {};
    reset();
    m_discarded = std::move(form);
    Q_EMIT readyChanged();
    Q_EMIT placeChanged();
}

void SpotCheckDraft::restore()
{
    if (!m_discarded)
        return;
    SpotCheckForm form = std::move(*m_discarded);
    close();
    show(std::move(form));
}

void SpotCheckDraft::touch()
{
    if (m_submitting)
        return;
    m_dirty = true;
    if (!m_saving.isActive())
        m_saving.start();
}

void SpotCheckDraft::save()
{
    if (!m_dirty || !isReady() || m_submitting || !Workspace::instance())
        return;
    m_dirty = false;
    m_saving.stop();
    m_workspace->saveDraft(draftKey(draftId()), encodeForm(m_form));
}

void SpotCheckDraft::remember(const QString& what)
{
    if (m_undo.size() == mostUndo)
        m_undo.erase(m_undo.begin());
    m_undo.push_back({what, m_form});
}

/// Takes the last change back; the person stays where he is.
void SpotCheckDraft::undo()
{
    if (m_undo.empty() || m_submitting)
        return;
    const FormPlace place = m_form.place;
    m_form = std::move(m_undo.back().form);
    m_form.place = place;
    if (!findById(m_form.findings, place.finding))
        m_form.place.finding = {};
    m_undo.pop_back();
    m_run.clear();
    touch();
    refresh();
    Q_EMIT placeChanged();
}

bool SpotCheckDraft::allowed(const SpotCheck& check)
{
    const auto may = mayVisit(*m_workspace, check);
    setProblem(may ? QString() : may.error().sentence);
    return may.ok();
}

bool SpotCheckDraft::setOrg(const QString& org)
{
    SpotCheck next = m_form.check;
    next.org = Id(org);
    if (next.org == m_form.check.org)
        return true;
    if (!allowed(next))
        return false;
    edit(tr("被查单位"), {}, [&](SpotCheckForm& form) {
        for (auto& finding : form.findings) {
            if (finding.record.org == form.check.org)
                finding.record.org = next.org;
        }
        form.check.org = next.org;
        form.check.assignment = {}; // the assignment was for another unit
    });
    return true;
}

/// Not any more once something is judged: the items would be others.
bool SpotCheckDraft::setChecklist(const QString& checklist)
{
    const Id id(checklist);
    if (id == m_form.check.checklist)
        return true;
    if (!m_form.scores.empty()) {
        setProblem(tr("已经开始评分，不能再换检查表。需要换表的，请先撤销评分或另开一次抽查。"));
        return false;
    }
    edit(tr("检查表"), {}, [&](SpotCheckForm& form) {
        form.check.checklist = id;
        form.place.section = 0;
        form.place.scroll = 0;
    });
    return true;
}

bool SpotCheckDraft::addInspector(const QString& person)
{
    SpotCheck next = m_form.check;
    if (std::find(next.inspectors.begin(), next.inspectors.end(), Id(person)) != next.inspectors.end())
        return true;
    next.inspectors.push_back(Id(person));
    if (!allowed(next))
        return false;
    edit(tr("检查人"), {}, [&](SpotCheckForm& form) { form.check.inspectors = next.inspectors; });
    return true;
}

void SpotCheckDraft::removeInspector(const QString& person)
{
    if (Id(person) != m_form.owner)
        edit(tr("检查人"), {}, [&](SpotCheckForm& form) { std::erase(form.check.inspectors, Id(person)); });
}

void SpotCheckDraft::setMode(int index)
{
    if (index != mode())
        edit(tr("查访方式"), {},
             [&](SpotCheckForm& form) { form.check.mode = static_cast<VisitMode>(index + 1); });
}

void SpotCheckDraft::setTiming(int index)
{
    if (index != timing())
        edit(tr("查访方式"), {},
             [&](SpotCheckForm& form) { form.check.timing = static_cast<VisitTiming>(index + 1); });
}

void SpotCheckDraft::setStyle(int index)
{
    if (index != style())
        edit(tr("查访方式"), {},
             [&](SpotCheckForm& form) { form.check.style = static_cast<VisitStyle>(index + 1); });
}

/// A unit may check itself; from outside, recusal counts.
void SpotCheckDraft::setSide(int index)
{
    SpotCheck next = m_form.check;
    next.side = static_cast<VisitSide>(index + 1);
    if (index != side() && allowed(next))
        edit(tr("查访方式"), {}, [&](SpotCheckForm& form) { form.check.side = next.side; });
    else
        Q_EMIT formChanged();
}

QString SpotCheckDraft::visitText() const
{
    const SpotCheck& check = m_form.check;
    return QStringList{enumInfo<VisitMode>.label(static_cast<qint64>(check.mode)),
                       enumInfo<VisitTiming>.label(static_cast<qint64>(check.timing)),
                       enumInfo<VisitStyle>.label(static_cast<qint64>(check.style)),
                       enumInfo<VisitSide>.label(static_cast<qint64>(check.side))}
        .join(u" · "_s);
}

void SpotCheckDraft::setPlace(const QString& place)
{
    if (place != m_form.check.place)
        edit(tr("地点"), u"place"_s, [&](SpotCheckForm& form) { form.check.place = place; });
}

QString SpotCheckDraft::startedAt() const
{
    return isReady() ? chinaTimeText(m_form.check.startedAt) : QString();
}

QStringList SpotCheckDraft::phrases() const
{
    QStringList result;
    if (m_checklist) {
        for (const QString& phrase : m_checklist->quickPhrases)
            result += phrase;
    }
    return result;
}

void SpotCheckDraft::setConclusion(const QString& conclusion)
{
    if (conclusion != m_form.check.conclusion)
        edit(tr("结论"), u"conclusion"_s, [&](SpotCheckForm& form) { form.check.conclusion = conclusion; });
}

void SpotCheckDraft::setRepresentative(const QString& representative)
{
    if (representative != m_form.check.representative)
        edit(tr("单位代表"), u"representative"_s,
             [&](SpotCheckForm& form) { form.check.representative = representative; });
}

void SpotCheckDraft::setRefusal(const QString& refusal)
{
    if (refusal != m_form.check.refusal)
        edit(tr("拒签原因"), u"refusal"_s, [&](SpotCheckForm& form) { form.check.refusal = refusal; });
}

void SpotCheckDraft::setPage(int page)
{
    if (page == m_form.place.page || !isReady())
        return;
    m_form.place.page = page;
    touch();
    Q_EMIT placeChanged();
}

void SpotCheckDraft::setSection(int section)
{
    if (section == m_form.place.section || section < 0 || section >= m_sections.size())
        return;
    m_form.place.section = section;
    m_form.place.scroll = 0;
    touch();
    Q_EMIT placeChanged();
}

void SpotCheckDraft::setScroll(int scroll)
{
    if (scroll == m_form.place.scroll || !isReady())
        return;
    m_form.place.scroll = scroll;
    touch();
    Q_EMIT placeChanged();
}

void SpotCheckDraft::setProblem(const QString& sentence)
{
    // The same once more is said once more: it was tried again.
    if (sentence.isEmpty() && m_problem.isEmpty())
        return;
    m_problem = sentence;
    Q_EMIT problemChanged();
}

} // namespace jiannuo
