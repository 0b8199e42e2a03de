// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace jiannuo::demonstration {

/// A file that evidence names by its hash. It travels beside the log.
struct EvidenceFile {
    QByteArray hash; ///< SHA-256
    QString name;
    QString mimeType;
    QByteArray content;
};

/// Collects the county's files, each content once.
class EvidenceFiles {
public:
    /// A written account as a text file.
    const EvidenceFile& account(const QString& title, const QString& text);
    /// A small drawn picture (PNG, 240 × 180) of a place: a counter, a road, a notice board by `scene`.
    const EvidenceFile& picture(const QString& name, quint64 scene);

    /// Strokes of a pen on white.
    const EvidenceFile& signature(quint64 hand);

    std::vector<EvidenceFile> take() { return std::move(m_files); }

private:
    const EvidenceFile& add(EvidenceFile file);
    /// Draws once and remembers.
    const QByteArray& drawn(quint64 scene, QByteArray (*draw)(quint64));

    std::vector<EvidenceFile> m_files;
    std::map<quint64, QByteArray> m_drawn;
};

} // namespace jiannuo::demonstration
