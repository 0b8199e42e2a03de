// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

/// The words of a notice about days off, before anybody asks what they mean together.
namespace jiannuo::notices {

/// A date as the text gives it; the year is often left out.
struct WrittenDate {
    int year = 0; ///< 0: not written
    int yearStep = 0; ///< 次年 1, 上年 -1
    int month = 0; ///< 0: that of the date before
    int day = 0;
    int weekday = 0; ///< 1 … 7 as written; 0: none
};

enum class TokenKind { Date, To, Comma, Off, Worked, From, Moved, Not, Count, Encouraged };

struct Token {
    TokenKind kind;
    WrittenDate date;
    int count = 0;
};

/// What a sentence says, in its order, without the words between.
std::vector<Token> tokensOf(const QString& sentence);

/// The text in half-width characters, without blanks, divided into sentences. A heading (一、元旦：) begins
/// one; who issued it and when, below the text, is left out.
QStringList sentencesOf(const QString& text);

/// What numbers a heading at the beginning of a sentence: 一、 （一） 1. 第一条
const QRegularExpression& headingMark();

/// The feasts that a text names, in its order, each once, joined by 、 and by one name each (五一: 劳动节).
QString feastsIn(const QString& text);

/// Without half characters: the expressions take their text unchecked.
QString wholeCharacters(QString text);

} // namespace jiannuo::notices
