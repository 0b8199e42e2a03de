// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/workspace.h"
#include "support/small_county.h"

#include <QImage>

namespace jiannuo::test {

/// A county, and one inspector's tablet with the app's workspace on it. kill() ends the app as a system does
/// that asks nobody; start() begins it anew on the same directory.
class AppCounty : public SmallCounty {
public:
    AppCounty()
    {
        avoided = make(Org{.name = QStringLiteral("清溪县档案馆"), .parent = county});
        const Id assignmentId = make(Assignment{.org = waterUnit,
                                                .checklist = checklist,
                                                .inspectors = {inspector, lead},
                                                .due = QDate(2026, 8, 10),
                                                .note = QStringLiteral("群众反映较多")});
        assignment = assignmentId.toString(QUuid::WithoutBraces);
        auto tablet = this->tablet({inspector});
        sync(*tablet);
        directory = tablet->directory();
        tablet.reset();
        start();
    }

    void start()
    {
        workspace = std::make_unique<Workspace>(clock, random);
        must(workspace->open(directory));
    }
    void kill() { workspace.reset(); }

    /// The app is closed, the tablet talks to headquarters, the app is open again.
    void syncApp()
    {
        kill();
        auto ledger = must(DeviceLedger::open(directory, clock, random));
        sync(*ledger);
        ledger.reset();
        start();
    }

    /// A drawn picture, no photo of anybody.
    QString picture(const QString& name, int width = 640, const QColor& color = Qt::darkCyan)
    {
        QImage image(width, width * 3 / 4, QImage::Format_RGB32);
        image.fill(color);
        const QString path = m_pictures.filePath(name);
        return image.save(path) ? path : QString();
    }

    static QString text(const Id& id) { return id.toString(QUuid::WithoutBraces); }

    SeededBytes random{11};
    QString directory;
    QString assignment;
    Id avoided;
    std::unique_ptr<Workspace> workspace;

private:
    QTemporaryDir m_pictures;
};

} // namespace jiannuo::test
