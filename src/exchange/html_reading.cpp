// SPDX-License-Identifier: Apache-2.0
#include "exchange/html_reading.h"

#include "exchange/page_parts.h"

#include <QCoreApplication>
#include <QSet>

#include <utility>

namespace jiannuo {

namespace {

struct Tag {
    QString name;
    QString attributes;
    bool closing = false;
};

QString attributeOf(const Tag& tag, QStringView name)
{
    qsizetype at = 0;
    while ((at = tag.attributes.indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
        const bool begins = at == 0 || tag.attributes.at(at - 1).isSpace();
        qsizetype i = at + name.size();
        at = i;
        while (i < tag.attributes.size() && tag.attributes.at(i).isSpace())
            ++i;
        if (!begins || i >= tag.attributes.size() || tag.attributes.at(i) != u'=')
            continue;
        ++i;
        while (i < tag.attributes.size() && tag.attributes.at(i).isSpace())
            ++i;
        if (i >= tag.attributes.size())
            return {};
        const QChar quote = tag.attributes.at(i);
        if (quote == u'"' || quote == u'\'') {
            const qsizetype end = tag.attributes.indexOf(quote, i + 1);
            return tag.attributes.mid(i + 1, (end < 0 ? tag.attributes.size() : end) - i - 1);
        }
        qsizetype end = i;
        while (end < tag.attributes.size() && !tag.attributes.at(end).isSpace())
            ++end;
        return tag.attributes.mid(i, end - i);
    }
    return {};
}

QString entity(QStringView name)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("nbsp"), QStringLiteral(" ")},   {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("quot"), QStringLiteral("\"")},  {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},  {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("mdash"), QStringLiteral("—")},  {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("middot"), QStringLiteral("·")},
        {QStringLiteral("times"), QStringLiteral("×")},  {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("ge"), QStringLiteral("≥")},     {QStringLiteral("le"), QStringLiteral("≤")},
        {QStringLiteral("emsp"), QStringLiteral("　")},  {QStringLiteral("ensp"), QStringLiteral(" ")}};
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
        bool ok = false;
        const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
        if (!ok || code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return ok && (code == 9 || code == 10) ? QStringLiteral(" ") : QString();
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    return known.value(name.toString());
}

class HtmlReader {
public:
    explicit HtmlReader(const QString& text)
        : m_source(text)
    {
    }

    BlockDocument read();

private:
    struct OpenTable {
        Table table;
        QStringList row;
        QString cell;
        bool inCell = false;
        qsizetype columns = 1;
        qsizetype rows = 1;
        QHash<qsizetype, qsizetype> taken; ///< column → rows that a cell above still takes
    };

    QString& sink() { return m_tables.isEmpty() ? m_text : m_tables.last().cell; }
    void newLine();
    void say(const QString& words);
    void readText(qsizetype from, qsizetype to);
    std::optional<Tag> tagAt(qsizetype& at) const;
    void open(const Tag& tag);
    void close(const QString& name);
    void endCell();
    void endRow();
    void endTable();
    void flush();

    const QString& m_source;
    BlockDocument m_document;
    QString m_text;
    QList<OpenTable> m_tables;
    QList<Table> m_nested;
    QList<int> m_lists; ///< numbers of ordered lists; -1: a list of bullets
    QString m_skipped; ///< the element whose words do not show
    int m_skippedDepth = 0;
    QString m_skippedWords;
    bool m_struck = false;
    bool m_headless = false; ///< no </head> follows any more
    qsizetype m_cells = 0;
};

void HtmlReader::newLine()
{
    QString& out = sink();
    while (out.endsWith(u' '))
        out.chop(1);
    if (!out.isEmpty() && !out.endsWith(u'\n'))
        out += u'\n';
}

void HtmlReader::say(const QString& words)
{
    if (m_skippedDepth > 0) {
        m_skippedWords += words;
        return;
    }
    if (!m_tables.isEmpty() && !m_tables.last().inCell)
        return; // blanks between cells
    sink() += words;
}

void HtmlReader::readText(qsizetype from, qsizetype to)
{
    QString words;
    for (qsizetype i = from; i < to; ++i) {
        const QChar c = m_source.at(i);
        if (c == u'&') {
            const qsizetype length = QStringView(m_source).mid(i, 12).indexOf(u';');
            const qsizetype end = i + length;
            if (length > 1 && end < to) {
                const QString sign = entity(QStringView(m_source).mid(i + 1, end - i - 1));
                if (!sign.isEmpty()) {
                    words += sign;
                    i = end;
                    continue;
                }
            }
        }
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == u' ') {
            // Between two Chinese characters a line break of the source is none of the text.
            const QString& before = words.isEmpty() ? sink() : words;
            if (!before.isEmpty() && !before.endsWith(u' ') && !before.endsWith(u'\n')
                && (c == u' ' || c == u'\t' || before.back().unicode() < 0x2E80))
                words += u' ';
        } else {
            words += c;
        }
    }
    say(words);
}

