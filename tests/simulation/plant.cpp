// SPDX-License-Identifier: Apache-2.0
#include "simulation/plant.h"

#include "domain/records.h"
#include "ledger/schema.h"

namespace jiannuo::simulation {

namespace {

/// What is done to one database. Whether it changed anything.
bool damage(const QString& path, const std::string& sql)
{
    return attempt([&]() -> Result<bool> {
               Database database(path, Database::Access::ReadWrite);
               const qint64 before = database.changes();
               database.execute(sql);
               return database.changes() != before;
           })
        .valueOr(false);
}

std::string anyCommitment()
{
    const std::string& table = tableOf(kindOf<Commitment>()).name;
    return " WHERE _key=(SELECT min(_key) FROM " + table + ")";
}

} // namespace

QStringList plants()
{
    return {QStringLiteral("lost-row"), QStringLiteral("lost-operation"), QStringLiteral("lost-verdict"),
            QStringLiteral("changed-row")};
}

bool plant(const QString& name, Office& office, const std::vector<std::unique_ptr<Tablet>>& tablets)
{
    const std::string& commitments = tableOf(kindOf<Commitment>()).name;
    const QString headquarters = office.directory() + QStringLiteral("/headquarters.db");
    if (name == u"lost-verdict") // of the last one that a device sent
        return damage(headquarters,
                      "DELETE FROM operation WHERE gseq=(SELECT max(gseq) FROM operation WHERE device<>"
                      "(SELECT device FROM operation ORDER BY gseq LIMIT 1))");
    if (name == u"changed-row")
        return damage(headquarters, "UPDATE " + commitments + " SET goal='planted'" + anyCommitment());
    const std::string sql = name == u"lost-row"
        ? "DELETE FROM " + commitments + anyCommitment()
        : std::string("DELETE FROM operation WHERE gseq=(SELECT min(gseq) "
                      "FROM operation WHERE outcome=1)");
    for (const auto& tablet : tablets) {
        if (tablet->revoked || !tablet->isEnrolled())
            continue;
        tablet->kill(false);
        const bool done = damage(tablet->directory() + QStringLiteral("/ledger.db"), sql);
        if (!tablet->start() || done)
            return done;
    }
    return false;
}

} // namespace jiannuo::simulation
