// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Illustration;
import dev.entente.report.Drawing.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture of a brief as pixels. Letters are drawn from our own faces, and from those of the machine where ours lack
 * them; where these do too, the picture says so below.
 */
public final class PicturePng {

    /** Dots to a point: 216 to the inch. */
    private static final double SCALE = 3;

    private static final int MARGIN = 24;
    private static final double NOTE_SIZE = 7;
    private static final double NOTE_LINE = 10;

    private final Graphics2D sheet;
    private final Outlines outlines = new Outlines(SCALE, MARGIN, MARGIN);
    private final Lettering letters;

    private PicturePng(Graphics2D sheet, Lettering letters) {
        this.sheet = sheet;
        this.letters = letters;
    }

    /** The picture as a PNG file, on a light sheet; with the fonts of this machine. */
    public static byte[] png(Illustration shown) {
        return png(shown, SpareFonts.ofMachine());
    }

    /**
     * The picture as a PNG file, on a light sheet.
     *
     * @param fonts what stands in where our faces lack letters
     */
    public static byte[] png(Illustration shown, SpareFonts fonts) {
        return png(shown, fonts, Frame.PAGE);
    }

    /** How high a file of ours is where it is so wide. */
    static long height(byte[] png, long width) {
        ByteBuffer head = ByteBuffer.wrap(png, 16, 8); // after the signature and the name of the first chunk
        double across = head.getInt();
        return Math.round(width * head.getInt() / across);
    }

    static byte[] png(Illustration shown, SpareFonts fonts, Frame frame) {
        Drawing drawing = Drawing.of(shown, frame);
        Lettering letters = Lettering.of(drawing.text(), fonts);
        List<Mark> note = note(letters, drawing);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * SCALE) + 2 * MARGIN,
                (int) Math.ceil((drawing.height() + note.size() * NOTE_LINE) * SCALE) + 2 * MARGIN,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D sheet = image.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sheet.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        sheet.setColor(colour(Colour.PAPER));
        sheet.fillRect(0, 0, image.getWidth(), image.getHeight());
        PicturePng brush = new PicturePng(sheet, letters);
        drawing.marks().forEach(brush::draw);
        note.forEach(brush::draw);
        sheet.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What the picture lacks, in lines below it. */
    private static List<Mark> note(Lettering letters, Drawing drawing) {
        List<Mark> lines = new ArrayList<>();
        letters.note().ifPresent(note -> {
            for (String line : Wrap.lines(note + " As SVG it has them.", Face.SANS, NOTE_SIZE, drawing.width())) {
                Point start = new Point(0, drawing.height() + (lines.size() + 1) * NOTE_LINE);
                lines.add(new Mark.Text(start, line, Face.SANS, NOTE_SIZE, Colour.SOFT));
            }
        });
        return lines;
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Box box -> {
                box.fill().ifPresent(colour -> fill(outlines.of(box), colour));
                box.outline().ifPresent(pen -> stroke(outlines.of(box), pen));
            }
            case Mark.Line line -> stroke(outlines.of(line), line.pen());
            case Mark.Polygon polygon -> fill(outlines.of(polygon), polygon.fill());
            case Mark.Disc disc -> fill(outlines.of(disc), disc.fill());
            case Mark.Text text -> fill(outlines.of(text, letters), text.colour());
        }
    }

    private void fill(Shape shape, Colour colour) {
        sheet.setColor(colour(colour));
        sheet.fill(shape);
    }

    private void stroke(Shape shape, Mark.Pen pen) {
        sheet.setColor(colour(pen.colour()));
        sheet.setStroke(outlines.stroke(pen));
        sheet.draw(shape);
    }

    private static Color colour(Colour colour) {
        return new Color(colour.light());
    }
}
