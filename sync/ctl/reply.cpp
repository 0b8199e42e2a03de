// SPDX-License-Identifier: Apache-2.0
#include "ctl/reply.h"

namespace jiannuo::ctl {

namespace {

Reply failure(Exit exit, const Error& error)
{
    using namespace Qt::StringLiterals;
    return {exit,
            {{u"error"_s, QJsonObject{{u"code"_s, error.name()}, {u"sentence"_s, error.sentence}}}},
            error.sentence,
            true};
}

} // namespace

Reply refused(const Error& error)
{
    return failure(Exit::Refused, error);
}

Reply badInput(const Error& error)
{
    return failure(Exit::BadInput, error);
}

Reply badInput(const QString& sentence)
{
    return badInput(Error{ErrorCode::InvalidInput, sentence});
}

Reply fromServer(const Error& error)
{
    const bool away = error.code == ErrorCode::Unreachable || error.code == ErrorCode::TimedOut
        || error.code == ErrorCode::Busy;
    return failure(away ? Exit::Unreachable : Exit::Refused, error);
}

} // namespace jiannuo::ctl