/// The tag that begins at `at`, which then stands behind it.
std::optional<Tag> HtmlReader::tagAt(qsizetype& at) const
{
    qsizetype i = at + 1;
    Tag tag;
    if (i < m_source.size() && m_source.at(i) == u'/') {
        tag.closing = true;
        ++i;
    }
    const qsizetype name = i;
    while (i < m_source.size() && m_source.at(i).unicode() < 0x80 && m_source.at(i).isLetterOrNumber())
        ++i;
    if (i == name || !m_source.at(name).isLetter())
        return {};
    tag.name = m_source.mid(name, i - name).toLower();
    const qsizetype attributes = i;
    QChar quote;
    while (i < m_source.size() && (!quote.isNull() || m_source.at(i) != u'>')) {
        const QChar c = m_source.at(i);
        if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else if (c == quote)
            quote = {};
        ++i;
        if (i - attributes > 20'000) {
            // A quote that never ends: the tag ends where it first could.
            const qsizetype end = m_source.indexOf(u'>', attributes);
            i = end < 0 ? m_source.size() : end;
            break;
        }
    }
    tag.attributes = m_source.mid(attributes, i - attributes);
    at = std::min(i + 1, m_source.size());
    return tag;
}

void HtmlReader::endCell()
{
    OpenTable& table = m_tables.last();
    if (!table.inCell)
        return;
    table.inCell = false;
    const auto skipTaken = [&] {
        while (table.taken.value(table.row.size()) > 0)
            table.row.append(QString());
    };
    skipTaken();
    const qsizetype row = table.table.rows.size();
    const qsizetype column = table.row.size();
    if (column >= 256)
        return letters::addLeftOut(m_document.leftOut, table.cell,
                                   QCoreApplication::translate("Documents", "第256列以后的内容"));
    if (table.columns > 1 || table.rows > 1)
        table.table.merges.append(Table::Merge{row, column, table.rows, table.columns});
    for (qsizetype i = 0; i < table.columns; ++i) {
        if (table.rows > 1)
            table.taken[column + i] = table.rows;
        table.row.append(i == 0 ? table.cell.trimmed() : QString());
    }
    table.cell.clear();
}

void HtmlReader::endRow()
{
    endCell();
    OpenTable& table = m_tables.last();
    if (table.row.isEmpty())
        return; // the row was ended before
    for (auto it = table.taken.begin(); it != table.taken.end();)
        it = --*it <= 0 ? table.taken.erase(it) : std::next(it);
    table.table.rows.append(std::exchange(table.row, {}));
}

void HtmlReader::endTable()
{
    endRow();
    const Table table = m_tables.takeLast().table;
    if (table.rows.isEmpty())
        return;
    if (!m_tables.isEmpty())
        return m_nested.append(table);
    m_document.blocks.append(DocumentBlock{{}, table});
    for (const Table& nested : std::exchange(m_nested, {}))
        m_document.blocks.append(DocumentBlock{{}, nested});
}

void HtmlReader::flush()
{
    newLine();
    if (!m_text.trimmed().isEmpty())
        m_document.blocks.append(DocumentBlock{m_text, {}});
    m_text.clear();
}

void HtmlReader::open(const Tag& tag)
{
    static const QSet<QString> blocks{
        QStringLiteral("p"),       QStringLiteral("div"),        QStringLiteral("h1"),
        QStringLiteral("h2"),      QStringLiteral("h3"),         QStringLiteral("h4"),
        QStringLiteral("h5"),      QStringLiteral("h6"),         QStringLiteral("section"),
        QStringLiteral("article"), QStringLiteral("header"),     QStringLiteral("footer"),
        QStringLiteral("dt"),      QStringLiteral("dd"),         QStringLiteral("hr"),
        QStringLiteral("pre"),     QStringLiteral("blockquote"), QStringLiteral("li"),
        QStringLiteral("ul"),      QStringLiteral("ol"),         QStringLiteral("form"),
        QStringLiteral("body"),    QStringLiteral("caption")};
    const QString& name = tag.name;
    const QString style = attributeOf(tag, u"style").toLower().remove(u' ');
    const bool struck =
        name == u"del" || name == u"s" || name == u"strike" || style.contains(u"line-through");
    static const QSet<QString> empty{QStringLiteral("br"),   QStringLiteral("img"),  QStringLiteral("input"),
                                     QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("hr"),
                                     QStringLiteral("col"),  QStringLiteral("wbr")};
    if ((struck || style.contains(u"display:none") || style.contains(u"visibility:hidden"))
        && !empty.contains(name)) {
        m_skipped = name;
        m_skippedDepth = 1;
        m_struck = struck;
        return;
    }
    if (blocks.contains(name)) {
        newLine();
        if (name == u"ol" || name == u"ul") {
            const int start = attributeOf(tag, u"start").toInt();
            if (m_lists.size() < 64)
                m_lists.append(name == u"ul" ? -1 : std::max(0, start - 1));
        } else if (name == u"li" && !m_lists.isEmpty()) {
            say(m_lists.last() < 0 ? QStringLiteral("• ") : QStringLiteral("%1. ").arg(++m_lists.last()));
        }
    } else if (name == u"br") {
        sink() += u'\n';
    } else if (name == u"table") {
        if (m_tables.size() >= 16)
            return;
        if (m_tables.isEmpty())
            flush();
        m_tables.append(OpenTable{});
    } else if (!m_tables.isEmpty() && name == u"tr") {
        endRow();
    } else if (!m_tables.isEmpty() && (name == u"td" || name == u"th")) {
        endCell();
        OpenTable& table = m_tables.last();
        table.inCell = true;
        table.cell.clear();
        // A hostile page spans without end.
        table.columns = m_cells > 500'000 ? 1 : std::clamp(attributeOf(tag, u"colspan").toInt(), 1, 256);
        m_cells += table.columns;
        table.rows = std::clamp(attributeOf(tag, u"rowspan").toInt(), 1, 5000);
    }
}

