// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/receipt_sheet.h"

namespace jiannuo {

/// Headquarters' receipt for what this device recorded last on a record: to show, to hand on, to print. It is
/// fetched once and then shown without a network.
class RecordReceipt : public jiannuo::CodeSheetHolder {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed)
    /// Why the last fetch brought none; empty while one is under way.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum State {
        None, ///< nothing of this device's
        Waiting, ///< headquarters has not received it yet
        Received, ///< there is one to fetch
        Held, ///< it is here
    };
    Q_ENUM(State)

    explicit RecordReceipt(QObject* parent = nullptr);

    QString recordId() const { return m_id.toString(QUuid::WithoutBraces); }
    void setRecordId(const QString& id);
    int state() const { return m_state; }
    QString problem() const { return m_problem; }

    /// From headquarters, unless it is here: changed() follows.
    Q_INVOKABLE void fetch();

Q_SIGNALS:
    void changed();

private:
    void load();
    void read();

    Workspace* m_workspace;
    Id m_id;
    State m_state = None;
    qint64 m_gseq = 0; ///< its place in headquarters' log
    QString m_problem;
};

} // namespace jiannuo
