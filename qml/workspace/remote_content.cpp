// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/remote_content.h"

namespace jiannuo {

namespace {

RemoteContent* theContent = nullptr;

} // namespace

RemoteContent::RemoteContent(QObject* parent)
    : QObject(parent)
{
    theContent = this;
}

RemoteContent::~RemoteContent()
{
    theContent = nullptr;
}

RemoteContent* RemoteContent::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(theContent, QQmlEngine::CppOwnership);
    return theContent;
}

RemoteContent* RemoteContent::instance()
{
    return theContent;
}

} // namespace jiannuo
