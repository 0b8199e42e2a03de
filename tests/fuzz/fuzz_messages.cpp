// SPDX-License-Identifier: Apache-2.0
#include "client/kept_answer.h"
#include "fuzz/target.h"
#include "fuzz/told.h"
#include "ledger/published_heads.h"
#include "ledger/receipt.h"
#include "protocol/compression.h"
#include "protocol/messages.h"
#include "protocol/short_head.h"
#include "protocol/signed_answer.h"

namespace jiannuo::fuzz {

using namespace protocol;

namespace {

constexpr qsizetype mostInflated = 1 << 20;

const Id someone = Id::fromRfc4122(QByteArray("0123456789abcdef"));

PublicKey headquarters()
{
    return PrivateKey::fromSeed(QByteArray(32, 'h'))->publicKey();
}

Sequenced verdict(qint64 gseq, Outcome outcome)
{
    Sequenced result;
    result.verdict = {outcome, gseq, {1'790'000'000'000}, {ErrorCode::RuleBroken, QStringLiteral("不行")}};
    result.chain = {someone, 5};
    result.dseq = gseq;
    result.bytes = QByteArray("operation");
    return result;
}

/// The first byte names the message.
QByteArray numbered(int number, const QByteArray& message)
{
    return static_cast<char>(number) + message;
}

void shortHead(const QByteArray& bytes)
{
    if (bytes.isEmpty() || !beginsShortHead(bytes.front()))
        return;
    const auto read = readShortHead(bytes);
    if (!read)
        return;
    if (read->size < 1 || read->size > bytes.size() || read->head.length < 0)
        qFatal("a head of more than there was");
    const auto again = readShortHead(write(read->head));
    if (!again || !(again->head == read->head))
        qFatal("a head that cannot be written again");
}

void keptAnswer(const QByteArray& bytes)
{
    using State = KeptAnswer::State;
    const KeptAnswer answer = readKeptAnswer(bytes);
    if (answer.state != State::Whole)
        return;
    if (answer.size < 1 || answer.size > bytes.size() || answer.reply.body.size() >= answer.size)
        qFatal("an answer of more than there was");
    if (answer.reply.status < 200 || answer.reply.status > 599)
        qFatal("an answer without a status");
    // What lies behind it changes nothing, and not a byte of it is to spare.
    if (readKeptAnswer(bytes.first(answer.size)).reply.body != answer.reply.body
        || readKeptAnswer(bytes.first(answer.size - 1)).state == State::Whole)
        qFatal("an answer that does not end where it says");
}

} // namespace

QList<QByteArray> seeds()
{
    const QByteArray bytes(32, 'k');
    PushReply reply;
    reply.answer.verdicts = {verdict(3, Outcome::Accepted), verdict(4, Outcome::Refused)};
    reply.answer.fault = PushFault::Gap;
    reply.answer.sentence = QStringLiteral("不连续");
    reply.answer.attestation = Attestation{{bytes, 4, {1}, {}, bytes}, 2, {bytes}};
    reply.answer.proofs = {{bytes}};
    PullReply page;
    page.page.log = QByteArray("epoch");
    page.page.scope = QByteArray("scope");
    page.page.operations = {verdict(3, Outcome::Accepted), verdict(9, Outcome::Conflicting)};
    page.page.through = page.page.head = 9;
    return {numbered(0, write(EnrolRequest{QStringLiteral("CODE"), QStringLiteral("平板"), 1, bytes, bytes})),
            numbered(1,
                     write(EnrolAnswer{
                         someone, someone, QStringLiteral("token"), {1}, QStringLiteral("中心"), bytes, 1})),
            numbered(2, write(TokenRequest{someone, {1}, bytes})),
            numbered(3, write(TokenAnswer{QStringLiteral("token"), {2}, {1}})),
            numbered(4, write(PushRequest{5, {bytes, bytes}, {bytes, 7, {3, bytes}}})),
            numbered(5, write(reply)),
            numbered(6, write(PullRequest{{QByteArray("log"), QByteArray("scope"), 7, {3, bytes}}, 5, 1000})),
            numbered(7, write(page)),
            numbered(7, write(SignedAnswer{write(page), QByteArray(64, 's')})),
            numbered(8, write(InviteRequest{someone})),
            numbered(9, write(InviteAnswer{QStringLiteral("CODE"), {1}})),
            numbered(10,
                     invitationText({QStringLiteral("https://a"), QStringLiteral("C"), QStringLiteral("ff")})
                         .toUtf8()),
            numbered(11, compressed(QByteArray(100'000, 'a'))),
            numbered(12, write(HistoryRequest{bytes, {{{}, 4, {1}, bytes, bytes}}})),
            numbered(13, write(HistoryAnswer{{4, {bytes}}, {1}})),
            numbered(14,
                     receiptText(
                         {{Outcome::Accepted, 1, {1}, {}, {}}, bytes, {bytes}, {bytes, 2, {1}, bytes, bytes}})
                         .toLatin1()),
            numbered(15, write(FileChunk{bytes, 100, 10, bytes})),
            numbered(16, write(FileProgress{bytes, 10, QStringLiteral("too_large"), QStringLiteral("过大")})),
            numbered(17, write(FileWishes{{bytes, bytes}})),
            numbered(18, write(Refusal{QStringLiteral("revoked"), QStringLiteral("已停用")})),
            numbered(19, write(ShortHead{1, true, 70'000})),
            numbered(20, write(ReceiptRequest{7})),
            numbered(21, write(ReceiptAnswer{QStringLiteral("jiannuo:receipt?")})),
            numbered(22, headsJson(bytes, headquarters(), {{bytes, 4, {1}, bytes, bytes}})),
            numbered(23, write(ShortHead{0, false, 5}) + "hello"),
            numbered(23,
                     "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nConnection: "
                     "close\r\nContent-Length: 5\r\n\r\nhello"),
            numbered(24, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: jiannuo-short")};
}

void run(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    const QByteArray bytes = input.sliced(1);
    switch (static_cast<quint8>(input[0]) % 25) {
    case 0:
        return told(readEnrolRequest(bytes));
    case 1:
        return told(readEnrolAnswer(bytes));
    case 2:
        return told(readTokenRequest(bytes));
    case 3:
        return told(readTokenAnswer(bytes));
    case 4:
        return told(readPushRequest(bytes));
    case 5:
        return told(readPushReply(bytes, {someone, 5}));
    case 6:
        return told(readPullRequest(bytes));
    case 7:
        if (const auto answer = readSignedAnswer(bytes))
            return told(readPullReply(answer->message));
        else
            return told(answer);
    case 8:
        return told(readInviteRequest(bytes));
    case 9:
        return told(readInviteAnswer(bytes));
    case 10:
        return told(readInvitation(QString::fromUtf8(bytes)));
    case 12:
        return told(readHistoryRequest(bytes));
    case 13:
        return told(readHistoryAnswer(bytes));
    case 14:
        return told(readReceipt(QString::fromLatin1(bytes)));
    case 15:
        return told(readFileChunk(bytes));
    case 16:
        return told(readFileProgress(bytes));
    case 17:
        return told(readFileWishes(bytes));
    case 18:
        return told(readRefusal(bytes));
    case 19:
        return shortHead(bytes);
    case 20:
        return told(readReceiptRequest(bytes));
    case 21:
        return told(readReceiptAnswer(bytes));
    case 22:
        return told(readHeadsJson(bytes));
    case 23:
        return keptAnswer(bytes);
    case 24:
        opensShortHeads(bytes);
        return;
    default: {
        const auto inflated = decompressed(bytes, mostInflated);
        told(inflated);
        if (inflated && inflated->size() > mostInflated)
            qFatal("more than was asked for");
    }
    }
}

} // namespace jiannuo::fuzz
