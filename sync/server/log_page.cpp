// SPDX-License-Identifier: Apache-2.0
#include "server/log_page.h"

#include "ledger/published_heads.h"

#include <QDateTime>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

constexpr int onThePage = 20;
constexpr int inOneAnswer = 500;

struct LogPageWords {
    Q_DECLARE_TR_FUNCTIONS(LogPage)
};

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString chinaTime(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::OffsetFromUTC, 8 * 3600)
        .toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

Result<std::vector<LogHead>> headsAfter(Headquarters& headquarters, std::optional<qint64> after, int most)
{
    return headquarters.readers().with([&](const Readers::Connection& c) -> Result<std::vector<LogHead>> {
        const LogTree tree(c.store);
        return after ? tree.heads(*after, most) : tree.newestHeads(most);
    });
}

const char* const page = R"(<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>%1</title><style>
:root{color-scheme:light dark;--line:#d8dbe2;--soft:#5b6270}
@media(prefers-color-scheme:dark){:root{--line:#3a3f4a;--soft:#a3abba}}
body{font:16px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3}p{max-width:44rem}code{font:0.85rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
.key{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;display:block}
table{border-collapse:collapse;width:100%;margin-top:1rem}th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
th{color:var(--soft);font-weight:600;border-top:0}td.n{font-variant-numeric:tabular-nums;white-space:nowrap}
@media(max-width:40rem){thead{display:none}td{display:block;border:0;padding:0}tr{display:block;border-top:1px solid var(--line);padding:.75rem 0}}
</style></head><body><h1>%1</h1><p>%2</p><p>%3</p><code class="key">%4</code>%5<p><a href="/log/heads">%6</a></p></body></html>
)";

QByteArray pageOf(const PublicKey& key, const std::vector<LogHead>& heads)
{
    QString rows;
    for (const LogHead& head : heads)
        rows += u"<tr><td class=\"n\">%1</td><td class=\"n\">%2</td><td><code>%3</code></td></tr>"_s
                    .arg(head.size)
                    .arg(chinaTime(head.time), hex(head.root));
    const QString table = rows.isEmpty()
        ? u"<p>%1</p>"_s.arg(LogPageWords::tr("还没有任何操作。"))
        : u"<table><thead><tr><th>%1</th><th>%2</th><th>%3</th></tr></thead><tbody>%4</tbody></table>"_s.arg(
            LogPageWords::tr("操作数"), LogPageWords::tr("签名时间"), LogPageWords::tr("摘要"), rows);
    return QString::fromUtf8(page)
        .arg(LogPageWords::tr("账本的公开签名"),
             LogPageWords::tr(
                 "中心每次记账后，都为整本账本签一个摘要。抄下这里的任何一行，日后就能证明账本有没有被改写："
                 "改动、抽去或倒填任何一条记录，摘要都会不同。这里看不到记录的内容。"),
             LogPageWords::tr("签名的公钥（%1）：").arg(suiteName(key.suite())), hex(key.bytes()), table,
             LogPageWords::tr("供程序读取的全部签名（JSON）"))
        .toUtf8();
}

} // namespace

void addLogPage(const std::function<void(http::Route)>& add, Headquarters& headquarters)
{
    using http::Request;
    using http::Respond;
    add({http::Method::Get, "/log", [&headquarters](const Request&, const Respond& respond) {
             const auto heads = headsAfter(headquarters, {}, onThePage);
             respond(heads ? http::textResponse(pageOf(headquarters.key().publicKey(), *heads),
                                                "text/html; charset=utf-8")
                           : http::errorResponse(heads.error()));
         }});
    add({http::Method::Get, "/log/heads", [&headquarters](const Request& request, const Respond& respond) {
             const QString after = request.parameter("after").value_or(u"0"_s);
             bool isNumber = false;
             const qint64 size = after.toLongLong(&isNumber);
             if (!isNumber || size < 0) {
                 respond(http::errorResponse(
                     {ErrorCode::InvalidInput, LogPageWords::tr("after 后面应是一个操作数。")}));
                 return;
             }
             const auto heads = headsAfter(headquarters, size, inOneAnswer);
             respond(heads ? http::jsonResponse(
                         headsJson(headquarters.log(), headquarters.key().publicKey(), *heads))
                           : http::errorResponse(heads.error()));
         }});
}

} // namespace jiannuo
