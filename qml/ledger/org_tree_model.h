// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/org_tree.h"
#include "qml/workspace/row_model.h"

#include <QSet>
#include <QTimer>

namespace jiannuo {

struct OrgRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(bool expandable MEMBER expandable)
    Q_PROPERTY(bool expanded MEMBER expanded)
    Q_PROPERTY(int total MEMBER total)
    Q_PROPERTY(int red MEMBER red)
    Q_PROPERTY(int yellow MEMBER yellow)

public:
    QString key;
    QString name;
    QString path; ///< of its superiors, while searching
    QString iconName;
    int depth = 0;
    bool expandable = false;
    bool expanded = false;
    int total = 0; ///< commitments of it and everything below
    int red = 0; ///< of them overdue
    int yellow = 0; ///< of them near due
};

/// The organisations that the person reaches, as a tree laid out in rows, with how their commitments stand.
class OrgTreeModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    /// Only organisations whose name holds this, as a flat list.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// The topmost organisation; empty where there are several.
    Q_PROPERTY(QString root READ root NOTIFY refreshed)
    Q_PROPERTY(int unitCount READ unitCount NOTIFY refreshed)

public:
    explicit OrgTreeModel(QObject* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    QString root() const;
    int unitCount() const { return m_unitCount; }

    Q_INVOKABLE void toggle(const QString& org);
    Q_INVOKABLE void expand(const QString& org) { setExpanded(org, true); }
    Q_INVOKABLE void collapse(const QString& org) { setExpanded(org, false); }
    /// The row that shows the organisation, its superiors being expanded; -1 where it is not in reach.
    Q_INVOKABLE int reveal(const QString& org);
    Q_INVOKABLE QString nameOf(const QString& org) const;

    void refresh();

Q_SIGNALS:
    void textChanged();
    void refreshed();

private:
    struct Sums {
        int total = 0;
        int red = 0;
        int yellow = 0;
    };
    void setExpanded(const QString& org, bool expanded);
    void layOut();
    void add(std::vector<OrgRow>& rows, const Id& org, int depth) const;
    OrgRow rowOf(const OrgTree::Node& node, int depth) const;
    Sums sum(const Id& org, QHash<Id, Sums>& own);

    OrgTree m_tree;
    std::vector<Id> m_reach;
    QHash<Id, Sums> m_sums; ///< with everything below
    QSet<Id> m_expanded;
    std::vector<OrgRow> m_rows;
    QString m_text;
    QTimer m_pause;
    int m_unitCount = 0;
    bool m_opened = false; ///< the topmost level was opened once
};

} // namespace jiannuo
