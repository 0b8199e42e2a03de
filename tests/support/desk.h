// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/workspace.h"
#include "support/small_county.h"

#include <functional>

namespace jiannuo::test {

/// A tablet of the small county with the app's workspace on it, and its conversation with headquarters.
class Desk {
public:
    Desk(SmallCounty& county, const std::vector<Id>& people);

    /// One whole conversation; pages have read anew when it returns.
    void sync();
    /// Only the first half: verdicts have come, headquarters' order has not.
    void push();
    /// Everything that was given to the ledger's thread is done, and so is what follows from it here.
    void settle();
    Result<Operation> record(std::vector<Change> changes);
    static void waitFor(const std::function<bool()>& done);

private:
    void onLedger(const std::function<void(DeviceLedger&)>& work);

    SmallCounty& m_county;
    SeededBytes m_random;

public:
    Workspace workspace;
};

} // namespace jiannuo::test
