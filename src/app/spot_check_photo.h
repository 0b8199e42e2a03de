#pragma once

#include "app/spot_check_form.h"

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
    QString sizeText() const;

    void update(const Evidence& evidence);

Q_SIGNALS:
    void changed();

private:
    Id m_id;
    Evidence m_evidence;
    SpotCheckDraft* m_draft;
};

} // namespace jiannuo
