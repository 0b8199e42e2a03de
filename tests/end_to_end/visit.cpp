// SPDX-License-Identifier: Apache-2.0
#include "end_to_end/hand.h"
#include "qml/main/application.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "translations/language.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTextStream>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace jiannuo;

namespace {

/// The form of the page that shows one.
SpotCheckDraft* draftBelow(const QQuickItem* item)
{
    if (auto* draft = item->property("draft").value<SpotCheckDraft*>())
        return draft;
    const QList<QQuickItem*> children = item->childItems();
    for (const QQuickItem* child : children) {
        if (auto* draft = draftBelow(child))
            return draft;
    }
    return nullptr;
}

/// An inspector's visit, made through the app's window: chosen, scored, a finding written, submitted, sent.
class Visit {
public:
    Visit(Application& application, const QString& pictures)
        : m_application(application)
        , m_hand(*application.window())
        , m_pictures(pictures)
    {
    }

    /// Chooses the unit and begins to score. With `unit` empty the first assignment is taken.
    bool begin(const QString& unit)
    {
        return step(m_hand.waitFor([&] { return !m_application.workspace().person().isNull(); }),
                    "somebody is at the tablet")
            && shoot("1-today"_L1) && step(m_hand.press(u"抽查"_s), "the section of the spot checks opens")
            && step(m_hand.waitFor([&] { return draft() != nullptr; }), "its page is there")
            && shoot("2-start"_L1)
            && step(unit.isEmpty() ? m_hand.waitFor([&] { return firstAssignment(); }) : m_hand.press(unit),
                    "a unit is chosen")
            && step(m_hand.waitFor([&] { return !draft()->draftId().isEmpty(); }), "the check has begun")
            && enterScoring();
    }

    /// Takes up what a kill interrupted: the app itself goes on with it.
    bool resume()
    {
        return step(m_hand.press(u"抽查"_s), "the section of the spot checks opens")
            && step(m_hand.waitFor([&] { return draft() && !draft()->draftId().isEmpty(); }),
                    "the interrupted check is where it was")
            && step(draft()->judgedCount() > 0 && draft()->photoCount() > 0, "nothing of it is lost");
    }

    bool score(const QString& photo, const QString& comment)
    {
        if (!comment.isEmpty()) {
            item()->setNote(comment);
            if (!step(item()->note() == comment, "a comment is written"))
                return false;
        }
        if (!photo.isEmpty()) {
            draft()->addPhoto(QUrl::fromLocalFile(photo), item()->no());
            if (!step(m_hand.waitFor([&] { return !draft()->isBusy() && draft()->photoCount() > 0; }),
                      "a photo is taken in"))
                return false;
        }
        if (!step(m_hand.press(firstDeduction()), "points are taken off with one tap"))
            return false;
        m_hand.press(u"记问题"_s);
        if (!step(m_hand.waitFor([&] { return draft()->finding() != nullptr; }), "a finding is begun"))
            return false;
        m_hand.waitFor([] { return false; }, 300);
        m_hand.type(u"窗口工作人员未按要求挂牌上岗"_s);
        return shoot("4-finding"_L1) && step(m_hand.press(u"完成"_s), "the finding is written");
    }

    bool finish() { return judge() && submit() && shoot("7-submitted"_L1); }

