// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jiannuo {

enum class ContactField { Phone, Fax, Email, Address, Postcode };

/// What is wrong with a contact. A letter with a blocking one is not published (S004-059: `123456`, `xx`,
/// blank); a doubt is shown and may stand.
struct ContactProblem {
    ContactField field = ContactField::Phone;
    QString value; ///< as written
    bool blocking = true;
    QString reason; ///< a sentence: what is wrong, what now

    bool operator==(const ContactProblem&) const = default;
};

/// Landlines with or without area code (0773-2850195, written with blanks, dots or dashes, full width too),
/// extensions, mobiles, 400/800, public short numbers (12345, 12388, 110).
std::optional<ContactProblem> checkPhone(const QString& phone);
std::optional<ContactProblem> checkEmail(const QString& email);
std::optional<ContactProblem> checkAddress(const QString& address);
/// Six digits of an existing postal region.
std::optional<ContactProblem> checkPostcode(const QString& postcode);

/// What is about to be published. Faxes, e-mail, address and postcode may be missing; then they are not
/// printed.
struct ContactSheet {
    QStringList phones; ///< at least one is needed
    QStringList faxes;
    QStringList emails;
    QString address;
    QString postcode;
};

std::vector<ContactProblem> checkContacts(const ContactSheet& sheet);
/// The guard of Publish: no blocking problem.
bool isPublishable(const ContactSheet& sheet);

} // namespace jiannuo
