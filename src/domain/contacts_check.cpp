// SPDX-License-Identifier: Apache-2.0
#include "domain/contacts_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct ContactsCheckWords {
    Q_DECLARE_TR_FUNCTIONS(Contacts)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// Full-width letters, digits and signs as their plain ones, without blanks around.
QString plain(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        const char16_t code = c.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E)
            c = QChar(static_cast<char16_t>(code - 0xFEE0));
        else if (code == 0x3000)
            c = u' ';
    }
    return result.trimmed();
}

bool oneCharacterOnly(QStringView text)
{
    return text.size() >= 2
        && std::all_of(text.begin(), text.end(), [&](QChar c) { return c == text.front(); });
}

/// 123456, 34567890, 654321: six or more digits, each one more (or less) than the one before, 9 followed by
/// 0.
bool isRun(QStringView digits)
{
    if (digits.size() < 6 || !allDigits(digits))
        return false;
    for (const int step : {1, 9}) {
        bool run = true;
        for (qsizetype i = 1; i < digits.size() && run; ++i)
            run = (digits[i - 1].unicode() - u'0' + step) % 10 == digits[i].unicode() - u'0';
        if (run)
            return true;
    }
    return false;
}

/// Words and signs that stand where something is to be filled in.
bool isFiller(const QString& text)
{
    static const std::array words{u"无"_s,   u"暂无"_s, u"没有"_s, u"待定"_s, u"待补"_s,    u"待填"_s,
                                  u"同上"_s, u"略"_s,   u"未填"_s, u"空"_s,   u"保密"_s,    u"不详"_s,
                                  u"未知"_s, u"电话"_s, u"地址"_s, u"邮箱"_s, u"none"_s,    u"null"_s,
                                  u"n/a"_s,  u"tbd"_s,  u"test"_s, u"测试"_s, u"详细地址"_s};
    const QString lower = text.toLower();
    if (std::find(words.begin(), words.end(), lower) != words.end())
        return true;
    return !lower.isEmpty()
        && std::none_of(lower.begin(), lower.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// ×, *, 某, □: signs for "somebody fills this in".
bool hasMask(QStringView text)
{
    static const QString mask = u"×✕*某□"_s;
    return std::any_of(text.begin(), text.end(), [](QChar c) { return mask.contains(c); });
}

/// xx, XXX: the same with a letter. One alone may be a letter.
bool hasLetterMask(QStringView text)
{
    return text.contains(u"xx", Qt::CaseInsensitive) || text.compare(u"x", Qt::CaseInsensitive) == 0;
}

/// In an e-mail xx is often 信息 (xxgk@…): only a name of nothing else is a mask.
bool isLetterMask(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'x'; });
}

ContactProblem problem(ContactField field, const QString& value, const QString& reason, bool blocking = true)
{
    return {field, value, blocking, reason};
}

ContactProblem blank(ContactField field, const QString& value)
{
    return problem(field, value, ContactsCheckWords::tr("没有填写，请填写真实的联系方式。"));
}

ContactProblem placeholder(ContactField field, const QString& value)
{
    return problem(
        field, value,
        ContactsCheckWords::tr("“%1”是占位内容，不是真实的联系方式，请改为真实内容。").arg(value.trimmed()));
}

/// 110, 12345, 12388, 95598, 96333, 10086: three to six digits that anybody can dial.
bool isPublicShortNumber(QStringView digits)
{
    static const std::array emergency{u"110"_s, u"119"_s, u"120"_s, u"122"_s, u"114"_s};
    if (std::find(emergency.begin(), emergency.end(), digits) != emergency.end())
        return true;
    if (digits.size() != 5 && digits.size() != 6)
        return false;
    return (digits.size() == 5
            && (digits.startsWith(u"12") || digits.startsWith(u"10") || digits.startsWith(u"11")))
        || digits.startsWith(u"95") || digits.startsWith(u"96") || digits.startsWith(u"118");
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'3';
}

struct Number {
    QString areaCode; ///< with its 0
    QString local; ///< digits
    bool understood = false;
};

