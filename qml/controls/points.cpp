// SPDX-License-Identifier: Apache-2.0
#include "points.h"

#include "domain/decimal.h"

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

Result<Decimal> read(const QString& text)
{
    // NFKC turns full-width digits, signs and points into plain ones; the ideographic stop is a point typed
    // in Chinese mode.
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    plain.replace(u'。', u'.');
    return Decimal::parse(plain);
}

template <class Operation> QString combined(const QString& a, const QString& b, Operation operation)
{
    const Result<Decimal> left = read(a);
    const Result<Decimal> right = read(b);
    return left && right ? operation(*left, *right).toString() : QString();
}

} // namespace

bool Points::valid(const QString& text) const
{
    return read(text).ok();
}

QString Points::normalized(const QString& text) const
{
    const Result<Decimal> value = read(text);
    return value ? value->toString() : QString();
}

QString Points::add(const QString& a, const QString& b) const
{
    return combined(a, b, [](Decimal x, Decimal y) { return x + y; });
}

QString Points::subtract(const QString& a, const QString& b) const
{
    return combined(a, b, [](Decimal x, Decimal y) { return x - y; });
}

QString Points::times(const QString& points, int count) const
{
    const Result<Decimal> value = read(points);
    return value ? (*value * Decimal(count)).toString() : QString();
}

QString Points::sum(const QStringList& points) const
{
    Decimal total;
    for (const QString& text : points) {
        const Result<Decimal> value = read(text);
        if (!value)
            return {};
        total += *value;
    }
    return total.toString();
}

QString Points::clamped(const QString& value, const QString& from, const QString& to) const
{
    const Result<Decimal> wanted = read(value);
    if (!wanted)
        return {};
    Decimal result = *wanted;
    if (const Result<Decimal> most = read(to); most && result > *most)
        result = *most;
    if (const Result<Decimal> least = read(from); least && result < *least)
        result = *least;
    return result.toString();
}

int Points::compare(const QString& a, const QString& b) const
{
    const Result<Decimal> left = read(a);
    const Result<Decimal> right = read(b);
    if (!left || !right || *left == *right)
        return 0;
    return *left < *right ? -1 : 1;
}

} // namespace jiannuo
