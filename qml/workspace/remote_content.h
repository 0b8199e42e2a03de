// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace jiannuo {

/// What a page wants from headquarters while somebody looks at it: pictures, files, receipts. One per
/// process; the conversation with headquarters implements it, QML sees it as the singleton `RemoteContent`.
class RemoteContent : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit RemoteContent(QObject* parent = nullptr);
    ~RemoteContent() override;
    /// For the QML engine: the instance that main() made.
    static RemoteContent* create(QQmlEngine* engine, QJSEngine* scriptEngine);
    /// Null where nobody speaks with headquarters.
    static RemoteContent* instance();

    /// Gets a photo or file that a record names, by its SHA-256 in hex: fetched().
    Q_INVOKABLE virtual void fetch(const QString& hash) = 0;
    /// Gets the small copy of a picture that a record names, as soon as there is a network, once a
    /// conversation: the workspace changes when it is here.
    virtual void fetchPreview(const QByteArray& hash) = 0;
    /// Gets headquarters' receipt for an operation of this device: receiptFetched().
    virtual void fetchReceipt(qint64 gseq) = 0;
    /// Asks for a code by which that person enrols a device: invited().
    virtual void invite(const QString& person) = 0;

Q_SIGNALS:
    /// `problem` is empty where the file is here now.
    void fetched(const QString& hash, const QString& problem);
    void receiptFetched(qint64 gseq, const QString& problem);
    /// `text` is what its QR code says, `until` the last moment that it counts; `problem` is empty where it
    /// was given.
    void invited(const QString& person, const QString& text, const QString& code, const QString& until,
                 const QString& problem);
};

} // namespace jiannuo
