// SPDX-License-Identifier: Apache-2.0
#include "exchange/lost_titles.h"

namespace jiannuo::letters {

void findLostTitles(const SourceText& source, Span region, QList<Doubt>& doubts)
{
    // 严格按照处理公文: a preposition without what it governs. Nouns such as 按照处理程序 are left alone.
    static const QRegularExpression rx(QStringLiteral(
        "(?<prep>(?:按照|依照|根据|依据|遵照)(?:的(?!确)|等(?!级)|和(?!谐)|及(?!时)|与(?!时)|(?:处理|办理|"
        "执行|开展|进行|组织|实施|落实|制定|"
        "管理|修订)(?![\\x{4E00}-\\x{9FFF}]{0,3}(?:程序|流程|权限|标准|方案|办法|要求|时限|期限|规定|规范|"
        "原则|制度|意见|"
        "结果|纪律|规则|机构|职责|条例|细则|规程|步骤|部门|情况))))"
        "|(?<![并且将要须应在得法可能会])(?<verb>严格(?:实施|执行|落实|遵守|贯彻|按照|依照|遵照))(?=[.。,;]|$"
        ")"
        "|(?<drawn>(?:制定|修订|印发|出台|颁布|签订)了?(?:和|等|、|的(?=通知|意见|规定|要求|精神))"
        "(?![\\x{4E00}-\\x{9FFF}]{0,2}(?:完善|落实|执行|实施|修订|印发|学习|宣传|贯彻|公布|发布|领会|规章|"
        "制度|活动|措施|形式|方式|方法|手段|工作|情况|行为)))"
        "|(?<empty>《[ ]*》|“[ ]*”)"
        "|(?<open>《[^》\\n]{0,60}(?=[\\n]|$))"));
    const QString text = source.normOf(region);
    int count = 0;
    eachMatch(rx, text, [&](const QRegularExpressionMatch& match) {
        if (++count > 200)
            return;
        const qsizetype at = match.capturedStart();
        const bool preposition = match.capturedStart(u"prep") >= 0;
        Span span = {region.start + at, match.capturedLength()};
        // Show a little of what surrounds it.
        const qsizetype to = std::min(region.end(), span.end() + 4);
        const Span shown = source.trimmed(Span::between(span.start, to));
        doubt(doubts, DoubtCode::TitleLost, span, preposition ? 75 : 55,
              QCoreApplication::translate("Import", "“%1”这里可能缺了书名号里的文件名称，请对照原件补全。")
                  .arg(source.piece(shown).text));
    });
}

} // namespace jiannuo::letters
