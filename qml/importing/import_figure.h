// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/importing/import_draft.h"

namespace jiannuo {

/// A time limit or a quantity of an item while somebody corrects it.
class ImportFigure : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool limit MEMBER m_limit NOTIFY changed)
    Q_PROPERTY(bool isNew MEMBER m_isNew NOTIFY changed)
    /// As printed.
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    /// What begins the limit; what is counted.
    Q_PROPERTY(QString what MEMBER m_what NOTIFY changed)
    /// The limit; the quantity.
    Q_PROPERTY(QString value MEMBER m_value NOTIFY changed)
    Q_PROPERTY(QString maximum MEMBER m_maximum NOTIFY changed)
    /// Of a limit: ImportedUnit.
    Q_PROPERTY(int unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QString unitText MEMBER m_unitText NOTIFY changed)
    /// ImportedQualifier
    Q_PROPERTY(int qualifier MEMBER m_qualifier NOTIFY changed)
    Q_PROPERTY(bool deemedConsent MEMBER m_deemedConsent NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    using QObject::QObject;

    /// `index` −1: a new one.
    Q_INVOKABLE void beginLimit(jiannuo::ImportDraft* draft, int item, int index);
    Q_INVOKABLE void beginQuantity(jiannuo::ImportDraft* draft, int item, int index);
    /// False while something is wrong.
    Q_INVOKABLE bool apply();

    QString error() const;

Q_SIGNALS:
    void changed();

private:
    QPointer<ImportDraft> m_draft;
    int m_item = -1;
    int m_index = -1;
    ImportedTimeLimit m_readLimit;
    ImportedQuantity m_readQuantity;
    bool m_limit = false;
    bool m_isNew = false;
    QString m_text;
    QString m_what;
    QString m_value;
    QString m_maximum;
    int m_unit = 0;
    QString m_unitText;
    int m_qualifier = 0;
    bool m_deemedConsent = false;
};

} // namespace jiannuo
