// SPDX-License-Identifier: Apache-2.0

// What mutate.py puts into the sources: each of its changes is there, and one of them is on.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace mutation {

class Switch {
public:
    Switch()
        : m_active(std::getenv("MUTATION") ? std::atoi(std::getenv("MUTATION")) : 0)
        , m_file(std::getenv("MUTATION_SEEN"))
        , m_seen(m_file ? 100'000 : 0)
    {
    }
    Switch(const Switch&) = delete;
    Switch& operator=(const Switch&) = delete;
    ~Switch()
    {
        std::FILE* file = m_file ? std::fopen(m_file, "w") : nullptr;
        for (std::size_t i = 0; file && i < m_seen.size(); ++i) {
            if (m_seen[i])
                std::fprintf(file, "%zu\n", i);
        }
        if (file)
            std::fclose(file);
    }

    bool on(int number)
    {
        if (m_file)
            m_seen[static_cast<std::size_t>(number)] = true;
        return number == m_active;
    }

private:
    int m_active;
    const char* m_file;
    std::vector<char> m_seen;
};

inline bool on(int number)
{
    static Switch one;
    return one.on(number);
}

} // namespace mutation
