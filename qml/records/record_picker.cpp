// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_picker.h"

#include "domain/presentation.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

constexpr int typingMs = 120;

/// What was ended is not chosen any more.
bool isOver(const Record& record)
{
    const int ended = presentationOf(*record.kind).ended;
    return ended != 0 && record[ended].as<bool>();
}

} // namespace

RecordPicker::RecordPicker(QObject* parent)
    : RowModel(PickerRow::staticMetaObject, parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RecordPicker::refresh);
}

void RecordPicker::setKind(const QString& kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT changed();
    m_soon.start(0);
}

void RecordPicker::setText(const QString& text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    Q_EMIT changed();
    m_soon.start(typingMs);
}

void RecordPicker::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT changed();
    if (active)
        refresh();
}

QString RecordPicker::keyAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].key : QString();
}

void RecordPicker::refresh()
{
    m_soon.stop();
    const Workspace* workspace = Workspace::instance();
    const KindInfo* kind = Kinds::byName(m_kind);
    std::vector<PickerRow> rows;
    m_truncated = false;
    if (m_active && kind && workspace && workspace->isOpen()) {
        Query query;
        query.text = m_text;
        query.descending = m_text.isEmpty(); // the newest, before anything is typed
        query.limit = mostListed + 1;
        for (const Record& record : workspace->view().list(*kind, query)) {
            if (isOver(record))
                continue;
            rows.push_back({idText(record.id), recordTitle(workspace->view(), record),
                            recordSubtitle(workspace->view(), record)});
        }
        m_truncated = std::ssize(rows) > mostListed;
        if (m_truncated)
            rows.resize(mostListed);
    }
    show(m_rows, std::move(rows));
    Q_EMIT found();
}

} // namespace jiannuo
