// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "measure.h"

#include <QStringList>

namespace jiannuo::bench {

/// One line of the final table.
struct Figure {
    QString what;
    QString measured;
    QString limit; ///< what it is measured against, from the same run; empty: nothing
    QString aim;
    double value = 0; ///< in the aim's unit
    double bound = 0;
    bool atMost = true; ///< otherwise at least
};

/// Says what happens as it happens, and ends with one table.
class Report {
public:
    /// Begins a story.
    static void story(const QString& title);
    /// A line about the story that runs.
    static void note(const QString& what, const QString& value);
    /// `count` things in a span, as a note.
    static void rate(const QString& what, qint64 count, Span span);

    void add(Figure figure);
    void print() const;

private:
    std::vector<Figure> m_figures;
};

} // namespace jiannuo::bench
