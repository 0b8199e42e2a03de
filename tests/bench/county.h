#pragma once

#include "support/small_county.h"

namespace jiannuo::bench {

/// A county with as many commitments as asked for, one operation each, and a checklist of twenty items.
class BigCounty {
public:
    explicit BigCounty(int commitments);

    test::SmallCounty& small() { return m_small; }
    /// Everything that an inspector's tablet pulls, in pages as they cross the wire.
    std::vector<Page> pagesFor(const DeviceLedger& tablet);
    Id longChecklist;
    static constexpr int items = 20;

private:
    test::SmallCounty m_small;
};

} // namespace jiannuo::bench
