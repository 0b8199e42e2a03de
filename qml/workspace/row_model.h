// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>
#include <QQmlEngine>

#include <vector>

namespace jiannuo {

/// A list for QML whose rows are gadgets: every Q_PROPERTY of a row is a role of the same name. A derived
/// model keeps its rows in a vector of its own and hands them to show(), which tells the view only what
/// differs, so that a list that was refreshed stays where it was scrolled to.
///
/// A row has a `QString key` that names it among the others. Derive from `jiannuo::RowModel`, written so: the
/// registrar of Qt 6.4 finds a base only by the name that is written.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    int count() const { return m_size; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_size; }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// One role of one row by name, for tests and for QML that needs a single value.
    QVariant value(int row, const char* role) const;

Q_SIGNALS:
    void countChanged();

protected:
    explicit RowModel(const QMetaObject& row, QObject* parent = nullptr);

    /// Makes `rows` equal to `next` and tells the views.
    template <class Row> void show(std::vector<Row>& rows, std::vector<Row> next)
    {
        const auto before = static_cast<int>(rows.size());
        const auto after = static_cast<int>(next.size());
        const auto at = [](auto& list, int i) -> auto&
        {
            return list[static_cast<std::size_t>(i)];
        };
        int head = 0;
        while (head < before && head < after && at(rows, head).key == at(next, head).key)
            ++head;
        int tail = 0;
        while (tail < before - head && tail < after - head
               && at(rows, before - 1 - tail).key == at(next, after - 1 - tail).key)
            ++tail;
        if (before - tail > head) {
            beginRemoveRows({}, head, before - tail - 1);
            rows.erase(rows.begin() + head, rows.end() - tail);
            bind(rows);
            endRemoveRows();
        }
        if (after - tail > head) {
            beginInsertRows({}, head, after - tail - 1);
            rows.insert(rows.begin() + head, next.begin() + head, next.end() - tail);
            bind(rows);
            endInsertRows();
        }
        rows = std::move(next);
        bind(rows);
        if (head > 0)
            Q_EMIT dataChanged(index(0), index(head - 1));
        if (tail > 0)
            Q_EMIT dataChanged(index(after - tail), index(after - 1));
        if (before != after)
            Q_EMIT countChanged();
    }
    /// Adds rows behind the others.
    template <class Row> void showMore(std::vector<Row>& rows, std::vector<Row> more)
    {
        if (more.empty())
            return;
        beginInsertRows({}, m_size, m_size + static_cast<int>(more.size()) - 1);
        rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        bind(rows);
        endInsertRows();
        Q_EMIT countChanged();
    }

private:
    template <class Row> void bind(const std::vector<Row>& rows)
    {
        m_data = reinterpret_cast<const char*>(rows.data());
        m_stride = sizeof(Row);
        m_size = static_cast<int>(rows.size());
    }
    const void* row(int index) const { return m_data + static_cast<std::size_t>(index) * m_stride; }

    const QMetaObject& m_meta;
    const char* m_data = nullptr;
    std::size_t m_stride = 0;
    int m_size = 0;
};

} // namespace jiannuo
