#pragma once

#include <QByteArray>
#include <QString>

namespace jiannuo {

/// For a terminal, or a line of a log: what a record or somebody on the network wrote may hold control
/// characters, by which a terminal is told to do things, and marks that turn the direction of writing, by which
/// words are made to look like others. They are shown (`\u{1b}`); line breaks and tabs stay.
QString printable(const QString& text);
/// The same for JSON, which stays the same JSON: such a character is written as its escape.
QByteArray printableJson(const QByteArray& json);

} // namespace jiannuo
