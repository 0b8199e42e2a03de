// SPDX-License-Identifier: Apache-2.0
#include "exchange/docx_numbering.h"

#include "exchange/xml_reading.h"

namespace jiannuo {

namespace {

QString chinese(int number)
{
    static constexpr QStringView digits = u"零一二三四五六七八九";
    if (number < 1 || number > 999)
        return QString::number(number);
    QString out;
    if (number >= 100) {
        out += digits.at(number / 100);
        out += u'百';
        number %= 100;
        if (number == 0)
            return out;
        if (number < 10)
            return out + u'零' + digits.at(number);
        if (number < 20)
            out += u'一';
    }
    if (number >= 20)
        out += digits.at(number / 10);
    if (number >= 10)
        out += u'十';
    if (number % 10 > 0)
        out += digits.at(number % 10);
    return out;
}

QString roman(int number)
{
    if (number < 1 || number > 99)
        return QString::number(number);
    static constexpr std::array<QStringView, 10> tens{u"",  u"X",  u"XX",  u"XXX",  u"XL",
                                                      u"L", u"LX", u"LXX", u"LXXX", u"XC"};
    static constexpr std::array<QStringView, 10> ones{u"",  u"I",  u"II",  u"III",  u"IV",
                                                      u"V", u"VI", u"VII", u"VIII", u"IX"};
    return tens[static_cast<size_t>(number / 10)].toString()
        + ones[static_cast<size_t>(number % 10)].toString();
}

QString written(int number, const QString& format)
{
    if (format.startsWith(u"chinese") || format.startsWith(u"japaneseCounting")
        || format.startsWith(u"taiwaneseCounting") || format == u"ideographDigital")
        return chinese(number);
    if (format.startsWith(u"decimalEnclosedCircle") && number >= 1 && number <= 20)
        return QString(QChar(static_cast<char16_t>(u'①' + number - 1)));
    if (format == u"decimalEnclosedParen" && number >= 1 && number <= 20)
        return QString(QChar(static_cast<char16_t>(u'⑴' + number - 1)));
    if (format == u"decimalEnclosedFullstop" && number >= 1 && number <= 20)
        return QString(QChar(static_cast<char16_t>(u'⒈' + number - 1)));
    if (format == u"decimalZero")
        return QString::number(number).rightJustified(2, u'0');
    if (format == u"upperRoman")
        return roman(number);
    if (format == u"lowerRoman")
        return roman(number).toLower();
    if (format == u"ideographTraditional" && number >= 1 && number <= 10)
        return QString(QStringView(u"甲乙丙丁戊己庚辛壬癸").at(number - 1));
    if ((format == u"upperLetter" || format == u"lowerLetter") && number >= 1 && number <= 26)
        return QString(QChar(static_cast<char16_t>((format == u"upperLetter" ? u'A' : u'a') + number - 1)));
    return QString::number(number);
}

} // namespace

Result<void> DocxNumbering::readNumbering(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    int definition = -1;
    int level = -1;
    int list = -1;
    int overridden = -1;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::EndElement) {
            if (xml.name() == u"abstractNum")
                definition = -1;
            else if (xml.name() == u"lvl")
                level = -1;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"abstractNum") {
            definition = attribute(xml, u"abstractNumId").toInt();
            if (m_definitions.size() > 2000)
                xml.raiseError(QStringLiteral("too many lists"));
            m_definitions[definition] = {};
        } else if (name == u"lvl" && definition >= 0) {
            const int number = attribute(xml, u"ilvl").toInt();
            level = number >= 0 && number < depth ? number : -1;
        } else if (name == u"num") {
            list = attribute(xml, u"numId").toInt();
            overridden = -1;
        } else if (name == u"lvlOverride") {
            overridden = attribute(xml, u"ilvl").toInt();
        } else if (name == u"startOverride" && list >= 0 && overridden >= 0 && overridden < depth) {
            if (m_overrides.size() < 20'000)
                m_overrides[list].starts[overridden] = std::clamp(attribute(xml, u"val").toInt(), 0, 9999);
        } else if (name == u"abstractNumId" && list >= 0) {
            if (m_lists.size() < 20'000)
                m_lists[list] = attribute(xml, u"val").toInt();
        } else if (definition >= 0 && level >= 0) {
            Level& now = m_definitions[definition].levels[static_cast<size_t>(level)];
            if (name == u"start")
                now.start = std::clamp(attribute(xml, u"val").toInt(), 0, 9999);
            else if (name == u"lvlRestart")
                now.restart = std::clamp(attribute(xml, u"val").toInt(), 0, depth);
            else if (name == u"numFmt")
                now.format = attribute(xml, u"val").left(40);
            else if (name == u"lvlText")
                now.text = attribute(xml, u"val").left(40);
        }
    }
    return finished(xml);
}

Result<void> DocxNumbering::readStyles(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QString style;
    Reference reference;
    Look look;
    QHash<QString, QString> bases;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::EndElement && xml.name() == u"style") {
            if (reference.list > 0 && m_styles.size() < 5000)
                m_styles[style] = reference;
            if ((look.hidden || look.struck) && m_looks.size() < 5000)
                m_looks[style] = look;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"style") {
            style = attribute(xml, u"styleId");
            reference = {};
            look = {};
        } else if (xml.name() == u"basedOn" && bases.size() < 5000) {
            bases[style] = attribute(xml, u"val");
        } else if (xml.name() == u"vanish" || xml.name() == u"strike" || xml.name() == u"dstrike") {
            const QString value = attribute(xml, u"val");
            const bool on = value != u"0" && value != u"false";
            bool& which = xml.name() == u"vanish" ? look.hidden : look.struck;
            which = which || on;
        } else if (xml.name() == u"numId") {
            reference.list = attribute(xml, u"val").toInt();
        } else if (xml.name() == u"ilvl") {
            reference.level = attribute(xml, u"val").toInt();
        }
    }
    // A style numbers as the one it is based on, unless it says otherwise.
    for (auto it = bases.cbegin(); it != bases.cend(); ++it) {
        QString base = *it;
        for (int steps = 0; steps < 12 && !m_styles.contains(it.key()) && !base.isEmpty(); ++steps) {
            if (m_styles.contains(base))
                m_styles[it.key()] = m_styles.value(base);
            base = bases.value(base);
        }
    }
    return finished(xml);
}

