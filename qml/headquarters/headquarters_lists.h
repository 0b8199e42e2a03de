// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/headquarters/headquarters_figures.h"
#include "qml/workspace/org_tree.h"
#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct UnitRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int openFindings MEMBER openFindings)

public:
    QString key;
    QString name;
    QString detail; ///< its class, or where it belongs
    int openFindings = 0;
};

/// Every unit and what belongs to it, to find one by its name.
class UnitListModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit UnitListModel(QObject* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void refresh();

Q_SIGNALS:
    void textChanged();

private:
    void layOut();

    QString m_text;
    std::vector<UnitRow> m_all; ///< by name
    std::vector<QStringList> m_names; ///< what each is found by
    std::vector<UnitRow> m_rows;
    QTimer m_pause;
};

/// A record that waits, in a few words.
struct WaitingLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString recordId MEMBER recordId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString trailing MEMBER trailing)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int badgeTone MEMBER badgeTone)
    Q_PROPERTY(int light MEMBER light)
    Q_PROPERTY(QString lightText MEMBER lightText)

public:
    QString key;
    QString kind; ///< for Navigator.open()
    QString recordId;
    QString title;
    QString subtitle;
    QString trailing;
    QString badge;
    int badgeTone = 0;
    int light = -1;
    QString lightText;
};

/// Findings in a few words: those of a state, or the open ones; of one organisation, or of all.
class FindingRows : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    /// The state's name ("recorded"); empty: every open one.
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY queryChanged)
    Q_PROPERTY(QString stateLabel READ stateLabel NOTIFY queryChanged)
    Q_PROPERTY(QString org READ org WRITE setOrg NOTIFY queryChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY queryChanged)
    /// All of them, whether they are among the rows or not.
    Q_PROPERTY(int total MEMBER m_total NOTIFY refreshed)

public:
    explicit FindingRows(QObject* parent = nullptr);

    QString state() const { return m_state; }
    void setState(const QString& state);
    QString stateLabel() const;
    QString org() const { return m_org; }
    void setOrg(const QString& org);
    int limit() const { return m_limit; }
    void setLimit(int limit);
    void refresh();

Q_SIGNALS:
    void queryChanged();
    void refreshed();

private:
    void requestRefresh();

    QString m_state;
    QString m_org;
    int m_limit = 200;
    int m_total = 0;
    std::vector<WaitingLine> m_rows;
    QTimer m_pause;
};

/// What waits for the person, of one sort: the rows behind a number of HeadquartersOverview::decisions.
class DecisionRows : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    /// Its key there: the kind and the step, "rectification.pass".
    Q_PROPERTY(QString what READ what WRITE setWhat NOTIFY whatChanged)
    Q_PROPERTY(QString label READ label NOTIFY whatChanged)

public:
    explicit DecisionRows(QObject* parent = nullptr);

    QString what() const { return m_what; }
    void setWhat(const QString& what);
    QString label() const;
    void refresh();

Q_SIGNALS:
    void whatChanged();

private:
    QString m_what;
    std::vector<WaitingLine> m_rows;
    QTimer m_pause;
};

/// What the key of HeadquartersOverview::decisions says to people.
QString decisionText(const QString& key);
/// "finding.confirm": which figure a list of decisions belongs to.
QString decisionKey(const DecisionFigure& figure);

} // namespace jiannuo
