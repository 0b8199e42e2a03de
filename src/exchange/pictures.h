// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

class QIODevice;

namespace jiannuo {

/// A small copy of a picture, for lists: JPEG, the right way up, its longest side at most previewEdge, at
/// most previewBytes, without anything that the original says beside the picture (EXIF, comments, profiles).
/// Empty where it is no picture that can be read here.
QByteArray previewOf(QIODevice& picture);
QByteArray previewOf(const QByteArray& picture);

inline constexpr int previewEdge = 320;
inline constexpr qsizetype previewBytes = 20 * 1024;

/// What the QR code in a picture says; empty where there is none that can be read.
QString qrTextIn(const QImage& picture);
/// The same for a picture's file. A large one is read smaller first.
QString qrTextIn(QIODevice& picture);

} // namespace jiannuo
