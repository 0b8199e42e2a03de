// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_draft.h"

#include "exchange/file_type.h"
#include "exchange/pictures.h"
#include "ledger/durable.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

struct Imported {
    QByteArray hash;
    qint64 size = 0;
    FileType type;
    QByteArray preview;
};

Result<QByteArray> keepInDraft(const QString& folder, const QByteArray& content)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    QSaveFile copy(folder + u'/' + QString::fromLatin1(hash.toHex()));
    if (!QDir().mkpath(folder) || !copy.open(QIODevice::WriteOnly) || copy.write(content) != content.size()
        || !copy.commit() || !isDurable(folder))
        return Error{ErrorCode::StorageFailed,
                     SpotCheckDraft::tr("照片没有存下来（%1）。请清理空间后再试。").arg(copy.errorString())};
    return hash;
}

/// Reads a file and stores it in the draft's folder under its hash, with its small copy.
Result<Imported> import(const QString& path, const QString& folder, bool picture)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::StorageFailed,
            SpotCheckDraft::tr("“%1”读不出来（%2）。").arg(QFileInfo(path).fileName(), file.errorString())};
    QByteArray content = file.readAll();
    QBuffer buffer(&content);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QString name = QFileInfo(path).fileName();
    const auto type = fileTypeOf(name, content);
    if (!type)
        return type.error();
    if (picture && !reader.canRead())
        return Error{
            ErrorCode::InvalidInput,
            type->label.isEmpty()
                ? SpotCheckDraft::tr("“%1”不是这里能打开的照片，没有添加。请选 JPEG、PNG 或 WebP 格式。")
                      .arg(name)
                : SpotCheckDraft::tr("“%1”是 %2，这里打不开，没有添加。请选 JPEG、PNG 或 WebP 格式。")
                      .arg(name, type->label)};
    const auto hash = keepInDraft(folder, content);
    if (!hash)
        return hash.error();
    Imported result{*hash, content.size(), *type, {}};
    if (const QByteArray small = previewOf(content); !small.isEmpty()) {
        const auto preview = keepInDraft(folder, small);
        if (!preview)
            return preview.error();
        result.preview = *preview;
    }
    return result;
}

} // namespace

/// `done` gets what is known of the file itself, if the same draft is still open.
void SpotCheckDraft::importFile(const QString& path, bool picture, std::function<void(Evidence)> done)
{
    if (!isReady() || m_submitting)
        return;
    const QFileInfo info(path);
    if (info.size() > largestFile) {
        setProblem(tr("“%1”有 %2 MB，超过 200 MB 的上限，没有添加。请缩小后再试。")
                       .arg(info.fileName())
                       .arg(info.size() / (1024 * 1024)));
        return;
    }
    ++m_imports;
    Q_EMIT busyChanged();
    const Id draft = m_form.id;
    const QString folder = m_workspace->draftFolder(draftId());
    m_workspace->ledger().run(
        this, [path, folder, picture](DeviceLedger&) { return import(path, folder, picture); },
        [this, draft, info, done = std::move(done)](const Result<Imported>& imported) {
            endImport();
            if (m_form.id != draft)
                return;
            setProblem(imported ? QString() : imported.error().sentence);
            if (!imported)
                return;
            Evidence evidence;
            evidence.hash = imported->hash;
            evidence.size = imported->size;
            evidence.mimeType = imported->type.mimeType;
            evidence.preview = imported->preview;
            evidence.name = imported->type.name;
            evidence.by = m_form.owner;
            done(std::move(evidence));
        });
}

void SpotCheckDraft::endImport()
{
    --m_imports;
    Q_EMIT busyChanged();
}

void SpotCheckDraft::addPhoto(const QUrl& file, int item, const QString& finding)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    const Instant changed{QFileInfo(path).lastModified().toMSecsSinceEpoch()};
    // What the camera left with the draft is stored under its hash now.
    const bool own = path.startsWith(scratchFile({}));
    importFile(path, true, [this, item, finding, changed, own, path](Evidence evidence) {
        if (own)
            QFile::remove(path);
        const Id about = findById(m_form.findings, Id(finding)) ? Id(finding) : m_form.id;
        for (const auto& [id, other] : m_form.evidence) {
            if (other.hash == evidence.hash && other.subject == about && other.item == item) {
                setProblem(tr("这张照片已经在这里了。"));
                return;
            }
        }
        evidence.subject = about;
        evidence.item = item;
        evidence.takenAt = changed.ms > 0 ? std::min(changed, m_workspace->now()) : m_workspace->now();
        edit(tr("添加照片"), {}, [&](SpotCheckForm& form) {
            form.evidence.push_back({newId(), std::move(evidence)});
        });
        save();
    });
}

