// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_photo.h"

#include "qml/spotcheck/spot_check_draft.h"

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

void SpotCheckPhoto::update(const SpotCheckForm& form)
{
    const auto* drafted = findById(form.evidence, m_id);
    if (!drafted)
        return;
    const Id original = originalOf(*drafted);
    const bool redacted = jiannuo::isRedacted(form, m_id);
    const bool copy = std::any_of(form.redacted.begin(), form.redacted.end(), [&](const Id& id) {
        const auto* other = findById(form.evidence, id);
        return other && originalOf(*other) == original;
    });
    const bool withheld = jiannuo::isWithheld(form, m_id);
    const bool originalWithheld = jiannuo::isWithheld(form, original);
    if (drafted->record.caption == m_evidence.caption && redacted == m_redacted && copy == m_redactedCopy
        && withheld == m_withheld && originalWithheld == m_originalWithheld)
        return;
    m_evidence = drafted->record;
    m_redacted = redacted;
    m_redactedCopy = copy;
    m_withheld = withheld;
    m_originalWithheld = originalWithheld;
    Q_EMIT changed();
}

} // namespace jiannuo
