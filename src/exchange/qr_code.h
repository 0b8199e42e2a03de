// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace jiannuo {

/// A QR code (ISO/IEC 18004) as a square of dark and light modules, without its margin. TooLarge above some
/// 2,900 bytes.
class QrCode {
public:
    static Result<QrCode> of(const QByteArray& text);

    int size() const { return m_size; }
    bool isDark(int x, int y) const { return m_modules[static_cast<qsizetype>(y) * m_size + x] != 0; }

    /// With the margin of four modules that readers need.
    QByteArray toSvg() const;
    /// For a terminal: two rows of modules a line, dark on light.
    QString toBlocks() const;

private:
    int m_size = 0;
    QByteArray m_modules;
};

} // namespace jiannuo