    /// Visits, one after the other, with what a killed program left first. Says what it does and when, for
    /// whoever kills it: `found`, `began`, `wrote`, `submitted`; the visit's id, the machine's monotonic
    /// milliseconds, the comment.
    bool visitAgainAndAgain(int visits, int number, const QString& unit, const QString& photo)
    {
        if (!step(m_hand.press(u"抽查"_s) && m_hand.waitFor([&] { return draft() != nullptr; }),
                  "the section of the spot checks opens"))
            return false;
        for (int visit = 0; visit < visits; ++visit) {
            const bool left = hasOpenDraft();
            // What a press on its row does: a recent visit's has the same words.
            if (!left
                && !step(m_hand.waitFor([&] { return draft()->begin(idOf(unit)); }), "a unit is chosen"))
                return false;
            if (!step(m_hand.waitFor([&] { return !draft()->draftId().isEmpty(); }), "there is a form"))
                return false;
            if (left && !m_hand.waitFor([&] { return draft()->itemCount() > 0; }))
                return step(false, "what was left is complete");
            say(left ? "found" : "began", draft()->draftId());
            if (draft()->page() != SpotCheckDraft::Review) {
                if (!enterScoring() || !work(number, photo) || !judge())
                    return false;
                number += 100;
            }
            const QString id = draft()->draftId();
            const QString comment = firstItem()->note();
            if (!submit())
                return false;
            say("submitted", id, comment);
            if (!step(m_hand.press(u"完成"_s), "the next one"))
                return false;
        }
        return true;
    }

private:
    /// Some strokes, each a moment after the other, and a photo.
    bool work(int number, const QString& photo)
    {
        draft()->setSection(0);
        for (int i = 0; i < 12; ++i) {
            const QString text = u"no. %1"_s.arg(number + i);
            firstItem()->setNote(text);
            say("wrote", draft()->draftId(), text);
            if (i == 4 && draft()->photoCount() == 0 && !photo.isEmpty())
                draft()->addPhoto(QUrl::fromLocalFile(photo), firstItem()->no());
            m_hand.waitFor([] { return false; }, 90);
        }
        return step(m_hand.waitFor([&] { return !draft()->isBusy(); }), "the photo is taken in");
    }
    QString idOf(const QString& unit) const
    {
        for (const auto& [id, org] : m_application.workspace().view().all(&Org::name, unit))
            return id.toString(QUuid::WithoutBraces);
        return {};
    }
    bool hasOpenDraft()
    {
        std::optional<bool> open;
        Workspace& workspace = m_application.workspace();
        workspace.drafts(draftKey(), &workspace, [&](const Workspace::Drafts& drafts) {
            open = std::any_of(drafts.begin(), drafts.end(), [&](const auto& draft) {
                const auto form = decodeForm(draft.second);
                return form && !workspace.view().find(kindOf<SpotCheck>(), form->id);
            });
        });
        return m_hand.waitFor([&] { return open.has_value(); }) && *open;
    }
    void say(const char* what, const QString& id, const QString& comment = {}) const
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        QTextStream(stdout) << what << ' ' << id << ' '
                            << std::chrono::duration_cast<std::chrono::milliseconds>(now).count() << ' '
                            << (comment.isEmpty() && firstItem() ? firstItem()->note() : comment) << Qt::endl;
    }

    bool judge()
    {
        for (int guard = 0; guard < 40 && draft()->judgedCount() < draft()->itemCount(); ++guard) {
            m_hand.press(m_hand.sees(u"其余无扣分"_s) ? u"其余无扣分"_s : u"全部无扣分"_s, 1000);
            if (draft()->judgedCount() < draft()->itemCount())
                m_hand.press(u"下一部分"_s, 2000);
        }
        if (!step(draft()->judgedCount() == draft()->itemCount(), "everything is scored")
            || !shoot("5-scored"_L1))
            return false;
        draft()->setConclusion(u"窗口秩序良好，挂牌上岗要改。"_s);
        draft()->setRefusal(u"负责人外出，未签字"_s);
        return step(m_hand.press(u"核对并提交"_s), "it is looked over") && shoot("6-review"_L1);
    }

