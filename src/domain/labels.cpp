// SPDX-License-Identifier: Apache-2.0
#include "domain/labels.h"

#include "domain/presentation.h"
#include "domain/records.h"

#include <set>

namespace jiannuo {

namespace {

using Words = std::set<QByteArray>;

void collect(std::span<const FieldInfo> fields, Words& words);

void collect(const TypeInfo& type, Words& words)
{
    if (type.enumeration) {
        for (const EnumEntry& entry : type.enumeration->entries)
            words.insert(entry.label);
    }
    if (type.element)
        collect(*type.element, words);
    if (type.structure)
        collect(type.structure(), words);
}

void collect(std::span<const FieldInfo> fields, Words& words)
{
    for (const FieldInfo& field : fields) {
        words.insert(field.label);
        collect(*field.type, words);
    }
}

} // namespace

std::vector<QByteArray> labelWords()
{
    Words words;
    for (const KindInfo* kind : Kinds::all()) {
        words.insert(kind->label);
        collect(kind->fields, words);
        for (const Transition& transition : kind->transitions)
            words.insert(transition.label);
        const Presentation& presentation = presentationOf(*kind);
        words.insert(presentation.heading);
        words.insert(presentation.create);
        words.insert(presentation.purpose);
        for (const Awaited& awaited : presentation.awaited)
            words.insert(awaited.words);
        for (const FieldGroup& group : presentation.groups)
            words.insert(group.label);
    }
    words.erase(QByteArray()); // what is not said needs no words
    return {words.begin(), words.end()};
}

} // namespace jiannuo
