// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jiannuo {

/// 文号 of a notice: 岚效整〔2026〕7号. The series is what stands before the year.
struct NoticeNumber {
    QString series;
    int year = 0;
    int number = 0;

    QString text() const;
    bool operator==(const NoticeNumber&) const = default;
};

/// However the brackets and digits were typed; none where it is no such number.
std::optional<NoticeNumber> noticeNumber(const QString& text);

/// One way to write each: two notices do not differ by their brackets alone. What is no such number keeps its
/// words, in half-width letters and without spaces around them.
QString noticeText(const QString& text);

} // namespace jiannuo
