// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting.h"
#include "qml/workspace/row_model.h"

namespace jiannuo {

class Workspace;

/// Who wrote an operation, when by the device's clock, on which device, in words.
struct OperationStamp {
    QString who;
    QString when;
    QString device;
};
OperationStamp operationStamp(const Workspace& workspace, const Operation& operation);

struct HistoryRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString who MEMBER who)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString received MEMBER received)
    Q_PROPERTY(bool clockDiffers MEMBER clockDiffers)
    Q_PROPERTY(QString device MEMBER device)
    Q_PROPERTY(QString verdict MEMBER verdict)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(QString detail MEMBER detail)

public:
    QString key;
    QString what;
    QString who;
    QString when; ///< by the device's clock
    QString received; ///< by headquarters' clock
    bool clockDiffers = false; ///< the two clocks differed by more than two minutes when it was recorded
    QString device;
    QString verdict;
    int tone = 0; ///< Tone of the verdict
    QString detail; ///< 标签：旧 → 新, a line each; the reason of a refusal
};

/// Everything that was ever done to a record, the last first: confirmed, refused, conflicting, waiting.
class HistoryModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)

public:
    static constexpr qint64 clockToleranceMs = 2 * 60 * 1000;

    explicit HistoryModel(QObject* parent = nullptr);
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    void refresh();

Q_SIGNALS:
    void recordIdChanged();

private:
    HistoryRow rowOf(const Workspace& workspace, const Operation& operation) const;

    QString m_recordId;
    std::vector<HistoryRow> m_rows;
};

} // namespace jiannuo
