// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/importing/import_draft.h"

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QTextCharFormat>

#include <memory>

namespace jiannuo {

/// Lays the marks of an ImportDraft over its source in a TextEdit: letters and items as grounds, doubts
/// underlined as well as coloured; and opens the lines for the numbers that stand above them.
class SourceHighlighter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(jiannuo::ImportDraft* draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(QColor item MEMBER m_item NOTIFY colorsChanged)
    Q_PROPERTY(QColor otherItem MEMBER m_otherItem NOTIFY colorsChanged)
    Q_PROPERTY(QColor contact MEMBER m_contact NOTIFY colorsChanged)
    Q_PROPERTY(QColor closing MEMBER m_closing NOTIFY colorsChanged)
    Q_PROPERTY(QColor doubt MEMBER m_doubt NOTIFY colorsChanged)
    Q_PROPERTY(QColor doubtInk MEMBER m_doubtInk NOTIFY colorsChanged)
    Q_PROPERTY(QColor chosen MEMBER m_chosen NOTIFY colorsChanged)
    Q_PROPERTY(QColor chosenInk MEMBER m_chosenInk NOTIFY colorsChanged)

public:
    explicit SourceHighlighter(QObject* parent = nullptr);
    ~SourceHighlighter() override;

    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    ImportDraft* draft() const { return m_draft; }
    void setDraft(ImportDraft* draft);

Q_SIGNALS:
    void documentChanged();
    void draftChanged();
    void colorsChanged();
    /// Places of the text moved: lines were opened.
    void laidOut();

private:
    class Painter;

    void renew();
    void openLines();
    QTextCharFormat formatOf(ImportDraft::Mark mark) const;

    std::unique_ptr<Painter> m_painter;
    QPointer<QQuickTextDocument> m_document;
    QPointer<ImportDraft> m_draft;
    std::vector<ImportDraft::SourceMark> m_marks;
    bool m_opening = false;
    QColor m_item, m_otherItem, m_contact, m_closing, m_doubt, m_doubtInk, m_chosen, m_chosenInk;
};

} // namespace jiannuo
