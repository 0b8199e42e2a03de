// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/stage.h"

namespace jiannuo::simulation {

/// What goes by USB: bundles are made, lie about, are lost, and come to headquarters or back twice and in
/// any order; a copy of the tablet may open what is for it. Answers that were opened lie in a drawer, and are
/// found again when they answer nothing any more.
class Usb {
public:
    explicit Usb(Stage& stage)
        : m_stage(stage)
        , m_world(stage.world)
    {
    }

    void carry(Tablet& tablet);
    /// Whatever still lies about is found.
    void findAll();

private:
    struct Letter {
        Id device;
        bool answer = false;
        QByteArray bytes;
    };
    void keep(Letter letter);
    void answer(Letter letter);
    void open(Letter letter);

    static constexpr std::size_t mostLetters = 20;
    static constexpr std::size_t mostOldAnswers = 20;

    Stage& m_stage;
    World& m_world;
    std::vector<Letter> m_letters;
    std::vector<Letter> m_drawer; ///< answers that were opened
};

} // namespace jiannuo::simulation
