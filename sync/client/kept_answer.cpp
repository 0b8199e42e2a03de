// SPDX-License-Identifier: Apache-2.0
#include "client/kept_answer.h"

#include "protocol/messages.h"
#include "protocol/short_head.h"

namespace jiannuo {

namespace {

constexpr qint64 longestAnswer = 2 * protocol::largestMessage;
constexpr int firstStatus = 200; // nothing comes in between: no answer here has "100 Continue" before it
constexpr int lastStatus = 599;

/// The fields behind the first line, names in small letters.
QMap<QByteArray, QByteArray> fieldsOf(const QByteArray& head)
{
    QMap<QByteArray, QByteArray> fields;
    for (const QByteArray& line : head.split('\n').sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return fields;
}

} // namespace

bool opensShortHeads(const QByteArray& head)
{
    return head.startsWith("HTTP/1.1 101 ") && fieldsOf(head).value("upgrade") == protocol::shortHeads;
}

KeptAnswer readKeptAnswer(const QByteArray& bytes)
{
    using State = KeptAnswer::State;
    KeptAnswer answer;
    HttpReply& reply = answer.reply;
    if (bytes.isEmpty())
        return answer;
    qsizetype begin = 0;
    qint64 length = 0;
    if (protocol::beginsShortHead(bytes.front())) {
        const auto read = protocol::readShortHead(bytes);
        if (!read)
            return answer;
        reply.status = 200;
        reply.headers.insert("content-type", protocol::contentType);
        if (read->head.zstd)
            reply.headers.insert("content-encoding", "zstd");
        begin = read->size;
        length = read->head.length;
    } else {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            answer.state = bytes.size() > longestAnswerHead ? State::Broken : State::Incomplete;
            return answer;
        }
        const QByteArray head = bytes.first(end);
        reply.status = head.mid(9, 3).toInt(); // "HTTP/1.1 401 …"
        reply.headers = fieldsOf(head);
        bool isNumber = false;
        length = reply.headers.value("content-length").toLongLong(&isNumber);
        begin = end + 4;
        if (!head.startsWith("HTTP/1.1 ") || reply.status < firstStatus || reply.status > lastStatus
            || !isNumber)
            answer.state = State::Broken;
    }
    if (length < 0 || length > longestAnswer)
        answer.state = State::Broken;
    if (answer.state == State::Broken || bytes.size() < begin + length)
        return answer;
    answer.state = State::Whole;
    answer.size = begin + static_cast<qsizetype>(length);
    reply.body = bytes.sliced(begin, static_cast<qsizetype>(length));
    return answer;
}

} // namespace jiannuo
