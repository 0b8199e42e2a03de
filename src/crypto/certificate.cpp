// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"

#include "crypto/handles.h"

#include <openssl/asn1.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace jiannuo {

using namespace crypto_detail;

namespace {

constexpr qint64 secondsOfADay = 24 * 60 * 60;

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context{};
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const X509ExtensionHandle extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

// Built as a structure, not as a configuration text: a host name must not be able to say more than a name.
bool addHosts(X509* certificate, const QStringList& hosts)
{
    const GeneralNamesHandle names(sk_GENERAL_NAME_new_null());
    if (!names)
        return false;
    for (const QString& host : hosts) {
        GENERAL_NAME* name = GENERAL_NAME_new();
        if (!name || sk_GENERAL_NAME_push(names.get(), name) == 0) {
            GENERAL_NAME_free(name);
            return false;
        }
        const QByteArray text = host.toUtf8();
        if (ASN1_OCTET_STRING* address = a2i_IPADDRESS(text.constData())) {
            GENERAL_NAME_set0_value(name, GEN_IPADD, address);
            continue;
        }
        ASN1_IA5STRING* dns = ASN1_IA5STRING_new();
        if (!dns)
            return false;
        GENERAL_NAME_set0_value(name, GEN_DNS, dns);
        if (ASN1_STRING_set(dns, text.constData(), static_cast<int>(text.size())) != 1)
            return false;
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool usableHost(const QString& host)
{
    if (host.isEmpty() || host.size() > 253)
        return false;
    for (const QChar c : host) {
        if (c.unicode() <= 0x20 || c.unicode() >= 0x7f)
            return false;
    }
    return true;
}

bool setNames(X509* certificate, const QString& commonName)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    const QByteArray text = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, constBytes(text),
                                      static_cast<int>(text.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, name) == 1;
}

bool setSerial(X509* certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40); // positive, of one length
    BIGNUM* number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    const bool done = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
    BN_free(number);
    return done;
}

X509Handle readCertificate(QByteArrayView pem)
{
    const BioHandle bio = readerOf(pem);
    const auto noPassphrase = [](char*, int, int, void*) { return -1; };
    X509Handle certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    return certificate;
}

} // namespace

Result<TlsIdentity> makeSelfSigned(const CertificateRequest& request, const Clock& clock)
{
    if (request.commonName.isEmpty() || request.commonName.size() > 64 || request.years < 1
        || request.years > 50)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Crypto", "证书的名称须为 1 至 64 个字，有效期须为 1 至 50 年。"));
    if (request.hosts.isEmpty() || !std::all_of(request.hosts.begin(), request.hosts.end(), usableHost))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Crypto", "证书至少要写一个主机名或 IP 地址，且只能用英文字符。"));

    const PkeyHandle key(EVP_EC_gen("P-256"));
    const X509Handle certificate(X509_new());
    const qint64 now = clock.now().ms / 1000;
    const auto from = static_cast<time_t>(now - secondsOfADay);
    const auto until = static_cast<time_t>(now + qint64(request.years) * 36525 * secondsOfADay / 100);
    const BioHandle certificateOut(BIO_new(BIO_s_mem()));
    const BioHandle keyOut(BIO_new(BIO_s_secmem()));
    // No key usage: without keyCertSign, OpenSSL and Qt would not see that the certificate signs itself.
    const bool done = key && certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && setSerial(certificate.get()) && setNames(certificate.get(), request.commonName)
        && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until) != nullptr
        && X509_set_pubkey(certificate.get(), key.get()) == 1
        && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(certificate.get(), NID_subject_key_identifier, "hash")
        && addHosts(certificate.get(), request.hosts)
        && X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0 && certificateOut && keyOut
        && PEM_write_bio_X509(certificateOut.get(), certificate.get()) == 1
        && PEM_write_bio_PKCS8PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!done)
        return failure(ErrorCode::Unsupported,
                       QT_TRANSLATE_NOOP("Crypto", "系统的密码库不能生成证书，请检查 OpenSSL 的安装。"));
    return TlsIdentity{contentOf(certificateOut.get()), contentOf(keyOut.get())};
}

Result<QString> certificateFingerprint(QByteArrayView pem)
{
    const X509Handle certificate = readCertificate(pem);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1)
        return failure(ErrorCode::Corrupt,
                       QT_TRANSLATE_NOOP("Crypto", "证书文件里没有可用的证书（PEM 格式）。"));
    const QByteArray hex = QByteArray(reinterpret_cast<const char*>(digest), qsizetype(size)).toHex();
    return QString::fromLatin1(hex);
}

Result<Instant> certificateExpiry(QByteArrayView pem)
{
    const X509Handle certificate = readCertificate(pem);
    tm until{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &until) != 1)
        return failure(ErrorCode::Corrupt,
                       QT_TRANSLATE_NOOP("Crypto", "证书文件里没有可用的证书（PEM 格式）。"));
    // Days since the epoch by pure arithmetic: timegm() is not everywhere.
    const qint64 year = 1900 + until.tm_year - (until.tm_mon < 2 ? 1 : 0);
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * ((until.tm_mon + 10) % 12) + 2) / 5 + until.tm_mday - 1;
    const qint64 days = era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    const qint64 seconds =
        days * secondsOfADay + qint64(until.tm_hour) * 3600 + qint64(until.tm_min) * 60 + until.tm_sec;
    return Instant{seconds * 1000};
}

} // namespace jiannuo
