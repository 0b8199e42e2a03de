// SPDX-License-Identifier: Apache-2.0
#include "exchange/file_type.h"

#include <QCoreApplication>
#include <QMimeDatabase>

#include <algorithm>
#include <span>
#include <string_view>

namespace jiannuo {

namespace {

struct FileTypeWords {
    Q_DECLARE_TR_FUNCTIONS(FileType)
};

/// A kind of file that its bytes tell. The first suffix is the usual one.
struct Known {
    const char* mimeType;
    const char* suffixes; ///< with blanks between them
    const char* label; ///< of a class: with its own name in front
    const char* own = "";
};

constexpr const char* picture = QT_TRANSLATE_NOOP("FileType", "%1 图片");
constexpr const char* video = QT_TRANSLATE_NOOP("FileType", "%1 视频");
constexpr const char* recording = QT_TRANSLATE_NOOP("FileType", "%1 录音");
constexpr const char* document = QT_TRANSLATE_NOOP("FileType", "%1 文件");
constexpr const char* archive = QT_TRANSLATE_NOOP("FileType", "%1 压缩包");

constexpr Known jpeg{"image/jpeg", "jpg jpeg jpe jfif", picture, "JPEG"};
constexpr Known png{"image/png", "png", picture, "PNG"};
constexpr Known gif{"image/gif", "gif", picture, "GIF"};
constexpr Known bmp{"image/bmp", "bmp dib", picture, "BMP"};
constexpr Known tiff{"image/tiff", "tif tiff", picture, "TIFF"};
constexpr Known webp{"image/webp", "webp", picture, "WebP"};
constexpr Known heic{"image/heic", "heic heif hif", picture, "HEIC"};
constexpr Known avif{"image/avif", "avif", picture, "AVIF"};
constexpr Known svg{"image/svg+xml", "svg", picture, "SVG"};
constexpr Known html{"text/html", "html htm", document, "HTML"};
constexpr Known pdf{"application/pdf", "pdf", document, "PDF"};
constexpr Known mp4{"video/mp4", "mp4 m4v 3gp 3g2 m4a m4b mov", video, "MP4"};
constexpr Known mov{"video/quicktime", "mov qt", video, "MOV"};
constexpr Known m4a{"audio/mp4", "m4a m4b", recording, "M4A"};
constexpr Known mkv{"video/x-matroska", "mkv webm mka", video, "MKV"};
constexpr Known avi{"video/x-msvideo", "avi", video, "AVI"};
constexpr Known mp3{"audio/mpeg", "mp3 mpga", recording, "MP3"};
constexpr Known wav{"audio/x-wav", "wav", recording, "WAV"};
constexpr Known amr{"audio/AMR", "amr", recording, "AMR"};
constexpr Known ogg{"audio/ogg", "ogg oga opus ogv", recording, "OGG"};
constexpr Known flac{"audio/flac", "flac", recording, "FLAC"};
/// Both hold files of many programs: any of these suffixes is as good, and says more.
constexpr Known zip{"application/zip", "zip docx xlsx pptx odt ods odp ofd wps et dps kmz epub xmind",
                    archive, "ZIP"};
constexpr Known ole{"application/x-ole-storage", "doc xls ppt wps et dps vsd msg", document,
                    "Office 97-2003"};
constexpr Known rar{"application/vnd.rar", "rar", archive, "RAR"};
constexpr Known sevenZip{"application/x-7z-compressed", "7z", archive, "7z"};

constexpr const Known* all[]{&jpeg, &png, &gif, &bmp, &tiff, &webp, &heic, &avif, &pdf, &mp4, &mov,     &m4a,
                             &mkv,  &avi, &mp3, &wav, &amr,  &ogg,  &flac, &zip,  &ole, &rar, &sevenZip};

constexpr std::string_view programSuffixes =
    " exe com bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp scr pif cpl dll sys lnk reg apk jar sh bash run "
    "desktop appimage app dmg elf so ";

QStringList suffixesOf(const Known& known)
{
    return QString::fromLatin1(known.suffixes).split(u' ');
}

bool begins(QByteArrayView head, std::string_view with, qsizetype at = 0)
{
    return head.size() >= at + std::ssize(with) && std::equal(with.begin(), with.end(), head.begin() + at);
}

/// ISO/IEC 14496-12: a box `ftyp` that names the brands, the main one first.
const Known* isoFile(QByteArrayView head)
{
    if (!begins(head, "ftyp", 4) || head.size() < 12)
        return nullptr;
    const auto is = [&](std::initializer_list<std::string_view> brands, qsizetype at) {
        return std::any_of(brands.begin(), brands.end(),
                           [&](std::string_view brand) { return begins(head, brand, at); });
    };
    // Apple's pictures may have the general brand in front, and the own one behind.
    for (qsizetype at = 8; at + 4 <= std::min<qsizetype>(head.size(), 64); at += at == 8 ? 8 : 4) {
        if (is({"avif", "avis"}, at))
            return &avif;
        if (is({"heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"}, at))
            return &heic;
        if (at == 8 && is({"qt  "}, at))
            return &mov;
        if (at == 8 && is({"M4A ", "M4B "}, at))
            return &m4a;
        if (at == 8 && !is({"mif1", "msf1"}, at))
            return &mp4;
    }
    return &heic; // of the general brand
}

const Known* markup(QByteArrayView head)
{
    const QByteArray text = head.first(std::min<qsizetype>(head.size(), 1024)).toByteArray().toLower();
    QByteArrayView rest = QByteArrayView(text);
    if (begins(rest, "\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    rest = rest.trimmed();
    if (!begins(rest, "<"))
        return nullptr;
    if (begins(rest, "<!doctype html") || begins(rest, "<html") || begins(rest, "<script")
        || begins(rest, "<head") || begins(rest, "<body"))
        return &html;
    if (text.contains("<svg"))
        return &svg;
    return text.contains("<html") ? &html : nullptr;
}

const Known* told(QByteArrayView head)
{
    struct Magic {
        std::string_view bytes;
        const Known* known;
    };
    using namespace std::string_view_literals;
    static constexpr Magic magics[]{
        {"\xFF\xD8\xFF"sv, &jpeg},
        {"\x89PNG\r\n\x1A\n"sv, &png},
        {"GIF87a"sv, &gif},
        {"GIF89a"sv, &gif},
        {"II*\0"sv, &tiff},
        {"MM\0*"sv, &tiff},
        {"%PDF-"sv, &pdf},
        {"PK\3\4"sv, &zip},
        {"PK\5\6"sv, &zip},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, &ole},
        {"Rar!\x1A\x07"sv, &rar},
        {"7z\xBC\xAF\x27\x1C"sv, &sevenZip},
        {"\x1A\x45\xDF\xA3"sv, &mkv},
        {"OggS"sv, &ogg},
        {"fLaC"sv, &flac},
        {"#!AMR"sv, &amr},
        {"ID3"sv, &mp3},
    };
    for (const Magic& magic : magics) {
        if (begins(head, magic.bytes))
            return magic.known;
    }
    if (begins(head, "RIFF"))
        return begins(head, "WEBP", 8) ? &webp
            : begins(head, "WAVE", 8)  ? &wav
            : begins(head, "AVI ", 8)  ? &avi
                                       : nullptr;
    // Reserved fields that are zero tell it from a text that begins with BM.
    if (begins(head, "BM") && begins(head, "\0\0\0\0"sv, 6))
        return &bmp;
    if (head.size() > 2 && begins(head, "\xFF") && (static_cast<unsigned char>(head[1]) & 0xE6U) == 0xE2U)
        return &mp3; // a frame of layer 3
    if (const Known* iso = isoFile(head))
        return iso;
    return markup(head);
}

bool isProgram(const QString& suffix, QByteArrayView head)
{
    using namespace std::string_view_literals;
    for (const auto& magic :
         {"MZ"sv,
          "\x7F"
          "ELF"sv,
          "\xFE\xED\xFA\xCE"sv, "\xFE\xED\xFA\xCF"sv, "\xCE\xFA\xED\xFE"sv, "\xCF\xFA\xED\xFE"sv,
          "\xCA\xFE\xBA\xBE"sv, "dex\n"sv, "L\0\0\0\x01\x14\x02\0"sv}) {
        if (begins(head, magic))
            return true;
    }
    if (begins(head, "#!") && !begins(head, "#!AMR"))
        return true;
    return !suffix.isEmpty()
        && programSuffixes.find(' ' + suffix.toStdString() + ' ') != std::string_view::npos;
}

} // namespace

Result<FileType> fileTypeOf(const QString& name, QByteArrayView head)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 ? name.mid(dot + 1).trimmed().toLower() : QString();
    if (isProgram(suffix, head))
        return Error{ErrorCode::InvalidInput,
                     FileTypeWords::tr("“%1”是程序或脚本，不能作佐证。请改用照片、录音或文件。").arg(name)};
    const auto claims = [&](const Known* known) { return suffixesOf(*known).contains(suffix); };
    const Known* known = told(head);
    if (!known) {
        // It is called something that its bytes would tell.
        const bool untrue = std::any_of(std::begin(all), std::end(all), claims);
        return FileType{untrue ? QStringLiteral("application/octet-stream")
                               : QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name(),
                        name,
                        {},
                        false};
    }
    FileType type{QString::fromLatin1(known->mimeType), name,
                  FileTypeWords::tr(known->label).arg(QLatin1StringView(known->own)), false};
    if (claims(known)) {
        // Within a container its suffix says more.
        const bool container =
            known == &zip || known == &ole || known == &mp4 || known == &mkv || known == &ogg;
        if (container && suffix != suffixesOf(*known).front())
            type.mimeType = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
        else if (known == &ole)
            type.mimeType = QStringLiteral("application/msword");
        return type;
    }
    const bool claimsAnother = std::any_of(std::begin(all), std::end(all), claims);
    const QString stem = claimsAnother ? name.left(dot) : name;
    // An old Office file does not say which program made it.
    if (known != &ole)
        type.name = stem + u'.' + suffixesOf(*known).front();
    type.renamed = type.name != name;
    return type;
}

QString renamedText(const QString& name, const FileType& type)
{
    return type.renamed ? FileTypeWords::tr("“%1”其实是 %2，登记为“%3”。").arg(name, type.label, type.name)
                        : QString();
}

} // namespace jiannuo
