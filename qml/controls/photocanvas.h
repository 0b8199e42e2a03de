// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPolygonF>
#include <QQuickPaintedItem>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// Marks upon a copy of a photo. The original file is only read; save() writes a flattened copy in the
/// photo's own resolution, without the metadata of the camera.
class PhotoCanvas : public QQuickPaintedItem {
    Q_OBJECT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(Tool tool MEMBER m_tool NOTIFY toolChanged)
    Q_PROPERTY(QColor markColor MEMBER m_color NOTIFY markColorChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY sourceChanged)
    /// Why the photo cannot be shown, a sentence for people; empty while it can.
    Q_PROPERTY(QString problem READ problem NOTIFY sourceChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY marksChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY marksChanged)
    Q_PROPERTY(int markCount READ markCount NOTIFY marksChanged)
    /// Something is made illegible.
    Q_PROPERTY(bool redacted READ isRedacted NOTIFY marksChanged)
    QML_ELEMENT

public:
    enum Tool { Pen, Arrow, Box, Text, Pixelate };
    Q_ENUM(Tool)

    explicit PhotoCanvas(QQuickItem* parent = nullptr);

    QUrl source() const { return m_source; }
    void setSource(const QUrl& source);
    bool isReady() const { return !m_photo.isNull(); }
    QString problem() const { return m_problem; }
    bool canUndo() const { return !m_marks.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    int markCount() const { return static_cast<int>(m_marks.size()); }
    bool isRedacted() const;

    /// A mark of the current tool begins, goes on, ends: positions in the item's pixels. One that is too
    /// small to be meant is dropped.
    Q_INVOKABLE void begin(QPointF position);
    Q_INVOKABLE void extend(QPointF position);
    Q_INVOKABLE void end();
    Q_INVOKABLE void addText(QPointF position, const QString& text);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    /// The photo with its marks, in its own resolution.
    QImage flattened() const;
    /// Writes flattened() as JPEG. Returns a sentence for people when that fails, else nothing.
    Q_INVOKABLE QString save(const QString& path) const;

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void sourceChanged();
    void toolChanged();
    void markColorChanged();
    void marksChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    struct Mark {
        Tool tool = Tool::Pen;
        QColor color;
        QPolygonF points; // in the photo's pixels
        QString text;
    };

    QRectF shownRect() const;
    QPointF toPhoto(QPointF position) const;
    qreal unit() const;
    void pixelateAll();
    void marksWereChanged(bool pixels);
    void drawMarks(QPainter& painter) const;
    void drawMark(QPainter& painter, const Mark& mark) const;

    QUrl m_source;
    QString m_problem;
    QImage m_photo;
    QImage m_pixelated; // the photo with everything illegible that shall be
    QImage m_shown; // the same at the size of the screen
    Tool m_tool = Tool::Pen;
    QColor m_color = QColor(0xe0, 0x2b, 0x20);
    QList<Mark> m_marks;
    QList<Mark> m_undone;
    bool m_drawing = false;
};

} // namespace jiannuo
