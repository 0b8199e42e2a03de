// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/transport.h"

namespace jiannuo {

/// What has come on a kept connection, taken for the beginning of an answer: with a short head, or an
/// ordinary one that says how long its body is.
struct KeptAnswer {
    enum class State {
        Incomplete, ///< bytes are missing
        Whole,
        Broken, ///< no answer of headquarters, or one that is too large
    };
    State state = State::Incomplete;
    HttpReply reply;
    qsizetype size = 0; ///< of the whole answer; what lies behind belongs to the next one
};
KeptAnswer readKeptAnswer(const QByteArray& bytes);

/// Whether the head of an answer (without the empty line) says that short heads may follow.
bool opensShortHeads(const QByteArray& head);

inline constexpr qsizetype longestAnswerHead = 16 * 1024;

} // namespace jiannuo
