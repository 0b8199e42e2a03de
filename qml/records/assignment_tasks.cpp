// SPDX-License-Identifier: Apache-2.0
#include "qml/records/assignment_tasks.h"

#include "qml/workspace/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace jiannuo {

namespace {

struct AssignmentWords {
    Q_DECLARE_TR_FUNCTIONS(Assignments)
};

bool contains(const std::vector<Id>& people, const Id& person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

} // namespace

std::vector<AssignmentTask> tasksOf(const View& view, const Id& person)
{
    std::vector<AssignmentTask> tasks;
    for (auto& [id, assignment] : view.all(&Assignment::state, AssignmentState::Planned)) {
        if (!contains(assignment.inspectors, person))
            continue;
        bool made = false; // by this person; that it is completed still has to arrive
        bool returned = false;
        for (const auto& [checkId, check] : view.all(&SpotCheck::assignment, id)) {
            const bool own = !check.inspectors.empty() && check.inspectors.front() == person;
            made = made || (own && check.state != SpotCheckState::Returned);
            returned = returned || (own && check.state == SpotCheckState::Returned);
        }
        if (!made)
            tasks.push_back({id, std::move(assignment), returned});
    }
    for (const auto& [checkId, check] : view.all(&SpotCheck::state, SpotCheckState::Returned)) {
        const Id given = check.assignment;
        if (given.isNull() || !contains(check.inspectors, person)
            || std::any_of(tasks.begin(), tasks.end(),
                           [&](const AssignmentTask& task) { return task.id == given; }))
            continue;
        const auto assignment = view.get<Assignment>(given);
        if (assignment && assignment->state == AssignmentState::Done && !checkMadeOf(view, given))
            tasks.push_back({given, *assignment, true});
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const AssignmentTask& a, const AssignmentTask& b) {
        return a.assignment.due < b.assignment.due;
    });
    return tasks;
}

std::optional<std::pair<Id, SpotCheck>> checkMadeOf(const View& view, const Id& assignment, const Id& except)
{
    if (assignment.isNull())
        return {};
    const auto given = view.get<Assignment>(assignment);
    std::optional<std::pair<Id, SpotCheck>> found;
    for (auto& [id, check] : view.all(&SpotCheck::assignment, assignment)) {
        if (id == except || check.state == SpotCheckState::Returned)
            continue;
        if (!found || (given && given->spotCheck == id))
            found.emplace(id, std::move(check));
    }
    return found;
}

QString checkMadeText(const View& view, const SpotCheck& made, QDate today)
{
    QStringList names;
    for (const Id& inspector : made.inspectors)
        names += personName(view, inspector);
    return AssignmentWords::tr("这项任务已由%1于%2检查过（%3）。再查一次会另存一份记录，一项任务只计入一次。")
        .arg(names.join(AssignmentWords::tr("、")), timeText(made.startedAt, today), labelOf(made.state));
}

} // namespace jiannuo
