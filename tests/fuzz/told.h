#pragma once

#include "domain/result.h"

namespace jiannuo::fuzz {

/// A refusal is one of the known errors and says so in words.
template <class T> void told(const Result<T>& result)
{
    if (!result && (result.error().sentence.isEmpty() || result.error().name().isEmpty()))
        qFatal("an error that says nothing");
}

} // namespace jiannuo::fuzz
