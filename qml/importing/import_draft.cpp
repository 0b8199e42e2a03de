// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

#include "exchange/documents.h"
#include "qml/workspace/wording.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace jiannuo {

namespace {

constexpr qint64 largestFile = 32 * 1024 * 1024;

Result<ImportedPage> pageFrom(const QString& path, const QString& name, const ReadOptions& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::InvalidInput,
            ImportDraft::tr("文件打不开（%1），请检查它是否还在、是否有权限读取。").arg(file.errorString())};
    if (file.size() > largestFile)
        return Error{ErrorCode::TooLarge, ImportDraft::tr("文件超过32兆字节，请分成几份导入。")};
    return importLetters(file.readAll(), name, options);
}

/// A few words for what went wrong; the error's sentence says the rest.
QString headline(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RuleBroken:
        return ImportDraft::tr("不能导入涉密内容");
    case ErrorCode::TooLarge:
        return ImportDraft::tr("内容太大");
    case ErrorCode::Corrupt:
        return ImportDraft::tr("文件已损坏");
    case ErrorCode::Unsupported:
        return ImportDraft::tr("不能读取这种文件");
    case ErrorCode::MissingField:
        return ImportDraft::tr("没有找到承诺书");
    default:
        return ImportDraft::tr("没有成功");
    }
}

} // namespace

ImportDraft::ImportDraft(QObject* parent)
    : QObject(parent)
    , m_workspace(Workspace::instance())
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(300);
    connect(&m_saving, &QTimer::timeout, this, &ImportDraft::save);
    connect(m_workspace, &Workspace::personChanged, this, [this] {
        cancelReading();
        close();
        refreshDrafts();
    });
    connect(m_workspace, &Workspace::changed, this, [this] {
        m_orgTitles.clear();
        if (m_ready && !m_accepting)
            refresh();
    });
    refreshDrafts();
    rememberColumns();
}

ImportDraft::~ImportDraft()
{
    if (m_saving.isActive() && Workspace::instance())
        save();
}

QString ImportDraft::name() const
{
    return m_form.name.isEmpty() ? tr("粘贴的文字") : m_form.name;
}

void ImportDraft::fail(const Error& error, const QString& where)
{
    m_problem = error.sentence.isEmpty() ? QString() : headline(error.code);
    m_problemNow = error.sentence;
    m_problemWhere = where;
    Q_EMIT problemChanged();
}

void ImportDraft::readText(const QString& text)
{
    // Cells that were copied out of a sheet are a table.
    read({}, [text](const ReadOptions& options) { return importPasted(text, options); });
}

void ImportDraft::readFile(const QUrl& file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    const QString name = QFileInfo(path).fileName();
    read(name, [path, name](const ReadOptions& options) { return pageFrom(path, name, options); });
}

/// Reading takes seconds where the file is large: it is done beside the window.
void ImportDraft::read(const QString& name, Reading work)
{
    fail({});
    m_work = work;
    m_workName = name;
    m_reading = true;
    Q_EMIT readingChanged();
    QThreadPool::globalInstance()->start([guard = QPointer<ImportDraft>(this), ticket = ++m_ticket, name,
                                          work = std::move(work), options = readOptions()] {
        Result<ImportedPage> page = work(options);
        const QList<ImportedColumn> columns = page ? page->columns : QList<ImportedColumn>();
        auto form = page ? Result<ImportForm>(formOf(std::move(*page))) : page.error();
        if (form && form->letters.isEmpty())
            form = Error{ErrorCode::MissingField,
                         form->page.doubts.isEmpty() ? QString() : form->page.doubts.front().sentence};
        QMetaObject::invokeMethod(
            qApp,
            [guard, ticket, name, columns, form = std::move(form)]() mutable {
                if (!guard || guard->m_ticket != ticket)
                    return;
                guard->showColumns(columns);
                guard->arrived(name, std::move(form));
            },
            Qt::QueuedConnection);
    });
}

void ImportDraft::cancelReading()
{
    ++m_ticket;
    m_reading = false;
    Q_EMIT readingChanged();
}

