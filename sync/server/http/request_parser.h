// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/limits.h"
#include "server/http/message.h"

#include <memory>

namespace jiannuo::http {

/// Turns hostile bytes into a Request, step by step. Hides Beast, whose headers cost seconds of compiling.
class RequestParser {
public:
    explicit RequestParser(const Limits& limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    struct Step {
        qsizetype consumed = 0; ///< of the bytes given; those left are given again, with more behind them
        qsizetype produced = 0; ///< body bytes written to `out`
        bool done = false;
        int refused = 0; ///< a status, or 0
    };

    /// Until done: request line and header.
    Step head(QByteArrayView bytes);
    /// Then, until done: the body, without the chunks' frames.
    Step body(QByteArrayView bytes, char* out, qsizetype capacity);

    /// After the head: fills method, path, query, headers, bodySize. The status of a refusal, or 0.
    int fill(Request& request) const;
    bool hasBody() const;
    int version() const; ///< 10 or 11
    bool keepAlive() const;
    bool expectsContinue() const;
    /// As they came, for the log; "-" before they were read.
    QByteArray method() const;
    QByteArray target() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace jiannuo::http
