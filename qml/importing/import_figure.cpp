// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_figure.h"

namespace jiannuo {

namespace {

constexpr int longest = 10'000;

bool isCount(const QString& text, int least)
{
    bool ok = false;
    const int count = text.trimmed().toInt(&ok);
    return ok && count >= least && count <= longest;
}

} // namespace

void ImportFigure::beginLimit(ImportDraft* draft, int item, int index)
{
    const OutlineItem* of = draft ? draft->item(item) : nullptr;
    m_draft = draft;
    m_item = item;
    m_index = index;
    m_limit = true;
    m_readLimit = of ? of->timeLimits.value(index) : ImportedTimeLimit{};
    m_isNew = !of || index < 0;
    m_text = m_readLimit.text.text;
    m_what = m_readLimit.startEvent.text;
    m_value = m_isNew ? QString() : QString::number(m_readLimit.normal);
    m_maximum = m_readLimit.maximum ? QString::number(*m_readLimit.maximum) : QString();
    m_unit = static_cast<int>(m_readLimit.unit);
    m_deemedConsent = m_readLimit.deemedConsent;
    Q_EMIT changed();
}

void ImportFigure::beginQuantity(ImportDraft* draft, int item, int index)
{
    const OutlineItem* of = draft ? draft->item(item) : nullptr;
    m_draft = draft;
    m_item = item;
    m_index = index;
    m_limit = false;
    m_readQuantity = of ? of->quantities.value(index) : ImportedQuantity{};
    m_isNew = !of || index < 0;
    m_text = m_readQuantity.text.text;
    m_what = m_readQuantity.name.text;
    m_value = m_isNew ? QString() : m_readQuantity.value.toString();
    m_unitText = m_readQuantity.unit;
    m_qualifier = static_cast<int>(m_readQuantity.qualifier);
    Q_EMIT changed();
}

QString ImportFigure::error() const
{
    if (!m_limit) {
        const auto value = Decimal::parse(m_value.trimmed());
        return value || m_value.isEmpty() ? QString() : value.error().sentence;
    }
    if (m_unit == static_cast<int>(ImportedUnit::SameDay))
        return {};
    if (!m_value.isEmpty() && !isCount(m_value, 1))
        return tr("时限请填 1 到 %1 的整数。").arg(longest);
    if (!m_maximum.isEmpty() && (!isCount(m_maximum, 1) || m_maximum.toInt() < m_value.toInt()))
        return tr("最长时限不能短于一般时限。");
    return {};
}

bool ImportFigure::apply()
{
    const bool sameDay = m_limit && m_unit == static_cast<int>(ImportedUnit::SameDay);
    if (!m_draft || !error().isEmpty() || (m_value.trimmed().isEmpty() && !sameDay))
        return false;
    if (m_limit) {
        ImportedTimeLimit limit = m_readLimit;
        limit.startEvent.text = m_what.trimmed();
        limit.normal = sameDay ? 0 : m_value.toInt();
        limit.maximum = sameDay || m_maximum.isEmpty() ? std::nullopt : std::optional<int>(m_maximum.toInt());
        limit.unit = static_cast<ImportedUnit>(m_unit);
        limit.deemedConsent = m_deemedConsent;
        m_draft->setLimit(m_item, m_index, limit);
        return true;
    }
    ImportedQuantity quantity = m_readQuantity;
    quantity.name.text = m_what.trimmed();
    quantity.value = *Decimal::parse(m_value.trimmed());
    quantity.unit = m_unitText.trimmed();
    quantity.qualifier = static_cast<ImportedQualifier>(m_qualifier);
    m_draft->setQuantity(m_item, m_index, quantity);
    return true;
}

} // namespace jiannuo
