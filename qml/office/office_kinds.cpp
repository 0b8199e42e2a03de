// SPDX-License-Identifier: Apache-2.0
#include "qml/office/office_kinds.h"

#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

bool isOfOffice(const Presentation& presentation)
{
    return QLatin1StringView(presentation.area) == QLatin1StringView("office");
}

} // namespace

OfficeKinds::OfficeKinds(QObject* parent)
    : RowModel(OfficeKindRow::staticMetaObject, parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OfficeKinds::refresh);
    if (const Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(coalesceMs);
        });
        m_soon.start(0);
    }
}

bool OfficeKinds::shows(const QString& kind)
{
    const KindInfo* info = Kinds::byName(kind);
    return info && isOfOffice(presentationOf(*info));
}

void OfficeKinds::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    std::vector<OfficeKindRow> rows;
    for (const KindNumber number : presentedKinds()) {
        const KindInfo& kind = *Kinds::byNumber(number);
        const Presentation& presentation = presentationOf(kind);
        if (!isOfOffice(presentation))
            continue;
        OfficeKindRow row{QString::fromLatin1(kind.name), kind.displayLabel()};
        row.purpose = QCoreApplication::translate("Domain", presentation.purpose);
        row.iconName = QString::fromLatin1(presentation.icon);
        row.group = QCoreApplication::translate("Domain", presentation.heading);
        row.number = static_cast<int>(workspace->view().count(kind, {}, mostCounted + 1));
        rows.push_back(std::move(row));
    }
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
