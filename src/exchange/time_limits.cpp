// SPDX-License-Identifier: Apache-2.0
#include "exchange/figures.h"

namespace jiannuo::letters {

namespace {

bool isClauseEnd(const SourceText& source, qsizetype at)
{
    const QChar c = source.norm().at(at);
    if (c == u'.') {
        // In ordinary text a dot stands within a number, in a flattened page it is any punctuation.
        const bool digit = at + 1 < source.norm().size() && source.norm().at(at + 1).isDigit() && at > 0
            && source.norm().at(at - 1).isDigit();
        return !digit;
    }
    return c == u'。' || c == u',' || c == u';' || c == u'\n' || c == u'!' || c == u'?' || c == u':';
}

Span clauseAround(const SourceText& source, Span core, Span region)
{
    qsizetype from = core.start;
    qsizetype to = core.end();
    while (from > region.start && core.start - from < 120 && !isClauseEnd(source, from - 1))
        --from;
    while (to < region.end() && to - core.end() < 120 && !isClauseEnd(source, to))
        ++to;
    return source.trimmed(Span::between(from, to));
}

/// 自受理之日起, 接到投诉后, 登记后: the nearest one before the limit.
Piece startEventBefore(const SourceText& source, qsizetype at, Span region)
{
    const qsizetype from = std::max(region.start, at - 50);
    const QString window = source.norm().mid(from, at - from);
    static const QRegularExpression event(QStringLiteral(
        "(?:(?<=自从|[自从在对于])|(?<![\\x{4E00}-\\x{9FFF}]))(?<named>(?:(?![自从])[\\x{4E00}-\\x{9FFF}]){1,"
        "20}?"
        "(?:之日(?:"
        "起|后)?|(?:当日|当天|次日|之时)(?:起|后)))"
        "|(?<done>(?:接到|收到|接报|接|收|受理|登记|批准|立案|提交|递交|签收|送达|验收|公示|审核|备案|交办|"
        "(?:材料|资料|手续)(?:齐全|完备|齐备)|备齐材料|报名|缴费|竣工|结案|作出[\\x{4E00}-\\x{9FFF}]{0,4}"
        "决定)"
        "[\\x{4E00}-\\x{9FFF}]{0,12}?(?:后|起|时起|之后|以后)"
        "|(?:接到|收到)(?:群众)?(?:举报|投诉|报修|报警|报告|申请|来信|来电|求助|反映)(?=[在的]?$))"));
    static const QRegularExpression bridge(
        QStringLiteral("^(?:[ "
                       ".,、\\n]|计算|算起|一般|原则上|情况下|要求|性|问题|事项|简单|复杂|必须|应当?|须|要|"
                       "将|保证|确保|承诺|"
                       "在|于|最长|最迟|不超过|办文科|我局|工作人员|当事人|内|的|\\(|\\)){0,12}[\\x{4E00}-"
                       "\\x{9FFF}]{0,4}$"));
    Piece found;
    eachMatch(event, window, [&](const QRegularExpressionMatch& match) {
        const QString tail = window.mid(match.capturedEnd());
        // A full stop of ordinary text ends what the event belongs to.
        if (tail.contains(u'。') || tail.contains(u';') || !matchFrom(bridge, tail).hasMatch())
            return;
        const bool named = match.capturedStart(u"named") >= 0;
        qsizetype start = named ? match.capturedStart(u"named") : match.capturedStart();
        if (named && (window.at(start) == u'自' || window.at(start) == u'从' || window.at(start) == u'在'))
            ++start;
        found = source.piece({from + start, match.capturedEnd() - start});
    });
    return found;
}

struct Candidate {
    Span core; ///< number, unit and 内
    ImportedTimeLimit limit;
    bool maximumOnly = false; ///< 最长不超过
    bool usual = false; ///< 一般, 原则上
    bool statutory = false;
    bool listed = false; ///< one of 6个、22个、32个工作日
    bool shortened = false; ///< 由20个工作日缩短为…: what follows is promised instead
};

int valueOf(QStringView text)
{
    return text.isEmpty() ? -1 : numberOf(text);
}

bool endsWith(const QString& text, const QString& pattern)
{
    return matchFrom(QRegularExpression(QStringLiteral("(?:") + pattern + QStringLiteral(")[ ]?$")), text)
        .hasMatch();
}

std::optional<Candidate> candidateOf(const SourceText& source, const QRegularExpressionMatch& match,
                                     Span region, QList<Doubt>& doubts)
{
    const QString& text = source.norm();
    Candidate found;
    found.core = Span::between(match.capturedStart(), match.capturedEnd());
    const QString before = text.mid(std::max(region.start, found.core.start - 14),
                                    found.core.start - std::max(region.start, found.core.start - 14));
    const QString after =
        text.mid(found.core.end(), std::min<qsizetype>(24, region.end() - found.core.end()));
    const QString unit = squeezed(match.captured(QStringLiteral("unit")));
    const bool inside = match.capturedLength(QStringLiteral("in")) > 0;
    const bool workingDay = unit.contains(u"工作");

    static const QRegularExpression notALimit(QStringLiteral(
        "(?:每|第|月|年|超过|逾期|(?<!期)满|连续|缩短了?|压缩了?|减少了?|提前了?|提速|节省|"
        "节约|工龄|前|近|共|"
        "公示期?为?|开放|上班|值班|不少于|不低于|不短于|不小于|全天|昼夜|7[×xX*])[ ]?(?:至少|近|约)?[ ]?$"));
    static const QRegularExpression ceiling(QStringLiteral("(?:不|不得|未|不能|不会|不准)超过[ ]?$"));
    const bool capped = matchFrom(ceiling, before).hasMatch();
    const Span clause = clauseAround(source, found.core, region);
    const QString clauseText = source.normOf(clause);
    static const QRegularExpression consent(QStringLiteral(
        "(?:视同|视为|视作|默认)[\\x{4E00}-\\x{9FFF}]{0,6}(?:同意|许可|批准|认可|通过|无意见|无异议)"));
    if (!capped && matchFrom(notALimit, before).hasMatch() && !matchFrom(consent, clauseText).hasMatch())
        return {};
    static const QRegularExpression extension(QStringLiteral(
        "(?:延长|顺延|延期)(?:办理|审批)?(?:期限|时限|时间)?(?:最[长多]|一般)?(?:不[得能]?超过)?[ ]?$"));
    if (matchFrom(extension, before).hasMatch()) {
        doubt(doubts, DoubtCode::LimitUnclear, clause, 60,
              QCoreApplication::translate("Import", "“%1”是期限的延长，没有作为时限导入，请按需要补充说明。")
                  .arg(source.piece(found.core).text));
        return {};
    }
    static const QRegularExpression promise(
        QStringLiteral("^[^.。,;:\\n]{0,10}(?:办结|办理|办好|办完|答复|回复|回应|完成|反馈|处理|处置|送达|"
                       "批复|审结|告知|受理|到位|"
                       "到达|解决|办毕|出具|发放|转办|交办|上报|审核|审批|核发|给予|予以|修复|恢复)"));
    static const QRegularExpression limiting(
        QStringLiteral("(?:不超过|不得超过|最长|最迟|最多|最晚|至多|限|缩短[为到至]|压缩[为到至]|减少?["
                       "为到至]|控制在|延长[到至]|[时期]限[:为是]*)[ ]?$"));
    // 一般不超过:城区45分钟;山区2小时 governs the whole list.
    static const QRegularExpression governing(
        QStringLiteral("(?:不[得能]?超过|时限(?:分别)?为?|分别(?:不超过|为)?|限时)[ ]?:[^.。\\n]{0,60}$"));
    const qsizetype far = std::max(region.start, found.core.start - 70);
    const bool governed = matchFrom(governing, text.mid(far, found.core.start - far)).hasMatch();
    static const QRegularExpression shortened(
        QStringLiteral("^[^.。,;\\n]{0,8}(?:的基础上)?[,]?[^.。,;\\n]{0,4}(?:缩短|压缩|压减|减少|减|提速|"
                       "缩减|精简|改|变更?|调整)[为到至成]|^[ "
                       "]?(?:→|->)"));
    found.shortened = matchFrom(shortened, after).hasMatch();
    found.statutory = found.shortened
        || endsWith(before,
                    QStringLiteral(
                        "法定(?!节|假)[^.。,;]{0,8}|规定的?(?:办理)?(?:时限|期限)?的?|"
                        "原(?:来|定|有|规定|先)?(?:的|需|要|为|是)?(?:时限|期限)?|(?:以前|过去)需?要?"));
    if (!workingDay && !inside && !governed && !found.statutory && !matchFrom(limiting, before).hasMatch()
        && !matchFrom(promise, after).hasMatch())
        return {};
    // 24小时受理, 24小时接受 are hours of service.
    static const QRegularExpression service(
        QStringLiteral("^[^.。,;\\n]{0,4}?(?:受理|值[班守]|接受|开通|服务|在线|办公|监控|巡查|接[听报]|专人|"
                       "人工|不间断|全天候|"
                       "待命|备勤|畅通|营业|轮班|轮流|热线|咨询|开放|运行|供应|有人|应急)"));
    if (unit.contains(u"小时") && !inside && matchFrom(service, after).hasMatch())
        return {};
    // 20个工作日的时限压缩75%: what remains is for a person to say.
    static const QRegularExpression byPercent(
        QStringLiteral("^[^.。,;\\n]{0,12}?(?:缩短|压缩|压减|减少|缩减|提速|精简)了?[^.。,;\\n\\d]{0,4}(?:"
                       "\\d{1,3}(?:\\.\\d+)?%|百分之)"));
    if (matchFrom(byPercent, after).hasMatch()) {
        doubt(
            doubts, DoubtCode::LimitUnclear, clause, 40,
            QCoreApplication::translate("Import", "“%1”是压缩之前的时限，压缩后的时限没有写明，请人工填写。")
                .arg(source.piece(found.core).text));
        return {};
    }

    found.limit.unit = workingDay                        ? ImportedUnit::WorkingDay
        : unit.contains(u"时") || unit.contains(u"钟头") ? ImportedUnit::Hour
                                                         : ImportedUnit::Day;
    const int low = valueOf(match.capturedView(u"low"));
    const int value = valueOf(match.capturedView(u"value"));
    if (value < 1 || value > 3660 || (low >= 0 && low >= value)) {
        doubt(doubts, DoubtCode::LimitUnclear, clause, 30,
              QCoreApplication::translate("Import", "时限“%1”无法换算成整数，请人工填写。")
                  .arg(source.piece(found.core).text));
        return {};
    }
    found.limit.normal = low > 0 ? low : value;
    if (low > 0)
        found.limit.maximum = value;
    found.maximumOnly =
        endsWith(before, QStringLiteral("最[长迟多晚高慢][^.。,;]{0,6}|至多|(?:延长|延)[到至]"));
    found.usual =
        matchFrom(QRegularExpression(QStringLiteral("一般|原则上|通常|正常")), clauseText).hasMatch();
    found.limit.text = source.piece(clause);
    found.limit.startEvent = startEventBefore(source, found.core.start, region);
    return found;
}

/// 能当天办理的当天办结: only what is promised counts, not the condition.
void readSameDay(const SourceText& source, Span region, QList<Candidate>& candidates, QList<Doubt>& doubts)
{
    static const QRegularExpression rx(QStringLiteral(
        "(?<day>当天|当日|即日)(?:之内|内)?(?=(?:(?!当天|当日)[^.。,;\\n]){0,8}?(?:办结|办理|办完|"
        "办好|完成|答复|回复|反馈|处理|"
        "处置|审结|受理|送达|转办|交办|批转|分送|登记))"
        "|(?<spot>当场|现场)(?=(?:(?!当场|现场)[^.。,;\\n]){0,6}?(?:办结|办理|办完|办好|答复|出证|出具|出件|"
        "发证|领取|审结|取证))"
        "|(?<soon>(?:即时|立即|马上|即刻|随时)(?=办结|办理|办毕|办完)|立等可取|即办(?:件)?(?=[.。,;)\\n]|$)"
        ")"));
    eachMatch(rx, source.normOf(region), [&](const QRegularExpressionMatch& match) {
        const Span core{region.start + match.capturedStart(), match.capturedLength()};
        const QString before = source.norm().mid(std::max(region.start, core.start - 4),
                                                 core.start - std::max(region.start, core.start - 4));
        const Span clause = clauseAround(source, core, region);
        const QString rest = source.norm().mid(core.end(), clause.end() - core.end());
        static const QRegularExpression condition(
            QStringLiteral("(?:能够?|可以?|可在|无法|不能|自|从|次日|受理)$"));
        static const QRegularExpression conditional(QStringLiteral("^[^.。,;]{0,6}(?:的|起)(?:$|[,.。;])"));
        if (matchFrom(condition, before).hasMatch() || matchFrom(conditional, rest).hasMatch()
            || rest.startsWith(u'起'))
            return;
        Candidate found;
        found.core = core;
        found.limit.unit = ImportedUnit::SameDay;
        found.limit.text = source.piece(clause);
        found.limit.startEvent = startEventBefore(source, core.start, region);
        if (match.capturedStart(u"soon") >= 0)
            doubt(doubts, DoubtCode::LimitUnclear, core, 60,
                  QCoreApplication::translate("Import", "“%1”按当天办结理解，请核对。")
                      .arg(source.piece(core).text));
        candidates.append(found);
    });
}

/// 一般3个工作日, 最长不超过7个工作日 are one limit; 由20个工作日缩短为10个工作日 too.
QList<Candidate> merged(const SourceText& source, const QList<Candidate>& candidates)
{
    static const QRegularExpression sentenceEnd(QStringLiteral("[。;\\n]"));
    QList<Candidate> out;
    std::optional<Candidate> legal;
    for (Candidate next : candidates) {
        const QString before =
            source.norm().mid(std::max<qsizetype>(0, next.core.start - 12),
                              next.core.start - std::max<qsizetype>(0, next.core.start - 12));
        if (next.statutory && before.contains(u'(') && !out.isEmpty() && !out.last().limit.statutory
            && out.last().limit.unit == next.limit.unit && next.core.start - out.last().core.end() < 30) {
            // 10个工作日内办结(原规定15个工作日)
            out.last().limit.statutory = next.limit.normal;
            out.last().limit.statutoryUnit = next.limit.unit;
            continue;
        }
        if (next.statutory) {
            legal = next;
            continue;
        }
        const bool sameSentence = legal
            && !matchFrom(sentenceEnd, source.normOf(Span::between(legal->core.end(), next.core.start)))
                    .hasMatch();
        if (legal && next.core.start - legal->core.end() < 60
            && (legal->limit.unit == next.limit.unit || sameSentence)) {
            next.limit.statutory = legal->limit.normal;
            next.limit.statutoryUnit = legal->limit.unit;
            next.limit.text =
                source.piece(Span::between(legal->limit.text.span.start, next.limit.text.span.end()));
            if (next.limit.startEvent.isEmpty())
                next.limit.startEvent = legal->limit.startEvent;
        } else if (legal) {
            out.append(*legal);
        }
        legal.reset();
        if (!out.isEmpty() && !next.listed
            && (next.maximumOnly || (out.last().usual && !next.usual && !next.limit.maximum))) {
            Candidate& previous = out.last();
            const qsizetype distance = next.core.start - previous.core.end();
            const QString between = source.norm().mid(previous.core.end(), std::max<qsizetype>(0, distance));
            const bool exceptional = next.maximumOnly
                || matchFrom(QRegularExpression(QStringLiteral("特殊|复杂|疑难|最|不得?超过")), between)
                       .hasMatch();
            if (exceptional && distance >= 0 && distance < 60 && !previous.limit.maximum
                && previous.limit.unit == next.limit.unit && previous.limit.normal < next.limit.normal) {
                previous.limit.maximum = next.limit.normal;
                previous.limit.text =
                    source.piece(Span::between(previous.limit.text.span.start, next.limit.text.span.end()));
                previous.core = Span::between(previous.core.start, next.core.end());
                continue;
            }
        }
        out.append(next);
    }
    if (legal)
        out.append(*legal);
    return out;
}

} // namespace

QList<ImportedTimeLimit> readTimeLimits(const SourceText& source, Span region, QList<Span>& taken,
                                        QList<Doubt>& doubts)
{
    static const QRegularExpression rx(QStringLiteral(
        "(?<!第)(?<list>(?:(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[ ]?个[ ]?[、,和及或/][ ]?){1,8}"
        "|(?:(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[ ]?[、,/][ ]?){2,8})?"
        "(?:(?<low>\\d{1,3}|[一二两三四五六七八九十]{1,3})[ ]?(?:个?工作日|天|日|个?小时)?[ "
        "]?(?:-{1,2}|~|～|至|到)[ ]?)?"
        "(?<value>\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百半]{1,5})[ ]?"
        "(?<unit>个?[ ]?工作[日天]|[日天][ ]?\\([ ]?(?:个|指|均?为)?[ ]?工作[日天][ ]?\\)|个?自然日|"
        "天(?!然|气|津|河|桥)|日(?!期|常|报|前|晚)|个?半?小时|个?钟头)"
        "(?<in>[ ]?(?:之内|以内|内))?"));
    const QString text = source.normOf(region);
    QList<Candidate> candidates;
    eachMatchIn(source, region, rx, [&](const QRegularExpressionMatch& match) {
        if (continuesNumber(source, region, match.capturedStart()))
            return true;
        taken.append(Span::between(match.capturedStart(), match.capturedEnd()));
        if (auto found = candidateOf(source, match, region, doubts)) {
            // 分别不超过6个、22个、32个工作日: the unit counts for each.
            static const QRegularExpression number(QStringLiteral("\\d{1,3}|[一二两三四五六七八九十]{1,3}"));
            if (match.capturedLength(u"list") > 0 && found->limit.unit == ImportedUnit::WorkingDay) {
                eachMatch(number, match.captured(u"list"), [&](const QRegularExpressionMatch& one) {
                    Candidate listed = *found;
                    listed.limit.normal = numberOf(one.capturedView());
                    listed.limit.maximum.reset();
                    listed.listed = true;
                    listed.core = {match.capturedStart(u"list") + one.capturedStart(), one.capturedLength()};
                    if (listed.limit.normal > 0)
                        candidates.append(listed);
                });
                found->listed = true;
                found->core = Span::between(match.capturedStart(u"value"), match.capturedEnd());
            }
            candidates.append(*found);
        }
        return candidates.size() < 500;
    });
    if (candidates.size() >= 500)
        doubt(
            doubts, DoubtCode::TooMany, candidates.last().core, 20,
            QCoreApplication::translate("Import", "一段文字最多识别500个时限，其后的没有识别，文字都保留。"));
    readSameDay(source, region, candidates, doubts);
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.core.start < b.core.start; });

    static const QRegularExpression otherSpan(
        QStringLiteral("(?<!\\d)(?<!\\d\\.)(?<!第)(\\d{1,3}|[一二两三四五六七八九十半]{1,3})[ ]?"
                       "(?:分钟(?:之内|以内|内)?|(?:个半?月|周|个?星期)[ ]?(?:之内|以内|内)"
                       "|(?<=(?:[时期]限[:为是]|不超过|[时期]限是)\\d)个月|(?<=(?:[时期]限[:为是]|不超过|["
                       "时期]限是)\\d\\d)个月)"));
    eachMatch(otherSpan, text, [&](const QRegularExpressionMatch& match) {
        const Span span{region.start + match.capturedStart(), match.capturedLength()};
        taken.append(span);
        doubt(doubts, DoubtCode::LimitUnclear, span, 50,
              QCoreApplication::translate("Import", "“%1”不是按工作日、天或小时写的时限，请人工换算填写。")
                  .arg(source.piece(span).text));
    });

    QList<ImportedTimeLimit> limits;
    QList<Candidate> all = merged(source, candidates);
    static const QRegularExpression consent(
        QStringLiteral("(?:视同|视为|视作|即视为|默认)[\\x{4E00}-\\x{9FFF}]{0,6}(?:同意|许可|批准|认可|通过|"
                       "无意见|无异议)"));
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype until =
            std::min(i + 1 < all.size() ? all.at(i + 1).core.start : region.end(), all.at(i).core.end() + 60);
        const QString behind =
            source.norm().mid(all.at(i).core.end(), std::max<qsizetype>(0, until - all.at(i).core.end()));
        const auto match = matchFrom(consent, behind);
        ImportedTimeLimit limit = all.at(i).limit;
        if (match.hasMatch()) {
            limit.deemedConsent = true;
            limit.text = source.piece(
                Span::between(limit.text.span.start,
                              std::max(limit.text.span.end(), all.at(i).core.end() + match.capturedEnd())));
        }
        limits.append(limit);
    }
    return limits;
}

Figures readFigures(const SourceText& source, Span region, QList<Doubt>& doubts)
{
    Figures figures;
    QList<Span> taken;
    figures.timeLimits = readTimeLimits(source, region, taken, doubts);
    readQuantities(source, region, taken, figures, doubts);
    return figures;
}

} // namespace jiannuo::letters
