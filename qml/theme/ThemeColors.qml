// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// One palette, light or dark. Every pair of ink and ground that is meant for text has a contrast of 4.5 or more;
/// a test computes it.
QtObject {
    required property color background
    required property color surface
    /// Dialogs, menus, toasts.
    required property color raised
    /// Rails, wells, tracks.
    required property color sunken
    /// Hairlines between things that belong together.
    required property color outline
    /// The edge of something that can be operated (3:1 against the surface).
    required property color outlineStrong
    required property color text
    required property color textMuted
    required property color textDisabled

    required property color accent
    required property color accentPressed
    required property color inkOnAccent
    /// The ground of what is selected.
    required property color accentTint
    required property color accentInk
    /// Laid over a surface under the pointer or the finger.
    required property color hover
    required property color pressed
    required property color scrim

    required property color red
    required property color redTint
    required property color redInk
    required property color redPressed
    required property color inkOnRed
    required property color amber
    required property color amberTint
    required property color amberInk
    required property color green
    required property color greenTint
    required property color greenInk
    required property color grey
    required property color greyTint
    required property color greyInk

    /// Shapes and lines of a tone.
    function solid(tone: int): color {
        return tone === Tone.Danger ? red : tone === Tone.Warning ? amber : tone === Tone.Success ? green : tone === Tone.Info ? accent : grey;
    }
    /// The ground of a badge or notice of a tone.
    function tint(tone: int): color {
        return tone === Tone.Danger ? redTint : tone === Tone.Warning ? amberTint : tone === Tone.Success ? greenTint : tone === Tone.Info ? accentTint : greyTint;
    }
    /// Text upon that ground.
    function ink(tone: int): color {
        return tone === Tone.Danger ? redInk : tone === Tone.Warning ? amberInk : tone === Tone.Success ? greenInk : tone === Tone.Info ? accentInk : greyInk;
    }
    function light(light: int): color {
        return light === Light.Red ? red : light === Light.Yellow ? amber : light === Light.Green ? green : grey;
    }
}
