// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

namespace jiannuo {

/// Who asks, by the token or by the key that signed.
struct Caller {
    Id device;
    Device record;

    bool isRevoked() const { return record.state == DeviceState::Revoked; }
};

} // namespace jiannuo
