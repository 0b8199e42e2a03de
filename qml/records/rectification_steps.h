// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/record_steps.h"

namespace jiannuo {

// What the steps of a notice propose, complete and say: for the table of all steps.
void prepareNotice(Fields& notice, const StepContext& context);
void completeNotice(Fields& notice, const StepContext& context);
void suggestNumber(Fields& notice, const StepContext& context);
QString noticeObjection(const StepField& ask, const Value& answer, const StepContext& context);
bool rectificationOverdue(const StepContext& context);
QString noticeHint(const StepField& ask, const Value& answer, const StepContext& context);
void submitting(Fields& patch, const StepContext& context);
void rechecking(Fields& patch, const StepContext& context);
void proposeExtension(Fields& record, const StepContext& context);
QString extensionHint(const StepField& ask, const Value&, const StepContext& context);
void extending(Fields& patch, const StepContext& context);
void proposeExpedite(Fields& record, const StepContext& context);

} // namespace jiannuo
