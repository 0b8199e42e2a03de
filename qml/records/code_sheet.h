// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "qml/records/fact_list.h"

#include <QImage>
#include <QUrl>

namespace jiannuo {

/// A code to print or to hand on, and the same in words: a receipt, an invitation.
struct CodeSheet {
    QString title;
    QString text; ///< what the QR code says
    std::vector<FactRow> facts;
    QString foot; ///< what to do with it

    QImage picture() const;
    /// By the file's suffix: a page of PDF, else a picture.
    Result<void> save(const QString& path) const;
};

/// Something that has a sheet to show, to copy, to save, to print.
class CodeSheetHolder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A receipt or an invitation.")
    Q_PROPERTY(QString text READ text NOTIFY sheetChanged)
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)

public:
    QString text() const { return m_sheet.text; }
    FactList* facts() { return &m_facts; }

    Q_INVOKABLE void copy() const;
    /// Among the documents.
    Q_INVOKABLE QUrl suggestedFile() const;
    /// PDF or a picture, by the name. Answers with why it was not, or nothing.
    Q_INVOKABLE QString save(const QUrl& target) const;
    /// Opens it, as a page, with another program.
    Q_INVOKABLE QString share() const;

Q_SIGNALS:
    void sheetChanged();

protected:
    explicit CodeSheetHolder(QObject* parent);

    void hold(CodeSheet sheet, const QString& fileName);

private:
    CodeSheet m_sheet;
    QString m_fileName;
    FactList m_facts;
};

} // namespace jiannuo
