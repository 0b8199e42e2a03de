#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>

namespace jiannuo::http {

/// Ends what waits on a socket when its time has come: the read or write ends with an error and passed() says
/// why, the connection stays open for an answer. Used on the socket's strand only.
class Deadline {
public:
    explicit Deadline(boost::asio::ip::tcp::socket& socket);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    void in(std::chrono::milliseconds time);
    void off();
    bool passed() const { return m_state->passed; }

private:
    struct State {
        boost::asio::ip::tcp::socket* socket = nullptr;
        unsigned round = 0;
        bool passed = false;
    };

    std::shared_ptr<State> m_state;
    boost::asio::steady_timer m_timer;
};

} // namespace jiannuo::http
