// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/stage.h"

#include <functional>

namespace jiannuo::simulation {

/// What happens to whole machines.
class Incidents {
public:
    /// `fail`: told what does not hold.
    Incidents(Stage& stage, std::function<void(const QString&)> fail)
        : m_stage(stage)
        , m_world(stage.world)
        , m_office(stage.office)
        , m_trouble(stage.trouble)
        , m_fail(std::move(fail))
    {
    }

    /// Before anybody starts.
    void begin();
    /// Before a step of that tablet.
    void happenTo(Tablet& tablet);
    /// In the middle of the conversation that has just begun.
    void fallAsleep(Tablet& tablet);
    /// Who stopped in the middle of a call is gone.
    void bury();
    /// Some of those that are down start again.
    void revive();
    /// All disks and networks work again, and everybody is back and awake.
    void end();
    /// Whether a tablet is far away for a year: then the others' steps are days apart.
    bool isYearPassing() const { return m_world.now().ms < m_yearUntil; }
    /// Whether headquarters' clock is behind what it has signed, so that it takes nothing.
    bool isOfficeBehind();
    /// Whether anybody would see that its database is damaged: it does not start, it cannot talk to
    /// headquarters, or `doctor` says so.
    bool isNoticed(Tablet& tablet);
    /// What the README tells to do then: the device begins anew, and reads everything from headquarters. What
    /// it had not handed over may be lost, nothing else.
    void beginAnew(Tablet& tablet);
    /// A program from before there were comments, leaders and severities.
    static const OlderProgram& theOlderProgram();

private:
    void setDisks(Tablet& tablet);
    void setClocks(Tablet& tablet);
    void confirmClock();
    void startOffice(bool clockIsRight);
    qint64 someYears();
    void cutOff(Tablet& tablet);
    void putAway(Tablet& tablet);
    void upgrade(Tablet& tablet);
    void renew(Tablet& tablet);
    void rot(Tablet& tablet);
    void revoke(Tablet& tablet);
    void clone(const Tablet& tablet);
    void restore(Tablet& tablet);
    void restoreOffice();
    void officeHasForgotten();
    void lookAtRows(Tablet& tablet);

    Stage& m_stage;
    World& m_world;
    Office& m_office;
    Trouble& m_trouble;
    std::function<void(const QString&)> m_fail;
    struct Backup {
        MemoryDisk::Image image;
        std::set<QByteArray> kept;
    };
    std::map<QString, Backup> m_backups;
    bool m_hasRotten = false;
    bool m_hasEnded = false;
    MemoryDisk::Image m_officeBackup;
    std::set<QString> m_officeFiles; ///< that the backup has
    qint64 m_yearUntil = 0;
    qint64 m_officeAheadMs = 0; ///< how far headquarters' clock has gone
};

} // namespace jiannuo::simulation
