// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/forms/form.h"

/// One for each official form; form.cpp names them all.
namespace jiannuo::declared_forms {

Form spotCheckRecord(); ///< F11
Form findingList(); ///< F12
Form rectificationNotice(); ///< F13

} // namespace jiannuo::declared_forms