void ImportDraft::arrived(const QString& name, Result<ImportForm> form)
{
    if (!form) {
        cancelReading();
        return fail(form.error(), name);
    }
    form->id = m_workspace->newId();
    form->owner = m_workspace->person();
    form->name = name;
    form->at = m_workspace->now();
    const auto all = m_workspace->view().list(kindOf<Campaign>());
    for (const Record& campaign : all) {
        if (campaign.as<Campaign>().state == CampaignState::Running)
            form->campaign = campaign.id;
    }
    take(std::move(*form));
}

/// Whose letters they are is looked up where it does not stop the window: a county has thousands of names.
void ImportDraft::take(ImportForm form)
{
    using Names = std::pair<ImportForm, std::shared_ptr<const OrgNames>>;
    m_workspace->ledger().run(
        this,
        [form = std::move(form)](DeviceLedger& ledger) {
            auto names = std::make_shared<const OrgNames>(ledger.view());
            ImportForm known = form;
            for (ImportedLetterForm& letter : known.letters) {
                if (!letter.hasOrg() && !letter.isAccepted())
                    letter.org = certainOrg(names->matches(letter.read.org));
            }
            return Names(std::move(known), std::move(names));
        },
        [this, ticket = m_ticket](Names read) {
            if (ticket != m_ticket)
                return;
            m_form = std::move(read.first);
            m_names = std::move(read.second);
            m_undo.clear();
            m_redo.clear();
            m_group.clear();
            m_refusals.clear();
            m_ready = true;
            m_reading = false;
            saveSource();
            layOutParts();
            m_current = -1;
            refreshParts();
            // The first letter that is left to do.
            const auto next = std::find_if(m_places.begin(), m_places.end(), [this](const PartPlace& place) {
                return place.kind == Letter && !m_form.letters.at(place.index).isAccepted();
            });
            setCurrent(next == m_places.end() ? 0 : static_cast<int>(next - m_places.begin()));
            Q_EMIT opened();
            Q_EMIT readingChanged();
        });
}

void ImportDraft::refreshDrafts()
{
    using Summaries = std::vector<std::pair<QString, Result<ImportSummary>>>;
    m_workspace->ledger().run(
        this,
        [](DeviceLedger& ledger) {
            Summaries summaries;
            const QString prefix = QStringLiteral("import/");
            for (const QString& key : ledger.drafts(prefix)) {
                if (const auto body = ledger.draft(key))
                    summaries.emplace_back(key.mid(prefix.size()), summaryOf(*body));
            }
            return summaries;
        },
        [this](const Summaries& summaries) {
            std::vector<ImportDraftRow> rows;
            for (const auto& [id, summary] : summaries) {
                if (!summary) {
                    rows.push_back({id, tr("读不出来的草稿"), {}, {}, summary.error().sentence});
                    continue;
                }
                if (summary->owner != m_workspace->person())
                    continue;
                QString what = summary->accepted > 0
                    ? tr("%1 份承诺书，已登记 %2 份").arg(summary->letters).arg(summary->accepted)
                    : tr("%1 份承诺书").arg(summary->letters);
                if (summary->openDoubts > 0)
                    what += u'，' + tr("%1 处疑点待核对").arg(summary->openDoubts);
                rows.push_back({id,
                                summary->name.isEmpty() ? tr("粘贴的文字") : summary->name,
                                what,
                                timeText(summary->at, m_workspace->today()),
                                {}});
            }
            m_drafts.set(std::move(rows));
        });
}

void ImportDraft::open(const QString& draft)
{
    fail({});
    m_reading = true;
    Q_EMIT readingChanged();
    const Id id = idFrom(draft);
    m_workspace->ledger().run(
        this,
        [id](DeviceLedger& ledger) {
            const auto body = ledger.draft(importKey(id));
            const auto source = ledger.draft(importSourceKey(id));
            if (!body || !source)
                return Result<ImportForm>(Error{ErrorCode::Corrupt, tr("这份草稿已经不在了，请重新导入。")});
            return decodeImport(*body, *source);
        },
        [this, ticket = ++m_ticket](Result<ImportForm> form) {
            if (ticket != m_ticket)
                return;
            if (!form) {
                cancelReading();
                return fail(form.error());
            }
            take(std::move(*form));
        });
}

