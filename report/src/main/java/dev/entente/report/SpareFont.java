// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that stands in where ours lack a letter. What it holds is read when it is first needed. */
public final class SpareFont {

    private final Sfnt font;
    private final BitSet characters;
    private Optional<Letters> letters = Optional.empty();

    private SpareFont(Sfnt font, BitSet characters) {
        this.font = font;
        this.characters = characters;
    }

    /** Those in a file that can be used; none where it is no font. */
    static List<SpareFont> in(Path file) {
        List<SpareFont> fonts = new ArrayList<>();
        try {
            for (Sfnt font : Sfnt.in(file)) {
                if (font.canBeEmbedded()) {
                    fonts.add(new SpareFont(font, font.characters()));
                }
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            return List.of(); // what can't be read shows no letter
        }
        return fonts;
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** The font as a TrueType file of its own. */
    InputStream trueType() {
        return new ByteArrayInputStream(letters().file().array());
    }

    /** How far the pen moves on for a character, in shares of the size. */
    double advance(int character) {
        return letters().advance(character);
    }

    /** The outline of a character, of size 1 and upwards from its base line. */
    Path2D outline(int character) {
        return letters().outline(character);
    }

    private synchronized Letters letters() {
        if (letters.isEmpty()) {
            letters = Optional.of(Letters.of(font));
        }
        return letters.get();
    }

    private record Letters(ByteBuffer file, TrueTypeFont font, CmapLookup signs) {

        static Letters of(Sfnt font) {
            try {
                byte[] file = font.alone();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
                return new Letters(ByteBuffer.wrap(file), parsed, parsed.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double advance(int character) {
            try {
                return font.getAdvanceWidth(signs.getGlyphId(character)) / (double) font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path2D outline(int character) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(signs.getGlyphId(character));
                Path2D outline = glyph == null ? new Path2D.Double() : glyph.getPath();
                double size = 1.0 / font.getUnitsPerEm();
                outline.transform(AffineTransform.getScaleInstance(size, size));
                return outline;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
