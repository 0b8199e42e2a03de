// SPDX-License-Identifier: Apache-2.0
#include "domain/notice_number.h"

#include <QRegularExpression>

namespace jiannuo {

using namespace Qt::StringLiterals;

QString NoticeNumber::text() const
{
    return u"%1〔%2〕%3号"_s.arg(series).arg(year).arg(number);
}

std::optional<NoticeNumber> noticeNumber(const QString& text)
{
    // Full-width digits and brackets, and the several brackets that stand for 〔〕, come to one form.
    QString plain = text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression(u"\\s"_s));
    static const QRegularExpression form(u"^(.*?)[〔\\[【(](\\d{4})[〕\\]】)]第?(\\d{1,6})号?$"_s);
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return {};
    return NoticeNumber{match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
}

QString noticeText(const QString& text)
{
    if (const auto number = noticeNumber(text))
        return number->text();
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace jiannuo
