// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QString>

namespace jiannuo {

/// What a file is that somebody gives as evidence: by its first bytes, whatever it is called.
struct FileType {
    QString mimeType;
    QString name; ///< as it shall be called: with a suffix that says what it is
    QString label; ///< for people, "HEIC 图片"; empty where the bytes say nothing
    bool renamed = false; ///< its own name said something else
};

/// How much of a file tells what it is.
inline constexpr qsizetype headOfFile = 4096;

/// `name` is the file's own name, `head` its beginning (headOfFile bytes suffice). What its bytes do not tell
/// is taken by its name, unless that promises a kind whose bytes would tell. InvalidInput for programs and
/// scripts: nobody opens evidence to run it.
Result<FileType> fileTypeOf(const QString& name, QByteArrayView head);

/// That a file was called something else than what it is; empty where it was not.
QString renamedText(const QString& name, const FileType& type);

} // namespace jiannuo
