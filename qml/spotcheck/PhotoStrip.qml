// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Jiannuo.SpotCheck
import Jiannuo.Theme

/// The photos of an item or a finding; originals and their marked copies side by side.
Flow {
    id: strip

    required property SpotCheckPage flow
    property alias photos: pictures.model
    readonly property alias count: pictures.count

    spacing: Theme.spaceS

    Repeater {
        id: pictures

        Thumbnail {
            required property SpotCheckPhoto modelData

            hash: modelData.hash
            draftId: modelData.draftId
            text: modelData.caption
            mark: modelData.withheld ? qsTr("留在本机") : modelData.redacted ? qsTr("遮挡") : modelData.annotated ? qsTr("标注") : ""
            markTone: modelData.withheld ? Tone.Warning : Tone.Info
            onClicked: strip.flow.showPhoto(modelData)
        }
    }
}
