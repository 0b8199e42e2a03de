// SPDX-License-Identifier: Apache-2.0
#include "qml/records/invitation.h"

#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/remote_content.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

Invitation::Invitation(QObject* parent)
    : CodeSheetHolder(parent)
{
    if (RemoteContent* remote = RemoteContent::instance())
        connect(remote, &RemoteContent::invited, this,
                [this](const QString& person, const QString& text, const QString& code, const QString& until,
                       const QString& problem) {
                    if (person != m_person)
                        return;
                    m_problem = problem;
                    if (problem.isEmpty())
                        show(text, code, until);
                    Q_EMIT changed();
                });
}

void Invitation::ask(const QString& person)
{
    m_person = person;
    m_problem.clear();
    hold({}, {});
    if (RemoteContent* remote = RemoteContent::instance())
        remote->invite(person);
    Q_EMIT changed();
}

void Invitation::show(const QString& text, const QString& code, const QString& until)
{
    const Workspace* workspace = Workspace::instance();
    const auto person = workspace ? workspace->view().get<Person>(idFrom(m_person)) : std::nullopt;
    const auto org = person ? workspace->view().get<Org>(person->org) : std::nullopt;
    std::vector<FactRow> facts;
    if (person)
        facts.push_back({QStringLiteral("person"), tr("本人"), person->name, org ? org->name : QString()});
    facts.push_back({QStringLiteral("code"), tr("登记码"), code, tr("扫不了二维码时输入")});
    facts.push_back({QStringLiteral("until"), tr("有效期"), tr("到 %1").arg(until), tr("只能用一次")});
    hold({tr("邀请登记设备"), text, std::move(facts),
          tr("在平板、手机或电脑上打开践诺，扫这个码，或者输入中心地址和登记码。登记时请核对屏幕上的名字。")},
         tr("登记码-%1.pdf").arg(person ? person->name : QString()));
}

} // namespace jiannuo
