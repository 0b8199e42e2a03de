// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// Time limits, quantities and sums of one stretch of text, with their doubts.
struct Figures {
    QList<ImportedTimeLimit> timeLimits;
    QList<ImportedQuantity> quantities;
    QList<ImportedSum> sums;
};

Figures readFigures(const SourceText& source, Span region, QList<Doubt>& doubts);

/// The limits alone; `taken` receives the places of all numbers that are limits, dates or spans of time.
QList<ImportedTimeLimit> readTimeLimits(const SourceText& source, Span region, QList<Span>& taken,
                                        QList<Doubt>& doubts);
/// The quantities outside of `taken`, with the sums they form and the rates that can be recomputed.
void readQuantities(const SourceText& source, Span region, const QList<Span>& taken, Figures& figures,
                    QList<Doubt>& doubts);

} // namespace jiannuo::letters
