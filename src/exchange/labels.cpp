// SPDX-License-Identifier: Apache-2.0
#include "exchange/contacts.h"

namespace jiannuo::letters {

namespace {

struct LabelWord {
    LabelKind kind;
    QStringView word;
};

/// Longer words first: 电子邮箱地址 is no address, 传真电话 no supervision phone.
constexpr LabelWord labelWords[] = {
    {LabelKind::Fax, u"传真电话"},       {LabelKind::Fax, u"传真号码"},
    {LabelKind::Fax, u"传真"},           {LabelKind::Email, u"电子邮箱地址"},
    {LabelKind::Email, u"电子邮件地址"}, {LabelKind::Email, u"电子邮件"},
    {LabelKind::Email, u"电子邮箱"},     {LabelKind::Email, u"电子信箱"},
    {LabelKind::Email, u"电邮"},         {LabelKind::Email, u"邮件地址"},
    {LabelKind::Email, u"邮箱地址"},     {LabelKind::Email, u"邮箱"},
    {LabelKind::Email, u"信箱"},         {LabelKind::Email, u"E-mail"},
    {LabelKind::Email, u"Email"},        {LabelKind::Email, u"E-MAIL"},
    {LabelKind::Email, u"EMAIL"},        {LabelKind::Email, u"e-mail"},
    {LabelKind::Email, u"email"},        {LabelKind::Postcode, u"邮政编码"},
    {LabelKind::Postcode, u"邮政编号"},  {LabelKind::Postcode, u"邮编"},
    {LabelKind::Other, u"网址"},         {LabelKind::Other, u"网站地址"},
    {LabelKind::Other, u"网站"},         {LabelKind::Other, u"微信公众号"},
    {LabelKind::Address, u"受理地点"},   {LabelKind::Address, u"通讯地址"},
    {LabelKind::Address, u"地址"},       {LabelKind::Phone, u"电话号码"},
    {LabelKind::Phone, u"电话"},         {LabelKind::Phone, u"热线"},
    {LabelKind::Phone, u"联系方式"},     {LabelKind::Phone, u"手机号码"},
    {LabelKind::Phone, u"手机"},         {LabelKind::Phone, u"TEL"},
    {LabelKind::Phone, u"Tel"},          {LabelKind::Reception, u"接待部门"},
    {LabelKind::Reception, u"接待科室"}, {LabelKind::Reception, u"接待单位"},
    {LabelKind::Reception, u"接待机构"}, {LabelKind::Reception, u"受理部门"},
    {LabelKind::Reception, u"受理科室"}, {LabelKind::Reception, u"受理单位"},
    {LabelKind::Reception, u"受理机构"}, {LabelKind::Reception, u"投诉部门"},
    {LabelKind::Reception, u"投诉机构"}, {LabelKind::Reception, u"监督部门"},
    {LabelKind::Reception, u"监督机构"}, {LabelKind::Reception, u"监督科室"},
    {LabelKind::Org, u"承诺单位"},       {LabelKind::Org, u"单位名称"},
    {LabelKind::Org, u"承诺部门"},       {LabelKind::Org, u"承诺主体"},
    {LabelKind::Person, u"承诺人"},      {LabelKind::Person, u"负责人"},
    {LabelKind::Person, u"责任人"},      {LabelKind::Person, u"联系人"},
    {LabelKind::Person, u"经办人"},      {LabelKind::Person, u"责任领导"},
    {LabelKind::Person, u"分管领导"},    {LabelKind::Due, u"完成时限"},
    {LabelKind::Due, u"完成时间"},       {LabelKind::Due, u"完成期限"},
    {LabelKind::Due, u"完成日期"},       {LabelKind::Due, u"办结时限"},
    {LabelKind::Org, u"填报单位"},       {LabelKind::Org, u"公示单位"},
    {LabelKind::Other, u"承诺时间"},     {LabelKind::Other, u"承诺日期"},
    {LabelKind::Other, u"监督单位"},     {LabelKind::Other, u"服务时间"},
    {LabelKind::Other, u"办公时间"},     {LabelKind::Other, u"受理时间"},
};

const QRegularExpression& labelRx()
{
    static const QRegularExpression rx = [] {
        QString words;
        for (const LabelWord& entry : labelWords) {
            if (!words.isEmpty())
                words += u'|';
            words += spaced(entry.word);
        }
        const QString qualifiers = QStringLiteral("(?:(?:监[ ]{0,4}督|投[ ]{0,4}诉|举[ ]{0,4}报|单[ "
                                                  "]{0,4}位|办[ ]{0,4}公|联[ ]{0,4}系|咨[ ]{0,4}询|"
                                                  "服[ ]{0,4}务|通[ ]{0,4}[讯信]|部[ ]{0,4}门|详[ "
                                                  "]{0,4}细|效[ ]{0,4}能|固[ ]{0,4}定)[ ]{0,4}){0,4}");
        return QRegularExpression(QStringLiteral("(?:(?<![\\x{4E00}-\\x{9FFF}])|(?<=\\d[号楼室层座栋幢])|(?<="
                                                 "\\d号[楼院]))(?!号|楼|室|层|座|栋|幢)"
                                                 "(?:24[ ]?小时)?(?:")
                                  + qualifiers
                                  + QStringLiteral("|[\\x{4E00}-\\x{9FFF}][\\x{4E00}-\\x{9FFF}、/]{0,13}?)(")
                                  + words + QStringLiteral(")(?:[ ]{0,4}/[ ]{0,4}传真)?"));
    }();
    return rx;
}

LabelKind kindOf(const QString& word)
{
    const QString tight = squeezed(word);
    for (const LabelWord& entry : labelWords) {
        if (tight == entry.word)
            return entry.kind;
    }
    return LabelKind::Other;
}

bool isFiller(QChar c)
{
    return c == u'x' || c == u'X' || c == u'×' || c == u'*' || c == u'_' || c == u'○' || c == u'-'
        || c == u'…';
}

/// The place of the value behind a label, or -1 where the word is no label after all but part of a sentence.
qsizetype valueStart(const SourceText& source, LabelKind kind, qsizetype labelEnd, qsizetype limit)
{
    const QString& text = source.norm();
    static const QRegularExpression separator(QStringLiteral(
        "[ ]{0,8}(?:\\([^()\\n]{0,20}\\))?[ ]{0,8}([:.、,=]|为(?=[:\\d ])|是(?=[:\\d ]))?[:]?[ ]{0,20}"));
    const auto match = matchAt(separator, text, labelEnd);
    const qsizetype at = std::min(match.capturedEnd(), limit);
    const QStringView sign = match.capturedView(1);
    const bool colon = sign == u":" || text.mid(labelEnd, at - labelEnd).contains(u':');
    const bool dot = sign == u"." && source.flattened();
    const QChar next = at < limit ? text.at(at) : QChar(u'\n');
    switch (kind) {
    case LabelKind::Phone:
    case LabelKind::Fax:
    case LabelKind::Postcode:
        if (colon || dot)
            break;
        if (next.isDigit() || next == u'(' || next == u'+') {
            // 回复处置电话3131个 counts calls.
            static const QRegularExpression number(
                QStringLiteral("[\\d()+][\\d()\\- ]{1,}\\d(?![\\d.]*[多余]?[个件起次份条人%年])"));
            const auto digits = matchAt(number, text, at);
            if (!digits.hasMatch()
                || (digits.capturedLength() < 5 && at == labelEnd && kind != LabelKind::Postcode))
                return -1;
            // 开通热线2800110联动系统 goes on as a sentence.
            qsizetype behind = digits.capturedEnd();
            while (behind < limit && text.at(behind) == u' ')
                ++behind;
            const bool goesOn = at == labelEnd && behind < limit && isHan(text.at(behind))
                && text.at(behind) != u'转' && text.at(behind) != u'或' && text.at(behind) != u'和'
                && !matchAt(labelRx(), text, behind).hasMatch();
            if (goesOn)
                return -1;
            break;
        }
        if (isFiller(next) && at + 1 < limit && isFiller(text.at(at + 1)))
            break;
        return -1;
    case LabelKind::Email:
        if (colon || dot || (next.unicode() < 0x80 && next.isLetterOrNumber()))
            break;
        return -1;
    case LabelKind::Address:
        if (colon || dot || at > labelEnd)
            break;
        return -1;
    case LabelKind::Due:
        if (colon)
            break;
        return -1;
    case LabelKind::Reception:
    case LabelKind::Org:
    case LabelKind::Person:
    case LabelKind::Other:
        if (colon || dot)
            break;
        return -1;
    }
    // A sentence of a flattened page, 公布举报电话.建立…, carries no value: only a real one counts.
    if (dot && !colon) {
        const bool digits = next.isDigit() || next == u'(' || isFiller(next);
        if ((kind == LabelKind::Phone || kind == LabelKind::Fax || kind == LabelKind::Postcode) && !digits
            && next != u'\n' && !matchAt(labelRx(), text, at).hasMatch())
            return -1;
        if (kind == LabelKind::Email && !(next.unicode() < 0x80 && next.isLetterOrNumber()) && next != u'\n'
            && !matchAt(labelRx(), text, at).hasMatch())
            return -1;
        if (kind == LabelKind::Reception || kind == LabelKind::Person || kind == LabelKind::Other)
            return -1;
    }
    return at;
}

/// How far a value reaches in a flattened page, where no line end and no other mark bounds it.
qsizetype flattenedEnd(const SourceText& source, LabelKind kind, qsizetype from, qsizetype limit)
{
    static const QRegularExpression phone(QStringLiteral(
        "(?:[ .、,;/或和]{0,3}(?:\\(?\\+?\\d[\\d\\-()]{2,20}|[xX×*]{2,12}|转\\d{1,6})){1,12}"));
    static const QRegularExpression email(
        QStringLiteral("[A-Za-z0-9_@.+\\-]+(?:[ ;,][A-Za-z0-9_@.+\\-]+){0,5}"));
    static const QRegularExpression postcode(QStringLiteral("\\d(?:[ ]?\\d){0,9}|[xX×*_]{2,8}"));
    static const QRegularExpression toDot(QStringLiteral("[^.\\n]{0,80}"));
    const QRegularExpression& rx = kind == LabelKind::Phone || kind == LabelKind::Fax ? phone
        : kind == LabelKind::Email                                                    ? email
        : kind == LabelKind::Postcode                                                 ? postcode
                                                                                      : toDot;
    const auto match = matchAt(rx, source.norm(), from);
    return match.hasMatch() ? std::min(match.capturedEnd(), limit) : from;
}

/// The next line, where the label stands alone on its own and the next line can only be its value.
Span valueOnNextLine(const SourceText& source, LabelKind kind, qsizetype at, qsizetype limit)
{
    const qsizetype end = source.lineEnd(at, limit);
    if (end >= limit || !source.blank(Span::between(at, end)))
        return {at, 0};
    const Span next = source.trimmed(Span::between(end, source.lineEnd(end + 1, limit)));
    const QString text = source.normOf(next);
    static const QRegularExpression digits(QStringLiteral("^[\\d()\\-/、,; .+转]{5,60}$"));
    static const QRegularExpression mail(QStringLiteral("^[A-Za-z0-9_.+\\-@]{5,80}$"));
    static const QRegularExpression place(
        QStringLiteral("^[^:。]{2,60}(?:路|街|巷|道|号|楼|室|镇|乡|村|大厦|大厅)[^:。]{0,20}$"));
    const bool fits = kind == LabelKind::Address ? matchFrom(place, text).hasMatch()
        : kind == LabelKind::Email               ? matchFrom(mail, text).hasMatch()
        : kind == LabelKind::Phone || kind == LabelKind::Fax || kind == LabelKind::Postcode
        ? matchFrom(digits, text).hasMatch()
        : false;
    if (!fits || matchAt(labelRx(), text).hasMatch())
        return {at, 0};
    return next;
}

} // namespace

QList<LabelHit> findLabels(const SourceText& source, Span region)
{
    struct Found {
        LabelKind kind;
        Span label;
        qsizetype value;
    };
    QList<Found> found;
    eachMatchIn(source, region, labelRx(), [&](const QRegularExpressionMatch& match) {
        const LabelKind kind = kindOf(match.captured(1));
        // 二、设立监督电话: the item's mark is no part of the label.
        static const QRegularExpression mark(QStringLiteral("[一二三四五六七八九十]{1,3}、"));
        const auto marked = matchAt(mark, match.captured());
        const qsizetype start = match.capturedStart() + (marked.hasMatch() ? marked.capturedLength() : 0);
        const qsizetype value = valueStart(source, kind, match.capturedEnd(), region.end());
        // 监督电话 within 设立监督电话岗 is none; 完成时限 within a sentence is the item's own.
        if (value >= 0 && (kind != LabelKind::Due || source.atLineStart(start)))
            found.append({kind, Span::between(start, match.capturedEnd()), value});
        return found.size() < 4000;
    });
    QList<LabelHit> hits;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Found& entry = found.at(i);
        const qsizetype limit = i + 1 < found.size() ? found.at(i + 1).label.start : region.end();
        LabelHit hit;
        hit.kind = entry.kind;
        hit.label = entry.label;
        hit.lineStart = source.atLineStart(entry.label.start);
        const qsizetype lineEnd = source.lineEnd(entry.value, limit);
        qsizetype end = lineEnd;
        if (source.flattened())
            end = i + 1 < found.size() && entry.kind == LabelKind::Address
                ? std::min(lineEnd, entry.value + 80)
                : flattenedEnd(source, entry.kind, entry.value, lineEnd);
        static const QRegularExpression stop(QStringLiteral("[;!]|。(?![A-Za-z0-9])"));
        if (!source.flattened()) {
            // On a line of prose the value ends with the clause.
            const auto mark = matchFrom(stop, source.normOf(Span::between(entry.value, end)));
            if (mark.hasMatch())
                end = entry.value + mark.capturedStart();
        }
        hit.value = source.trimmed(Span::between(std::min(entry.value, end), end));
        if (hit.value.isEmpty() && !source.flattened())
            hit.value = valueOnNextLine(source, entry.kind, entry.value, limit);
        hits.append(hit);
    }
    return hits;
}

} // namespace jiannuo::letters
