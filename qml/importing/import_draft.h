// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/column_memory.h"
#include "qml/importing/import_form.h"
#include "qml/importing/import_models.h"
#include "qml/records/fact_list.h"
#include "qml/workspace/workspace.h"

#include <QTimer>
#include <QUrl>

namespace jiannuo {

/// A page of published letters on its way into the ledger: read, looked through beside its source, corrected,
/// accepted. Every change is kept as a draft; the source is never changed.
class ImportDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY opened)
    Q_PROPERTY(QString name READ name NOTIFY opened)
    /// A file or text is being read.
    Q_PROPERTY(bool reading READ isReading NOTIFY readingChanged)
    /// Letters are on their way into the ledger.
    Q_PROPERTY(bool accepting READ isAccepting NOTIFY changed)
    Q_PROPERTY(qreal acceptProgress READ acceptProgress NOTIFY changed)
    // What went wrong with the last attempt
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemWhere MEMBER m_problemWhere NOTIFY problemChanged)
    Q_PROPERTY(QString problemNow MEMBER m_problemNow NOTIFY problemChanged)

    /// Columns of a table that nobody understands yet: key and label the header, value an example, remark the
    /// place of what was chosen in columnChoices().
    Q_PROPERTY(jiannuo::FactList* columns READ columns CONSTANT)
    Q_PROPERTY(bool columnsChosen READ columnsChosen NOTIFY columnsChanged)
    Q_PROPERTY(jiannuo::RowModel* drafts READ drafts CONSTANT)
    Q_PROPERTY(jiannuo::RowModel* parts READ parts CONSTANT)
    Q_PROPERTY(jiannuo::RowModel* doubts READ doubts CONSTANT)
    Q_PROPERTY(jiannuo::RowModel* items READ items CONSTANT)
    Q_PROPERTY(jiannuo::RowModel* contacts READ contacts CONSTANT)
    /// Organisations that may be meant: key, label the name, value where it lies.
    Q_PROPERTY(jiannuo::FactList* orgMatches READ orgMatches CONSTANT)
    Q_PROPERTY(jiannuo::FactList* foundOrgs READ foundOrgs CONSTANT)

    // The page as a whole
    Q_PROPERTY(int letterCount READ letterCount NOTIFY changed)
    Q_PROPERTY(int acceptedCount READ acceptedCount NOTIFY changed)
    Q_PROPERTY(int openDoubts READ openDoubts NOTIFY changed)
    /// Letters that acceptReady() would take.
    Q_PROPERTY(int readyCount READ readyCount NOTIFY changed)
    Q_PROPERTY(QString medium READ medium WRITE setMedium NOTIFY changed)
    Q_PROPERTY(bool mayPublish READ mayPublish NOTIFY changed)
    /// Enter what was published long ago as published, not as a draft.
    Q_PROPERTY(bool published READ isPublished WRITE setPublished NOTIFY changed)
    Q_PROPERTY(QStringList campaigns READ campaigns NOTIFY changed)
    Q_PROPERTY(int campaign READ campaign WRITE setCampaign NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)

    // The part in sight
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(int part READ part NOTIFY currentChanged)
    Q_PROPERTY(QString partTitle MEMBER m_partTitle NOTIFY changed)
    Q_PROPERTY(QString source MEMBER m_source NOTIFY sourceChanged)
    Q_PROPERTY(bool sourceCut MEMBER m_sourceCut NOTIFY sourceChanged)
    Q_PROPERTY(int partDoubts MEMBER m_partDoubts NOTIFY changed)
    /// It can be corrected: a letter that is not accepted yet.
    Q_PROPERTY(bool editable READ isEditable NOTIFY changed)
    Q_PROPERTY(bool accepted READ isAccepted NOTIFY changed)
    Q_PROPERTY(QString acceptedText MEMBER m_acceptedText NOTIFY changed)
    Q_PROPERTY(QString orgText MEMBER m_orgText NOTIFY changed)
    Q_PROPERTY(QString orgId MEMBER m_orgId NOTIFY changed)
    Q_PROPERTY(QString orgName MEMBER m_orgName NOTIFY changed)
    Q_PROPERTY(QString newOrg MEMBER m_newOrg NOTIFY changed)
    Q_PROPERTY(QString newOrgParent MEMBER m_newOrgParent NOTIFY changed)
    Q_PROPERTY(bool mayMakeOrgs READ mayMakeOrgs NOTIFY changed)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    Q_PROPERTY(QString intro MEMBER m_intro NOTIFY changed)
    Q_PROPERTY(QString closing MEMBER m_closing NOTIFY changed)
    Q_PROPERTY(QString signedAt MEMBER m_signedAt NOTIFY changed)
    /// The same text of the same organisation is in the ledger already: this letter.
    Q_PROPERTY(bool known MEMBER m_known NOTIFY changed)
    /// Why the letter in sight could not be accepted now; empty where it could.
    Q_PROPERTY(QString obstacle MEMBER m_obstacle NOTIFY changed)

    // What is chosen in it: rows of the lists, -1 for none, and its place in `source`
    Q_PROPERTY(int currentDoubt MEMBER m_doubt NOTIFY chosen)
    Q_PROPERTY(int currentItem MEMBER m_item NOTIFY chosen)
    Q_PROPERTY(int currentContact MEMBER m_contact NOTIFY chosen)
    Q_PROPERTY(int markStart READ markStart NOTIFY chosen)
    Q_PROPERTY(int markLength READ markLength NOTIFY chosen)

