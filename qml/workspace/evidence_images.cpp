// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/evidence_images.h"

#include "qml/workspace/remote_content.h"
#include "qml/workspace/workspace.h"

#include <QFile>
#include <QImageReader>
#include <QQuickImageProvider>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(240, 240);

bool isHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

/// Decodes a picture no larger than it is shown: the reader scales while it reads.
class Thumbnails final : public QQuickImageProvider {
public:
    explicit Thumbnails(QString directory)
        : QQuickImageProvider(Image, ForceAsynchronousImageLoading)
        , m_directory(std::move(directory))
    {
    }

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override
    {
        const QStringList parts = id.split(u'/');
        const bool original = parts.size() == 2 && parts.first() == u"originals";
        if (!isHash(parts.last()) || parts.size() > 2
            || (parts.size() == 2 && !original && QUuid(parts.first()).isNull()))
            return {};
        QImageReader reader(original ? m_directory + u'/' + id
                                : parts.size() == 2
                                ? m_directory + u"/drafts/"_s + parts.first() + u'/' + parts.last()
                                : m_directory + u"/files/"_s + parts.last());
        reader.setAutoTransform(true);
        reader.setDecideFormatFromContent(true);
        const QSize whole = reader.size();
        const QSize wanted = requestedSize.isEmpty() ? usualSize : requestedSize;
        if (whole.isValid() && (whole.width() > wanted.width() || whole.height() > wanted.height()))
            reader.setScaledSize(whole.scaled(wanted, Qt::KeepAspectRatioByExpanding));
        QImage image = reader.read();
        if (size)
            *size = image.size();
        return image;
    }

private:
    const QString m_directory;
};

} // namespace

QByteArray pictureToShow(const Workspace& workspace, const Evidence& evidence)
{
    for (const QByteArray& hash : {evidence.preview, evidence.hash}) {
        if (!hash.isEmpty() && QFile::exists(workspace.filePath(hash)))
            return hash;
    }
    if (RemoteContent* remote = RemoteContent::instance(); remote && !evidence.preview.isEmpty())
        remote->fetchPreview(evidence.preview);
    return {};
}

EvidenceImages* EvidenceImages::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(scriptEngine)
    const Workspace* workspace = Workspace::instance();
    engine->addImageProvider(u"evidence"_s, new Thumbnails(workspace ? workspace->directory() : QString()));
    return new EvidenceImages;
}

QUrl EvidenceImages::thumbnail(const QString& hash, const QString& draft) const
{
    return QUrl(draft.isEmpty() ? u"image://evidence/"_s + hash
                                : u"image://evidence/"_s + draft + u'/' + hash);
}

QUrl EvidenceImages::original(const QString& hash) const
{
    return QUrl(u"image://evidence/originals/"_s + hash);
}

QUrl EvidenceImages::full(const QString& hash, const QString& draft) const
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !isHash(hash))
        return {};
    return QUrl::fromLocalFile(draft.isEmpty() ? workspace->filePath(QByteArray::fromHex(hash.toLatin1()))
                                               : workspace->draftFolder(draft) + u'/' + hash);
}

} // namespace jiannuo
