// SPDX-License-Identifier: Apache-2.0
#include "domain/presentations/presentations.h"

namespace jiannuo::presentations {

Presentation hearing()
{
    return {
        .area = "office",
        .icon = "comment",
        .heading = "日常办理",
        .create = "登记质询",
        .purpose = "群众对公布的内容提出的疑问：由哪个单位答复、哪天前答复、答复在哪天公布。",
        .title = numbers(&Hearing::question),
        .subtitle = numbers(&Hearing::org, &Hearing::commitment),
        .due = fieldNumber(&Hearing::due),
        .filters = numbers(&Hearing::state),
        .longTexts = numbers(&Hearing::question, &Hearing::answer, &Hearing::reason),
        .groups = {{"质询",
                    numbers(&Hearing::question, &Hearing::org, &Hearing::commitment, &Hearing::publication,
                            &Hearing::askedOn, &Hearing::due, &Hearing::recordedBy)},
                   {"答复",
                    numbers(&Hearing::answer, &Hearing::answeredBy, &Hearing::answeredOn, &Hearing::reason)},
                   {"公布", numbers(&Hearing::publishedOn)}},
        .awaited = {{16, "待答复"}, {17, "待公布"}}};
}

} // namespace jiannuo::presentations
