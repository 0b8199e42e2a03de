// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/id.h"
#include "qml/workspace/row_model.h"

#include <QUrl>

namespace jiannuo {

/// When a record was made, by its device: an id of version 7 begins with the milliseconds.
Instant madeAt(const Id& id);

/// What hangs on a record: comments, evidence, ledger entries. Each model follows the ledger by itself.
class AttachedModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ANONYMOUS
    /// The record that they are about.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)

public:
    QString subject() const { return m_subject; }
    void setSubject(const QString& subject);
    virtual void refresh() = 0;

Q_SIGNALS:
    void subjectChanged();

protected:
    AttachedModel(const QMetaObject& row, QObject* parent);

private:
    QString m_subject;
};

struct CommentRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString author MEMBER author)
    Q_PROPERTY(QString orgName MEMBER orgName)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(bool internal MEMBER internal)
    Q_PROPERTY(bool waiting MEMBER waiting)
    Q_PROPERTY(bool own MEMBER own)

public:
    QString key;
    QString author;
    QString orgName;
    QString when;
    QString text;
    int depth = 0; ///< 0, and 1 … for answers
    bool internal = false;
    bool waiting = false;
    bool own = false; ///< written by whoever looks at it
};

/// The remarks on a record, an answer below what it answers.
class CommentModel : public jiannuo::AttachedModel {
    Q_OBJECT
    QML_ELEMENT
    /// Remarks for inspectors and headquarters only can be made by these.
    Q_PROPERTY(bool mayBeInternal READ mayBeInternal NOTIFY subjectChanged)

public:
    explicit CommentModel(QObject* parent = nullptr);
    void refresh() override;
    bool mayBeInternal() const;
    /// `replyTo` is a comment's key, or empty. Answers with added() or refused().
    Q_INVOKABLE void add(const QString& text, const QString& replyTo, bool internal);

Q_SIGNALS:
    void added();
    void refused(const QString& sentence);

private:
    std::vector<CommentRow> m_rows;
};

struct EvidenceEntry {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString caption MEMBER caption)
    Q_PROPERTY(QString kindLabel MEMBER kindLabel)
    Q_PROPERTY(QString size MEMBER size)
    Q_PROPERTY(QString by MEMBER by)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(bool picture MEMBER picture)
    Q_PROPERTY(bool here MEMBER here)
    Q_PROPERTY(QUrl file MEMBER file)
    Q_PROPERTY(QUrl preview MEMBER preview)
    Q_PROPERTY(QString hash MEMBER hash)
    Q_PROPERTY(QString transfer MEMBER transfer)

public:
    QString key;
    QString name;
    QString caption;
    QString kindLabel;
    QString size;
    QString by;
    QString when;
    bool picture = false;
    bool here = false; ///< on this device
    QUrl file;
    QUrl preview; ///< to be shown in a list: the small copy, else the picture itself, else nothing
    QString hash; ///< hex
    QString transfer; ///< 待上传, 已上传 60%, 中心未接受：… ; empty once headquarters has it
};

/// The files that belong to a record.
class EvidenceModel : public jiannuo::AttachedModel {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit EvidenceModel(QObject* parent = nullptr);
    void refresh() override;

private:
    std::vector<EvidenceEntry> m_rows;
};

struct LedgerEntryRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString period MEMBER period)
    Q_PROPERTY(int progress MEMBER progress)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(QString by MEMBER by)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(int evidenceCount MEMBER evidenceCount)
    Q_PROPERTY(bool waiting MEMBER waiting)

public:
    QString key;
    QString period;
    int progress = 0;
    QString text;
    QString problem;
    QString by;
    QString when;
    int evidenceCount = 0;
    bool waiting = false;
};

/// The ledger of a commitment, the last entry first.
class LedgerEntryModel : public jiannuo::AttachedModel {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LedgerEntryModel(QObject* parent = nullptr);
    void refresh() override;

private:
    std::vector<LedgerEntryRow> m_rows;
};

} // namespace jiannuo
