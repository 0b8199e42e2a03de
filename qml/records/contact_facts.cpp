// SPDX-License-Identifier: Apache-2.0
#include "qml/records/contact_facts.h"

#include "domain/contacts_check.h"
#include "qml/workspace/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

struct ContactWords {
    Q_DECLARE_TR_FUNCTIONS(Contacts)
};

QString joined(const std::vector<QString>& parts)
{
    return QStringList(parts.begin(), parts.end()).join(u'、');
}

} // namespace

std::vector<FactRow> contactFacts(const View& view, const Id& org)
{
    std::vector<FactRow> rows;
    for (const auto& [id, contact] : view.all(&Contact::org, org)) {
        ContactSheet sheet;
        sheet.phones = QStringList(contact.phones.begin(), contact.phones.end());
        sheet.emails = QStringList(contact.emails.begin(), contact.emails.end());
        QStringList doubts;
        for (const ContactProblem& problem : checkContacts(sheet))
            doubts += problem.reason;
        const auto row = [&, id = id, &contact = contact](const QString& label, const QString& value,
                                                          const char* field, const QString& doubt = {}) {
            if (value.isEmpty())
                return;
            const bool inferred =
                std::find(contact.inferred.begin(), contact.inferred.end(), QString::fromLatin1(field))
                != contact.inferred.end();
            rows.push_back({idText(id) + QString::fromLatin1(field), label, value,
                            inferred ? ContactWords::tr("由导入推定，请核对") : doubt});
        };
        row(ContactWords::tr("受理部门"), contact.office, "office");
        row(ContactWords::tr("监督电话"), joined(contact.phones), "phones", doubts.join(u"；"));
        row(ContactWords::tr("电子邮箱"), joined(contact.emails), "emails");
        row(ContactWords::tr("传真"), contact.fax, "fax");
        row(ContactWords::tr("地址"), contact.address, "address");
        row(ContactWords::tr("邮编"), contact.postcode, "postcode");
        row(ContactWords::tr("服务时间"), contact.serviceHours, "service_hours");
    }
    return rows;
}

} // namespace jiannuo
