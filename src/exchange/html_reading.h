// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/docx.h"

namespace jiannuo {

bool looksLikeHtml(const QString& text);

/// A saved web page without its tags: paragraphs and tables in their order. Scripts, styles and what is
/// struck out or hidden are no part of it. Never fails: a damaged page reads as far as it can be read.
BlockDocument readHtml(const QString& text);

} // namespace jiannuo
