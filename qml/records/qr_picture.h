// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickPaintedItem>

namespace jiannuo {

/// A text as a QR code: dark on white in either colour scheme, with the margin that readers need, each module
/// a whole number of the screen's points. Nothing where the text does not fit.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
};

/// The same into a square of any painter. `whole`: in whole units of it.
void paintQr(QPainter& painter, const QRectF& square, const QString& text, bool whole);

} // namespace jiannuo
