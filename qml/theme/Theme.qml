// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

/// Colours, sizes, type and motion of the whole application.
///
/// The one accent is 靛蓝, the ink blue of registers and seals' ink pads. An official red was the other candidate;
/// it would compete with the red light, and here red means one thing only: overdue, or beyond recall.
QtObject {
    id: theme

    // What the person chose. The application stores and restores these.
    /// "system", "light" or "dark".
    property string scheme: "system"
    /// 1.0 … 1.6. Type grows fully, distances do not.
    property real textScale: 1.0
    property bool reducedMotion: false

    readonly property bool dark: scheme === "dark" || (scheme !== "light" && systemPalette.window.hslLightness < 0.5)
    readonly property ThemeColors color: dark ? darkColors : lightColors

    // Distances: multiples of 4.
    readonly property int spaceXs: 4
    readonly property int spaceS: 8
    readonly property int spaceM: 12
    readonly property int spaceL: 16
    readonly property int spaceXl: 24
    readonly property int spaceXxl: 32
    readonly property int radiusS: 4
    readonly property int radiusM: 6
    readonly property int radiusL: 10
    readonly property int hairline: 1
    readonly property int focusWidth: 2
    /// Nothing that is tapped is smaller.
    readonly property int touch: 44
    readonly property int iconSize: Math.round(20 * Math.min(scale, 1.4))
    readonly property int iconSizeSmall: Math.round(16 * Math.min(scale, 1.4))
    /// A column of text stays readable up to here.
    readonly property int readingWidth: Math.round(720 * scale)

    // Type: Chinese wants a little more size and air than Latin.
    readonly property real scale: Math.max(1.0, Math.min(1.6, textScale))
    readonly property string family: firstOf(["Noto Sans CJK SC", "Source Han Sans SC", "HarmonyOS Sans SC", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans SC"])
    readonly property string serifFamily: firstOf(["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "FangSong"])
    readonly property font display: typeface(30, true)
    readonly property font title: typeface(22, true)
    readonly property font heading: typeface(17, true)
    readonly property font body: typeface(16, false)
    readonly property font bodyStrong: typeface(16, true)
    readonly property font small: typeface(14, false)
    readonly property font smallStrong: typeface(14, true)
    readonly property font caption: typeface(12.5, false)
    /// Of running text that wraps; the font's own spacing (1.45) suits single lines.
    readonly property real paragraphSpacing: 1.14

    // Motion: short, and none where the person asked for none.
    readonly property int quick: reducedMotion ? 0 : 110
    readonly property int calm: reducedMotion ? 0 : 200

    // Widths: large type needs the wider layout earlier.
    readonly property int mediumFrom: 600
    readonly property int expandedFrom: 1000
    function compact(width: real): bool {
        return width / (0.5 + 0.5 * scale) < mediumFrom;
    }
    function expanded(width: real): bool {
        return width / (0.5 + 0.5 * scale) >= expandedFrom;
    }

    function typeface(size: real, strong: bool): font {
        return Qt.font({
            "family": family,
            "pixelSize": Math.round(size * scale),
            "bold": strong
        });
    }
    function firstOf(wanted: list<string>): string {
        const present = Qt.fontFamilies();
        for (const name of wanted) {
            if (present.indexOf(name) >= 0)
                return name;
        }
        return Qt.application.font.family;
    }

    readonly property SystemPalette systemPalette: SystemPalette {}

    readonly property ThemeColors lightColors: ThemeColors {
        background: "#f5f4f0"
        surface: "#ffffff"
        raised: "#ffffff"
        sunken: "#eceae4"
        outline: "#dfdcd4"
        outlineStrong: "#868d93"
        text: "#1c2329"
        textMuted: "#566069"
        textDisabled: "#9aa1a7"
        accent: "#0f5379"
        accentPressed: "#0a3f5d"
        inkOnAccent: "#ffffff"
        accentTint: "#e1edf4"
        accentInk: "#0d4867"
        hover: "#0a1c2329"
        pressed: "#161c2329"
        scrim: "#66101519"
        red: "#b3261e"
        redTint: "#fae8e5"
        redInk: "#8f1d16"
        redPressed: "#8f1d16"
        inkOnRed: "#ffffff"
        amber: "#c07a06"
        amberTint: "#fbf0d9"
        amberInk: "#74490a"
        green: "#2c7a4b"
        greenTint: "#e3f1e7"
        greenInk: "#1e5b37"
        grey: "#717980"
        greyTint: "#ebebe8"
        greyInk: "#4b545b"
    }
    readonly property ThemeColors darkColors: ThemeColors {
        background: "#11161a"
        surface: "#1a2126"
        raised: "#232b31"
        sunken: "#0c1013"
        outline: "#303a41"
        outlineStrong: "#77838c"
        text: "#e6eaec"
        textMuted: "#a6b0b7"
        textDisabled: "#67727a"
        accent: "#7fb9dc"
        accentPressed: "#a4cfe9"
        inkOnAccent: "#08283b"
        accentTint: "#1b3a4c"
        accentInk: "#a9d4ee"
        hover: "#0dffffff"
        pressed: "#1affffff"
        scrim: "#99000000"
        red: "#f0857a"
        redTint: "#46211e"
        redInk: "#f7b0a8"
        redPressed: "#f7b0a8"
        inkOnRed: "#420c08"
        amber: "#e3ad4a"
        amberTint: "#40300f"
        amberInk: "#f0cb85"
        green: "#6dc08b"
        greenTint: "#183826"
        greenInk: "#9cd9b2"
        grey: "#8f9aa2"
        greyTint: "#2b343a"
        greyInk: "#bcc5cb"
    }
}
