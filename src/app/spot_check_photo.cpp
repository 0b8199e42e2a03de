#include "app/spot_check_photo.h"

#include "app/spot_check_draft.h"

#include <QLocale>

namespace jiannuo {

SpotCheckPhoto::SpotCheckPhoto(const Drafted<Evidence>& evidence, SpotCheckDraft* draft)
    : QObject(draft)
    , m_id(evidence.id)
    , m_evidence(evidence.record)
    , m_draft(draft)
{
}

QString SpotCheckPhoto::draftId() const
{
    return m_draft->draftId();
}

void SpotCheckPhoto::setCaption(const QString& caption)
{
    if (caption == m_evidence.caption)
        return;
    m_draft->edit(tr("照片说明"), QStringLiteral("caption/") + photoId(), [&](SpotCheckForm& form) {
        if (auto* drafted = findById(form.evidence, m_id))
            drafted->record.caption = caption;
    });
}

QString SpotCheckPhoto::sizeText() const
{
    return QLocale().formattedDataSize(m_evidence.size, 1, QLocale::DataSizeTraditionalFormat);
}

void SpotCheckPhoto::update(const Evidence& evidence)
{
    if (evidence.caption == m_evidence.caption)
        return;
    m_evidence = evidence;
    Q_EMIT changed();
}

} // namespace jiannuo
