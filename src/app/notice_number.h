#pragma once

#include "domain/records.h"
#include "domain/rules.h"

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

/// The next number of the series that the person's headquarters used last; where it has none yet, the first
/// of one that bears its name.
QString nextNoticeNumber(const View& view, const Id& person, QDate today);

/// The notice that bears that number already.
std::optional<Rectification> noticeWith(const View& view, const QString& text, const Id& person);

} // namespace jiannuo
