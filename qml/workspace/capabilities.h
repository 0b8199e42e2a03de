// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/platform.h"

#include <QObject>
#include <QQmlEngine>

namespace jiannuo {

/// What this machine can do, for pages that offer it: the singleton `Capabilities` of Jiannuo.Workspace.
class Capabilities : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// There is a camera, and the module that shows its picture is installed.
    Q_PROPERTY(bool camera READ hasCamera CONSTANT)
    Q_PROPERTY(bool share READ canShare CONSTANT)

public:
    static Capabilities* create(QQmlEngine* engine, QJSEngine* scriptEngine);
    /// What pages are told about, before the first of them is loaded; it outlives them. Without it: the
    /// desktop.
    static void install(Platform& platform);

    bool hasCamera() const { return m_camera; }
    bool canShare() const;
    /// A sentence where it fails, else nothing.
    Q_INVOKABLE static QString shareFile(const QString& path);

private:
    explicit Capabilities(bool multimedia);

    bool m_camera = false;
};

} // namespace jiannuo
