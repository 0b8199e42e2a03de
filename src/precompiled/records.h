// SPDX-License-Identifier: Apache-2.0

// The declarations, for all who are above the domain.

#include "core.h"

#include "domain/records.h"
