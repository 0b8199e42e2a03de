// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/receipt_sheet.h"

#include <QUrl>

namespace jiannuo {

/// A receipt that somebody shows, checked without a network: whether our headquarters signed it, what it
/// says, and which record it is, where this device holds that.
class ReceiptCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)
    /// For Navigator.open(); empty where there is no page to open.
    Q_PROPERTY(QString recordKind READ recordKind NOTIFY changed)
    Q_PROPERTY(QString recordId READ recordId NOTIFY changed)

public:
    enum Outcome {
        Nothing, ///< nothing was shown yet
        Reading,
        Genuine,
        Displaced, ///< signed, but this device holds another operation in its place
        NotGenuine,
        Unreadable, ///< no receipt, or no code in the picture
    };
    Q_ENUM(Outcome)

    explicit ReceiptCheck(QObject* parent = nullptr);

    int outcome() const { return m_outcome; }
    QString headline() const { return m_headline; }
    QString detail() const { return m_detail; }
    FactList* facts() { return &m_facts; }
    QString recordKind() const { return m_recordKind; }
    QString recordId() const { return m_recordId; }

    Q_INVOKABLE void checkText(const QString& text);
    /// A picture of one.
    Q_INVOKABLE void checkFile(const QUrl& picture);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    void show(Outcome outcome, const QString& headline, const QString& detail);
    void showFailure(const Error& error);
    void findRecord(const Operation& operation);

    Workspace* m_workspace;
    Outcome m_outcome = Nothing;
    QString m_headline;
    QString m_detail;
    FactList m_facts;
    QString m_recordKind;
    QString m_recordId;
    int m_asked = 0; ///< the answer to an earlier picture does not count
};

/// Looks for a QR code in what the camera sees, for whoever asks for one: a receipt, an enrolment.
class QrFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /// What an Item.grabToImage() gave. found() where there is a code in it.
    Q_INVOKABLE void look(const QImage& picture);

Q_SIGNALS:
    void found(const QString& text);
};

} // namespace jiannuo
