// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/source_highlighter.h"

#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTextDocument>

namespace jiannuo {

class SourceHighlighter::Painter : public QSyntaxHighlighter {
public:
    explicit Painter(SourceHighlighter& owner)
        : QSyntaxHighlighter(static_cast<QObject*>(nullptr))
        , m_owner(owner)
    {
    }

protected:
    void highlightBlock(const QString& text) override;

private:
    SourceHighlighter& m_owner;
};

SourceHighlighter::SourceHighlighter(QObject* parent)
    : QObject(parent)
    , m_painter(std::make_unique<Painter>(*this))
{
    // All colours of a scheme change one after the other.
    connect(
        this, &SourceHighlighter::colorsChanged, this,
        [this] {
            m_marks.clear();
            renew();
        },
        Qt::QueuedConnection);
}

SourceHighlighter::~SourceHighlighter() = default;

void SourceHighlighter::setDocument(QQuickTextDocument* document)
{
    if (m_document == document)
        return;
    m_document = document;
    QTextDocument* text = document ? document->textDocument() : nullptr;
    m_painter->setDocument(text);
    if (text)
        connect(text, &QTextDocument::contentsChanged, this, &SourceHighlighter::openLines);
    renew();
    openLines();
    Q_EMIT documentChanged();
}

void SourceHighlighter::setDraft(ImportDraft* draft)
{
    if (m_draft == draft)
        return;
    if (m_draft)
        disconnect(m_draft, nullptr, this, nullptr);
    m_draft = draft;
    if (draft)
        connect(draft, &ImportDraft::marksChanged, this, &SourceHighlighter::renew);
    renew();
    Q_EMIT draftChanged();
}

void SourceHighlighter::renew()
{
    if (!m_draft || !m_painter->document())
        return;
    std::vector<ImportDraft::SourceMark> marks = m_draft->marks();
    const bool same =
        std::equal(marks.begin(), marks.end(), m_marks.begin(), m_marks.end(),
                   [](const auto& a, const auto& b) { return a.span == b.span && a.mark == b.mark; });
    if (same)
        return;
    m_marks = std::move(marks);
    m_painter->rehighlight();
}

/// Another text has come, in single lines as text comes.
void SourceHighlighter::openLines()
{
    QTextDocument* text = m_painter->document();
    if (m_opening || !text
        || text->firstBlock().blockFormat().lineHeightType() != QTextBlockFormat::SingleHeight)
        return;
    m_opening = true;
    QTextBlockFormat open;
    open.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(text);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(open);
    m_opening = false;
    Q_EMIT laidOut();
}

QTextCharFormat SourceHighlighter::formatOf(ImportDraft::Mark mark) const
{
    using Mark = ImportDraft::Mark;
    QTextCharFormat format;
    const auto underline = [&] {
        format.setFontUnderline(true);
        format.setUnderlineColor(m_doubtInk);
    };
    switch (mark) {
    case Mark::Title:
        format.setFontWeight(QFont::Bold);
        break;
    case Mark::Item:
    case Mark::Letter:
        format.setBackground(m_item);
        break;
    case Mark::OtherItem:
    case Mark::OtherLetter:
        format.setBackground(m_otherItem);
        break;
    case Mark::Contact:
        format.setBackground(m_contact);
        break;
    case Mark::Closing:
        format.setBackground(m_closing);
        break;
    case Mark::Doubt:
        format.setBackground(m_doubt);
        format.setForeground(m_doubtInk);
        underline();
        break;
    case Mark::SeenDoubt:
        underline();
        break;
    case Mark::Chosen:
        format.setBackground(m_chosen);
        format.setForeground(m_chosenInk);
        break;
    }
    return format;
}

void SourceHighlighter::Painter::highlightBlock(const QString& text)
{
    // Later marks lie upon earlier ones; each says only what it changes.
    const qsizetype from = currentBlock().position();
    std::vector<std::pair<Span, QTextCharFormat>> here;
    const Span block{from, text.size()};
    for (const auto& [span, mark] : m_owner.m_marks) {
        if (span.overlaps(block))
            here.emplace_back(
                Span::between(std::max(span.start, from) - from, std::min(span.end(), block.end()) - from),
                m_owner.formatOf(mark));
    }
    std::vector<qsizetype> edges;
    for (const auto& [span, format] : here) {
        edges.push_back(span.start);
        edges.push_back(span.end());
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        QTextCharFormat sum;
        for (const auto& [span, format] : here) {
            if (span.start <= edges[i] && span.end() >= edges[i + 1])
                sum.merge(format);
        }
        setFormat(static_cast<int>(edges[i]), static_cast<int>(edges[i + 1] - edges[i]), sum);
    }
}

} // namespace jiannuo
