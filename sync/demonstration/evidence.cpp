// SPDX-License-Identifier: Apache-2.0
#include "demonstration/evidence.h"

#include "demonstration/dice.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

constexpr int width = 240;
constexpr int height = 180;

using Colour = std::array<quint8, 3>;

quint32 crc(const QByteArray& bytes)
{
    quint32 c = 0xFFFF'FFFFU;
    for (const char byte : bytes) {
        c ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) != 0 ? 0xEDB8'8320U ^ (c >> 1U) : c >> 1U;
    }
    return ~c;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& content)
{
    const QByteArray body = type + content;
    return bigEndian(static_cast<quint32>(content.size())) + body + bigEndian(crc(body));
}

/// Colours by line and column, drawn as rectangles.
class Canvas {
public:
    Canvas() { m_pixels.fill('\0', height * (width * 3 + 1)); }

    void rectangle(int left, int top, int w, int h, Colour colour)
    {
        for (int y = std::max(0, top); y < std::min(height, top + h); ++y) {
            for (int x = std::max(0, left); x < std::min(width, left + w); ++x) {
                for (std::size_t i = 0; i < 3; ++i)
                    m_pixels[y * (width * 3 + 1) + 1 + x * 3 + static_cast<int>(i)] =
                        static_cast<char>(colour[i]);
            }
        }
    }

    QByteArray png() const
    {
        const QByteArray header = bigEndian(width) + bigEndian(height)
            + QByteArray::fromRawData("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB
        // qCompress puts a length before the zlib stream.
        return QByteArray::fromRawData("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header)
            + chunk("IDAT", qCompress(m_pixels, 9).sliced(4)) + chunk("IEND", {});
    }

private:
    QByteArray m_pixels; ///< a filter byte, then RGB, per line
};

Colour shade(Colour base, Dice& dice)
{
    for (quint8& part : base)
        part = static_cast<quint8>(std::clamp(part + dice.between(-18, 18), 0, 255));
    return base;
}

void counter(Canvas& canvas, Dice& dice)
{
    canvas.rectangle(0, 0, width, 150, shade({226, 231, 234}, dice));
    canvas.rectangle(0, 150, width, 90, shade({150, 118, 88}, dice));
    for (int i = 0; i < 4; ++i) {
        canvas.rectangle(12 + i * 78, 60, 64, 90, shade({188, 204, 212}, dice));
        canvas.rectangle(20 + i * 78, 36, 48, 16, shade({30, 84, 136}, dice));
    }
    canvas.rectangle(0, 146, width, 10, {92, 68, 48});
}

void road(Canvas& canvas, Dice& dice)
{
    canvas.rectangle(0, 0, width, 96, shade({168, 204, 232}, dice));
    canvas.rectangle(0, 96, width, 144, shade({104, 146, 84}, dice));
    for (int y = 96; y < height; ++y) {
        const int half = 14 + (y - 96) * 2 / 3;
        canvas.rectangle(width / 2 - half, y, 2 * half, 1, {134, 134, 130});
    }
    for (int i = 0; i < 5; ++i)
        canvas.rectangle(dice.below(width), 70 + dice.below(24), 16, 30, shade({52, 104, 60}, dice));
}

void board(Canvas& canvas, Dice& dice)
{
    canvas.rectangle(0, 0, width, height, shade({212, 206, 196}, dice));
    canvas.rectangle(24, 24, width - 48, 176, {120, 40, 36});
    canvas.rectangle(32, 48, width - 64, 144, {248, 246, 240});
    for (int line = 0; line < 8; ++line)
        canvas.rectangle(44, 60 + line * 16, 120 + dice.below(100), 5, {90, 90, 96});
    canvas.rectangle(40, 200, 10, 40, {96, 92, 88});
    canvas.rectangle(width - 50, 200, 10, 40, {96, 92, 88});
}

void penStroke(Canvas& canvas, Dice& dice)
{
    int x = dice.between(30, width - 60);
    int y = dice.between(40, height - 60);
    const int right = dice.between(-1, 2);
    const int down = dice.between(-1, 1);
    for (int length = dice.between(20, 60); length > 0; --length) {
        canvas.rectangle(x, y, 3, 3, {24, 28, 60});
        x += right + dice.below(2);
        y += down;
    }
}

} // namespace

const EvidenceFile& EvidenceFiles::account(const QString& title, const QString& text)
{
    return add({{}, title + u".txt"_s, u"text/plain"_s, (title + u"\n\n"_s + text + u'\n').toUtf8()});
}

const QByteArray& EvidenceFiles::drawn(quint64 scene, QByteArray (*draw)(quint64))
{
    auto [at, isNew] = m_drawn.try_emplace(scene);
    if (isNew)
        at->second = draw(scene);
    return at->second;
}

const EvidenceFile& EvidenceFiles::picture(const QString& name, quint64 scene)
{
    return add({{}, name + u".png"_s, u"image/png"_s, drawn(scene, [](quint64 number) {
                    Canvas canvas;
                    Dice dice(number);
                    constexpr void (*scenes[])(Canvas&, Dice&){counter, road, board};
                    scenes[dice.below(3)](canvas, dice);
                    return canvas.png();
                })});
}

const EvidenceFile& EvidenceFiles::signature(quint64 hand)
{
    constexpr quint64 signatures = 1'000'000;
    return add({{}, u"签字.png"_s, u"image/png"_s, drawn(signatures + hand, [](quint64 number) {
                    Canvas canvas;
                    Dice dice(number);
                    canvas.rectangle(0, 0, width, height, {255, 255, 255});
                    for (int stroke = 0; stroke < 9; ++stroke)
                        penStroke(canvas, dice);
                    return canvas.png();
                })});
}

const EvidenceFile& EvidenceFiles::add(EvidenceFile file)
{
    file.hash = QCryptographicHash::hash(file.content, QCryptographicHash::Sha256);
    for (const EvidenceFile& known : m_files) {
        if (known.hash == file.hash)
            return known;
    }
    m_files.push_back(std::move(file));
    return m_files.back();
}

} // namespace jiannuo::demonstration