/// Takes the number apart; `understood` is false where something else than digits and separators is in it.
Number takeApart(QString text)
{
    for (const QString& mark : {u"转"_s, u"ext"_s, u"分机"_s, u"#"_s}) {
        const qsizetype at = text.indexOf(mark, 0, Qt::CaseInsensitive);
        if (at > 0)
            text.truncate(at);
    }
    static const QString separators = u" -.·()—–−/\u00a0"_s;
    Number result;
    QString digits;
    QStringList groups{QString()};
    bool plus = false;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
            groups.back() += c;
        } else if (c == u'+' && digits.isEmpty()) {
            plus = true;
        } else if (separators.contains(c)) {
            if (!groups.back().isEmpty())
                groups += QString();
        } else {
            return result;
        }
    }
    result.understood = true;
    if ((plus && digits.startsWith("86"_L1)) || digits.startsWith("0086"_L1)) {
        digits.remove(0, plus ? 2 : 4);
        if (!isMobile(digits) && !digits.startsWith(u'0'))
            digits.prepend(u'0'); // abroad the area code goes without its 0
        groups = {digits};
    }
    const QString& first = groups.front();
    const bool separated =
        groups.size() > 1 && first.startsWith(u'0') && (first.size() == 3 || first.size() == 4);
    if (separated) {
        result.areaCode = first;
    } else if (digits.startsWith(u'0') && digits.size() >= 10) {
        // 010 and 02x have two digits after the 0, all others three.
        result.areaCode = digits.left(digits.startsWith("01"_L1) || digits.startsWith("02"_L1) ? 3 : 4);
    }
    result.local = digits.mid(result.areaCode.size());
    return result;
}

std::optional<ContactProblem> checkNumber(ContactField field, const QString& written)
{
    const QString text = plain(written);
    if (text.isEmpty())
        return blank(field, written);
    if (isFiller(text) || hasMask(text) || hasLetterMask(text))
        return placeholder(field, written);
    const Number number = takeApart(text);
    if (!number.understood) {
        return problem(
            field, written,
            ContactsCheckWords::tr("“%1”中有不属于电话号码的字符，请只填写号码。").arg(written.trimmed()));
    }
    const QString& local = number.local;
    const QString whole = number.areaCode + local;
    static const std::array famous{u"13800138000"_s, u"13000000000"_s, u"13012345678"_s};
    if (isRun(local) || isRun(whole) || std::find(famous.begin(), famous.end(), whole) != famous.end()
        || (isMobile(local) && isRun(QStringView(local).sliced(3))))
        return placeholder(field, written);
    if (oneCharacterOnly(local)) {
        // Some houses do have 8888888; nobody has 0000000.
        const bool possible =
            (local.size() == 7 || local.size() == 8) && QStringView(u"689").contains(local.front());
        if (!possible)
            return placeholder(field, written);
        return problem(
            field, written,
            ContactsCheckWords::tr("“%1”全部是同一个数字，请核对是否真实号码。").arg(written.trimmed()),
            false);
    }
    if (number.areaCode.isEmpty() && isPublicShortNumber(local))
        return {};
    if (number.areaCode.isEmpty() && local.startsWith(u'1') && local.size() == 11) {
        if (!isMobile(local))
            return problem(field, written,
                           ContactsCheckWords::tr("“%1”不是手机号段，请核对。").arg(written.trimmed()));
        if (oneCharacterOnly(QStringView(local).sliced(3))) {
            return problem(
                field, written,
                ContactsCheckWords::tr("“%1”尾号全部相同，请核对是否真实号码。").arg(written.trimmed()),
                false);
        }
        return {};
    }
    if (number.areaCode.isEmpty() && local.size() == 10
        && (local.startsWith("400"_L1) || local.startsWith("800"_L1)))
        return {};
    if (local.size() < 6) {
        return problem(field, written,
                       ContactsCheckWords::tr("“%1”位数太少，固定电话应为七位或八位，请填写完整号码。")
                           .arg(written.trimmed()));
    }
    if (local.size() > 8) {
        return problem(field, written,
                       ContactsCheckWords::tr("“%1”位数太多，可能是几个号码连在一起，请分开填写。")
                           .arg(written.trimmed()));
    }
    if (local.startsWith(u'0') || local.startsWith(u'1'))
        return problem(field, written,
                       ContactsCheckWords::tr("“%1”不像固定电话号码，请核对。").arg(written.trimmed()));
    if (local.size() == 6)
        return problem(field, written,
                       ContactsCheckWords::tr("“%1”只有六位，请核对是否少写了数字。").arg(written.trimmed()),
                       false);
    return {};
}

bool isHostLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && label.front() != u'-' && label.back() != u'-'
        && std::all_of(label.begin(), label.end(), [](QChar c) {
               return isDigit(c) || c == u'-' || (c.unicode() < 128 && c.isLetter());
           });
}

bool isHost(QStringView host)
{
    const QList<QStringView> labels = host.split(u'.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isHostLabel)
        && labels.back().size() >= 2 && std::none_of(labels.back().begin(), labels.back().end(), isDigit);
}

bool isMailName(QStringView name)
{
    static const QString signs = u"._-+%&'*=!#$/?^{|}~`"_s;
    return !name.isEmpty() && name.size() <= 64 && name.front() != u'.' && name.back() != u'.'
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return isDigit(c) || (c.unicode() < 128 && c.isLetter()) || signs.contains(c);
           });
}

} // namespace

