// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Jiannuo.Theme
import Jiannuo.Controls

TestCase {
    name: "Theme"

    function cleanup() {
        Theme.scheme = "light";
        Theme.textScale = 1.0;
    }

    function luminance(color) {
        const part = value => value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b);
    }
    function contrast(a, b) {
        const x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    function test_text_can_be_read_data() {
        return [{
                "tag": "light"
            }, {
                "tag": "dark"
            }];
    }
    function test_text_can_be_read(data) {
        Theme.scheme = data.tag;
        compare(Theme.dark, data.tag === "dark");
        const c = Theme.color;
        const pairs = [["text", "background"], ["text", "surface"], ["text", "raised"], ["text", "sunken"], ["textMuted", "background"], ["textMuted", "surface"], ["textMuted", "sunken"], ["accent", "background"], ["accent", "surface"], ["inkOnAccent", "accent"], ["inkOnAccent", "accentPressed"], ["inkOnRed", "red"], ["accentInk", "accentTint"], ["redInk", "redTint"], ["amberInk", "amberTint"], ["greenInk", "greenTint"], ["greyInk", "greyTint"], ["redInk", "surface"], ["amberInk", "surface"], ["greenInk", "surface"], ["greyInk", "surface"], ["redInk", "accentTint"], ["text", "accentTint"], ["textMuted", "accentTint"]];
        for (const pair of pairs)
            verify(contrast(c[pair[0]], c[pair[1]]) >= 4.5, pair.join(" on ") + ": " + contrast(c[pair[0]], c[pair[1]]).toFixed(2));
        const shapes = [["red", "surface"], ["amber", "surface"], ["green", "surface"], ["grey", "surface"], ["outlineStrong", "surface"], ["outlineStrong", "background"], ["accent", "background"]];
        for (const pair of shapes)
            verify(contrast(c[pair[0]], c[pair[1]]) >= 3, pair.join(" on ") + ": " + contrast(c[pair[0]], c[pair[1]]).toFixed(2));
    }

    function test_large_text_grows_type_and_asks_for_more_width() {
        const before = Theme.body.pixelSize;
        verify(!Theme.compact(620));
        Theme.textScale = 1.6;
        compare(Theme.body.pixelSize, Math.round(before * 1.6));
        verify(Theme.compact(620));
        Theme.textScale = 9;
        compare(Theme.scale, 1.6);
    }

    function test_every_light_has_a_shape_a_colour_and_a_word_of_its_own() {
        const lamp = createTemporaryObject(lampComponent, this);
        const shapes = new Set(), colours = new Set(), words = new Set();
        for (const light of [Light.Grey, Light.Green, Light.Yellow, Light.Red]) {
            lamp.light = light;
            shapes.add(lamp.shape);
            colours.add(Theme.color.light(light).toString());
            words.add(lamp.text);
            verify(icons.names().includes(lamp.shape), lamp.shape);
            compare(lamp.Accessible.name, lamp.text);
        }
        compare(shapes.size, 4);
        compare(colours.size, 4);
        compare(words.size, 4);
    }

    function test_no_drawing_is_missing() {
        // What the controls and pages name is drawn; the drawings of the lights are told apart above.
        for (const name of ["today", "ledger", "spotcheck", "findings", "headquarters", "sync", "offline", "conflict", "camera", "pen", "arrow", "box", "text", "pixelate", "undo", "redo"])
            verify(icons.names().includes(name), name);
    }

    Component {
        id: lampComponent
        StatusLight {}
    }
    Icon {
        id: icons
    }
}