std::optional<DocxNumbering::Reference> DocxNumbering::ofStyle(const QString& style) const
{
    const auto found = m_styles.constFind(style);
    return found == m_styles.cend() ? std::nullopt : std::optional<Reference>(*found);
}

QString DocxNumbering::next(Reference reference)
{
    if (reference.level < 0 || reference.level >= depth)
        return {};
    const auto list = m_lists.constFind(reference.list);
    if (list == m_lists.cend())
        return {};
    const auto found = m_definitions.find(*list);
    if (found == m_definitions.end())
        return {};
    Definition& definition = *found;
    const auto at = static_cast<size_t>(reference.level);
    // A counter of 0 has not begun.
    if (const auto own = m_overrides.find(reference.list); own != m_overrides.end() && !own->begun) {
        // Where the list says so it begins at its own number, whatever another list has counted before.
        own->begun = true;
        for (auto start = own->starts.cbegin(); start != own->starts.cend(); ++start)
            definition.counters[static_cast<size_t>(start.key())] = std::max(1, *start) - 1;
        if (own->starts.contains(reference.level) && own->starts.value(reference.level) <= 1)
            definition.counters[at] = 0;
        for (size_t deeper = at + 1; deeper < depth; ++deeper)
            definition.counters[deeper] = 0;
    }
    int& counter = definition.counters[at];
    counter = counter == 0 ? std::max(1, definition.levels[at].start) : std::min(counter + 1, 99'999);
    for (size_t deeper = at + 1; deeper < depth; ++deeper) {
        const int restart = definition.levels[deeper].restart;
        if (restart < 0 || (restart > 0 && static_cast<size_t>(restart) > at))
            definition.counters[deeper] = 0;
    }
    const Level& level = definition.levels[at];
    if (level.format.isEmpty() || level.format == u"bullet" || level.format == u"none")
        return {};
    QString label;
    for (qsizetype i = 0; i < level.text.size(); ++i) {
        const QChar c = level.text.at(i);
        if (c == u'%' && i + 1 < level.text.size() && level.text.at(i + 1) >= u'1'
            && level.text.at(i + 1) <= u'9') {
            const auto other = static_cast<size_t>(level.text.at(i + 1).unicode() - u'1');
            label += written(std::max(1, definition.counters[other]), definition.levels[other].format);
            ++i;
        } else {
            label += c;
        }
    }
    return label;
}

} // namespace jiannuo
