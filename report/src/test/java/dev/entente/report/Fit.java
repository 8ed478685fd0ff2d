// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Whether slides fit, as the library that draws them sets their text: in our sans serif, which is as wide as what they name. */
final class Fit {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double LEAST = 14;

    private Fit() {}

    /** That no text is higher than its place, that no place leaves the slide or meets another, and that nothing is small. */
    static void hold(XMLSlideShow show) throws IOException {
        for (Face face : List.of(Face.SANS, Face.SANS_ITALIC, Face.SANS_STRONG)) {
            try (InputStream file = face.trueType()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (FontFormatException e) {
                throw new AssertionError(face.toString(), e);
            }
        }
        show.getSlides().forEach(Fit::hold);
    }

    private static void hold(XSLFSlide slide) {
        double last = 0;
        for (XSLFShape shape : slide.getShapes().stream()
                .sorted((one, other) -> Double.compare(
                        one.getAnchor().getMinY(), other.getAnchor().getMinY()))
                .toList()) {
            Rectangle2D place = shape.getAnchor();
            assertThat(place.getMinX()).isNotNegative();
            assertThat(place.getMaxX()).isLessThanOrEqualTo(WIDTH);
            assertThat(place.getMinY()).as(slide.getTitle()).isGreaterThanOrEqualTo(last);
            last = place.getMinY() + height(shape);
            assertThat(last).as(slide.getTitle()).isLessThanOrEqualTo(HEIGHT);
        }
    }

    /** What a shape takes: its text where it has some. */
    private static double height(XSLFShape shape) {
        return switch (shape) {
            case XSLFTextShape text -> set(text).getTextHeight();
            case XSLFTable table ->
                table.getRows().stream()
                        .mapToDouble(row -> Math.max(
                                row.getHeight(),
                                row.getCells().stream()
                                        .mapToDouble(cell -> set(cell).getTextHeight())
                                        .max()
                                        .orElse(0)))
                        .sum();
            default -> shape.getAnchor().getHeight();
        };
    }

    private static XSLFTextShape set(XSLFTextShape text) {
        runs(text).forEach(run -> {
            assertThat(run.getFontSize()).as(run.getRawText()).isGreaterThanOrEqualTo(LEAST);
            run.setFontFamily(Face.SANS.family());
        });
        return text;
    }

    private static Stream<XSLFTextRun> runs(XSLFTextShape text) {
        return text.getTextParagraphs().stream().flatMap(paragraph -> paragraph.getTextRuns().stream());
    }
}
