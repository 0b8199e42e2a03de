// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_export.h"

#include "domain/presentation.h"
#include "exchange/forms/form.h"
#include "exchange/record_document.h"
#include "exchange/record_table.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

#include <QDir>
#include <QStandardPaths>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookMs = 200;
constexpr qint64 stopped = -1;

/// A file that is not there yet, named after what is in it and the day.
QString freeFile(const QString& name, const QString& ending, QDate day)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(u"."_s);
    QString plain;
    for (const QChar c : name.simplified().left(40))
        plain += u"\\/:*?\"<>|"_s.contains(c) ? QChar(u' ') : c;
    const QString stem = plain.simplified() + u' ' + day.toString(Qt::ISODate);
    QString path = folder.filePath(stem + u'.' + ending);
    for (int i = 2; QFile::exists(path); ++i)
        path = folder.filePath(u"%1 (%2).%3"_s.arg(stem).arg(i).arg(ending));
    return path;
}

} // namespace

RecordExport::RecordExport(QObject* parent)
    : QObject(parent)
{
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_written = m_progress ? static_cast<int>(std::max<qint64>(0, *m_progress)) : 0;
        Q_EMIT changed();
    });
}

RecordExport::~RecordExport()
{
    stop();
}

template <class Work> void RecordExport::start(const QString& name, const QString& ending, Work work)
{
    Workspace* workspace = Workspace::instance();
    const QString path = freeFile(name, ending, workspace->today());
    m_progress = std::make_shared<std::atomic<qint64>>(0);
    m_running = true;
    m_written = 0;
    m_look.start();
    Q_EMIT changed();
    workspace->ledger().run(
        this,
        [path, progress = m_progress, work = std::move(work)](DeviceLedger& ledger) {
            return attempt([&]() -> Result<void> { return work(ledger.view(), path, *progress); });
        },
        [this, path](const Result<void>& done) {
            m_look.stop();
            m_running = false;
            if (done)
                m_file = QUrl::fromLocalFile(path);
            Q_EMIT changed();
            if (done)
                Q_EMIT finished(RecordExport::tr("已保存到 %1").arg(QDir::toNativeSeparators(path)));
            else
                Q_EMIT failed(done.error().sentence);
        });
}

void RecordExport::writeList(RecordListModel* list, const QString& ending)
{
    const Workspace* workspace = Workspace::instance();
    const KindInfo* kind = list ? Kinds::byName(list->kind()) : nullptr;
    if (!workspace || !workspace->isOpen() || !kind || m_running)
        return;
    m_total = list->count();
    start(kind->displayLabel(), ending,
          [kind, query = list->query()](const Store& store, const QString& path,
                                        std::atomic<qint64>& progress) -> Result<void> {
              auto writer = tableWriter(path);
              if (!writer)
                  return writer.error();
              const auto written = writeRecords(store, *kind, query, **writer, [&progress](qint64 rows) {
                  qint64 before = progress;
                  return before != stopped && progress.compare_exchange_strong(before, rows);
              });
              return written ? Result<void>() : Result<void>(written.error());
          });
}

QString RecordExport::formOf(const QString& kind) const
{
    const KindInfo* info = Kinds::byName(kind);
    const auto official = info ? formsOf(*info) : std::vector<const Form*>();
    return official.empty() ? QString() : QCoreApplication::translate("Domain", official.front()->title);
}

void RecordExport::writeRecord(const QString& kind, const QString& id)
{
    const Workspace* workspace = Workspace::instance();
    const KindInfo* info = Kinds::byName(kind);
    const auto record =
        workspace && workspace->isOpen() && info ? workspace->view().find(*info, idFrom(id)) : std::nullopt;
    if (!record || m_running)
        return;
    m_total = 0;
    const QString title = recordTitle(workspace->view(), *record);
    const QString form = formOf(kind);
    start((form.isEmpty() ? info->displayLabel() : form) + u' ' + title, u"pdf"_s,
          [record = *record, title, now = workspace->now()](const Store& store, const QString& path,
                                                            std::atomic<qint64>&) -> Result<void> {
              const auto official = formsOf(*record.kind);
              if (official.empty())
                  return writeDocument(recordHtml(store, record, now), title, path);
              const auto sheet = filledForm(*official.front(), store, {.record = record.id}, now);
              return sheet ? writeForm(*sheet, path) : Result<void>(sheet.error());
          });
}

void RecordExport::stop()
{
    if (m_progress)
        *m_progress = stopped;
}

} // namespace jiannuo
