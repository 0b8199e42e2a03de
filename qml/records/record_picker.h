// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct PickerRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)

public:
    QString key; ///< the record's id
    QString title;
    QString subtitle;
};

/// The first few records of a kind that fit what was typed, for choosing one.
class RecordPicker : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind MEMBER m_kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY changed)
    /// Nothing is looked up before somebody looks.
    Q_PROPERTY(bool active MEMBER m_active WRITE setActive NOTIFY changed)
    /// More fit than are listed.
    Q_PROPERTY(bool truncated MEMBER m_truncated NOTIFY found)

public:
    static constexpr int mostListed = 30;

    explicit RecordPicker(QObject* parent = nullptr);

    void setKind(const QString& kind);
    void setText(const QString& text);
    void setActive(bool active);
    Q_INVOKABLE QString keyAt(int row) const;
    void refresh();

Q_SIGNALS:
    void changed();
    void found();

private:
    QString m_kind;
    QString m_text;
    bool m_active = false;
    bool m_truncated = false;
    std::vector<PickerRow> m_rows;
    QTimer m_soon;
};

} // namespace jiannuo
