// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/id_series.h"
#include "qml/records/score_steps.h"
#include "qml/spotcheck/spot_check_finding.h"
#include "qml/spotcheck/spot_check_issue.h"
#include "qml/spotcheck/spot_check_item.h"
#include "qml/workspace/choice_row.h"
#include "qml/workspace/workspace.h"

#include <QTimer>

namespace jiannuo {

/// A spot check from choosing the unit to its submission.
///
/// Every change is in SQLite within 200 ms (saveAfterMs) and at once when the program is put aside; open()
/// brings it back after a kill exactly as it was, down to the section, the scroll position and half a
/// sentence. It becomes operations only by submit().
class SpotCheckDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString draftId READ draftId NOTIFY readyChanged)
    /// There is a form: begin() or open() has been successful.
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    /// What did not work, a sentence for people; the next success clears it.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /// Files are being stored, or the check is being submitted.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

    // The visit
    Q_PROPERTY(QString orgId READ orgId NOTIFY formChanged)
    Q_PROPERTY(QString orgName READ orgName NOTIFY formChanged)
    Q_PROPERTY(QString checklistId READ checklistId NOTIFY checklistChanged)
    Q_PROPERTY(QString checklistName READ checklistName NOTIFY checklistChanged)
    Q_PROPERTY(bool assigned READ isAssigned NOTIFY formChanged)
    /// What to know where its assignment has a check already; empty where it has none.
    Q_PROPERTY(QString madeText READ madeText NOTIFY formChanged)
    /// 0: announced, scheduled, checked by others, routine; 1: covert, unscheduled, by itself, by surprise.
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY formChanged)
    Q_PROPERTY(int timing READ timing WRITE setTiming NOTIFY formChanged)
    Q_PROPERTY(int side READ side WRITE setSide NOTIFY formChanged)
    Q_PROPERTY(int style READ style WRITE setStyle NOTIFY formChanged)
    Q_PROPERTY(QString visitText READ visitText NOTIFY formChanged)
    /// Whoever holds the tablet comes first and stays.
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> inspectors READ inspectors NOTIFY inspectorsChanged)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY formChanged)
    Q_PROPERTY(QString startedAt READ startedAt NOTIFY formChanged)

    // What was found
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckSection> sections READ sections NOTIFY checklistChanged)
    Q_PROPERTY(QStringList phrases READ phrases NOTIFY checklistChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckFinding> findings READ findings NOTIFY findingsChanged)
    Q_PROPERTY(int photoCount READ photoCount NOTIFY photosChanged)
    /// Photos that stay on this device.
    Q_PROPERTY(int withheldCount READ withheldCount NOTIFY formChanged)
    Q_PROPERTY(QString total READ total NOTIFY totalChanged)
    Q_PROPERTY(jiannuo::ScoreSteps* steps READ steps CONSTANT)
    Q_PROPERTY(int itemCount READ itemCount NOTIFY checklistChanged)
    Q_PROPERTY(int judgedCount READ judgedCount NOTIFY totalChanged)

    // The end
    Q_PROPERTY(QString conclusion READ conclusion WRITE setConclusion NOTIFY formChanged)
    Q_PROPERTY(QString representative READ representative WRITE setRepresentative NOTIFY formChanged)
    Q_PROPERTY(QString refusal READ refusal WRITE setRefusal NOTIFY formChanged)
    /// The signature's picture; empty while nobody has signed.
    Q_PROPERTY(QString signatureHash READ signatureHash NOTIFY formChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckIssue> issues READ issues NOTIFY issuesChanged)
    Q_PROPERTY(bool submitting READ isSubmitting NOTIFY busyChanged)

    // Where the person is
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY placeChanged)
    Q_PROPERTY(int section READ section WRITE setSection NOTIFY placeChanged)
    Q_PROPERTY(int scroll READ scroll WRITE setScroll NOTIFY placeChanged)
    Q_PROPERTY(jiannuo::SpotCheckFinding* finding READ finding NOTIFY placeChanged)

    /// What undo() would take back.
    Q_PROPERTY(QString undoText READ undoText NOTIFY formChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY formChanged)

