#include "server/http/deadline.h"

namespace jiannuo::http {

Deadline::Deadline(boost::asio::ip::tcp::socket& socket)
    : m_state(std::make_shared<State>())
    , m_timer(socket.get_executor())
{
    m_state->socket = &socket;
}

Deadline::~Deadline()
{
    m_state->socket = nullptr;
}

void Deadline::in(std::chrono::milliseconds time)
{
    m_state->passed = false;
    const unsigned round = ++m_state->round;
    m_timer.expires_after(time);
    m_timer.async_wait([state = m_state, round](const boost::system::error_code& error) {
        // A timer that was set anew may already have its old end in the queue.
        if (error || round != state->round || !state->socket)
            return;
        state->passed = true;
        boost::system::error_code ignored;
        state->socket->cancel(ignored);
    });
}

void Deadline::off()
{
    ++m_state->round;
    m_timer.cancel();
}

} // namespace jiannuo::http
