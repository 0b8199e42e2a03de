// SPDX-License-Identifier: Apache-2.0
#include "exchange/contacts.h"

#include "domain/contacts_check.h"

namespace jiannuo::letters {

namespace {

/// xx, ×××, ____, （略）, 暂无: a form that nobody filled in.
bool isFillerText(const QString& text)
{
    static const QRegularExpression rx(QStringLiteral(
        "^(?:[xX×*_○\\-…. "
        "]{2,}|\\(?(?:略|无|暂无|待定|未定|待补|填写|此处填写)\\)?|[xX×*_○@.\\-]{3,}(?:com|cn|net)?)$"));
    return matchFrom(rx, text.trimmed()).hasMatch();
}

void blankField(QList<Doubt>& doubts, Span span, const QString& label)
{
    doubt(doubts, DoubtCode::Placeholder, span, 95,
          QCoreApplication::translate("Import", "“%1”没有填写，请补上真实的联系方式后再公示。").arg(label));
}

void placeholderField(QList<Doubt>& doubts, Span span, const QString& text)
{
    doubt(doubts, DoubtCode::Placeholder, span, 95,
          QCoreApplication::translate("Import", "“%1”像是占位的内容，不是真实的联系方式，请改正后再公示。")
              .arg(text));
}

constexpr qsizetype mostContacts = 200;

void tooMany(ImportedLetter& letter, Span span)
{
    const bool said = !letter.doubts.isEmpty() && letter.doubts.last().code == DoubtCode::TooMany;
    if (!said)
        doubt(letter.doubts, DoubtCode::TooMany, span, 20,
              QCoreApplication::translate("Import", "一份承诺书最多导入200个电话和邮箱，其余没有导入。"));
}

/// 联系人：甲某 电话：139…: the number is the person's, not the unit's.
bool isPersonal(const SourceText& source, const LabelHit& hit, const LabelHit* before)
{
    if (!before || before->kind != LabelKind::Person || hit.kind != LabelKind::Phone)
        return false;
    static const QRegularExpression official(
        QStringLiteral("监[ ]*督|投[ ]*诉|举[ ]*报|咨[ ]*询|服[ ]*务|单[ ]*位|办[ ]*公|热[ ]*线|报修|值班"));
    return !matchFrom(official, source.normOf(hit.label)).hasMatch()
        && !source.normOf(Span::between(before->label.start, hit.label.start)).contains(u'\n');
}

/// Where the local part ended: providers that everybody knows first, then the usual shapes of a domain.
struct Repaired {
    QString value;
    int confidence = 0;
};

std::optional<Repaired> repairedEmail(const QString& text)
{
    static const QRegularExpression provider(
        QStringLiteral(
            "^(.+)\\.((?:vip\\.)?(?:163\\.com(?:\\.cn)?|126\\.com|188\\.com|139\\.com|189\\.cn|qq\\.com|"
            "foxmail\\.com|sina\\.com(?:\\.cn)?|sina\\.cn|sohu\\.com|tom\\.com|21cn\\.com|263\\.net|"
            "yeah\\.net|gmail\\.com|hotmail\\.com|outlook\\.com|msn\\.com|yahoo\\.com(?:\\.cn)?|"
            "yahoo\\.cn|aliyun\\.com|wo\\.cn|eyou\\.com|chinaren\\.com|gx163\\.net))$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto known = matchFrom(provider, text);
    if (known.hasMatch())
        return Repaired{known.captured(1) + u'@' + known.captured(2), 90};
    static const QRegularExpression shape(
        QStringLiteral("^([A-Za-z0-9_\\-+]+)\\.((?:[A-Za-z0-9\\-]+\\.)+[A-Za-z]{2,6})$"));
    const auto other = matchFrom(shape, text);
    if (!other.hasMatch() || other.captured(1).compare(QStringLiteral("www"), Qt::CaseInsensitive) == 0)
        return {};
    const QString domain = other.captured(2);
    // com.cn alone is nobody's domain: abc.com.cn cannot be repaired.
    static const QRegularExpression suffix(QStringLiteral("^(?:com|net|org|gov|edu|ac)\\.cn$"));
    if (matchFrom(suffix, domain).hasMatch())
        return {};
    static const QRegularExpression usual(
        QStringLiteral("^[^.]+\\.(?:(?:com|net|org|gov|edu|ac)\\.cn|com|cn|net|org)$"));
    return Repaired{other.captured(1) + u'@' + domain, matchFrom(usual, domain).hasMatch() ? 80 : 60};
}

void addEmail(const SourceText& source, Span span, const QString& written, ImportedLetter& letter)
{
    static const QRegularExpression whole(QStringLiteral(
        "^[A-Za-z0-9._%+\\-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,10}$"));
    ImportedEmail email;
    email.original = source.piece(span);
    email.value = written;
    const auto problem = checkEmail(written);
    static const QRegularExpression filler(QStringLiteral("^[xX]{2,}[@.]|@[xX]{2,}\\.|^[xX×*_]{2,}$"));
    if ((problem && problem->blocking && written.contains(u'@')) || matchFrom(filler, written).hasMatch()) {
        email.placeholder = true;
        placeholderField(letter.doubts, span, email.original.text);
    } else if (matchFrom(whole, written).hasMatch()) {
        const QString original = email.original.text.trimmed();
        QString ascii = source.normOf(span).trimmed();
        email.inferred = ascii != written;
        if (email.inferred)
            doubt(letter.doubts, DoubtCode::EmailRepaired, span, 85,
                  QCoreApplication::translate("Import", "邮箱原文是“%1”，推断为“%2”，请核对。")
                      .arg(original, written));
    } else if (const auto repaired = repairedEmail(written)) {
        email.value = repaired->value;
        email.inferred = true;
        doubt(letter.doubts, DoubtCode::EmailRepaired, span, repaired->confidence,
              QCoreApplication::translate("Import", "邮箱原文“%1”没有“@”，推断为“%2”，请核对。")
                  .arg(email.original.text, email.value));
    } else {
        doubt(letter.doubts, DoubtCode::EmailUnclear, span, 40,
              QCoreApplication::translate("Import", "“%1”不像完整的邮箱地址，请核对原件。")
                  .arg(email.original.text));
    }
    for (const ImportedEmail& other : letter.emails) {
        if (other.value == email.value)
            return;
    }
    letter.emails.append(email);
}

void addPhone(ImportedPhone phone, bool fax, ImportedLetter& letter)
{
    QList<ImportedPhone>& list = fax ? letter.faxes : letter.phones;
    for (const ImportedPhone& other : list) {
        if (other.value == phone.value)
            return;
    }
    list.append(std::move(phone));
}

} // namespace

void readPhones(const SourceText& source, Span value, bool fax, ImportedLetter& letter)
{
    const QString text = source.normOf(value);
    static const QRegularExpression number(
        QStringLiteral("(?<![\\d])(?:\\+?86[ \\-]?)?(?:"
                       "(?<mobile>1[3-9]\\d(?:\\d{8}|[ \\-]\\d{4}[ \\-]\\d{4}))"
                       "|(?<service>[48]00[ \\-]?\\d{3}[ \\-]?\\d{4}|[48]00[ \\-]?\\d{4}[ \\-]?\\d{3})"
                       "|\\(?(?<area>0\\d{2,3})\\)?(?<sep>[ ]?[.\\-]{1,2}[ ]?|[ "
                       "])?(?<local>\\d{7,8}|\\d{3,4}[ \\-]\\d{4})(?:[ "
                       "]?(?:转|-|\\*)[ ]?(?<ext>\\d{1,5}))?"
                       "|(?<plain>[2-9]\\d{6,7})(?:[ ]?(?:转|-)[ ]?(?<ext2>\\d{1,4}))?"
                       "|(?<short>1\\d{2}|1[02]\\d{3}|9[5-6]\\d{3,4})"
                       "|(?<odd>\\d[\\d]{2,19})(?![ \\-]?[xX×*_○]{2})"
                       ")(?!\\d)(?![多余]?[个件起次份条人名户%年月日])"));
    static const QRegularExpression filler(QStringLiteral(
        "(?<![A-Za-z\\d])\\(?(?:0\\d{2,3}|[xX×*_○]{3,4})?\\)?[ \\-]?[xX×*_○]{2,12}(?![A-Za-z])"));
    bool any = false;
    eachMatch(number, text, [&](const QRegularExpressionMatch& match) {
        const Span span{value.start + match.capturedStart(), match.capturedLength()};
        if (letter.phones.size() + letter.faxes.size() >= mostContacts)
            return tooMany(letter, span);
        ImportedPhone phone;
        phone.original = source.piece(span);
        const QString area = match.captured(QStringLiteral("area"));
        phone.value = squeezed(match.captured());
        any = true;
        if (!area.isEmpty()) {
            phone.value = area + u'-' + match.captured(QStringLiteral("local")).remove(u' ').remove(u'-');
            const QString extension = match.captured(QStringLiteral("ext"));
            if (!extension.isEmpty())
                phone.value += u'转' + extension;
            if (match.captured(QStringLiteral("sep")).contains(u'.'))
                doubt(letter.doubts, DoubtCode::PhoneRepaired, span, 90,
                      QCoreApplication::translate("Import", "“%1”按区号和号码理解为“%2”，请核对。")
                          .arg(phone.original.text, phone.value));
        } else if (!match.captured(QStringLiteral("mobile")).isEmpty()) {
            phone.value = match.captured(QStringLiteral("mobile")).remove(u' ').remove(u'-');
        } else if (!match.captured(QStringLiteral("plain")).isEmpty()) {
            phone.value = match.captured(QStringLiteral("plain"));
            const QString extension = match.captured(QStringLiteral("ext2"));
            if (!extension.isEmpty())
                phone.value += u'转' + extension;
        }
        const QString digits = match.captured(QStringLiteral("local")).isEmpty()
            ? squeezed(match.captured())
            : match.captured(QStringLiteral("local"));
        if (const auto problem = checkPhone(phone.value)) {
            phone.placeholder = problem->blocking;
            const bool filled = problem->blocking && digits.size() > 4 && digits.size() < 12;
            doubt(letter.doubts, filled ? DoubtCode::Placeholder : DoubtCode::PhoneUnclear, span,
                  filled ? 95 : 40, problem->reason);
        }
        // 6222333、6222555(传真)
        const QString behind = text.mid(match.capturedEnd(), 4);
        addPhone(std::move(phone), fax || behind.startsWith(u"(传真") || behind.startsWith(u"传真"), letter);
    });
    // A slash with one or two digits stands for a second number that only ends differently.
    static const QRegularExpression tail(QStringLiteral("\\d{7,8}[ ]?[/、][ ]?(\\d{1,2})(?!\\d)"));
    const auto shortForm = matchFrom(tail, text);
    if (shortForm.hasMatch())
        doubt(letter.doubts, DoubtCode::PhoneUnclear,
              {value.start + shortForm.capturedStart(), shortForm.capturedLength()}, 40,
              QCoreApplication::translate("Import", "“%1”可能是两个号码的简写，请把第二个号码补全。")
                  .arg(shortForm.captured()));
    if (any)
        return;
    const auto unfilled = matchFrom(filler, text);
    if (unfilled.hasMatch() || isFillerText(text)) {
        const Span span = unfilled.hasMatch()
            ? Span{value.start + unfilled.capturedStart(), unfilled.capturedLength()}
            : value;
        ImportedPhone phone;
        phone.original = source.piece(span);
        phone.value = squeezed(phone.original.text);
        phone.placeholder = true;
        placeholderField(letter.doubts, span, phone.original.text);
        addPhone(std::move(phone), fax, letter);
    } else if (!text.trimmed().isEmpty()) {
        doubt(letter.doubts, DoubtCode::PhoneUnclear, value, 30,
              QCoreApplication::translate("Import", "在“%1”里没有找到电话号码，请核对原件。")
                  .arg(shortened(source.piece(value).text, 60)));
    }
}

void readEmails(const SourceText& source, Span value, ImportedLetter& letter)
{
    QString text = source.normOf(value);
    if (isFillerText(text)) {
        ImportedEmail email;
        email.original = source.piece(value);
        email.value = email.original.text;
        email.placeholder = true;
        placeholderField(letter.doubts, value, email.original.text);
        letter.emails.append(email);
        return;
    }
    // Signs that stand for @ or for a dot; the lengths stay as they are, so the places stay right.
    static const QRegularExpression at(
        QStringLiteral("\\((?:at|AT|@)\\)|\\[(?:at|AT|@)\\]|#(?=[A-Za-z0-9\\-]+\\.)"));
    QString mended = text;
    eachMatch(at, text, [&](const QRegularExpressionMatch& match) {
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            mended[i] = u' ';
        mended[match.capturedStart()] = u'@';
    });
    for (qsizetype i = 1; i + 1 < mended.size(); ++i) {
        const bool between = mended.at(i - 1).unicode() < 0x80 && mended.at(i - 1).isLetterOrNumber()
            && mended.at(i + 1).unicode() < 0x80 && mended.at(i + 1).isLetterOrNumber();
        if (between && (mended.at(i) == u'。' || mended.at(i) == u'·'))
            mended[i] = u'.';
    }
    static const QRegularExpression token(
        QStringLiteral("[A-Za-z0-9._%+\\-]+[ ]{0,3}@[ ]{0,3}[A-Za-z0-9\\-]+(?:[ ]?\\.[ ]?[A-Za-z0-9\\-]+)*"
                       "|[A-Za-z0-9_\\-]+[ "
                       "]{1,3}(?=[A-Za-z0-9\\-]+\\.[A-Za-z0-9.\\-]+)[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)+"
                       "|[A-Za-z0-9_\\-+]+(?:\\.[A-Za-z0-9_\\-]+)*"));
    bool any = false;
    eachMatch(token, mended, [&](const QRegularExpressionMatch& match) {
        const Span span{value.start + match.capturedStart(), match.capturedLength()};
        if (letter.emails.size() >= mostContacts)
            return tooMany(letter, span);
        any = true;
        QString written = match.captured();
        if (written.contains(u'@'))
            written = squeezed(written);
        else if (written.contains(u' ')) {
            // The @ became a blank.
            const qsizetype gap = written.indexOf(u' ');
            written = written.left(gap) + u'@' + squeezed(written.mid(gap));
        }
        while (written.endsWith(u'.'))
            written.chop(1);
        addEmail(source, source.trimmed(span), written, letter);
    });
    if (!any && !text.trimmed().isEmpty())
        doubt(letter.doubts, DoubtCode::EmailUnclear, value, 30,
              QCoreApplication::translate("Import", "在“%1”里没有找到邮箱地址，请核对原件。")
                  .arg(shortened(source.piece(value).text, 60)));
}

void readAddress(const SourceText& source, Span value, ImportedLetter& letter)
{
    Span span = source.trimmed(value);
    const QString& text = source.norm();
    const auto isTail = [&](QChar c) {
        return c == u'.' || c == u'。' || c == u',' || c == u';' || c == u'、' || c == u' ' || c == u'(';
    };
    while (!span.isEmpty() && isTail(text.at(span.end() - 1)))
        --span.length;
    static const QRegularExpression postcode(QStringLiteral("[ ]*\\((?:邮编:?)?(\\d{6})\\)$"));
    const auto inside = matchFrom(postcode, source.normOf(span));
    if (inside.hasMatch()) {
        if (letter.postcode.isEmpty())
            letter.postcode = source.piece({span.start + inside.capturedStart(1), 6});
        span.length = inside.capturedStart();
    }
    const QString plain = source.normOf(span);
    if (span.isEmpty())
        return;
    const auto problem = checkAddress(plain);
    if (problem && problem->blocking)
        placeholderField(letter.doubts, span, source.piece(span).text);
    else if (problem)
        doubt(letter.doubts, DoubtCode::AddressUnclear, span, 50, problem->reason);
    else if (span.length > 60 || plain.contains(u'\n'))
        doubt(letter.doubts, DoubtCode::AddressUnclear, span, 40,
              QCoreApplication::translate("Import", "地址过长，请核对它在哪里结束。"));
    if (letter.address.isEmpty())
        letter.address = source.piece(span);
    else if (letter.address.text != source.piece(span).text)
        doubt(letter.doubts, DoubtCode::AddressUnclear, span, 50,
              QCoreApplication::translate("Import", "有不止一个地址，采用了第一个，请核对。"));
}

void readPostcode(const SourceText& source, Span value, ImportedLetter& letter)
{
    const Span span = source.trimmed(value);
    const QString digits = squeezed(source.normOf(span));
    if (digits.isEmpty())
        return;
    static const QRegularExpression six(QStringLiteral("^(\\d{6})(?!\\d)"));
    const auto match = matchFrom(six, digits);
    Piece piece = source.piece(span);
    if (match.hasMatch())
        piece.text = match.captured(1);
    if (const auto problem = checkPostcode(piece.text)) {
        const bool filled = problem->blocking && (match.hasMatch() || isFillerText(digits));
        doubt(letter.doubts, filled ? DoubtCode::Placeholder : DoubtCode::PostcodeUnclear, span,
              filled ? 95 : 40, problem->reason);
    }
    if (letter.postcode.isEmpty())
        letter.postcode = piece;
    else if (letter.postcode.text != piece.text)
        doubt(letter.doubts, DoubtCode::PostcodeUnclear, span, 50,
              QCoreApplication::translate("Import", "有不止一个邮政编码，采用了第一个，请核对。"));
}

void readContacts(const SourceText& source, const QList<LabelHit>& labels, ImportedLetter& letter)
{
    const LabelHit* before = nullptr;
    for (const LabelHit& hit : labels) {
        const QString label = squeezed(source.normOf(hit.label));
        const bool personal = isPersonal(source, hit, before);
        before = &hit;
        const bool mayBeBlank =
            hit.kind == LabelKind::Other || hit.kind == LabelKind::Person || hit.kind == LabelKind::Due;
        if (hit.value.isEmpty() && !mayBeBlank) {
            blankField(letter.doubts, hit.label, label);
            continue;
        }
        if (personal) {
            letter.otherFields.append(ImportedField{source.piece(hit.label), source.piece(hit.value)});
            doubt(
                letter.doubts, DoubtCode::PersonalPhone, hit.value, 80,
                QCoreApplication::translate("Import", "“%1”是联系人的电话，没有作为单位的监督电话，请核对。")
                    .arg(shortened(source.piece(hit.value).text, 40)));
            continue;
        }
        switch (hit.kind) {
        case LabelKind::Phone:
            readPhones(source, hit.value, false, letter);
            if (label.contains(u"传真"))
                readPhones(source, hit.value, true, letter);
            break;
        case LabelKind::Fax:
            readPhones(source, hit.value, true, letter);
            if (label.contains(u"电话") && label.indexOf(u"电话") < label.indexOf(u"传真"))
                readPhones(source, hit.value, false, letter);
            break;
        case LabelKind::Email:
            readEmails(source, hit.value, letter);
            break;
        case LabelKind::Address:
            readAddress(source, hit.value, letter);
            break;
        case LabelKind::Postcode:
            readPostcode(source, hit.value, letter);
            break;
        case LabelKind::Reception:
            if (isFillerText(source.normOf(hit.value)))
                placeholderField(letter.doubts, hit.value, source.piece(hit.value).text);
            if (letter.receptionOffice.isEmpty())
                letter.receptionOffice = source.piece(hit.value);
            break;
        case LabelKind::Org: {
            // Seal and date may stand on the same line.
            static const QRegularExpression behind(QStringLiteral(
                "[ ]*(?:\\((?:盖?章|公章|签章)\\)|(?:(?:19|20)\\d{2}|[一二〇○零九]{4})年|[ ]{3,}).*$"));
            Span span = hit.value;
            const auto match = matchFrom(behind, source.normOf(span));
            if (match.hasMatch() && match.capturedStart() > 0)
                span.length = match.capturedStart();
            const QString name = nameIn(source, span);
            if (isFillerText(name))
                placeholderField(letter.doubts, hit.value, source.piece(hit.value).text);
            if (letter.org.isEmpty()) {
                letter.org = name;
                letter.orgText = source.piece(span);
            }
            break;
        }
        case LabelKind::Due:
            if (letter.due.isEmpty())
                letter.due = source.piece(hit.value);
            else
                letter.otherFields.append(ImportedField{source.piece(hit.label), source.piece(hit.value)});
            break;
        case LabelKind::Person:
        case LabelKind::Other:
            letter.otherFields.append(ImportedField{source.piece(hit.label), source.piece(hit.value)});
            break;
        }
    }
}

void readPhoneInText(const SourceText& source, Span region, ImportedLetter& letter)
{
    static const QRegularExpression rx(QStringLiteral(
        "(?:监督|投诉|举报)[^\\d。;\\n]{0,8}(?:电话|热线)[^\\d。;\\n]{0,4}(\\(?\\d[\\d\\-() 、,.]{4,40})"));
    const auto match = matchFrom(rx, source.normOf(region));
    if (!match.hasMatch())
        return;
    const Span span{region.start + match.capturedStart(1), match.capturedLength(1)};
    readPhones(source, source.trimmed(span), false, letter);
    doubt(letter.doubts, DoubtCode::PhoneUnclear, source.trimmed(span), 60,
          QCoreApplication::translate("Import", "电话取自正文中的一句话，请核对它是不是监督电话。"));
}

} // namespace jiannuo::letters