public:
    enum Part { Page, Letter, Preface, Article, Commentary };
    Q_ENUM(Part)
    enum ContactKind { Phone, Fax, Email, Address, Postcode, Office };
    Q_ENUM(ContactKind)
    /// What a stretch of the source is, for its look.
    enum class Mark {
        Title,
        Item,
        OtherItem,
        Contact,
        Closing,
        Letter,
        OtherLetter,
        Doubt,
        SeenDoubt,
        Chosen
    };
    struct SourceMark {
        Span span; ///< in `source`
        Mark mark = Mark::Item;
    };

    static constexpr qsizetype mostShown = 100'000;
    static constexpr std::size_t mostUndone = 200;

    explicit ImportDraft(QObject* parent = nullptr);
    ~ImportDraft() override;

    // Reading, import_draft.cpp
    Q_INVOKABLE void readText(const QString& text);
    Q_INVOKABLE void readFile(const QUrl& file);
    Q_INVOKABLE void cancelReading();

    // Columns of a table, import_draft_columns.cpp
    /// What a column can hold, in words.
    Q_INVOKABLE static QStringList columnChoices();
    Q_INVOKABLE void chooseColumn(const QString& header, int choice);
    /// Reads the same file anew with the columns that were chosen; the device remembers them.
    Q_INVOKABLE void readAgain();
    FactList* columns() { return &m_columnRows; }
    bool columnsChosen() const { return m_columnsChosen; }

    Q_INVOKABLE void dismissProblem() { fail({}); }
    Q_INVOKABLE void refreshDrafts();
    Q_INVOKABLE void open(const QString& draft);
    /// Back to where one chooses; the draft stays unless all of it is accepted.
    Q_INVOKABLE void close();
    /// Throws a draft away; restore() brings the last one back.
    Q_INVOKABLE void discard(const QString& draft = {});
    Q_INVOKABLE void restore();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    bool isReady() const { return m_ready; }
    bool isReading() const { return m_reading; }
    bool isAccepting() const { return m_accepting; }
    qreal acceptProgress() const;
    QString name() const;
    RowModel* drafts() { return &m_drafts; }
    RowModel* parts() { return &m_parts; }
    RowModel* doubts() { return &m_doubtRows; }
    RowModel* items() { return &m_itemRows; }
    RowModel* contacts() { return &m_contactRows; }
    FactList* orgMatches() { return &m_orgMatches; }
    FactList* foundOrgs() { return &m_foundOrgs; }

    // Looking, import_draft_rows.cpp
    int letterCount() const { return static_cast<int>(m_form.letters.size()); }
    int acceptedCount() const;
    int openDoubts() const;
    int readyCount() const;
    int current() const { return m_current; }
    void setCurrent(int part);
    int part() const;
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    bool isEditable() const;
    bool isAccepted() const;
    int markStart() const { return static_cast<int>(m_mark.start); }
    int markLength() const { return static_cast<int>(m_mark.length); }
    std::vector<SourceMark> marks() const;
    Q_INVOKABLE void chooseDoubt(int row);
    Q_INVOKABLE void chooseItem(int row);
    Q_INVOKABLE void chooseContact(int row);
    /// What stands at that place of the source: a doubt before an item; in the whole page the letter.
    Q_INVOKABLE void chooseAt(int position);
    /// The next doubt that nobody has looked at, in this letter or the next one that has any.
    Q_INVOKABLE void chooseNextDoubt();
    const OutlineItem* item(int row) const;
    Q_INVOKABLE static QStringList kindChoices();

    // Correcting, import_draft_edits.cpp
    Q_INVOKABLE void setSeen(int doubt, bool seen);
    Q_INVOKABLE void setAllSeen();
    Q_INVOKABLE void chooseOrg(const QString& org);
    Q_INVOKABLE void makeOrg(const QString& name, const QString& parent);
    Q_INVOKABLE void findOrgs(const QString& text);
    /// Where a new organisation of this county lies, unless somebody says otherwise.
    Q_INVOKABLE QString usualParent() const;
    Q_INVOKABLE QString orgNameOf(const QString& org) const;
    Q_INVOKABLE void setTitle(const QString& text);
    Q_INVOKABLE void setClosing(const QString& text);
    Q_INVOKABLE void setSignedAt(const QString& text);
    Q_INVOKABLE void setItemText(int row, const QString& text);
    Q_INVOKABLE void setItemNumber(int row, int no);
    Q_INVOKABLE void setItemKind(int row, int kind);
    Q_INVOKABLE void promoteItem(int row);
    Q_INVOKABLE void demoteItem(int row);
    Q_INVOKABLE void mergeItem(int row);
    Q_INVOKABLE void splitItem(int row, int offset);
    Q_INVOKABLE void removeItem(int row);
    Q_INVOKABLE void addItem(int row);
    Q_INVOKABLE void removeLimit(int row, int index);
    Q_INVOKABLE void removeQuantity(int row, int index);
    void setLimit(int row, int index, const ImportedTimeLimit& limit);
    void setQuantity(int row, int index, const ImportedQuantity& quantity);
    Q_INVOKABLE void setContact(int row, const QString& value);
    Q_INVOKABLE void confirmContact(int row);
    Q_INVOKABLE void removeContact(int row);
    Q_INVOKABLE void addContact(int kind);
    /// What is typed from now on is undone by itself.
    Q_INVOKABLE void endTyping() { m_group.clear(); }
    QString medium() const { return m_form.medium; }
    void setMedium(const QString& medium);
    bool mayPublish() const;
    bool isPublished() const { return m_form.state == CommitmentState::Published; }
    void setPublished(bool published);
    QStringList campaigns() const;
    int campaign() const;
    void setCampaign(int row);
    bool mayMakeOrgs() const;

    // Accepting, import_draft_accept.cpp
    Q_INVOKABLE void accept();
    Q_INVOKABLE void acceptReady();
    /// The organisation, or the letter's first commitment, where what was accepted can be seen.
    Q_INVOKABLE QString firstCommitment() const;

