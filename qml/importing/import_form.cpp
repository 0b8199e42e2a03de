// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_form.h"

#include <QCborArray>
#include <QCborMap>

#include <cstring>
#include <type_traits>

namespace jiannuo {

namespace {

constexpr int version = 1;

/// Lays a value out in CBOR, or fills it from there: one list of members serves both. Text that stands in the
/// source is kept as its place alone.
class Archive {
public:
    Archive(bool writing, const QString& source)
        : m_writing(writing)
        , m_source(source)
    {
    }
    Archive(const QCborMap& map, const QString& source)
        : m_writing(false)
        , m_source(source)
        , m_map(map)
    {
    }

    const QCborMap& map() const { return m_map; }

    template <class... Members> void operator()(Members&... members)
    {
        int key = 0;
        (member(++key, members), ...);
    }

private:
    template <class T> void member(int key, T& value)
    {
        if (m_writing)
            m_map.insert(key, written(value));
        else if (m_map.contains(qint64(key)))
            value = read<T>(m_map.value(qint64(key)));
    }

    QCborValue written(bool value) { return value; }
    QCborValue written(int value) { return value; }
    QCborValue written(qsizetype value) { return qint64(value); }
    QCborValue written(const QString& value) { return value; }
    QCborValue written(const Id& value) { return value.toRfc4122(); }
    QCborValue written(const Decimal& value) { return value.units(); }
    QCborValue written(const Instant& value) { return value.ms; }
    QCborValue written(const QDate& value) { return value.isValid() ? value.toJulianDay() : qint64(0); }
    QCborValue written(const Span& span) { return QCborArray{qint64(span.start), qint64(span.length)}; }
    QCborValue written(const Piece& piece)
    {
        QCborArray parts{qint64(piece.span.start), qint64(piece.span.length)};
        if (QStringView(m_source).mid(piece.span.start, piece.span.length) != piece.text)
            parts.append(piece.text);
        return parts;
    }
    template <class T> QCborValue written(const std::optional<T>& value)
    {
        return value ? written(*value) : QCborValue(QCborValue::Null);
    }
    template <class T> QCborValue written(const QList<T>& values)
    {
        QCborArray array;
        for (const T& value : values)
            array.append(written(value));
        return array;
    }
    template <class T> QCborValue written(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            return int(value);
        } else {
            Archive inner(true, m_source);
            T copy = value;
            members(inner, copy);
            return inner.m_map;
        }
    }

    template <class T> T read(const QCborValue& value)
    {
        if constexpr (std::is_same_v<T, bool>)
            return value.toBool();
        else if constexpr (std::is_same_v<T, QString>)
            return value.toString();
        else if constexpr (std::is_same_v<T, Id>)
            return Id::fromRfc4122(value.toByteArray());
        else if constexpr (std::is_same_v<T, Decimal>)
            return Decimal::fromUnits(value.toInteger());
        else if constexpr (std::is_same_v<T, QDate>)
            return value.toInteger() > 0 ? QDate::fromJulianDay(value.toInteger()) : QDate();
        else if constexpr (std::is_same_v<T, Instant>)
            return Instant{value.toInteger()};
        else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
            return static_cast<T>(value.toInteger());
        else if constexpr (std::is_same_v<T, Span>)
            return Span{qsizetype(value.toArray().at(0).toInteger()),
                        qsizetype(value.toArray().at(1).toInteger())};
        else if constexpr (std::is_same_v<T, Piece>)
            return readPiece(value.toArray());
        else
            return readWhole(value, static_cast<T*>(nullptr));
    }
    Piece readPiece(const QCborArray& parts)
    {
        const Span span{qsizetype(parts.at(0).toInteger()), qsizetype(parts.at(1).toInteger())};
        return {parts.size() > 2 ? parts.at(2).toString() : m_source.mid(span.start, span.length), span};
    }
    template <class T> std::optional<T> readWhole(const QCborValue& value, std::optional<T>*)
    {
        return value.isNull() ? std::nullopt : std::optional<T>(read<T>(value));
    }
    template <class T> QList<T> readWhole(const QCborValue& value, QList<T>*)
    {
        QList<T> list;
        for (const QCborValue one : value.toArray())
            list.append(read<T>(one));
        return list;
    }
    template <class T> T readWhole(const QCborValue& value, T*)
    {
        T whole;
        Archive inner(value.toMap(), m_source);
        members(inner, whole);
        return whole;
    }

