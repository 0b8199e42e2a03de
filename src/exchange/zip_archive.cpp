// SPDX-License-Identifier: Apache-2.0
#include "exchange/zip_archive.h"

#include <zip.h>

namespace jiannuo {

namespace {

constexpr qint64 largestTotal = 64LL * 1024 * 1024;
constexpr qint64 largestRatio = 300; ///< an office document stays far below
constexpr zip_int64_t mostEntries = 4096;

Error corrupt()
{
    return {
        ErrorCode::Corrupt,
        QCoreApplication::translate("Documents", "文件已损坏，无法读取。请用办公软件打开后另存，再导入。")};
}

Error bomb()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Documents",
                                        "文件解压后过大，没有读取。请只保留需要导入的内容后另存，再导入。")};
}

} // namespace

void ZipArchive::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

bool ZipArchive::looksLikeZip(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArrayView("PK\x03\x04", 4));
}

Result<ZipArchive> ZipArchive::open(const QByteArray& bytes)
{
    ZipArchive archive;
    archive.m_bytes = bytes;
    archive.m_budget = largestTotal;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(
        archive.m_bytes.constData(), static_cast<zip_uint64_t>(archive.m_bytes.size()), 0, &error);
    if (!source) {
        zip_error_fini(&error);
        return corrupt();
    }
    archive.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!archive.m_archive) {
        zip_source_free(source);
        return corrupt();
    }
    if (zip_get_num_entries(archive.m_archive.get(), 0) > mostEntries)
        return bomb();
    return archive;
}

bool ZipArchive::contains(const QString& name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_GUESS) >= 0;
}

QStringList ZipArchive::names() const
{
    QStringList all;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char* name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
            all.append(QString::fromUtf8(name));
    }
    return all;
}

Result<QByteArray> ZipArchive::read(const QString& name)
{
    if (const auto known = m_read.constFind(name); known != m_read.cend())
        return *known;
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_GUESS);
    if (index < 0)
        return Error{
            ErrorCode::UnknownRecord,
            QCoreApplication::translate("Documents", "文件里缺少“%1”，不是完整的办公文档。").arg(name)};
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0
        || !(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_COMP_SIZE))
        return corrupt();
    if (stat.encryption_method != ZIP_EM_NONE)
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("Documents", "文件设有密码，请取消密码后再导入。")};
    // The size that the archive states is checked first; what really comes out is counted as well.
    if (stat.size > static_cast<zip_uint64_t>(m_budget)
        || (stat.size > 1024 * 1024 && stat.size / static_cast<zip_uint64_t>(largestRatio) > stat.comp_size))
        return bomb();
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file)
        return corrupt();
    QByteArray content;
    char chunk[64 * 1024];
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), chunk, sizeof chunk);
        if (got < 0)
            return corrupt();
        if (got == 0)
            break;
        m_budget -= got;
        if (m_budget < 0)
            return bomb();
        content.append(chunk, static_cast<qsizetype>(got));
    }
    m_read.insert(name, content);
    return content;
}

} // namespace jiannuo