Q_SIGNALS:
    void opened();
    void readingChanged();
    void problemChanged();
    void columnsChanged();
    void changed();
    void currentChanged();
    void sourceChanged();
    /// Other marks in the source.
    void marksChanged();
    void chosen();
    /// So many letters with so many commitments are in the ledger; `refused` others are not.
    void acceptedLetters(int letters, int commitments, int refused);
    void discarded(const QString& name);

private:
    struct PartPlace {
        Part kind = Page;
        qsizetype index = 0; ///< of the letter or article
        Span span;
        QString title;
    };
    /// What undo() brings back.
    struct Snapshot {
        QList<ImportedLetterForm> letters;
        QList<int> seen;
        QString medium;
        Id campaign;
        CommitmentState state;
        int current;
    };
    using Dropped = std::pair<QByteArray, QByteArray>; ///< form and source

    using Reading = std::function<Result<ImportedPage>(const ReadOptions&)>;
    void read(const QString& name, Reading work);
    ReadOptions readOptions() const;
    void rememberColumns();
    void showColumns(const QList<ImportedColumn>& columns);
    void arrived(const QString& name, Result<ImportForm> form);
    void take(ImportForm form);
    void show(const ImportForm& form);
    void fail(const Error& error, const QString& where = {});
    void touched();
    void save();
    void saveSource();

    void layOutParts();
    void refresh();
    void refreshParts();
    void refreshLetter();
    void refreshItems(const ImportedLetterForm& letter);
    void refreshContacts(const ImportedLetterForm& letter);
    void choose(int doubt, int item, int contact, Span place);
    Span inPart(Span span) const;
    const QList<Doubt>& partDoubtList() const;
    const QList<int>& partSeen() const;
    Span contactPlace(int row) const;
    QString obstacleOf(const ImportedLetterForm& letter) const;
    bool isReadyToAccept(const ImportedLetterForm& letter) const;
    QString orgTitle(const ImportedLetterForm& letter) const;

    const ImportedLetterForm* letter() const;
    Snapshot snapshot() const;
    void bringBack(const Snapshot& snapshot);
    /// Changes the letter in sight, where `change` says so. Changes of one group are undone together.
    template <class Change> void edit(const QString& group, Change change);
    template <class Change> void editPage(const QString& group, Change change);
    template <class Change> void editItem(const QString& group, int row, Change change);
    void see(ImportedLetterForm& letter, std::initializer_list<DoubtCode> codes, Span place);

    Result<std::vector<Change>> changesOf(const ImportedLetterForm& letter) const;
    void acceptNext();
    void isMade(const ImportedLetterForm& letter, const Id& org);

    Workspace* m_workspace;
    ImportForm m_form;
    std::shared_ptr<const OrgNames> m_names;
    mutable QHash<Id, QString> m_orgTitles;
    std::vector<PartPlace> m_places;
    std::vector<Snapshot> m_undo;
    std::vector<Snapshot> m_redo;
    QString m_group;
    QTimer m_saving;
    std::optional<Dropped> m_dropped;
    int m_ticket = 0;
    bool m_ready = false;
    bool m_reading = false;
    Reading m_work; ///< of what was read last
    QString m_workName;
    ColumnChoices m_columns;
    QList<ImportedColumn> m_unknownColumns;
    FactList m_columnRows;
    bool m_columnsChosen = false;

    bool m_accepting = false;
    QList<qsizetype> m_queue;
    qsizetype m_queued = 0;
    int m_takenLetters = 0;
    int m_takenCommitments = 0;
    int m_refused = 0;
    QHash<qsizetype, QString> m_refusals;

    QString m_problem;
    QString m_problemWhere;
    QString m_problemNow;

    int m_current = 0;
    int m_doubt = -1;
    int m_item = -1;
    int m_contact = -1;
    Span m_mark;
    QList<int> m_doubtOrder; ///< rows to indices
    QString m_partTitle;
    QString m_source;
    bool m_sourceCut = false;
    int m_partDoubts = 0;
    QString m_acceptedText;
    QString m_orgText;
    QString m_orgId;
    QString m_orgName;
    QString m_newOrg;
    QString m_newOrgParent;
    QString m_title;
    QString m_intro;
    QString m_closing;
    QString m_signedAt;
    bool m_known = false;
    QString m_obstacle;

    ImportList<ImportDraftRow> m_drafts;
    ImportList<ImportPartRow> m_parts;
    ImportList<ImportDoubtRow> m_doubtRows;
    ImportList<ImportItemRow> m_itemRows;
    ImportList<ImportContactRow> m_contactRows;
    FactList m_orgMatches;
    FactList m_foundOrgs;
};

} // namespace jiannuo
