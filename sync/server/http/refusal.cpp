// SPDX-License-Identifier: Apache-2.0
#include "server/http/refusal.h"

#include <array>

namespace jiannuo::http {

namespace {

struct Reason {
    int status;
    ErrorCode code;
    const char* sentence;
};

constexpr std::array reasons{
    Reason{400, ErrorCode::InvalidInput,
           QT_TRANSLATE_NOOP("Http", "请求不符合 HTTP 格式，服务器没有处理。请检查客户端或中间的代理。")},
    Reason{404, ErrorCode::UnknownRecord,
           QT_TRANSLATE_NOOP("Http", "服务器上没有这个地址。请检查地址，或升级程序。")},
    Reason{405, ErrorCode::Unsupported,
           QT_TRANSLATE_NOOP("Http", "这个地址不支持这种请求方法。可用的方法见 Allow。")},
    Reason{408, ErrorCode::TimedOut,
           QT_TRANSLATE_NOOP("Http", "请求传得太慢，服务器不再等待。请在网络好转后再试。")},
    Reason{411, ErrorCode::MissingField,
           QT_TRANSLATE_NOOP("Http", "请求没有写明内容的长度（Content-Length）。")},
    Reason{413, ErrorCode::TooLarge,
           QT_TRANSLATE_NOOP("Http", "内容超过了这个地址的上限，服务器没有接收。请分块发送。")},
    Reason{414, ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Http", "请求的地址太长，请缩短后再试。")},
    Reason{415, ErrorCode::Unsupported,
           QT_TRANSLATE_NOOP("Http", "服务器不接受这种内容类型（Content-Type）。")},
    Reason{417, ErrorCode::Unsupported, QT_TRANSLATE_NOOP("Http", "服务器不支持请求里的 Expect。")},
    Reason{429, ErrorCode::Busy, QT_TRANSLATE_NOOP("Http", "来自同一地址的连接太多，请稍候再试。")},
    Reason{431, ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Http", "请求头太大或字段太多，服务器没有处理。")},
    Reason{500, ErrorCode::StorageFailed,
           QT_TRANSLATE_NOOP("Http", "服务器处理请求时出错，已记入日志。请稍后再试，或联系管理员。")},
    Reason{501, ErrorCode::Unsupported, QT_TRANSLATE_NOOP("Http", "服务器不支持这种请求方法或传输编码。")},
    Reason{503, ErrorCode::Busy, QT_TRANSLATE_NOOP("Http", "服务器正忙，请稍候再试。")},
    Reason{505, ErrorCode::Unsupported, QT_TRANSLATE_NOOP("Http", "服务器只支持 HTTP/1.0 和 HTTP/1.1。")},
};

} // namespace

Response refusal(int status)
{
    const auto known = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const Reason& reason) { return reason.status == status; });
    const Reason& reason = known == reasons.end() ? reasons.front() : *known;
    Response response =
        errorResponse({reason.code, QCoreApplication::translate("Http", reason.sentence)}, status);
    response.close = true;
    return response;
}

} // namespace jiannuo::http
