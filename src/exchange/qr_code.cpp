// SPDX-License-Identifier: Apache-2.0
#include "exchange/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace jiannuo {

namespace {

constexpr int margin = 4;

struct QrCodeWords {
    Q_DECLARE_TR_FUNCTIONS(QrCode)
};

} // namespace

Result<QrCode> QrCode::of(const QByteArray& text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.constData()), 0, QR_ECLEVEL_L),
        QRcode_free);
    if (!code)
        return Error{ErrorCode::TooLarge, QrCodeWords::tr("内容太长，放不进一个二维码。")};
    QrCode result;
    result.m_size = code->width;
    result.m_modules.resize(static_cast<qsizetype>(code->width) * code->width);
    for (qsizetype i = 0; i < result.m_modules.size(); ++i)
        result.m_modules[i] = static_cast<char>(code->data[i] & 1);
    return result;
}

QByteArray QrCode::toSvg() const
{
    const QByteArray side = QByteArray::number(m_size + 2 * margin);
    QByteArray path;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                path +=
                    'M' + QByteArray::number(x + margin) + ' ' + QByteArray::number(y + margin) + "h1v1h-1z";
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
        + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
        + path + "\"/></svg>\n";
}

QString QrCode::toBlocks() const
{
    QString text;
    const auto dark = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < m_size && y < m_size && isDark(x, y);
    };
    for (int y = -margin; y < m_size + margin; y += 2) {
        text += QStringLiteral("\x1b[30;107m");
        for (int x = -margin; x < m_size + margin; ++x)
            text += dark(x, y) ? (dark(x, y + 1) ? u'█' : u'▀') : (dark(x, y + 1) ? u'▄' : u' ');
        text += QStringLiteral("\x1b[0m\n");
    }
    return text;
}

} // namespace jiannuo
