// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/spotcheck/spot_check_photo.h"
#include "qml/workspace/object_list.h"

namespace jiannuo {

class SpotCheckItem;

/// One of the checklist's one-tap deductions, and how often it was counted.
class SpotCheckDeduction : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(QString reason READ reason CONSTANT)
    Q_PROPERTY(QString points READ points CONSTANT)
    /// 1: happened or not. 0: without limit.
    Q_PROPERTY(int maximum READ maximum CONSTANT)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY changed)

public:
    SpotCheckDeduction(const DeductionRule& rule, SpotCheckItem* item);

    QString reason() const { return m_rule.reason; }
    QString points() const { return m_rule.points.toString(); }
    int maximum() const { return m_rule.perOccurrence ? 0 : 1; }
    int count() const { return m_count; }
    void setCount(int count);

    void update(const ScoreEntry* entry);

Q_SIGNALS:
    void changed();

private:
    DeductionRule m_rule;
    SpotCheckItem* m_item;
    int m_count = 0;
};

/// One item of the checklist as it is being judged. Points are exact, as text.
class SpotCheckItem : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(int no READ no CONSTANT)
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString standard READ standard CONSTANT)
    Q_PROPERTY(QString full READ full CONSTANT)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckDeduction> deductions READ deductions CONSTANT)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString points READ points NOTIFY changed)
    /// What the deductions leave: points may be set up to here.
    Q_PROPERTY(QString most READ most NOTIFY changed)
    /// Taken off beside the checklist's deductions, "0" where nothing is; its reason is asked for.
    Q_PROPERTY(QString otherPoints READ otherPoints NOTIFY changed)
    Q_PROPERTY(QString otherReason READ otherReason WRITE setOtherReason NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckPhoto> photos READ photos NOTIFY photosChanged)
    Q_PROPERTY(int findingCount READ findingCount NOTIFY changed)

public:
    enum State { Open, Scored, NotApplicable };
    Q_ENUM(State)

    SpotCheckItem(const ChecklistItem& item, SpotCheckDraft* draft, QObject* parent);

    int no() const { return m_item.no; }
    QString title() const { return m_item.title; }
    QString standard() const { return m_item.standard; }
    QString full() const { return m_item.full.toString(); }
    QQmlListProperty<SpotCheckDeduction> deductions() { return readOnlyList(this, &m_deductions); }
    State state() const;
    QString points() const;
    QString most() const;
    QString otherPoints() const;
    QString otherReason() const { return m_entry ? m_entry->otherReason : QString(); }
    void setOtherReason(const QString& reason);
    QString note() const { return m_note; }
    void setNote(const QString& note);
    QQmlListProperty<SpotCheckPhoto> photos() { return readOnlyList(this, &m_photos); }
    int findingCount() const { return m_findingCount; }

    /// What the stepper asks for: the difference to what the deductions leave is taken off beside them.
    Q_INVOKABLE void setPoints(const QString& points);
    /// Judged, nothing to take off; what was taken off before is taken back.
    Q_INVOKABLE void giveFull();
    Q_INVOKABLE void setNotApplicable(bool notApplicable);
    /// Not judged any more.
    Q_INVOKABLE void reopen();
    /// Adds a quick phrase to the note.
    Q_INVOKABLE void addPhrase(const QString& phrase);

    const ChecklistItem& definition() const { return m_item; }
    Decimal obtained() const { return m_entry ? obtainedIn(*m_entry) : Decimal(); }
    void count(const DeductionRule& rule, int count);
    void update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos);

Q_SIGNALS:
    void changed();
    void photosChanged();

private:
    ScoreEntry& entryIn(SpotCheckForm& form) const;
    void editNote(SpotCheckForm& form, const QString& note) const;

    ChecklistItem m_item;
    SpotCheckDraft* m_draft;
    QList<SpotCheckDeduction*> m_deductions;
    std::optional<ScoreEntry> m_entry;
    QString m_note;
    QList<SpotCheckPhoto*> m_photos;
    int m_findingCount = 0;
};

/// A part of the checklist.
class SpotCheckSection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckItem> items READ items CONSTANT)
    Q_PROPERTY(int itemCount READ itemCount CONSTANT)
    Q_PROPERTY(int judgedCount READ judgedCount NOTIFY changed)
    /// Of the items that are judged and apply.
    Q_PROPERTY(QString points READ points NOTIFY changed)
    Q_PROPERTY(QString full READ full NOTIFY changed)

public:
    SpotCheckSection(const ChecklistSection& section, SpotCheckDraft* draft);

    QString title() const { return m_title; }
    QQmlListProperty<SpotCheckItem> items() { return readOnlyList(this, &m_items); }
    const QList<SpotCheckItem*>& all() const { return m_items; }
    int itemCount() const { return static_cast<int>(m_items.size()); }
    int judgedCount() const;
    QString points() const;
    QString full() const;

    /// The rest of the section is without fault.
    Q_INVOKABLE void giveFullToRest();

    void update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos);

Q_SIGNALS:
    void changed();

private:
    QString m_title;
    SpotCheckDraft* m_draft;
    QList<SpotCheckItem*> m_items;
};

} // namespace jiannuo