public:
    enum Page { Setup, Scoring, Review };
    Q_ENUM(Page)
    static constexpr int saveAfterMs = 200;
    static constexpr std::size_t mostUndo = 50;

    explicit SpotCheckDraft(QObject* parent = nullptr);
    ~SpotCheckDraft() override;

    /// A new check of a unit, or of an assignment. False, with the reason in `problem`, where the person may
    /// not check it (recusal).
    Q_INVOKABLE bool begin(const QString& org);
    Q_INVOKABLE bool beginAssignment(const QString& assignment);
    /// What a tap on an assignment means: goes on with its draft where there is one, begins it where it is to
    /// be done, else alreadyMade() or `problem` says why not.
    Q_INVOKABLE void goToAssignment(const QString& assignment);
    /// Goes on with a draft; `ready` or `problem` follows.
    Q_INVOKABLE void open(const QString& draft);
    /// Goes on with the draft that was open when the program ended, if there is one.
    Q_INVOKABLE void resume();
    /// Puts it aside: saved, and nothing open here any more.
    Q_INVOKABLE void close();
    /// Throws the draft away. restore() brings it back until something else is begun or opened here.
    Q_INVOKABLE void discard();
    Q_INVOKABLE void restore();
    /// Everything that is not in SQLite yet.
    Q_INVOKABLE void save();

    Q_INVOKABLE bool setOrg(const QString& org);
    Q_INVOKABLE bool setChecklist(const QString& checklist);
    Q_INVOKABLE bool addInspector(const QString& person);
    Q_INVOKABLE void removeInspector(const QString& person);

    /// Opens the editor on a new finding; `item` 0: about none.
    Q_INVOKABLE void addFinding(int item);
    Q_INVOKABLE void openFinding(const QString& finding);
    Q_INVOKABLE void closeFinding();
    Q_INVOKABLE void removeFinding(const QString& finding);

    /// A picture from a file or the camera, at an item (0: none) or a finding. Stored apart from the window's
    /// thread; `busy` until then. `problem` where it is too large or no picture.
    Q_INVOKABLE void addPhoto(const QUrl& file, int item, const QString& finding = {});
    /// A copy with marks, as saved by the annotator at scratchFile(). Where something was made illegible on
    /// it (`redacted`), the photos that still show it stay on this device unless setWithheld() says
    /// otherwise.
    Q_INVOKABLE void addAnnotated(const QString& photo, const QString& path, bool redacted = false,
                                  bool withheld = true);
    /// Whether the original of this photo stays on this device, or goes with the check as well.
    Q_INVOKABLE void setWithheld(const QString& photo, bool withheld);
    Q_INVOKABLE void removePhoto(const QString& photo);
    Q_INVOKABLE void setSignature(const QString& path);
    Q_INVOKABLE void clearSignature();
    /// A path for a file of the moment, beside the draft's own.
    Q_INVOKABLE QString scratchFile(const QString& name) const;

    Q_INVOKABLE void undo();
    Q_INVOKABLE void clearProblem() { setProblem({}); }

    /// What stands in the way, all of it, by the form and then by the rules: into `issues`. True where
    /// nothing does.
    Q_INVOKABLE bool checkNow();
    /// Goes where the issue is; revealed() says which control.
    Q_INVOKABLE void reveal(jiannuo::SpotCheckIssue* issue);
    /// Records the check, if checkNow() agrees: submitted() follows, or `problem`. The draft goes only after
    /// the operation is on the disk.
    Q_INVOKABLE void submit();

    // Properties
    QString draftId() const { return isReady() ? m_form.id.toString(QUuid::WithoutBraces) : QString(); }
    bool isReady() const { return !m_form.id.isNull(); }
    QString problem() const { return m_problem; }
    bool isBusy() const { return m_imports > 0 || m_submitting; }
    bool isSubmitting() const { return m_submitting; }
    QString orgId() const { return m_form.check.org.toString(QUuid::WithoutBraces); }
    QString orgName() const { return m_orgName; }
    QString checklistId() const { return m_form.check.checklist.toString(QUuid::WithoutBraces); }
    QString checklistName() const { return m_checklist ? m_checklist->name : QString(); }
    bool isAssigned() const { return !m_form.check.assignment.isNull(); }
    QString madeText() const;
    int mode() const { return static_cast<int>(m_form.check.mode) - 1; }
    int timing() const { return static_cast<int>(m_form.check.timing) - 1; }
    int side() const { return static_cast<int>(m_form.check.side) - 1; }
    int style() const { return static_cast<int>(m_form.check.style) - 1; }
    void setMode(int index);
    void setTiming(int index);
    void setSide(int index);
    void setStyle(int index);
    QString visitText() const;
    QQmlListProperty<ChoiceRow> inspectors() { return readOnlyList(this, &m_inspectors); }
    QString place() const { return m_form.check.place; }
    void setPlace(const QString& place);
    QString startedAt() const;
    QQmlListProperty<SpotCheckSection> sections() { return readOnlyList(this, &m_sections); }
    QStringList phrases() const;
    QQmlListProperty<SpotCheckFinding> findings() { return readOnlyList(this, &m_findings); }
    int photoCount() const { return static_cast<int>(m_photos.size()); }
    int withheldCount() const { return static_cast<int>(m_form.withheld.size()); }
    QString total() const { return scoreText(m_total.score); }
    ScoreSteps* steps() { return &m_steps; }
    int itemCount() const;
    int judgedCount() const { return static_cast<int>(m_form.scores.size()); }
    QString conclusion() const { return m_form.check.conclusion; }
    void setConclusion(const QString& conclusion);
    QString representative() const { return m_form.check.representative; }
    void setRepresentative(const QString& representative);
    QString refusal() const { return m_form.check.refusal; }
    void setRefusal(const QString& refusal);
    QString signatureHash() const;
    QQmlListProperty<SpotCheckIssue> issues() { return readOnlyList(this, &m_issues); }
    int page() const { return m_form.place.page; }
    void setPage(int page);
    int section() const { return m_form.place.section; }
    void setSection(int section);
    int scroll() const { return m_form.place.scroll; }
    void setScroll(int scroll);
    SpotCheckFinding* finding() const;
    QString undoText() const { return m_undo.empty() ? QString() : m_undo.back().what; }
    bool canUndo() const { return !m_undo.empty(); }

    // For the parts of the form
    const SpotCheckForm& form() const { return m_form; }
    const std::optional<Checklist>& checklist() const { return m_checklist; }
    const RectificationLimits& limits() const { return m_limits; }
    /// For a part of the check: a companion of its own id.
    Id newId() { return companionId(m_form.id, static_cast<quint32>(++m_form.made)); }
    /// The one way in which the form changes. `what` names it for undo; changes with the same `run` that
    /// follow each other, the letters of one text, are taken back as one. Empty: always one of its own.
    template <class Act> void edit(const QString& what, const QString& run, Act act)
    {
        if (!isReady() || m_submitting)
            return;
        if (run.isEmpty() || run != m_run)
            remember(what);
        m_run = run;
        act(m_form);
        touch();
        refresh();
    }
    /// The due date that the severity asks for (model.md §5), counted from when it was found.
    void propose(Finding& finding) const;
    void setDue(Finding& finding, const QDate& date) const;

