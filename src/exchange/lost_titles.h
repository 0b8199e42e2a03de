// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// Flags places where a title in 《》 seems to have been lost in the scan (S000-009).
void findLostTitles(const SourceText& source, Span region, QList<Doubt>& doubts);

} // namespace jiannuo::letters
