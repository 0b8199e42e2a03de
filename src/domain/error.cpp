// SPDX-License-Identifier: Apache-2.0
#include "domain/error.h"

#include <array>
#include <utility>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array names{
    std::pair{ErrorCode::InvalidInput, "invalid_input"_L1},
    std::pair{ErrorCode::MissingField, "missing_field"_L1},
    std::pair{ErrorCode::UnknownKind, "unknown_kind"_L1},
    std::pair{ErrorCode::UnknownRecord, "unknown_record"_L1},
    std::pair{ErrorCode::AlreadyExists, "already_exists"_L1},
    std::pair{ErrorCode::NotAllowed, "not_allowed"_L1},
    std::pair{ErrorCode::WrongState, "wrong_state"_L1},
    std::pair{ErrorCode::RuleBroken, "rule_broken"_L1},
    std::pair{ErrorCode::Conflicting, "conflicting"_L1},
    std::pair{ErrorCode::BrokenChain, "broken_chain"_L1},
    std::pair{ErrorCode::BadSignature, "bad_signature"_L1},
    std::pair{ErrorCode::Unauthenticated, "unauthenticated"_L1},
    std::pair{ErrorCode::Revoked, "revoked"_L1},
    std::pair{ErrorCode::TooLarge, "too_large"_L1},
    std::pair{ErrorCode::Corrupt, "corrupt"_L1},
    std::pair{ErrorCode::Unsupported, "unsupported"_L1},
    std::pair{ErrorCode::Unreachable, "unreachable"_L1},
    std::pair{ErrorCode::TimedOut, "timed_out"_L1},
    std::pair{ErrorCode::Busy, "busy"_L1},
    std::pair{ErrorCode::StorageFailed, "storage_failed"_L1},
    std::pair{ErrorCode::Cancelled, "cancelled"_L1},
    std::pair{ErrorCode::OtherHistory, "other_history"_L1},
};

} // namespace

QLatin1StringView errorName(ErrorCode code)
{
    for (const auto& [known, name] : names) {
        if (known == code)
            return name;
    }
    return "invalid_input"_L1;
}

ErrorCode errorCode(QStringView name)
{
    for (const auto& [code, known] : names) {
        if (known == name)
            return code;
    }
    return ErrorCode::InvalidInput;
}

QLatin1StringView Error::name() const
{
    return errorName(code);
}

bool Error::retryable() const
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::Busy
        || code == ErrorCode::StorageFailed;
}

} // namespace jiannuo
