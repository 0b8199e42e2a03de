// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/older_program.h"
#include "simulation/office.h"

namespace jiannuo::simulation {

/// What may happen to one request, from 0 to 1.
struct WireFaults {
    double drop = 0; ///< it never arrives
    double lostReply = 0; ///< headquarters has done it, and nobody hears
    double duplicate = 0; ///< it arrives a second time, later
    double cut = 0; ///< the answer's body ends too early
    double portal = 0; ///< something between answers with a web page
    double stale = 0; ///< a proxy answers with an earlier answer
    double bomb = 0; ///< an answer that inflates without end
    double forge = 0; ///< somebody who reads along changes what is asked or answered
    double forgePage = 0; ///< the same, with what a page holds, how far it goes, and whether it begins anew
    qint64 slowestMs = 200; ///< of one way
};

/// Where there is no network: in both directions, which a device notices at once, or in one only.
enum class Cut {
    None,
    Both,
    Up, ///< nothing arrives at headquarters
    Down, ///< headquarters hears, and does what it is asked; nobody hears its answers
};

/// A device's way to headquarters.
class Wire final : public Transport {
public:
    Wire(World& world, Office& office)
        : m_world(world)
        , m_office(office)
    {
    }

    void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) override;

    /// The process behind it has ended: nobody waits for answers any more.
    void forget() { m_life = std::make_shared<int>(); }

    WireFaults faults;
    Cut cut = Cut::None;
    /// The device sleeps until then: no answer comes to it, and no time-out.
    Instant asleepUntil;
    const OlderProgram* program = nullptr; ///< what the device runs; null: the newest

private:
    struct Asked {
        std::weak_ptr<int> life;
        std::shared_ptr<bool> answered;
        std::function<void(Result<HttpReply>)> done;
    };
    void deliver(const Asked& asked, Result<HttpReply> reply);
    void damage(const QString& path, HttpReply& reply);
    void forge(HttpRequest& request);
    void forge(const QString& path, HttpReply& reply);
    void forge(Page& page);

    World& m_world;
    Office& m_office;
    std::map<QString, HttpReply> m_earlier;
    std::shared_ptr<int> m_life = std::make_shared<int>();
};

} // namespace jiannuo::simulation
