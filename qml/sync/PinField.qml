// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Jiannuo.Controls

/// Six to twelve digits that nobody should read over one's shoulder.
TextField {
    echoMode: TextInput.Password
    maximumLength: 12
    inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    validator: RegularExpressionValidator {
        regularExpression: /[0-9０-９]*/
    }
}
