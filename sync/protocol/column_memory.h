// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cbor.h"
#include "ledger/operation.h"
#include "protocol/column_io.h"

#include <QHash>
#include <QtEndian>

#include <deque>
#include <optional>
#include <vector>

/// What the writer and the reader of columns remember alike (columns.h).
namespace jiannuo::protocol {

inline constexpr int mostItemDepth = 32;
inline constexpr qsizetype stemBytes = 12; // what companions share (domain/id.h)

// An item is any deterministic CBOR. Its shape is the same with every number 0 and every string empty; what
// was there, its leaves, goes into columns.

/// The columns of one place, as soon as they are used.
struct ItemLeaf {
    int token = -1; ///< or the number itself, where it is one
    int earlier = -1;
    int suffix = -1;
    int length = -1;
    int content = -1;
};

struct ItemShape {
    QByteArray prefix; ///< two numbers in front of the item: a change's kind and verb
    QByteArray form;
    std::vector<std::size_t> leaves;
};

// Of a string as it stands in CBOR
bool isText(QByteArrayView string);
QByteArrayView contentOf(QByteArrayView string);
void putString(cbor::Writer& out, QByteArrayView value, bool text);

/// Copies an item; `visit` says what stands there instead of each number and string. `path` names the place.
template <class Visit>
void walkItem(cbor::Reader& in, cbor::Writer& out, QByteArray& path, Visit& visit, int depth = 0)
{
    if (depth > mostItemDepth)
        in.fail();
    const qsizetype length = path.size();
    switch (in.type()) {
    case cbor::Type::Integer:
        out.integer(visit.number(path, in.integer()));
        break;
    case cbor::Type::Bytes:
    case cbor::Type::Text:
        if (const QByteArrayView item = in.item(); !item.isEmpty())
            putString(out, visit.string(path, contentOf(item)), isText(item));
        break;
    case cbor::Type::Array: {
        const quint64 count = in.array();
        out.array(count);
        for (quint64 i = 0; i < count && !in.failed(); ++i) {
            // The elements of a list are alike, those of the outermost array are not.
            path += depth == 0 ? static_cast<char>('a' + i) : '[';
            walkItem(in, out, path, visit, depth + 1);
            path.truncate(length);
        }
        break;
    }
    case cbor::Type::Map: {
        const quint64 count = in.map();
        out.map(count);
        qint64 key = -1;
        for (quint64 i = 0; i < count && !in.failed(); ++i) {
            key = in.key(key);
            out.key(static_cast<quint64>(key));
            path += '{' + QByteArray::number(key);
            walkItem(in, out, path, visit, depth + 1);
            path.truncate(length);
        }
        break;
    }
    case cbor::Type::Boolean:
        out.boolean(in.boolean());
        break;
    case cbor::Type::Null:
        in.null();
        out.null();
        break;
    case cbor::Type::End:
        in.fail();
        break;
    }
}

/// An operation (src/ledger/README.md) up to its changes.
struct OperationHead {
    Suite suite = Suite::Ed25519Sha256;
    QByteArray device;
    qint64 incarnation = 0;
    qint64 dseq = 0;
    std::optional<QByteArray> previous; ///< none: the hash of the chain's operation before this one
    std::optional<QByteArray> actor;
    qint64 at = 0;
    qint64 monotonicMs = 0;
    qint64 offsetMs = 0;
    quint64 changes = 0;
};

/// `counted`: as an item of its own, with the number of changes in place of the changes.
void write(cbor::Writer& writer, const OperationHead& head, bool counted);
OperationHead readHead(cbor::Reader& reader, bool counted);

class ColumnMemory {
public:
    /// The chain's last operation, from which the next one is counted.
    struct Chain {
        OperationHead head;
        QByteArray hash;
    };
    struct Device {
        qint64 incarnation = 0;
        QHash<qint64, Chain> chains;
    };

    std::deque<ItemShape> shapes;
    QHash<QByteArray, qint64> shapeNumbers;
    std::vector<ItemLeaf> leaves;
    QHash<QByteArray, int> stemNumbers;
    std::vector<QByteArray> stems; ///< the first id of each
    std::vector<int> near; ///< stems of the operation at hand, in their order
    quint64 large = 0;
    QHash<QByteArray, Device> devices;

    /// False where it is none.
    bool addShape(const QByteArray& prefix, const QByteArray& form);
    void addStem(const QByteArray& id);
    static quint32 suffixOf(const QByteArray& id)
    {
        return qFromBigEndian<quint32>(id.constData() + stemBytes);
    }
    /// One more number of a leaf went by.
    void passed(qint64 number);

    /// By how much it differs from what the chain's last operation lets one expect.
    OperationHead counted(OperationHead head);
    OperationHead uncounted(OperationHead head);
    void follow(const OperationHead& head, QByteArrayView bytes);

private:
    std::size_t leaf(const QByteArray& path);

    QHash<QByteArray, std::size_t> m_leafNumbers;
};

} // namespace jiannuo::protocol
