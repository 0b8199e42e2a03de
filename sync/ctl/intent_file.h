// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace jiannuo::ctl {

/// What a file for `record` asks for (README.md: the schema).
struct PlannedIntent {
    struct File {
        QString path;
        QByteArray hash; ///< SHA-256
        qint64 size = 0;
    };
    std::vector<Change> changes; ///< empty where everything is as it was asked to be
    std::vector<File> files; ///< to be stored beside the log
    std::vector<QByteArray> previews; ///< likewise: small copies of pictures
    QMap<QString, Id> ids; ///< what each "$name" stands for
    QStringList notes; ///< what the author should know of it
};

struct PlanningContext {
    const View& view;
    Id actor;
    Instant now;
    QString folder; ///< where relative paths of files begin
    std::function<Id()> newId;
};

/// Reads commands into changes, on top of each other. InvalidInput where the file is wrong; UnknownRecord and
/// WrongState where the ledger is not as the commands suppose.
Result<PlannedIntent> planIntent(const QJsonObject& file, const PlanningContext& context);

} // namespace jiannuo::ctl
