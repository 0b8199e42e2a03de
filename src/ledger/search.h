// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiannuo {

/// Full-text search over Chinese: the index holds overlapping pairs of ideographs (整改通知 → 整改 改通 通知
/// 知) and whole words of letters and digits, so that a word of two characters is one look-up. SQLite's own
/// trigram tokenizer finds nothing below three. Texts and what is looked for are folded (domain/names.h):
/// wifi finds ＷＩＦＩ, 水務 finds 水务.

/// What stands in the index for a text. Another searchVersion() wherever it gives something else than before.
QString searchTokens(QStringView text);

QByteArray searchVersion();

/// The FTS5 query for what a person typed; empty where there is nothing to look for. All parts must occur.
QString searchQuery(QStringView typed);

/// Whether the text holds every blank-separated part of what was typed: pairs that occur apart are not a
/// word.
bool searchMatches(QStringView text, QStringView typed);

} // namespace jiannuo
