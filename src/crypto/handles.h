// SPDX-License-Identifier: Apache-2.0
#pragma once

// Only for the .cpp files of this folder: OpenSSL's objects with an owner.

#include "domain/error.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QByteArray>

#include <memory>

namespace jiannuo::crypto_detail {

template <auto free> struct Freed {
    template <class T> void operator()(T* object) const { free(object); }
};

inline void freeBio(BIO* bio)
{
    BIO_free_all(bio);
}

using PkeyHandle = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using PkeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContextHandle = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using BioHandle = std::unique_ptr<BIO, Freed<freeBio>>;
using X509Handle = std::unique_ptr<X509, Freed<X509_free>>;
using X509ExtensionHandle = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using GeneralNamesHandle = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>>;

inline const unsigned char* constBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

inline unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// A BIO that reads the bytes, which must outlive it.
inline BioHandle readerOf(QByteArrayView bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

inline QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

/// Leaves nothing in OpenSSL's own queue of errors. `sentence` in the context Crypto.
inline Error failure(ErrorCode code, const char* sentence)
{
    ERR_clear_error();
    return {code, QCoreApplication::translate("Crypto", sentence)};
}

} // namespace jiannuo::crypto_detail