void HtmlReader::close(const QString& name)
{
    if (!m_tables.isEmpty() && (name == u"td" || name == u"th"))
        endCell();
    else if (!m_tables.isEmpty() && name == u"tr")
        endRow();
    else if (!m_tables.isEmpty() && name == u"table")
        endTable();
    else if ((name == u"ol" || name == u"ul") && !m_lists.isEmpty()) {
        m_lists.removeLast();
        newLine();
    } else if (name == u"p" || name == u"div" || name == u"li" || (name.size() == 2 && name.at(0) == u'h')) {
        newLine();
    }
}

BlockDocument HtmlReader::read()
{
    static const QSet<QString> silent{QStringLiteral("script"),   QStringLiteral("style"),
                                      QStringLiteral("head"),     QStringLiteral("noscript"),
                                      QStringLiteral("template"), QStringLiteral("svg")};
    qsizetype at = 0;
    qsizetype text = 0;
    while (at < m_source.size()) {
        if (m_source.at(at) != u'<') {
            ++at;
            continue;
        }
        const QStringView rest = QStringView(m_source).mid(at);
        const bool comment = rest.startsWith(u"<!--");
        if (comment || rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
            readText(text, at);
            const qsizetype end = comment ? m_source.indexOf(u"-->", at + 4) : m_source.indexOf(u'>', at);
            at = end < 0 ? m_source.size() : end + (comment ? 3 : 1);
            text = at;
            continue;
        }
        const qsizetype begin = at;
        const auto tag = tagAt(at);
        if (!tag) {
            ++at;
            continue;
        }
        readText(text, begin);
        text = at;
        if (m_skippedDepth > 0) {
            if (tag->name == m_skipped)
                m_skippedDepth += tag->closing ? -1 : 1;
            if (m_skippedDepth == 0)
                letters::addLeftOut(m_document.leftOut, std::exchange(m_skippedWords, {}),
                                    m_struck ? QCoreApplication::translate("Documents", "带删除线的文字")
                                             : QCoreApplication::translate("Documents", "隐藏的文字"));
            continue;
        }
        if (!tag->closing && silent.contains(tag->name) && !(tag->name == u"head" && m_headless)) {
            const qsizetype end = m_source.indexOf(QStringLiteral("</") + tag->name, at, Qt::CaseInsensitive);
            m_headless = m_headless || end < 0;
            at = end < 0 ? (tag->name == u"head" ? at : m_source.size()) : end;
            text = at;
            continue;
        }
        if (tag->closing)
            close(tag->name);
        else
            open(*tag);
    }
    readText(text, m_source.size());
    while (!m_tables.isEmpty())
        endTable();
    letters::addLeftOut(m_document.leftOut, m_skippedWords,
                        QCoreApplication::translate("Documents", "隐藏的文字"));
    flush();
    return m_document;
}

} // namespace

bool looksLikeHtml(const QString& text)
{
    const QString head = text.left(4000).trimmed().toLower();
    for (const QStringView sign :
         {QStringView(u"<!doctype html"), QStringView(u"<html"), QStringView(u"<head"), QStringView(u"<body"),
          QStringView(u"<table"), QStringView(u"<div"), QStringView(u"<p>"), QStringView(u"<h1")}) {
        if (head.startsWith(sign))
            return true;
    }
    return (head.startsWith(u"<?xml") || head.startsWith(u"<!--")) && head.contains(u"<html");
}

BlockDocument readHtml(const QString& text)
{
    return HtmlReader(text).read();
}

} // namespace jiannuo