    bool submit()
    {
        const QString id = draft()->draftId();
        return step(m_hand.press(u"提交"_s)
                        && m_hand.waitFor([&] { return m_hand.sees(u"提交这次抽查？"_s); }),
                    "the question is asked")
            && step(m_hand.press(u"提交"_s), "it is submitted")
            && step(m_hand.waitFor([&] { return m_hand.sees(u"抽查已提交"_s); }), "the app says so")
            && step(
                   m_application.workspace().view().find(kindOf<SpotCheck>(), Id::fromString(id)).has_value(),
                   "it is in the ledger");
    }

public:
    /// Until headquarters has it all, photo included.
    bool send()
    {
        m_application.sync().syncNow();
        return step(m_hand.waitFor(
                        [&] {
                            return m_application.sync().isOnline() && m_application.sync().waitingCount() == 0
                                && m_application.sync().filesWaiting() == 0
                                && !m_application.sync().isWorking();
                        },
                        60'000),
                    "headquarters has it")
            && shoot("8-sent"_L1);
    }

private:
    SpotCheckDraft* draft() const { return draftBelow(m_application.window()->contentItem()); }

    bool enterScoring()
    {
        if (m_hand.sees(u"开始评分"_s) && !step(m_hand.press(u"开始评分"_s), "the kind of visit is said"))
            return false;
        return step(m_hand.waitFor([&] { return draft()->itemCount() > 0; }), "there are items to score")
            && shoot("3-scoring"_L1);
    }
    bool firstAssignment()
    {
        for (const auto& [id, assignment] :
             m_application.workspace().view().all(&Assignment::state, AssignmentState::Planned)) {
            const auto& who = assignment.inspectors;
            if (std::find(who.begin(), who.end(), m_application.workspace().person()) == who.end())
                continue;
            const auto org = m_application.workspace().view().get<Org>(assignment.org);
            if (org && m_hand.sees(org->name))
                return m_hand.press(org->name);
        }
        return false;
    }
    /// The first of the section in sight.
    SpotCheckItem* item() const
    {
        auto sections = draft()->sections();
        auto items = sections.at(&sections, draft()->section())->items();
        return items.at(&items, 0);
    }
    SpotCheckItem* firstItem() const
    {
        auto sections = draft()->sections();
        if (sections.count(&sections) == 0)
            return nullptr;
        auto items = sections.at(&sections, 0)->items();
        return items.at(&items, 0);
    }
    QString firstDeduction() const
    {
        for (const Record& record : m_application.workspace().view().list(kindOf<Checklist>(), {})) {
            for (const ChecklistSection& section : record.as<Checklist>().sections) {
                for (const ChecklistItem& item : section.items) {
                    if (!item.deductions.empty() && m_hand.sees(item.deductions.front().reason))
                        return item.deductions.front().reason;
                }
            }
        }
        return {};
    }
    bool step(bool done, const char* what)
    {
        QTextStream(stdout) << (done ? "ok    " : "FAILED ") << what << Qt::endl;
        if (!done && !m_pictures.isEmpty())
            m_hand.shoot(QDir(m_pictures).filePath(u"failed.png"_s));
        return done;
    }
    bool shoot(QLatin1StringView name)
    {
        return m_pictures.isEmpty() || m_hand.shoot(QDir(m_pictures).filePath(name + u".png"_s));
    }

    Application& m_application;
    test::Hand m_hand;
    QString m_pictures;
};

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"jiannuo-visit"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays an inspector's visit in the app's window."_s);
    parser.addHelpOption();
    parser.addOption({u"data"_s, u"The device's ledger."_s, u"DIR"_s});
    parser.addOption({u"unit"_s, u"Check this unit; otherwise the first assignment."_s, u"NAME"_s});
    parser.addOption({u"photo"_s, u"Add this picture."_s, u"FILE"_s});
    parser.addOption({u"comment"_s, u"Write this about the first item."_s, u"TEXT"_s});
    parser.addOption({u"screenshots"_s, u"Write pictures here."_s, u"DIR"_s});
    parser.addOption({u"stop"_s, u"Stop in the middle of the form and wait, to be killed."_s});
    parser.addOption({u"resume"_s, u"Take up the check that was interrupted."_s});
    parser.addOption({u"send"_s, u"Make no visit: only wait until headquarters has what waits here."_s});
    parser.addOption({u"visits"_s, u"Make so many, and say what happens when."_s, u"COUNT"_s});
    parser.addOption({u"number"_s, u"Count what is written from here."_s, u"NUMBER"_s, u"0"_s});
    parser.addOption({u"offline"_s, u"Do not wait until headquarters has it."_s});
    parser.process(app);
    setLanguage(u"zh"_s);

    Application::Options options;
    options.directory = parser.value(u"data"_s);
    options.scheme = u"light"_s;
    options.still = true;
    Application application(options);
    if (!application.window())
        return 1;
    Visit visit(application, parser.value(u"screenshots"_s));
    if (parser.isSet(u"send"_s))
        return visit.send() ? 0 : 1;
    if (parser.isSet(u"visits"_s))
        return visit.visitAgainAndAgain(parser.value(u"visits"_s).toInt(), parser.value(u"number"_s).toInt(),
                                        parser.value(u"unit"_s), parser.value(u"photo"_s))
            ? 0
            : 1;
    if (!(parser.isSet(u"resume"_s) ? visit.resume()
                                    : visit.begin(parser.value(u"unit"_s))
                  && visit.score(parser.value(u"photo"_s), parser.value(u"comment"_s))))
        return 1;
    if (parser.isSet(u"stop"_s)) {
        QTextStream(stdout) << "waiting" << Qt::endl;
        return QGuiApplication::exec();
    }
    return visit.finish() && (parser.isSet(u"offline"_s) || visit.send()) ? 0 : 1;
}
