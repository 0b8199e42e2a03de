// SPDX-License-Identifier: Apache-2.0
#include "protocol/compression.h"

#include <zstd.h>

namespace jiannuo {

namespace {

constexpr int level = 3;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

} // namespace

QByteArray compressed(const QByteArray& body)
{
    // Each thread keeps one: for a short body, making it costs more than using it.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    if (!context)
        return {};
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(body.size()))),
                   Qt::Uninitialized);
    const size_t size = ZSTD_compressCCtx(context.get(), out.data(), static_cast<size_t>(out.size()),
                                          body.constData(), static_cast<size_t>(body.size()), level);
    if (ZSTD_isError(size))
        return {};
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

Result<QByteArray> decompressed(const QByteArray& body, qsizetype most)
{
    const auto corrupt = [] {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate("Compression", "收到的数据不完整或已损坏，请重试。")};
    };
    const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 24)))
        return corrupt();
    QByteArray out;
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{body.constData(), static_cast<size_t>(body.size()), 0};
    size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer output{piece.data(), static_cast<size_t>(piece.size()), 0};
        left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left))
            return corrupt();
        if (out.size() + static_cast<qsizetype>(output.pos) > most)
            return Error{ErrorCode::TooLarge,
                         QCoreApplication::translate("Compression", "数据解压后超过限制。")};
        out.append(piece.constData(), static_cast<qsizetype>(output.pos));
        if (left != 0 && output.pos == 0 && input.pos == input.size)
            return corrupt(); // cut off
    }
    if (input.pos != input.size)
        return corrupt();
    return out;
}

} // namespace jiannuo
