// SPDX-License-Identifier: Apache-2.0
#include "server/http/deadline.h"

namespace jiannuo::http {

Deadline::Deadline(boost::asio::ip::tcp::socket& socket)
    : m_state(std::make_shared<State>(State{boost::asio::steady_timer(socket.get_executor()), &socket}))
{
}

Deadline::~Deadline()
{
    m_state->socket = nullptr;
    m_state->timer.cancel();
}

void Deadline::in(std::chrono::milliseconds time)
{
    m_state->passed = false;
    m_state->end = std::chrono::steady_clock::now() + time;
    if (m_state->end < m_state->wake)
        arm(m_state);
}

void Deadline::off()
{
    m_state->end = Time::max();
}

void Deadline::stop()
{
    off();
    ++m_state->round;
    m_state->wake = Time::max();
    m_state->timer.cancel();
}

void Deadline::arm(const std::shared_ptr<State>& state)
{
    state->wake = state->end;
    state->timer.expires_at(state->wake);
    state->timer.async_wait([state, round = ++state->round](const boost::system::error_code& error) {
        // A timer that was set anew may already have its old end in the queue.
        if (error || round != state->round || !state->socket)
            return;
        state->wake = Time::max();
        if (state->end == Time::max())
            return;
        if (state->end > std::chrono::steady_clock::now()) {
            arm(state);
            return;
        }
        state->end = Time::max();
        state->passed = true;
        boost::system::error_code ignored;
        state->socket->cancel(ignored);
    });
}

} // namespace jiannuo::http
