// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

enum class HearingState { Asked = 1, Answered = 2, Published = 3 };
inline constexpr EnumEntry hearingStateEntries[]{{1, "asked", "待答复", Warning},
                                                 {2, "answered", "待公布", Info},
                                                 {3, "published", "已公布", Success, true}};
template <> inline constexpr EnumInfo enumInfo<HearingState>{hearingStateEntries};

/// 听证质询 (F23, S001-010): a question that citizens have about what was published. The unit that is
/// responsible answers it within a limit, headquarters publishes question and answer. Who asked stands
/// nowhere.
struct Hearing {
    Id org; ///< answers
    QString question;
    Id commitment; ///< what it is about
    Id publication; ///< where that was read
    QDate askedOn;
    QDate due; ///< of the answer
    Id recordedBy;
    QString answer;
    Id answeredBy;
    QDate answeredOn;
    QString reason; ///< why an answer was sent back
    QDate publishedOn;
    HearingState state = HearingState::Asked;
};

template <> struct Declaration<Hearing> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "承办单位", &Hearing::org).to(kinds::org).required().indexed(),
        field(2, "question", "提问", &Hearing::question).required().searched().longest(2'000),
        field(3, "commitment", "涉及承诺", &Hearing::commitment).to(kinds::commitment).indexed(),
        field(4, "publication", "涉及公示", &Hearing::publication).to(kinds::publication),
        field(5, "asked_on", "提问日期", &Hearing::askedOn).required(),
        field(6, "due", "答复时限", &Hearing::due).required().indexed(),
        field(7, "recorded_by", "登记人", &Hearing::recordedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::InsertOnly),
        field(8, "answer", "答复", &Hearing::answer).searched().longest(2'000).merged(Merge::Transition),
        field(9, "answered_by", "答复人", &Hearing::answeredBy).to(kinds::person).merged(Merge::Transition),
        field(10, "answered_on", "答复日期", &Hearing::answeredOn).merged(Merge::Transition),
        field(11, "reason", "退回意见", &Hearing::reason).longest(500).merged(Merge::Transition),
        field(12, "published_on", "公布日期", &Hearing::publishedOn).merged(Merge::Transition),
        field(13, "state", "状态", &Hearing::state).indexed(),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Hearing)

} // namespace jiannuo
