// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Jiannuo.Controls
import Jiannuo.Testing

Item {
    width: 800
    height: 1100

    SignaturePad {
        id: pad
        width: 480
    }
    PhotoAnnotator {
        id: annotator

        y: 400
        width: 800
        height: 700
    }
    SignalSpy {
        id: modified

        target: pad
        signalName: "modified"
    }

    TestCase {
        name: "Ink"
        when: windowShown

        function init() {
            pad.clear();
            annotator.source = "";
            annotator.source = Scratch.stripes();
            annotator.tool = PhotoCanvas.Pen;
            modified.clear();
        }
        function sign(x, y, dx, dy) {
            mousePress(pad, x, y);
            for (let i = 1; i <= 8; ++i)
                mouseMove(pad, x + dx * i / 8, y + dy * i / 8);
            mouseRelease(pad, x + dx, y + dy);
        }
        // The photo lies in the middle of the canvas: 800 × 600 shown in 784 × 588 or what the bars leave.
        function stroke(x, y, dx, dy) {
            mousePress(annotator, x, y);
            mouseMove(annotator, x + dx / 2, y + dy / 2);
            mouseMove(annotator, x + dx, y + dy);
            mouseRelease(annotator, x + dx, y + dy);
        }

        function test_strokes_are_counted_undone_and_cleared() {
            verify(pad.empty);
            sign(60, 100, 100, 40);
            sign(80, 150, 150, -30);
            compare(pad.strokeCount, 2);
            compare(modified.count, 2);
            pad.undo();
            compare(pad.strokeCount, 1);
            pad.clear();
            verify(pad.empty);
        }
        function test_a_signature_becomes_a_picture() {
            verify(pad.save(Scratch.path("empty.png")) !== "");
            verify(!Scratch.exists("empty.png"));
            sign(60, 100, 300, 60);
            compare(pad.save(Scratch.path("signature.png")), "");
            compare(Scratch.size("signature.png").width, 800);
            const ink = Scratch.darkPixels("signature.png");
            verify(ink > 800 && ink < 20000, ink);
        }
        function test_a_full_disk_is_told() {
            sign(60, 100, 300, 60);
            const sentence = pad.save(Scratch.path("no/such/folder/signature.png"));
            verify(sentence.includes("签名未能存到本机"), sentence);
            compare(pad.strokeCount, 1);
        }
        function test_switched_off_nothing_is_written() {
            pad.enabled = false;
            sign(60, 100, 100, 40);
            verify(pad.empty);
            pad.enabled = true;
        }

        function test_marks_are_undone_and_redone() {
            stroke(300, 200, 150, 100);
            annotator.tool = PhotoCanvas.Box;
            stroke(350, 250, 150, 100);
            annotator.tool = PhotoCanvas.Arrow;
            stroke(400, 300, 150, 100);
            compare(annotator.markCount, 3);
            annotator.undo();
            annotator.undo();
            compare(annotator.markCount, 1);
            verify(annotator.canRedo);
            annotator.redo();
            compare(annotator.markCount, 2);
            stroke(300, 200, 120, 20);
            compare(annotator.markCount, 3);
            verify(!annotator.canRedo);
        }
        function test_a_slip_of_the_finger_is_no_mark() {
            stroke(300, 200, 1, 1);
            compare(annotator.markCount, 0);
            verify(!annotator.canUndo);
        }
        function test_the_copy_is_flat_and_the_original_untouched() {
            annotator.tool = PhotoCanvas.Box;
            stroke(250, 200, 300, 200);
            compare(annotator.save(Scratch.path("copy.jpg")), "");
            compare(Scratch.size("copy.jpg"), Qt.size(800, 600));
            verify(Scratch.darkPixels("copy.jpg") !== Scratch.darkPixels("stripes.png"));
            compare(Scratch.pixel("stripes.png", 0, 0), "#000000");
            compare(Scratch.pixel("stripes.png", 2, 0), "#ffffff");
        }
        function test_what_is_covered_cannot_be_read_again() {
            annotator.tool = PhotoCanvas.Pixelate;
            stroke(300, 200, 200, 200);
            compare(annotator.markCount, 1);
            annotator.save(Scratch.path("covered.jpg"));
            // Somewhere in the middle every pixel is the same grey, where there were stripes.
            let least = 1, most = 0;
            for (let x = 398; x < 406; ++x) {
                const grey = Scratch.pixel("covered.jpg", x, 260).hslLightness;
                least = Math.min(least, grey);
                most = Math.max(most, grey);
            }
            verify(most - least < 0.12, most - least);
            verify(least > 0.35 && most < 0.65, least + " " + most);
            annotator.undo();
            annotator.save(Scratch.path("uncovered.jpg"));
            verify(Scratch.pixel("uncovered.jpg", 400, 260).hslLightness < 0.2);
            verify(Scratch.pixel("uncovered.jpg", 403, 260).hslLightness > 0.8);
        }
        function test_words_are_written_where_one_taps() {
            annotator.tool = PhotoCanvas.Text;
            mouseClick(annotator, 400, 300);
            for (const c of "OK")
                keyClick(c);
            keyClick(Qt.Key_Return);
            compare(annotator.markCount, 1);
            mouseClick(annotator, 400, 350);
            keyClick(Qt.Key_Escape);
            compare(annotator.markCount, 1);
        }
        function test_a_missing_photo_is_told() {
            annotator.source = "file:///no/such/photo.jpg";
            stroke(300, 200, 200, 200);
            compare(annotator.markCount, 0);
            const sentence = annotator.save(Scratch.path("nothing.jpg"));
            verify(sentence.includes("照片文件已不在原处"), sentence);
            verify(!Scratch.exists("nothing.jpg"));
        }
        function test_another_photo_begins_without_marks() {
            stroke(300, 200, 150, 100);
            annotator.source = "";
            compare(annotator.markCount, 0);
            verify(!annotator.canUndo);
        }
    }
}
