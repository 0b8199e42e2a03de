# Whether the page PAGE is what CTL prints.
execute_process(COMMAND ${CTL} kinds --numbers OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} kept)
if(NOT printed STREQUAL kept)
    message(FATAL_ERROR "${PAGE} is not what the declarations say: build the target numbers_page, and commit what it wrote")
endif()
