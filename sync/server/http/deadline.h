// SPDX-License-Identifier: Apache-2.0
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
    /// off(), and nothing is left that could wake anybody: before the end, on the strand.
    void stop();
    bool passed() const { return m_state->passed; }

private:
    using Time = boost::asio::steady_timer::time_point;
    /// The timer is not told of every change: one that ends too early sets itself again.
    struct State {
        boost::asio::steady_timer timer;
        boost::asio::ip::tcp::socket* socket = nullptr;
        Time end = Time::max(); ///< of what is waited for
        Time wake = Time::max(); ///< when the timer ends
        unsigned round = 0;
        bool passed = false;
    };
    static void arm(const std::shared_ptr<State>& state);

    std::shared_ptr<State> m_state;
};

} // namespace jiannuo::http
