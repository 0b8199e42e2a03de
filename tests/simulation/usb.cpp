// SPDX-License-Identifier: Apache-2.0
#include "simulation/usb.h"

#include "client/bundle_exchange.h"
#include "server/bundle_desk.h"

#include <QBuffer>

namespace jiannuo::simulation {

void Usb::carry(Tablet& tablet)
{
    if (!tablet.isEnrolled())
        return;
    if (m_letters.empty() || m_world.below(3) == 0) {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        const auto made = writeBundle(tablet.ledger(), tablet.clock, out);
        m_world.note(tablet.name() + QStringLiteral(" writes a bundle: ")
                     + (made ? QString::number(made->operations) : QString(made.error().name())));
        if (made)
            Usb::keep({tablet.device, false, bytes});
        return;
    }
    if (!m_drawer.empty() && m_world.below(4) == 0) {
        m_world.note(QStringLiteral("an old answer comes again"));
        Usb::open(Letter(m_world.oneOf(m_drawer)));
        return;
    }
    const std::size_t at = m_world.below(m_letters.size());
    Letter letter = m_letters[at];
    if (m_world.below(2) == 0)
        m_letters.erase(m_letters.begin() + static_cast<std::ptrdiff_t>(at));
    if (letter.answer)
        open(letter);
    else
        Usb::answer(letter);
}

void Usb::keep(Letter letter)
{
    if (m_letters.size() < mostLetters)
        m_letters.push_back(std::move(letter));
}

void Usb::answer(Letter letter)
{
    if (!m_stage.office.isUp())
        return;
    const ReadingAs reads(m_stage.office.program);
    QBuffer in(&letter.bytes);
    in.open(QIODevice::ReadOnly);
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const auto done = answerBundle(m_stage.office.headquarters(), in, out);
    m_world.note(QStringLiteral("headquarters answers a bundle: ")
                 + (done ? QStringLiteral("ok") : QString(done.error().name())));
    if (done && !m_world.disk.isStopped(m_stage.office.directory()))
        keep({letter.device, true, bytes});
}

void Usb::open(Letter letter)
{
    std::vector<Tablet*> holders;
    for (const auto& tablet : m_stage.tablets) {
        if (tablet->isEnrolled() && tablet->device == letter.device && !m_stage.isAway(*tablet))
            holders.push_back(tablet.get());
    }
    if (holders.empty())
        return;
    Tablet& tablet = *m_world.oneOf(holders);
    const ReadingAs reads(tablet.wire.program);
    if (m_drawer.size() < mostOldAnswers)
        m_drawer.push_back(letter);
    else if (m_world.below(4) == 0)
        m_world.oneOf(m_drawer) = letter; // some stay for as long as the world lasts
    QBuffer in(&letter.bytes);
    in.open(QIODevice::ReadOnly);
    const auto opened = readBundle(tablet.ledger(), in);
    m_world.note(tablet.name() + QStringLiteral(" opens a bundle: ")
                 + (opened ? QStringLiteral("%1 %2 %3")
                                 .arg(static_cast<int>(opened->what))
                                 .arg(opened->settled)
                                 .arg(opened->received)
                           : QString(opened.error().name())));
}

void Usb::findAll()
{
    while (!m_letters.empty()) {
        const Letter letter = m_letters.back();
        m_letters.pop_back();
        if (letter.answer)
            open(letter);
        else
            answer(letter);
    }
    for (const Letter& old : std::exchange(m_drawer, {}))
        open(old);
}

} // namespace jiannuo::simulation