    // Members are numbered by their place: new ones go to the end.
    static void members(Archive& a, Doubt& d) { a(d.code, d.sentence, d.span, d.confidence); }
    static void members(Archive& a, ImportedTimeLimit& l)
    {
        a(l.text, l.normal, l.maximum, l.statutory, l.unit, l.startEvent, l.deemedConsent, l.statutoryUnit);
    }
    static void members(Archive& a, ImportedQuantity& q)
    {
        a(q.text, q.name, q.value, q.unit, q.qualifier, q.maximum);
    }
    static void members(Archive& a, ImportedSum& s) { a(s.total, s.parts, s.sum, s.agrees); }
    static void members(Archive& a, ImportedField& f) { a(f.label, f.value, f.meaning); }
    static void members(Archive& a, ImportedPhone& p) { a(p.value, p.original, p.placeholder); }
    static void members(Archive& a, ImportedEmail& e) { a(e.value, e.original, e.inferred, e.placeholder); }
    static void members(Archive& a, ImportedArticle& t) { a(t.title, t.text, t.quantities); }
    static void members(Archive& a, OutlineItem& i)
    {
        a(i.depth, i.no, i.noInferred, i.prefix, i.mark, i.text, i.tail, i.span, i.edited, i.due,
          i.timeLimits, i.quantities, i.sums, i.fields, i.kind, i.dueDate, i.dueYearInferred);
    }
    static void members(Archive& a, ImportedLetter& l)
    {
        a(l.span, l.org, l.orgText, l.title, l.intro, l.closing, l.quantities, l.phones, l.faxes, l.emails,
          l.address, l.postcode, l.receptionOffice, l.otherFields, l.signedAt, l.doubts, l.due);
    }
    static void members(Archive& a, ImportedLetterForm& l)
    {
        a(l.read, l.items, l.org, l.newOrg, l.newOrgParent, l.seen, l.accepted, l.commitments);
    }
    static void members(Archive& a, ImportedLeftOut& l) { a(l.text, l.reason); }
    static void members(Archive& a, ImportedPage& p)
    {
        a(p.heading, p.preface, p.articles, p.commentary, p.flattened, p.doubts, p.leftOut);
    }
    static void members(Archive& a, ImportForm& f)
    {
        a(f.medium, f.campaign, f.state, f.page, f.seen, f.letters);
    }
    static void members(Archive& a, ImportSummary& s)
    {
        a(s.id, s.owner, s.name, s.at, s.letters, s.accepted, s.openDoubts);
    }
    template <class T> friend QCborMap laidOut(T value, const QString& source);
    template <class T> friend void fillFrom(T& value, const QCborMap& map, const QString& source);

    bool m_writing;
    const QString& m_source;
    QCborMap m_map;
};

template <class T> QCborMap laidOut(T value, const QString& source)
{
    Archive archive(true, source);
    Archive::members(archive, value);
    return archive.map();
}

template <class T> void fillFrom(T& value, const QCborMap& map, const QString& source)
{
    Archive archive(map, source);
    Archive::members(archive, value);
}

ImportSummary summaryOf(const ImportForm& form)
{
    ImportSummary summary{form.id, form.owner, form.name, form.at, int(form.letters.size())};
    for (const ImportedLetterForm& letter : form.letters) {
        summary.accepted += letter.isAccepted() ? 1 : 0;
        summary.openDoubts += letter.isAccepted() ? 0 : letter.openDoubts();
    }
    return summary;
}

Result<QCborMap> opened(const QByteArray& body)
{
    const QCborValue value = QCborValue::fromCbor(body);
    if (!value.isMap() || value.toMap().value(0).toInteger() != version)
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate("ImportForm", "这份导入草稿读不出来，请重新导入原件。")};
    return value.toMap();
}

} // namespace

ImportForm formOf(ImportedPage page)
{
    ImportForm form;
    const QList<ImportedLetter> letters = std::exchange(page.letters, {});
    for (const ImportedLetter& letter : letters) {
        ImportedLetterForm one;
        one.items = outline::from(letter.items, page.rawText);
        one.read = letter;
        one.read.items.clear();
        form.letters.append(one);
    }
    // What was left out is looked at like a doubt.
    for (const ImportedLeftOut& one : std::as_const(page.leftOut))
        page.doubts.append(
            {DoubtCode::TextLeftOver,
             QCoreApplication::translate("ImportForm", "没有导入（%1）：%2").arg(one.reason, one.text),
             {},
             60});
    form.page = std::move(page);
    return form;
}

ImportedLetter toLetter(const ImportedLetterForm& form)
{
    ImportedLetter letter = form.read;
    letter.items = outline::toItems(form.items);
    return letter;
}

QByteArray encodeImport(const ImportForm& form)
{
    return QCborMap{
        {0, version}, {1, laidOut(summaryOf(form), form.page.rawText)}, {2, laidOut(form, form.page.rawText)}}
        .toCborValue()
        .toCbor();
}

QByteArray encodeSource(const ImportForm& form)
{
    // As it is in memory: no encoding that would drop a byte order mark or half a pair.
    const QString& text = form.page.rawText;
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))};
}

Result<ImportSummary> summaryOf(const QByteArray& body)
{
    const auto map = opened(body);
    if (!map)
        return map.error();
    ImportSummary summary;
    fillFrom(summary, map->value(1).toMap(), {});
    return summary;
}

Result<ImportForm> decodeImport(const QByteArray& body, const QByteArray& source)
{
    const auto map = opened(body);
    if (!map)
        return map.error();
    ImportSummary summary;
    fillFrom(summary, map->value(1).toMap(), {});
    ImportForm form;
    QString text(source.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(text.data(), source.constData(), static_cast<std::size_t>(text.size()) * sizeof(char16_t));
    fillFrom(form, map->value(2).toMap(), text);
    form.page.rawText = text;
    form.id = summary.id;
    form.owner = summary.owner;
    form.name = summary.name;
    form.at = summary.at;
    return form;
}

} // namespace jiannuo