void ImportDraft::close()
{
    if (!m_ready)
        return;
    if (acceptedCount() == letterCount()) {
        m_saving.stop();
        m_workspace->dropDraft(importKey(m_form.id));
        m_workspace->dropDraft(importSourceKey(m_form.id));
    } else {
        save();
    }
    ++m_ticket;
    m_ready = false;
    m_accepting = false;
    m_form = {};
    m_places.clear();
    m_undo.clear();
    m_redo.clear();
    refreshDrafts();
    Q_EMIT opened();
    Q_EMIT changed();
}

void ImportDraft::discard(const QString& draft)
{
    const Id id = draft.isEmpty() ? m_form.id : idFrom(draft);
    const bool current = m_ready && id == m_form.id;
    if (current)
        save();
    m_workspace->ledger().run(
        this,
        [id](DeviceLedger& ledger) {
            Dropped dropped{ledger.draft(importKey(id)).value_or(QByteArray()),
                            ledger.draft(importSourceKey(id)).value_or(QByteArray())};
            (void)ledger.dropDraft(importKey(id));
            (void)ledger.dropDraft(importSourceKey(id));
            return dropped;
        },
        [this](Dropped dropped) {
            const auto summary = summaryOf(dropped.first);
            m_dropped = std::move(dropped);
            refreshDrafts();
            Q_EMIT discarded(summary && !summary->name.isEmpty() ? summary->name : tr("粘贴的文字"));
        });
    if (!current)
        return;
    ++m_ticket;
    m_ready = false;
    m_form = {};
    m_places.clear();
    Q_EMIT opened();
    Q_EMIT changed();
}

void ImportDraft::restore()
{
    if (!m_dropped)
        return;
    const auto [body, source] = *std::exchange(m_dropped, std::nullopt);
    if (const auto summary = summaryOf(body)) {
        m_workspace->saveDraft(importSourceKey(summary->id), source);
        m_workspace->saveDraft(importKey(summary->id), body);
    }
    refreshDrafts();
}

void ImportDraft::save()
{
    m_saving.stop();
    if (!m_ready)
        return;
    // A page of a hundred thousand characters is laid out there, not here.
    m_workspace->ledger().run([form = m_form](DeviceLedger& ledger) {
        if (const auto saved = ledger.saveDraft(importKey(form.id), encodeImport(form)); !saved)
            qWarning("%s", qPrintable(saved.error().sentence));
    });
}

void ImportDraft::saveSource()
{
    m_workspace->ledger().run([form = m_form](DeviceLedger& ledger) {
        if (const auto saved = ledger.saveDraft(importSourceKey(form.id), encodeSource(form)); !saved)
            qWarning("%s", qPrintable(saved.error().sentence));
    });
    save();
}

void ImportDraft::touched()
{
    if (!m_saving.isActive())
        m_saving.start();
    refresh();
}

ImportDraft::Snapshot ImportDraft::snapshot() const
{
    return {m_form.letters, m_form.seen, m_form.medium, m_form.campaign, m_form.state, m_current};
}

/// What is in the ledger by now stays as it is.
void ImportDraft::bringBack(const Snapshot& snapshot)
{
    for (qsizetype i = 0; i < m_form.letters.size(); ++i) {
        if (!m_form.letters.at(i).isAccepted())
            m_form.letters[i] = snapshot.letters.at(i);
    }
    m_form.seen = snapshot.seen;
    m_form.medium = snapshot.medium;
    m_form.campaign = snapshot.campaign;
    m_form.state = snapshot.state;
    m_group.clear();
    touched();
    setCurrent(snapshot.current);
}

void ImportDraft::undo()
{
    if (m_undo.empty() || m_accepting)
        return;
    const Snapshot before = std::move(m_undo.back());
    m_undo.pop_back();
    m_redo.push_back(snapshot());
    m_redo.back().current = before.current;
    bringBack(before);
}

void ImportDraft::redo()
{
    if (m_redo.empty() || m_accepting)
        return;
    const Snapshot next = std::move(m_redo.back());
    m_redo.pop_back();
    m_undo.push_back(snapshot());
    m_undo.back().current = next.current;
    bringBack(next);
}

} // namespace jiannuo
