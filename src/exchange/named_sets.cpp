// SPDX-License-Identifier: Apache-2.0
#include "exchange/named_sets.h"

#include "exchange/figures.h"

namespace jiannuo::letters {

namespace {

/// Where the clauses of a span begin.
QList<qsizetype> clauseStarts(const SourceText& source, Span span)
{
    QList<qsizetype> starts;
    for (qsizetype at = span.start; at < span.end(); ++at) {
        const QChar c = source.norm().at(at);
        const bool end = c == u'。' || c == u';' || c == u'\n' || (source.flattened() && c == u'.');
        if (end && at + 1 < span.end())
            starts.append(at + 1);
    }
    return starts;
}

/// The beginnings of the announced deeds: named projects, and the efforts between them.
QList<qsizetype> deedStarts(const SourceText& source, Span span)
{
    static const QRegularExpression project(
        QStringLiteral("[ ]*(?:实施|启动|推进|开展|组织实施)[^.。,;\\n'“\"‘]{0,16}['“\"‘]"));
    static const QRegularExpression effort(
        QStringLiteral("[ "
                       "]*(?:加大|加强|加快|活跃|推进|丰富|拓展|改善)[\\x{4E00}-\\x{9FFF}]{2,12}(?:力度|活动|"
                       "建设|工作|服务|条件)[.。,;]"));
    QList<qsizetype> starts;
    for (const qsizetype at : clauseStarts(source, span)) {
        if (matchAt(project, source.norm(), at).hasMatch() || matchAt(effort, source.norm(), at).hasMatch())
            starts.append(at);
    }
    return starts;
}

} // namespace

void readNamedSet(const SourceText& source, ImportedItem& item, QList<Doubt>& doubts)
{
    static const QRegularExpression announced(
        QStringLiteral("(?<![为第])(?<count>[二两三四五六七八九十]{1,3}|\\d{1,2})[ "
                       "]?(?:件|项|个)(?:民生|惠民)?(?:实事|好事|大事)"));
    const auto match = matchFrom(announced, source.normOf(item.lead.span));
    if (!match.hasMatch())
        return;
    const int count = numberOf(match.capturedView(u"count"));
    if (count < 2 || count > 50 || item.items.size() == count)
        return;
    const Span at{item.lead.span.start + match.capturedStart(), match.capturedLength()};
    if (!item.items.isEmpty()) {
        doubt(doubts, DoubtCode::NamedSet, at, 50,
              QCoreApplication::translate("Import", "原文说有%1件，找到%2个分项，请核对。")
                  .arg(count)
                  .arg(item.items.size()));
        return;
    }
    const Span whole = item.lead.span;
    const QList<qsizetype> starts = deedStarts(source, Span::between(at.end(), whole.end()));
    if (starts.size() != count) {
        doubt(
            doubts, DoubtCode::NamedSet, at, 50,
            QCoreApplication::translate("Import", "原文说有%1件，但没有编号，请人工拆分成分项。").arg(count));
        return;
    }
    doubt(doubts, DoubtCode::NamedSet, at, 55,
          QCoreApplication::translate("Import", "原文说有%1件但没有编号，按名称拆成了%1个分项，请核对。")
              .arg(count));
    QList<Doubt> known; // the same figures gave their doubts with the whole
    for (int i = 0; i < count; ++i) {
        const qsizetype end = i + 1 < count ? starts.at(i + 1) : whole.end();
        ImportedItem part;
        part.no = i + 1;
        part.noInferred = true;
        part.text = source.trimmedPiece(Span::between(starts.at(i), end));
        part.lead = part.text;
        const Figures figures = readFigures(source, part.text.span, known);
        part.timeLimits = figures.timeLimits;
        part.quantities = figures.quantities;
        part.sums = figures.sums;
        item.items.append(part);
    }
    item.lead = source.trimmedPiece(Span::between(whole.start, starts.first()));
    const Figures figures = readFigures(source, item.lead.span, known);
    item.timeLimits = figures.timeLimits;
    item.quantities = figures.quantities;
    item.sums = figures.sums;
}

} // namespace jiannuo::letters
