// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace jiannuo {

class Workspace;

/// Which file a list shows for a picture: its small copy, else, where only that is here, the picture itself.
/// Where neither is here, the small copy is asked for, and the answer is empty.
QByteArray pictureToShow(const Workspace& workspace, const Evidence& evidence);

/// The pictures of evidence, for pages: the singleton `EvidenceImages` of Jiannuo.Workspace.
///
/// `thumbnail` is decoded apart from the window's thread and only as large as `sourceSize` asks (240 pixels
/// where it does not); `full` is the file itself. Both show nothing (Image.Error) where the file is not here.
class EvidenceImages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    static EvidenceImages* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    /// By the file's SHA-256 in hex; with a draft's id where it is still that draft's.
    Q_INVOKABLE QUrl thumbnail(const QString& hash, const QString& draft = {}) const;
    /// A photo that stays on this device (Workspace::originalsFolder()).
    Q_INVOKABLE QUrl original(const QString& hash) const;
    Q_INVOKABLE QUrl full(const QString& hash, const QString& draft = {}) const;

private:
    EvidenceImages() = default;
};

} // namespace jiannuo
