// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/scoped_reader.h"

#include <mutex>

namespace jiannuo {

/// Connections that only read, one for each request that runs.
class Readers {
public:
    explicit Readers(const QString& database)
        : m_database(database)
    {
    }

    struct Connection {
        explicit Connection(const QString& path)
            : database(path, Database::Access::ReadOnly)
            , store(database)
            , reader(store)
        {
        }
        Database database;
        Store store;
        ScopedReader reader;
    };

    /// Runs the work with a connection of its own, inside one read transaction: all of it sees the same
    /// moment.
    template <class Work> auto with(Work&& work) -> decltype(work(std::declval<const Connection&>()))
    {
        return attempt([&]() -> decltype(work(std::declval<const Connection&>())) {
            const Lease lease(*this);
            SQLite::Transaction moment(lease.connection->database.connection());
            return work(*lease.connection);
        });
    }

private:
    struct Lease {
        explicit Lease(Readers& readers)
            : owner(readers)
            , connection(readers.take())
        {
        }
        ~Lease() { owner.give(std::move(connection)); }
        Q_DISABLE_COPY_MOVE(Lease)
        Readers& owner;
        std::unique_ptr<Connection> connection;
    };
    std::unique_ptr<Connection> take();
    void give(std::unique_ptr<Connection> connection);

    QString m_database;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_free;
};

} // namespace jiannuo
