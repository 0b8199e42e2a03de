# SPDX-License-Identifier: Apache-2.0
file(STRINGS ${FILE} lines REGEX "type=\"unfinished\"" ENCODING UTF-8)
list(LENGTH lines count)
if(count GREATER 0)
    message(FATAL_ERROR "${count} strings are not in English yet: build update_translations and complete "
        "qml/translations/jiannuo_en.ts.")
endif()
