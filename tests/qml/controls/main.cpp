// SPDX-License-Identifier: Apache-2.0
#include <QColor>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QUrl>
#include <QtQuickTest>

using namespace Qt::StringLiterals;

/// Files for the tests, and a look at the pictures in them.
class Scratch : public QObject {
    Q_OBJECT
public:
    Q_INVOKABLE QString path(const QString& name) const { return m_dir.filePath(name); }
    Q_INVOKABLE bool exists(const QString& name) const { return QFileInfo::exists(path(name)); }
    Q_INVOKABLE QSize size(const QString& name) const { return QImage(path(name)).size(); }
    Q_INVOKABLE QColor pixel(const QString& name, int x, int y) const
    {
        return QImage(path(name)).pixelColor(x, y);
    }
    /// How many pixels of the picture are dark: ink on white.
    Q_INVOKABLE int darkPixels(const QString& name) const
    {
        const QImage image(path(name));
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return count;
    }
    /// Fine black and white stripes, 800 × 600: what a cell of the mosaic must turn grey.
    Q_INVOKABLE QUrl stripes() const
    {
        QImage image(800, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int x = 0; x < 800; x += 4)
            painter.fillRect(x, 0, 2, 600, Qt::black);
        painter.end();
        image.save(path(u"stripes.png"_s));
        return QUrl::fromLocalFile(path(u"stripes.png"_s));
    }

private:
    QTemporaryDir m_dir;
};

class Setup : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        qmlRegisterSingletonType<Scratch>("Jiannuo.Testing", 1, 0, "Scratch",
                                          [](QQmlEngine*, QJSEngine*) { return new Scratch; });
        Q_UNUSED(engine)
    }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)

#include "main.moc"
