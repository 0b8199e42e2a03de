// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/record_list_model.h"

#include <atomic>

namespace jiannuo {

/// Writes what a list shows as a spreadsheet, or a record as a document, into the person's documents; in the
/// background, so that the window goes on.
class RecordExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running MEMBER m_running NOTIFY changed)
    /// Rows written so far, of all.
    Q_PROPERTY(int written MEMBER m_written NOTIFY changed)
    Q_PROPERTY(int total MEMBER m_total NOTIFY changed)
    /// The file of the last one.
    Q_PROPERTY(QUrl file MEMBER m_file NOTIFY changed)

public:
    explicit RecordExport(QObject* parent = nullptr);
    ~RecordExport() override;

    /// All records of the list, as it is searched and narrowed. `ending`: "xlsx" or "csv".
    Q_INVOKABLE void writeList(jiannuo::RecordListModel* list, const QString& ending);
    /// The title of the official form that a record of that kind is printed as; empty: there is none.
    Q_INVOKABLE QString formOf(const QString& kind) const;
    /// As a PDF, for printing: that form, or what the record's page shows.
    Q_INVOKABLE void writeRecord(const QString& kind, const QString& id);
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void changed();
    /// It is there: a sentence that says where.
    void finished(const QString& sentence);
    void failed(const QString& sentence);

private:
    template <class Work> void start(const QString& name, const QString& ending, Work work);

    bool m_running = false;
    int m_written = 0;
    int m_total = 0;
    QUrl m_file;
    std::shared_ptr<std::atomic<qint64>> m_progress; ///< rows; below 0: to be stopped
    QTimer m_look;
};

} // namespace jiannuo