std::optional<ContactProblem> checkPhone(const QString& phone)
{
    return checkNumber(ContactField::Phone, phone);
}

std::optional<ContactProblem> checkEmail(const QString& email)
{
    constexpr auto field = ContactField::Email;
    const QString text = plain(email).toLower();
    if (text.isEmpty())
        return blank(field, email);
    if (isFiller(text) || hasMask(text) || isLetterMask(text))
        return placeholder(field, email);
    if (text.count(u'@') != 1) {
        return problem(
            field, email,
            text.contains(u'@')
                ? ContactsCheckWords::tr("“%1”有多个 @，可能是几个邮箱连在一起，请分开填写。")
                      .arg(email.trimmed())
                : ContactsCheckWords::tr("“%1”缺少 @，不是完整的电子邮箱，请补全。").arg(email.trimmed()));
    }
    const qsizetype at = text.indexOf(u'@');
    const QStringView name = QStringView(text).left(at);
    const QStringView host = QStringView(text).sliced(at + 1);
    if (!isMailName(name) || !isHost(host))
        return problem(field, email,
                       ContactsCheckWords::tr("“%1”不是有效的电子邮箱，请核对。").arg(email.trimmed()));
    static const std::array names{u"test"_s, u"abc"_s,      u"aaa"_s,  u"example"_s,
                                  u"user"_s, u"yourname"_s, u"email"_s};
    const QStringView firstLabel = host.left(host.indexOf(u'.'));
    if (isRun(name) || isLetterMask(name) || isLetterMask(firstLabel) || firstLabel == u"example"
        || (name.size() >= 3 && oneCharacterOnly(name))
        || std::find(names.begin(), names.end(), name) != names.end())
        return placeholder(field, email);
    if (email.contains(u'＠') || email.contains(u'．'))
        return problem(field, email,
                       ContactsCheckWords::tr("“%1”中有全角符号，请改为半角。").arg(email.trimmed()), false);
    return {};
}

std::optional<ContactProblem> checkAddress(const QString& address)
{
    constexpr auto field = ContactField::Address;
    const QString text = plain(address);
    if (text.isEmpty())
        return blank(field, address);
    if (isFiller(text) || hasMask(text) || hasLetterMask(text) || oneCharacterOnly(text) || isRun(text))
        return placeholder(field, address);
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (letters < 3) {
        return problem(
            field, address,
            ContactsCheckWords::tr("“%1”太短，群众按此找不到，请填写到街道和门牌。").arg(address.trimmed()));
    }
    if (letters < 5)
        return problem(field, address,
                       ContactsCheckWords::tr("“%1”较短，请核对是否完整。").arg(address.trimmed()), false);
    return {};
}

std::optional<ContactProblem> checkPostcode(const QString& postcode)
{
    constexpr auto field = ContactField::Postcode;
    QString text = plain(postcode);
    text.remove(u' ');
    if (text.isEmpty())
        return blank(field, postcode);
    if (isFiller(text) || hasMask(text) || hasLetterMask(text) || oneCharacterOnly(text) || isRun(text))
        return placeholder(field, postcode);
    if (text.size() != 6 || !allDigits(text))
        return problem(field, postcode,
                       ContactsCheckWords::tr("“%1”不是六位数字，请核对邮政编码。").arg(postcode.trimmed()));
    const int region = text.left(2).toInt();
    if (region < 1 || (region > 86 && region != 99)) {
        return problem(field, postcode,
                       ContactsCheckWords::tr("没有以 %1 开头的邮政编码，请核对。").arg(text.left(2)), false);
    }
    return {};
}

std::vector<ContactProblem> checkContacts(const ContactSheet& sheet)
{
    std::vector<ContactProblem> problems;
    const auto take = [&](std::optional<ContactProblem> found) {
        if (found)
            problems.push_back(*std::move(found));
    };
    if (sheet.phones.isEmpty())
        take(checkPhone({}));
    for (const QString& phone : sheet.phones)
        take(checkPhone(phone));
    for (const QString& fax : sheet.faxes)
        take(checkNumber(ContactField::Fax, fax));
    for (const QString& email : sheet.emails)
        take(checkEmail(email));
    if (!sheet.address.isEmpty())
        take(checkAddress(sheet.address));
    if (!sheet.postcode.isEmpty())
        take(checkPostcode(sheet.postcode));
    return problems;
}

bool isPublishable(const ContactSheet& sheet)
{
    const std::vector<ContactProblem> problems = checkContacts(sheet);
    return std::none_of(problems.begin(), problems.end(), [](const ContactProblem& p) { return p.blocking; });
}

} // namespace jiannuo
