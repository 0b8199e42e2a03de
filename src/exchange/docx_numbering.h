// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace jiannuo {

/// Automatic numbers of a Word document: what stands as 一、 before a paragraph on the page is a reference in
/// the file.
class DocxNumbering {
public:
    struct Reference {
        int list = 0;
        int level = 0;
    };

    /// What a character style hides.
    struct Look {
        bool hidden = false;
        bool struck = false;
    };

    Result<void> readNumbering(const QByteArray& xml);
    Result<void> readStyles(const QByteArray& xml);

    std::optional<Reference> ofStyle(const QString& style) const;
    Look lookOf(const QString& style) const { return m_looks.value(style); }
    /// Counts one paragraph and gives its label, empty for bullets.
    QString next(Reference reference);

private:
    static constexpr int depth = 9;
    struct Level {
        QString format;
        QString text;
        int start = 1;
        int restart = -1; ///< behind which level it begins anew; -1: any above, 0: never
    };
    struct Definition {
        std::array<Level, depth> levels;
        std::array<int, depth> counters{};
    };
    /// A list's own beginnings and levels (startOverride), by level.
    struct Override {
        QHash<int, int> starts;
        bool begun = false;
    };

    QHash<int, Definition> m_definitions; ///< by abstract id
    QHash<int, int> m_lists; ///< list → abstract id
    QHash<int, Override> m_overrides; ///< by list
    QHash<QString, Reference> m_styles;
    QHash<QString, Look> m_looks;
};

} // namespace jiannuo
