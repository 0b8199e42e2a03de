// SPDX-License-Identifier: Apache-2.0
#include "server/readers.h"

namespace jiannuo {

std::unique_ptr<Readers::Connection> Readers::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            auto connection = std::move(m_free.back());
            m_free.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(m_database);
}

void Readers::give(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(connection));
}

} // namespace jiannuo
