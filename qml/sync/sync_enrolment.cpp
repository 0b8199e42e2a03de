// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/sync_controller.h"

#include "crypto/code.h"
#include "domain/printable.h"

#include <QUrl>
#include <QUrlQuery>

namespace jiannuo {

namespace {

/// What people type: with or without the scheme.
Result<QString> readAddress(const QString& typed)
{
    QString text = typed.simplified().remove(u' ');
    if (!text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != QStringLiteral("https"))
        return Error{
            ErrorCode::InvalidInput,
            SyncController::tr("中心地址不完整，请按中心给出的样式填写，例如 https://10.0.3.8:8443。")};
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

} // namespace

QString fingerprintText(const QString& hex)
{
    QString plain;
    for (const QChar c : hex.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    QStringList groups;
    for (qsizetype i = 0; i < plain.size(); i += 4)
        groups += plain.mid(i, 4);
    return groups.join(u' ');
}

void SyncController::lookUp(const QString& address, const QString& code)
{
    m_fingerprint.clear();
    m_enrolmentError.clear();
    const auto url = readAddress(address);
    const auto normal = url ? normalizeCode(code) : Result<QString>(url.error());
    if (!normal) {
        failEnrolment(normal.error());
        return;
    }
    if (!m_engine)
        return;
    m_enrolling = true;
    Q_EMIT enrolmentChanged();
    m_engine->lookUp(*url);
}

void SyncController::enrol(const QString& address, const QString& code)
{
    const auto url = readAddress(address);
    const auto normal = url ? normalizeCode(code) : Result<QString>(url.error());
    if (!normal) {
        failEnrolment(normal.error());
        return;
    }
    if (!m_engine || m_fingerprint.isEmpty())
        return;
    m_enrolling = true;
    m_enrolmentError.clear();
    Q_EMIT enrolmentChanged();
    m_engine->enrol({*url, *normal, QString(m_fingerprint).remove(u' ')});
}

bool SyncController::readEnrolment(const QString& text)
{
    const QUrl url(unwrapped(text));
    if (url.scheme() != QStringLiteral("jiannuo") || url.path() != QStringLiteral("enrol"))
        return false;
    const QUrlQuery query(url);
    const QString address = query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded);
    const QString code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    if (address.isEmpty() || code.isEmpty())
        return false;
    forgetLookUp();
    m_expectedFingerprint = fingerprintText(query.queryItemValue(QStringLiteral("fp"), QUrl::FullyDecoded));
    Q_EMIT enrolmentRead(address, code);
    return true;
}

void SyncController::forgetLookUp()
{
    m_fingerprint.clear();
    m_expectedFingerprint.clear();
    m_enrolmentError.clear();
    Q_EMIT enrolmentChanged();
}

void SyncController::failEnrolment(const Error& error)
{
    m_enrolling = false;
    m_enrolmentError = error.sentence;
    if (error.code == ErrorCode::Unreachable || error.code == ErrorCode::TimedOut)
        m_enrolmentError += tr("请检查网络，并核对地址和端口。");
    Q_EMIT enrolmentChanged();
}

} // namespace jiannuo
