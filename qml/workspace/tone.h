// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jiannuo {

/// How a badge looks: StateBadge's tones, in its order.
enum Tone { Neutral, Info, Success, Warning, Danger };

} // namespace jiannuo
