// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/notice_number.h"
#include "domain/records.h"
#include "domain/rules.h"

namespace jiannuo {

/// The next number of the series that the person's headquarters used last; where it has none yet, the first
/// of one that bears its name.
QString nextNoticeNumber(const View& view, const Id& person, QDate today);

/// The notice that bears that number already.
std::optional<Rectification> noticeWith(const View& view, const QString& text, const Id& person);

} // namespace jiannuo
