// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// 八件实事: where an item announces a number of deeds without numbering them, it is divided at the deeds'
/// names, if exactly so many are found; otherwise a doubt asks a person to divide it (S000-010, S000-058).
void readNamedSet(const SourceText& source, ImportedItem& item, QList<Doubt>& doubts);

} // namespace jiannuo::letters
