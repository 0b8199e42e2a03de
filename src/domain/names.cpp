// SPDX-License-Identifier: Apache-2.0
#include "domain/names.h"

#include "domain/records.h"
#include "domain/simplified.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace jiannuo {

namespace {

/// NFKC, case folded, without what Unicode calls ignorable.
QString casefolded(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        qFatal("ICU has no normalization data.");
    const icu::UnicodeString plain(static_cast<UBool>(false), text.utf16(),
                                   static_cast<int32_t>(text.size())); // not a copy
    const icu::UnicodeString folded = form->normalize(plain, status);
    return U_SUCCESS(status) ? QString::fromUtf16(folded.getBuffer(), folded.length()) : text.toString();
}

/// The signs that are typed one for the other.
QChar oneForm(QChar c)
{
    switch (c.category()) {
    case QChar::Punctuation_Open:
        return u'(';
    case QChar::Punctuation_Close:
        return u')';
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return u'"';
    case QChar::Punctuation_Dash:
        return u'-';
    default:
        break;
    }
    switch (c.unicode()) {
    case u'<':
        return u'(';
    case u'>':
        return u')';
    case u'\'':
    case u'`':
        return u'"';
    case 0x2212: // minus
    case 0x30FC: // what an input method makes of a dash
    case u'_':
    case u'~':
        return u'-';
    case u'.':
    case 0x2022: // •
    case 0x2027: // ‧
    case 0x22C5: // ⋅
    case 0x30FB: // ・
        return QChar(0x00B7); // ·
    default:
        return c;
    }
}

} // namespace

QString foldedText(QStringView text)
{
    QString folded = casefolded(text);
    for (QChar& c : folded)
        c = QChar(simplified(c.unicode()));
    return folded;
}

QByteArray foldingVersion()
{
    UVersionInfo unicode{};
    u_getUnicodeVersion(unicode);
    return "1/" + QByteArray::number(unicode[0]) + '.' + QByteArray::number(unicode[1]);
}

QString nameKey(QStringView name)
{
    QString key;
    for (const QChar c : foldedText(name)) {
        const QChar::Category category = c.category();
        if (!c.isSpace() && category != QChar::Other_Control && category != QChar::Other_Format)
            key += oneForm(c);
    }
    return key;
}

void keepFormerName(const Record& seen, Fields& patch)
{
    constexpr int name = fieldNumber(&Org::name);
    constexpr int formerNames = fieldNumber(&Org::formerNames);
    if (seen.kind != &kindOf<Org>() || !patch.contains(name) || patch.contains(formerNames))
        return;
    const Org org = seen.as<Org>();
    const auto next = patch[name].as<QString>();
    const auto is = [](const QString& one) {
        return [key = nameKey(one)](const QString& other) { return nameKey(other) == key; };
    };
    std::vector<QString> former = org.formerNames;
    std::erase_if(former, is(next)); // a name that comes back is no former one
    if (nameKey(org.name) != nameKey(next) && std::none_of(former.begin(), former.end(), is(org.name)))
        former.push_back(org.name);
    if (former != org.formerNames)
        patch.set(formerNames, toValue(former));
}

} // namespace jiannuo
