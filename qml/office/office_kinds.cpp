// SPDX-License-Identifier: Apache-2.0
#include "qml/office/office_kinds.h"

#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

struct Heading {
    const char* words;
    std::vector<KindNumber> kinds;
};

/// In the order in which an office is set up.
const std::vector<Heading>& headings()
{
    static const std::vector<Heading> all{
        {QT_TRANSLATE_NOOP("OfficeKinds", "组织和人员"),
         {kinds::org, kinds::contact, kinds::person, kinds::appointment, kinds::device}},
        {QT_TRANSLATE_NOOP("OfficeKinds", "活动和规则"),
         {kinds::campaign, kinds::ruleSet, kinds::checklist, kinds::calendar, kinds::region}},
        {QT_TRANSLATE_NOOP("OfficeKinds", "日常办理"),
         {kinds::assignment, kinds::adjustment, kinds::commitmentLetter, kinds::publication}},
    };
    return all;
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
    return info && QLatin1StringView(presentationOf(*info).area) == QLatin1StringView("office");
}

void OfficeKinds::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    std::vector<OfficeKindRow> rows;
    for (const Heading& heading : headings()) {
        for (const KindNumber number : heading.kinds) {
            const KindInfo& kind = *Kinds::byNumber(number);
            const Presentation& presentation = presentationOf(kind);
            OfficeKindRow row{QString::fromLatin1(kind.name), kind.displayLabel()};
            row.purpose = QCoreApplication::translate("Domain", presentation.purpose);
            row.iconName = QString::fromLatin1(presentation.icon);
            row.group = tr(heading.words);
            row.number = static_cast<int>(workspace->view().count(kind, {}, mostCounted + 1));
            rows.push_back(std::move(row));
        }
    }
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
