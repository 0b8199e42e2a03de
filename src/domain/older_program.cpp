// SPDX-License-Identifier: Apache-2.0
#include "domain/older_program.h"

#include <utility>

namespace jiannuo {

namespace {

thread_local const OlderProgram* olderProgram = nullptr;

} // namespace

ReadingAs::ReadingAs(const OlderProgram* program)
    : m_before(std::exchange(olderProgram, program))
{
}

ReadingAs::~ReadingAs()
{
    olderProgram = m_before;
}

const OlderProgram* ReadingAs::current()
{
    return olderProgram;
}

} // namespace jiannuo
