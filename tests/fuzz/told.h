// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

namespace jiannuo::fuzz {

/// A refusal is one of the known errors, whose name leads back to it, and says so in words.
template <class T> void told(const Result<T>& result)
{
    if (result)
        return;
    const Error& error = result.error();
    if (error.sentence.isEmpty() || error.name().isEmpty())
        qFatal("an error that says nothing");
    if (errorCode(QString(error.name())) != error.code)
        qFatal("an error without a name");
}

} // namespace jiannuo::fuzz
