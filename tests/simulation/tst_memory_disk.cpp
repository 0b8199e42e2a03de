// SPDX-License-Identifier: Apache-2.0
#include "simulation/tablet.h"

#include "domain/records.h"
#include "ledger/state_hash.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace jiannuo::simulation;

/// What failing disks do to a store.
class TestMemoryDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Another version of the program computes all rows anew; wherever the power fails, the next start does
    /// it.
    void anInterruptedUpgradeIsDoneAtTheNextStart()
    {
        World world(1);
        MachineClock clock(world);
        WorldRandom random(world);
        const QString directory = world.folder.filePath(QStringLiteral("headquarters"));
        world.disk.setFaults(directory, {});
        const auto start = [&] { return HeadquartersLedger::open(directory, clock, random); };
        QByteArray before;
        {
            auto ledger = start();
            QVERIFY(ledger.ok());
            for (int i = 0; i < 6; ++i)
                QVERIFY((*ledger)
                            ->record({{},
                                      clock.now(),
                                      {creation(makeId(clock, random), Org{.name = QString(i, u'县')})}})
                            .ok()
                        || i == 0);
            before = stateHash((*ledger)->view());
            (*ledger)->store().setFact("declarations", "another");
        }
        const MemoryDisk::Image image = world.disk.image(directory);
        int interrupted = 0;
        for (int calls = 1;; calls += 4) {
            world.disk.restore(directory, image);
            world.disk.stopAfter(directory, calls);
            const bool done = start().ok() && !world.disk.isStopped(directory);
            world.disk.restart(directory, true);
            interrupted += done ? 0 : 1;
            auto again = start();
            QVERIFY(again.ok());
            QCOMPARE(stateHash((*again)->view()), before);
            if (done)
                break;
            again->reset();
            world.disk.stop(directory);
            world.disk.restart(directory, false);
        }
        QVERIFY(interrupted > 5);
    }

    /// SQLite writes a commit to its journal before the disk says that it cannot keep it. Who was told that
    /// it failed does not find it after a restart.
    void whatFailedToBeWrittenIsNotThereAtTheNextStart()
    {
        World world(1);
        const QString directory = QStringLiteral("/tablet");
        world.disk.setFaults(directory, {});
        const MachineClock clock(world);
        WorldRandom random(world);
        const Id kept = makeId(clock, random);
        const Id failed = makeId(clock, random);
        auto database =
            std::make_unique<Database>(directory + QStringLiteral("/ledger.db"), Database::Access::ReadWrite);
        auto store = std::make_unique<Store>(*database);
        store->prepare();
        const auto write = [&](const Id& id) {
            return attempt([&]() -> Result<void> {
                Transaction transaction(*database);
                store->write(applied(creation(id, Comment{.text = QStringLiteral("整改")}), nullptr, {}));
                transaction.commit();
                return {};
            });
        };
        QVERIFY(write(kept).ok());
        MemoryDisk::Faults faults;
        faults.sync = 1;
        world.disk.setFaults(directory, faults);
        QVERIFY(!write(failed).ok());
        QVERIFY(!store->find(kindOf<Comment>(), failed));

        world.disk.stop(directory); // killed before it writes anything else
        store.reset();
        database.reset();
        world.disk.restart(directory, false);
        world.disk.setFaults(directory, {});
        Database again(directory + QStringLiteral("/ledger.db"), Database::Access::ReadWrite);
        Store found(again);
        found.prepare();
        QVERIFY(found.find(kindOf<Comment>(), kept));
        QVERIFY(!found.find(kindOf<Comment>(), failed));
    }

    void aReadThatFailsDoesNotSpoilTheSearch()
    {
        World world(1);
        const QString directory = QStringLiteral("/tablet");
        world.disk.setFaults(directory, {});
        Database database(directory + QStringLiteral("/ledger.db"), Database::Access::ReadWrite);
        Store store(database);
        store.prepare();
        const MachineClock clock(world);
        WorldRandom random(world);
        const auto write = [&](const Id& id, const QString& text) {
            return attempt([&]() -> Result<void> {
                Transaction transaction(database);
                store.write(applied(creation(id, Comment{.text = text}), nullptr, {}));
                transaction.commit();
                return {};
            });
        };
        const auto another = [&] { return write(makeId(clock, random), QStringLiteral("整改")); };
        const Id old = makeId(clock, random);
        QVERIFY(write(old, QStringLiteral("窗口三人未佩戴工作牌，收费标准没有公开，整改期限已过")).ok());
        int failedReads = 0;
        for (int day = 0; day < 40; ++day) {
            MemoryDisk::Faults faults;
            faults.sync = 1; // what is thrown away has to be read again
            world.disk.setFaults(directory, faults);
            QVERIFY(!another().ok());
            faults = {};
            faults.read = 0.3;
            world.disk.setFaults(directory, faults);
            if (!another().ok())
                ++failedReads;
            world.disk.setFaults(directory, {});
            QVERIFY(another().ok());
        }
        QVERIFY(failedReads > 0);
        // A shorter text takes words out of the index, which must still know how many it holds.
        const auto amended = write(old, QStringLiteral("已整改"));
        QVERIFY2(amended.ok(), amended.ok() ? "" : qPrintable(amended.error().sentence));
    }
};

JIANNUO_STORY(TestMemoryDisk, QCoreApplication)
#include "tst_memory_disk.moc"
