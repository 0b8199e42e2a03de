// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"

namespace jiannuo {

/// A part of the page: a letter, or what stands around the letters.
struct ImportPartRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(int kind MEMBER kind)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(int openDoubts MEMBER openDoubts)
    Q_PROPERTY(bool accepted MEMBER accepted)
    Q_PROPERTY(bool ready MEMBER ready)
    Q_PROPERTY(QString problem MEMBER problem)

public:
    QString key;
    int kind = 0; ///< ImportDraft::Part
    QString title;
    QString subtitle;
    int openDoubts = 0;
    bool accepted = false;
    bool ready = false; ///< it can be accepted with all the others
    QString problem; ///< why it was not accepted
};

struct ImportDoubtRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(int confidence MEMBER confidence)
    Q_PROPERTY(bool seen MEMBER seen)
    Q_PROPERTY(bool current MEMBER current)
    Q_PROPERTY(int start MEMBER start)
    Q_PROPERTY(int length MEMBER length)

public:
    QString key;
    int number = 0; ///< as beside its place in the source
    QString sentence;
    int confidence = 0; ///< per cent
    bool seen = false;
    bool current = false;
    int start = 0; ///< in the part's text
    int length = 0;
};

struct ImportItemRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(int no MEMBER no)
    Q_PROPERTY(bool noInferred MEMBER noInferred)
    Q_PROPERTY(bool noTwice MEMBER noTwice)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool edited MEMBER edited)
    Q_PROPERTY(int kind MEMBER kind)
    Q_PROPERTY(bool kindProposed MEMBER kindProposed)
    Q_PROPERTY(QStringList limits MEMBER limits)
    Q_PROPERTY(QStringList quantities MEMBER quantities)
    Q_PROPERTY(QString due MEMBER due)
    Q_PROPERTY(QString doubts MEMBER doubts)
    Q_PROPERTY(bool current MEMBER current)
    Q_PROPERTY(bool canPromote MEMBER canPromote)
    Q_PROPERTY(bool canDemote MEMBER canDemote)

public:
    QString key;
    int depth = 0;
    int no = 0;
    bool noInferred = false;
    bool noTwice = false; ///< another item beside it has the same number
    QString mark;
    QString text;
    bool edited = false;
    int kind = 0; ///< CommitmentKind
    bool kindProposed = true;
    QStringList limits; ///< in words, in the order of their indices
    QStringList quantities;
    QString due;
    QString doubts; ///< numbers of its open doubts: `2、5`
    bool current = false;
    bool canPromote = false;
    bool canDemote = false;
};

struct ImportContactRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(int kind MEMBER kind)
    Q_PROPERTY(int place MEMBER place)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString original MEMBER original)
    Q_PROPERTY(bool inferred MEMBER inferred)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(bool removable MEMBER removable)
    Q_PROPERTY(bool current MEMBER current)

public:
    QString key;
    int kind = 0; ///< ImportDraft::ContactKind
    int place = 0; ///< among those of its kind
    QString label;
    QString value;
    QString original; ///< as printed, where that differs
    bool inferred = false; ///< the importer put it together; nobody has confirmed it
    QString problem; ///< what is wrong with it
    bool removable = false;
    bool current = false;
};

struct ImportDraftRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString refusal MEMBER refusal)

public:
    QString key; ///< the draft's id
    QString title;
    QString subtitle;
    QString when;
    QString refusal; ///< why it cannot be opened
};

/// The lists of an ImportDraft: whoever has the rows sets them.
template <class Row> class ImportList : public RowModel {
public:
    explicit ImportList(QObject* parent = nullptr)
        : RowModel(Row::staticMetaObject, parent)
    {
    }
    void set(std::vector<Row> rows) { show(m_rows, std::move(rows)); }
    const std::vector<Row>& rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
};

} // namespace jiannuo
