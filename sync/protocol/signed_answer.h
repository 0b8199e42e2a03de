// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"
#include "domain/id.h"

namespace jiannuo::protocol {

/// An answer to a pull, and headquarters' signature where it says anything new (Page::isNews): nobody between
/// leaves something out of it, or says that it goes further than it does.
struct SignedAnswer {
    QByteArray message; ///< write(PullReply)
    QByteArray signature; ///< over answerText(); empty: none
};

/// The message with the signature as its last entry, which an older device passes over.
QByteArray write(const SignedAnswer& answer);
Result<SignedAnswer> readSignedAnswer(const QByteArray& bytes);

/// `device`: for whom it is.
QByteArray answerText(const Id& device, Suite suite, QByteArrayView message);

} // namespace jiannuo::protocol
