// SPDX-License-Identifier: Apache-2.0
#include "support/stories.h"

#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jiannuo::test {

namespace {

std::map<std::string, std::function<int(int, char**)>>& stories()
{
    static std::map<std::string, std::function<int(int, char**)>> all;
    return all;
}

} // namespace

Story::Story(const char* name, std::function<int(int, char**)> run)
{
    stories().emplace(name, std::move(run));
}

} // namespace jiannuo::test

int main(int argc, char** argv)
{
    const auto& stories = jiannuo::test::stories();
    const auto story = argc > 1 ? stories.find(argv[1]) : stories.end();
    if (story == stories.end()) {
        std::fprintf(stderr, "%s STORY [what QTest takes]; stories are:\n", argv[0]);
        for (const auto& [name, run] : stories)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    std::vector<char*> rest(argv, argv + argc);
    rest.erase(rest.begin() + 1);
    int count = argc - 1;
    rest.push_back(nullptr);
    return story->second(count, rest.data());
}
