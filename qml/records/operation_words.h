// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/operation.h"
#include "ledger/store.h"

#include <QStringList>

namespace jiannuo {

/// An operation as its author would speak of it.
struct OperationWords {
    QString what; ///< 登记问题：窗口三人未佩戴工作牌
    QString org;
    QString author;
    QStringList lines; ///< everything that it wrote, "标签：值" each
    KindNumber kind = 0; ///< of its main change
    Id subject;
};

/// Words for an operation, whether its records are in the view or not (a refused one leaves none).
OperationWords describe(const Operation& operation, const View& view, QDate today);

/// The words for an id: its organisation's or person's name, else the record's title.
QString referenceText(const View& view, KindNumber kind, const Id& id);

/// What a refused operation wanted, said again upon what is true now: new ids for new records, transitions
/// from the state that the record has now. WrongState where a transition does not lead on from there,
/// UnknownRecord where the record is not there, NotAllowed for another person's work.
Result<std::vector<Change>> resubmission(const Operation& operation, const View& view, const Id& person,
                                         const std::function<Id()>& newId);

} // namespace jiannuo