Q_SIGNALS:
    void readyChanged();
    void problemChanged();
    void busyChanged();
    void formChanged();
    void checklistChanged();
    void inspectorsChanged();
    void findingsChanged();
    void photosChanged();
    void totalChanged();
    void issuesChanged();
    void placeChanged();
    /// The draft could not be opened; `problem` says why.
    void openFailed();
    /// The assignment has a check already: `spotCheck`. Another one can be made by beginAssignment().
    void alreadyMade(const QString& assignment, const QString& spotCheck, const QString& sentence);
    /// The person was led to an issue: "org", "checklist", "inspectors", "item", "reason", "finding",
    /// "photo", "signature", "conclusion".
    void revealed(const QString& field, int item);
    void submitted(const QString& spotCheck);

private:
    struct Step {
        QString what;
        SpotCheckForm form;
    };

    void start(SpotCheckForm form);
    void show(SpotCheckForm form);
    void reset();
    void remember(const QString& what);
    void touch();
    void refresh();
    void refreshChecklist();
    void refreshParts();
    void setProblem(const QString& sentence);
    bool allowed(const SpotCheck& check);
    void importFile(const QString& path, bool picture, std::function<void(Evidence)> done);
    void endImport();
    void recorded(const Result<Operation>& result);

    Workspace* m_workspace;
    SpotCheckForm m_form;
    std::optional<Checklist> m_checklist;
    RectificationLimits m_limits;
    QString m_orgName;
    Id m_shownOrg;
    Id m_shownChecklist;
    std::vector<Id> m_shownInspectors;
    SpotCheckScore m_total;
    ScoreSteps m_steps;
    QList<SpotCheckSection*> m_sections;
    QList<SpotCheckFinding*> m_findings;
    QList<SpotCheckPhoto*> m_photos;
    QList<ChoiceRow*> m_inspectors;
    QList<SpotCheckIssue*> m_issues;
    std::vector<Step> m_undo;
    QString m_run;
    QString m_problem;
    std::optional<SpotCheckForm> m_discarded;
    QTimer m_saving;
    bool m_dirty = false;
    int m_imports = 0;
    bool m_submitting = false;
};

} // namespace jiannuo