void SpotCheckDraft::addAnnotated(const QString& photo, const QString& path, bool redacted, bool withheld)
{
    importFile(path, true, [this, source = Id(photo), path, redacted, withheld](Evidence evidence) {
        QFile::remove(path);
        const auto* first = findById(m_form.evidence, source);
        if (!first)
            return;
        const bool illegible = redacted || isRedacted(m_form, source);
        const QFileInfo name(first->record.name);
        evidence.subject = first->record.subject;
        evidence.item = first->record.item;
        evidence.caption = first->record.caption;
        evidence.takenAt = first->record.takenAt;
        evidence.name =
            (illegible ? tr("%1（遮挡）") : tr("%1（标注）")).arg(name.completeBaseName()) + u".jpg"_s;
        // A copy of a copy is a copy of the same original.
        const Id original = originalOf(*first);
        evidence.copyOf = original;
        edit(illegible ? tr("照片遮挡") : tr("照片标注"), {}, [&](SpotCheckForm& form) {
            const Id id = newId();
            form.evidence.push_back({id, std::move(evidence)});
            if (illegible)
                form.redacted.push_back(id);
            else if (isWithheld(form, source))
                form.withheld.push_back(id); // it shows as much as what stays here
            if (redacted)
                withhold(form, original, withheld);
        });
        save();
    });
}

void SpotCheckDraft::setWithheld(const QString& photo, bool withheld)
{
    const auto* drafted = findById(m_form.evidence, Id(photo));
    if (!drafted)
        return;
    edit(withheld ? tr("原照片留在本机") : tr("原照片一并送出"), {},
         [&, original = originalOf(*drafted)](SpotCheckForm& form) { withhold(form, original, withheld); });
}

/// With an original go its copies; without a copy that hides something, nothing stays behind. The file stays
/// with the draft: it may be undone.
void SpotCheckDraft::removePhoto(const QString& photo)
{
    const auto* drafted = findById(m_form.evidence, Id(photo));
    if (!drafted)
        return;
    const Id original = originalOf(*drafted);
    edit(tr("删除照片"), {}, [id = Id(photo), original](SpotCheckForm& form) {
        std::erase_if(form.evidence,
                      [&](const auto& drafted) { return drafted.id == id || drafted.record.copyOf == id; });
        const auto gone = [&](const Id& kept) { return !findById(form.evidence, kept); };
        std::erase_if(form.redacted, gone);
        std::erase_if(form.withheld, gone);
        if (std::none_of(form.redacted.begin(), form.redacted.end(), [&](const Id& hidden) {
                return originalOf(*findById(form.evidence, hidden)) == original;
            }))
            withhold(form, original, false);
    });
}

void SpotCheckDraft::setSignature(const QString& path)
{
    importFile(path, true, [this, path](Evidence evidence) {
        QFile::remove(path);
        evidence.kind = EvidenceKind::Signature;
        evidence.subject = m_form.id;
        evidence.name = tr("签字.png");
        evidence.takenAt = m_workspace->now();
        edit(tr("签字"), u"signature"_s, [&](SpotCheckForm& form) {
            std::erase_if(form.evidence,
                          [&](const auto& drafted) { return drafted.id == form.check.signature; });
            form.check.signature = newId();
            form.evidence.push_back({form.check.signature, std::move(evidence)});
        });
        save();
    });
}

void SpotCheckDraft::clearSignature()
{
    if (m_form.check.signature.isNull())
        return;
    edit(tr("签字"), u"signature"_s, [](SpotCheckForm& form) {
        std::erase_if(form.evidence, [&](const auto& drafted) { return drafted.id == form.check.signature; });
        form.check.signature = {};
    });
}

QString SpotCheckDraft::signatureHash() const
{
    const auto* drafted = findById(m_form.evidence, m_form.check.signature);
    return drafted && !m_form.check.signature.isNull() ? QString::fromLatin1(drafted->record.hash.toHex())
                                                       : QString();
}

QString SpotCheckDraft::scratchFile(const QString& name) const
{
    const QString folder = m_workspace->draftFolder(draftId());
    QDir().mkpath(folder);
    return folder + u"/scratch-"_s + name;
}

} // namespace jiannuo
