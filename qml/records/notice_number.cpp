// SPDX-License-Identifier: Apache-2.0
#include "qml/records/notice_number.h"

#include <algorithm>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

/// The notices that people of the same headquarters issued, in the order of their making.
std::vector<Rectification> noticesOf(const View& view, const Id& person)
{
    const auto issuer = view.get<Person>(person);
    if (!issuer)
        return {};
    std::vector<std::pair<Id, Rectification>> all;
    for (const auto& [id, colleague] : view.all(&Person::org, issuer->org)) {
        auto issued = view.all(&Rectification::issuedBy, id);
        std::move(issued.begin(), issued.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Rectification> notices;
    notices.reserve(all.size());
    for (auto& [id, notice] : all)
        notices.push_back(std::move(notice));
    return notices;
}

} // namespace

QString nextNoticeNumber(const View& view, const Id& person, QDate today)
{
    const auto notices = noticesOf(view, person);
    NoticeNumber next{{}, today.year(), 1};
    const auto last = std::find_if(notices.rbegin(), notices.rend(), [](const Rectification& notice) {
        return noticeNumber(notice.noticeNo).has_value();
    });
    if (last != notices.rend()) {
        next.series = noticeNumber(last->noticeNo)->series;
    } else if (const auto issuer = view.get<Person>(person)) {
        const auto org = view.get<Org>(issuer->org).value_or(Org());
        next.series = org.shortName.isEmpty() ? org.name : org.shortName;
    }
    for (const Rectification& notice : notices) {
        const auto used = noticeNumber(notice.noticeNo);
        if (used && used->series == next.series && used->year == next.year)
            next.number = std::max(next.number, used->number + 1);
    }
    // Somebody who has left may have issued one.
    while (!view.all(&Rectification::noticeNo, next.text()).empty())
        ++next.number;
    return next.text();
}

std::optional<Rectification> noticeWith(const View& view, const QString& text, const Id& person)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto same = view.all(&Rectification::noticeNo, text.trimmed());
    if (!same.empty())
        return same.front().second;
    const auto wanted = noticeNumber(text);
    if (!wanted)
        return {};
    for (const Rectification& notice : noticesOf(view, person)) {
        if (noticeNumber(notice.noticeNo) == wanted)
            return notice;
    }
    return {};
}

} // namespace jiannuo
