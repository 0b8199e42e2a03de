// SPDX-License-Identifier: Apache-2.0
import Jiannuo.Controls
import Jiannuo.Ledger

/// A filter by light: on, only those; off, all that are open.
Chip {
    required property CommitmentListModel model
    required property int value

    mostCounted: CommitmentListModel.MostCounted
    checkable: true
    checked: model.light === value
    onToggled: model.light = checked ? value : CommitmentListModel.AnyOpen
}
