// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/spotcheck/spot_check_form.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

class SpotCheckDraft;

/// A photo of a spot check that is being written. The file lies with the draft until it is submitted.
class SpotCheckPhoto : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(QString photoId READ photoId CONSTANT)
    /// SHA-256 in hex: EvidenceImages.thumbnail(hash, draftId)
    Q_PROPERTY(QString hash READ hash CONSTANT)
    Q_PROPERTY(QString draftId READ draftId CONSTANT)
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString caption READ caption WRITE setCaption NOTIFY changed)
    /// A copy with marks; the original is kept.
    Q_PROPERTY(bool annotated READ isAnnotated CONSTANT)
    /// Something is illegible on it, or on a copy of it.
    Q_PROPERTY(bool redacted READ isRedacted NOTIFY changed)
    Q_PROPERTY(bool hasRedactedCopy READ hasRedactedCopy NOTIFY changed)
    /// It, or its original, stays on this device.
    Q_PROPERTY(bool withheld READ isWithheld NOTIFY changed)
    Q_PROPERTY(bool originalWithheld READ isOriginalWithheld NOTIFY changed)
    Q_PROPERTY(QString sizeText READ sizeText CONSTANT)

public:
    SpotCheckPhoto(const Drafted<Evidence>& evidence, SpotCheckDraft* draft);

    const Id& id() const { return m_id; }
    const Evidence& evidence() const { return m_evidence; }
    QString photoId() const { return m_id.toString(QUuid::WithoutBraces); }
    QString hash() const { return QString::fromLatin1(m_evidence.hash.toHex()); }
    QString draftId() const;
    QString name() const { return m_evidence.name; }
    QString caption() const { return m_evidence.caption; }
    void setCaption(const QString& caption);
    bool isAnnotated() const { return !m_evidence.copyOf.isNull(); }
    bool isRedacted() const { return m_redacted; }
    bool hasRedactedCopy() const { return m_redactedCopy; }
    bool isWithheld() const { return m_withheld; }
    bool isOriginalWithheld() const { return m_originalWithheld; }
    QString sizeText() const;

    void update(const SpotCheckForm& form);

Q_SIGNALS:
    void changed();

private:
    Id m_id;
    Evidence m_evidence;
    bool m_redacted = false;
    bool m_redactedCopy = false;
    bool m_withheld = false;
    bool m_originalWithheld = false;
    SpotCheckDraft* m_draft;
};

} // namespace jiannuo
