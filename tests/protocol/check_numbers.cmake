# SPDX-License-Identifier: Apache-2.0

# Whether the page PAGE is what CTL prints, and whether its JSON says the same.
execute_process(COMMAND ${CTL} kinds --numbers OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} kept)
if(NOT printed STREQUAL kept)
    message(FATAL_ERROR "${PAGE} is not what the declarations say: build the target numbers_page, and commit what it wrote")
endif()

execute_process(COMMAND ${CTL} kinds --numbers --json OUTPUT_VARIABLE json COMMAND_ERROR_IS_FATAL ANY)
string(JSON kinds LENGTH ${json} kinds)
foreach(i RANGE 1 ${kinds})
    math(EXPR index "${i} - 1")
    string(JSON number GET ${json} kinds ${index} number)
    string(JSON name GET ${json} kinds ${index} name)
    string(FIND "${kept}" "\n## ${number} ${name} " at)
    if(at EQUAL -1)
        message(FATAL_ERROR "${PAGE} has no kind ${number} ${name}, and the JSON has")
    endif()
endforeach()
