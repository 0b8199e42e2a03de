// SPDX-License-Identifier: Apache-2.0
#include "domain/audience.h"
#include "domain/records.h"
#include "support/stories.h"

#include <QFile>
#include <QTest>

using namespace jiannuo;

/// Roles × actions × kinds (model.md §3) as the declarations have them, beside a file that a person has read.
/// A change of a declaration changes the file too, in the same commit: `JIANNUO_GOLDEN=1` writes it anew.
class TestRoleMatrix : public QObject {
    Q_OBJECT

private:
    static QString names(Roles roles)
    {
        QStringList list;
        for (const EnumEntry& role : roleEntries) {
            if (role.number != 0 && roles.has(static_cast<Role>(role.number)))
                list << QString::fromLatin1(role.name);
        }
        return list.isEmpty() ? QStringLiteral("–") : list.join(QStringLiteral(" "));
    }

    static QString matrix()
    {
        QString text = QStringLiteral("Written by tst_role_matrix; see there.\n\n");
        for (const Audience audience : audiences)
            text +=
                QStringLiteral("read %1: %2\n").arg(static_cast<int>(audience)).arg(names(readers(audience)));
        for (const EnumEntry& role : roleEntries) {
            for (const bool whole : {true, false})
                text += QStringLiteral("appoint %1%2: %3\n")
                            .arg(QString::fromLatin1(role.name),
                                 whole ? QStringLiteral(" of the whole log") : QString(),
                                 names(mayGive(static_cast<Role>(role.number), whole)));
        }
        for (const KindInfo* kind : Kinds::all()) {
            text += QStringLiteral("\n%1: audience %2")
                        .arg(QString::fromLatin1(kind->name))
                        .arg(static_cast<int>(kind->audience));
            for (const StateAudience& state : kind->audiences)
                text +=
                    QStringLiteral(", %1 in state %2").arg(static_cast<int>(state.audience)).arg(state.state);
            text +=
                QStringLiteral("\n  create%1: %2\n")
                    .arg(kind->impartial ? QStringLiteral(" impartially") : QString(), names(kind->creators));
            if (!kind->insertOnly)
                text += QStringLiteral("  amend: %1\n").arg(names(kind->amenders));
            for (const Transition& step : kind->transitions)
                text +=
                    QStringLiteral("  %1 %2→%3%4: %5\n")
                        .arg(QString::fromLatin1(step.name))
                        .arg(step.from)
                        .arg(step.to)
                        .arg(step.impartial ? QStringLiteral(" impartially") : QString(), names(step.roles));
        }
        return text;
    }

private Q_SLOTS:
    void isWhatWasAgreed()
    {
        const QString path = QFINDTESTDATA("role_matrix.txt");
        QFile file(path.isEmpty() ? QStringLiteral("role_matrix.txt") : path);
        if (qEnvironmentVariableIsSet("JIANNUO_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(matrix().toUtf8());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList agreed = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList declared = matrix().split(u'\n');
        for (qsizetype i = 0; i < std::max(agreed.size(), declared.size()); ++i)
            QCOMPARE(declared.value(i), agreed.value(i));
    }

    void systemIsGivenByNobody()
    {
        for (const EnumEntry& role : roleEntries) {
            for (const bool whole : {true, false})
                QVERIFY(!mayGive(static_cast<Role>(role.number), whole).has(Role::System));
        }
    }
};

JIANNUO_STORY(TestRoleMatrix, QCoreApplication)
#include "tst_role_matrix.moc"
