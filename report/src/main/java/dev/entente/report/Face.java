// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces that a brief is set in; they travel with it, so that it looks the same everywhere. */
enum Face {
    SERIF("Entente Serif", "Regular", 400, false),
    SERIF_ITALIC("Entente Serif", "Italic", 400, true),
    SERIF_STRONG("Entente Serif", "Semibold", 600, false),
    SERIF_STRONG_ITALIC("Entente Serif", "SemiboldItalic", 600, true),
    SANS("Entente Sans", "Regular", 400, false),
    SANS_ITALIC("Entente Sans", "Italic", 400, true),
    SANS_STRONG("Entente Sans", "Semibold", 600, false),
    MONO("Entente Mono", "Regular", 400, false),
    /** Signs that the others lack. */
    SYMBOLS("Entente Symbols", "Regular", 400, false);

    private static final int BOX = '□';

    private final String family;
    private final String style;
    private final int weight;
    private final boolean italic;

    Face(String family, String style, int weight, boolean italic) {
        this.family = family;
        this.style = style;
        this.weight = weight;
        this.italic = italic;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /** The width of a line of text at a size, without kerning; of a sign that no face of ours has, about what is usual. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /**
     * The outline of a line of text, of size 1 and upwards from its base line, in the order in which it is read aloud
     * turned into that in which it is drawn.
     *
     * @param letters what stands in where our faces lack signs
     */
    Path2D outline(String text, Lettering letters) {
        Path2D line = new Path2D.Double();
        double x = 0;
        for (int sign : RightToLeft.drawn(text).codePoints().toArray()) {
            Glyph glyph = glyph(sign, letters);
            line.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyph.outline()), false);
            x += glyph.advance();
        }
        return line;
    }

    /** A sign to be drawn, of size 1, and how far the pen moves on for it. */
    private record Glyph(Path2D outline, double advance) {}

    private Glyph glyph(int sign, Lettering letters) {
        Optional<Face> known = known(sign);
        if (known.isPresent()) {
            return new Glyph(known.get().metrics().outline(sign), advance(sign));
        }
        if (!Lettering.shown(sign)) {
            return new Glyph(new Path2D.Double(), 0);
        }
        return letters.with(sign)
                .map(font -> new Glyph(font.outline(sign), font.advance(sign)))
                .orElseGet(() -> new Glyph(SYMBOLS.metrics().outline(BOX), usual(sign)));
    }

    /** Whether some face that text is set in has a sign for the character. */
    static boolean anyHas(int codePoint) {
        return SERIF.known(codePoint).isPresent();
    }

    /** The face that shows a character in text that is set in this one. */
    private Optional<Face> known(int codePoint) {
        return Stream.of(this, SANS, SERIF, SYMBOLS)
                .filter(face -> face.has(codePoint))
                .findFirst();
    }

    /** The families that text in this face is set in, the later where the earlier lack a sign; ours alone. */
    List<String> families() {
        return Stream.of(family, SANS.family, SERIF.family, SYMBOLS.family)
                .distinct()
                .toList();
    }

    /** Whether the face has a sign for the character. */
    boolean has(int codePoint) {
        return metrics().advance(codePoint).isPresent();
    }

    /** The face as a TrueType file. */
    InputStream trueType() {
        return resource(".ttf");
    }

    /** A style sheet's declaration that brings these faces along. */
    static String embedded(List<Face> faces) {
        StringBuilder rules = new StringBuilder();
        for (Face face : faces) {
            rules.append(String.format(
                    Locale.ROOT,
                    "@font-face{font-family:\"%s\";font-weight:%d;font-style:%s;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n",
                    face.family,
                    face.weight,
                    face.italic ? "italic" : "normal",
                    face.base64()));
        }
        return rules.toString();
    }

    private String base64() {
        try (InputStream file = resource(".woff2")) {
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int codePoint) {
        return known(codePoint)
                .flatMap(face -> face.metrics().advance(codePoint))
                .orElseGet(() -> usual(codePoint));
    }

    /** What a sign that we have no measure of usually takes: a square where signs are squares, else what letters take. */
    private static double usual(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean square = codePoint > 0xFFFF || Character.isIdeographic(codePoint);
        return square || (codePoint >= 0x2E80 && codePoint <= 0xD7FF) ? 1 : 0.6;
    }

    private Metrics metrics() {
        return Metrics.KNOWN.computeIfAbsent(this, Metrics::of);
    }

    private InputStream resource(String kind) {
        String name = "fonts/" + family.replace(" ", "") + "-" + style + kind;
        InputStream file = Face.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("a face is missing from the library (" + name + ")");
        }
        return file;
    }

    /** How far the pen moves on for each sign. */
    private record Metrics(TrueTypeFont font, CmapLookup signs, double unitsPerEm) {

        private static final Map<Face, Metrics> KNOWN = new ConcurrentHashMap<>();

        static Metrics of(Face face) {
            try (InputStream file = face.trueType()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                return new Metrics(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** In shares of the size; the sign for what is missing where the face has none. */
        Path2D outline(int codePoint) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(signs.getGlyphId(codePoint));
                Path2D outline = glyph == null ? new Path2D.Double() : glyph.getPath();
                outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
                return outline;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** How far the pen moves on, in shares of the size; empty when the face has no such sign. */
        Optional<Double> advance(int codePoint) {
            int sign = signs.getGlyphId(codePoint);
            try {
                return sign == 0 ? Optional.empty() : Optional.of(font.getAdvanceWidth(sign) / unitsPerEm);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
