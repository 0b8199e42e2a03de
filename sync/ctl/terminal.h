// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jiannuo::ctl {

/// What the person at the terminal answers, whatever standard input and output are used for. None where
/// nobody is there (errors do not go to a terminal), or who is there gives up.
std::optional<QString> asked(const QString& question);
/// The same without showing what is typed.
std::optional<QString> askedSecretly(const QString& question);

} // namespace jiannuo::ctl
