// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters that our faces lack, in files that are drawn: with fonts that the test makes, of one of ours, whose letters stand
 * for other characters; and without any.
 */
class LetteringTest {

    private static final String WORDS = "Конфликт 冲突 صراع सीमा 🌍";
    private static final int GLYPH_FORMAT = 12;

    @TempDir
    Path folder;

    @Test
    void aLetterOfASpareFontIsEmbeddedAndNothingIsSaid() throws IOException {
        font("han.ttf", "冲突");
        BriefPdf pdf = BriefPdf.of(brief("Конфликт 冲突"), spare());

        assertThat(pdf.letters().whole()).isTrue();
        assertThat(pdf.letters().warnings()).isEmpty();
        assertThat(text(pdf)).contains("冲突").doesNotContain("Boxes", "□");
        assertThat(unembedded(pdf)).isEmpty();
    }

    @Test
    void whatNoFontHasIsNamedInTheWarningAndToldInTheFile() throws IOException {
        font("arabic.ttf", ArabicForms.of("صراع"));
        BriefPdf pdf = BriefPdf.of(brief(WORDS), spare());

        assertThat(pdf.letters().warnings())
                .containsExactly("No TrueType font here has म स ा ी 冲 突 🌍; a box stands for each.");
        assertThat(text(pdf)).contains("□", "Boxes stand for 7 letters", "The brief as HTML has them.");
        assertThat(BriefPdf.of(brief(WORDS), SpareFonts.none())
                        .letters()
                        .warnings()
                        .getFirst())
                .contains("ﺻ", "冲", "🌍");
    }

    @Test
    void lettersThatShouldBeJoinedAndAreNotAreNamed() throws IOException {
        font("devanagari.ttf", "सीमा");
        font("thai.ttf", "ไทย");
        assertThat(Lettering.of("ไทย", spare()).warnings())
                .containsExactly(
                        "The letters of Thai (ท ย ไ) stand one by one, not joined or stacked as they should be.");
        Lettering letters = Lettering.of("सीमा ڕ", spare());

        assertThat(letters.warnings())
                .contains(
                        "The letters of Devanagari (म स ा ी) stand one by one, not joined or stacked as they should be.");
        assertThat(ArabicForms.joins('ص')).isTrue();
        assertThat(ArabicForms.joins(0x0695)).isFalse();
    }

    /** Words of living scripts that can't be set letter by letter, and of those that can. */
    @Test
    void everyScriptThatIsMoreThanLettersInARowIsWarnedOf() {
        Map<String, String> stacked = Map.ofEntries(
                Map.entry("ไทยที่", "Thai"),
                Map.entry("ພາສາລາວ", "Lao"),
                Map.entry("ខ្មែរ", "Khmer"),
                Map.entry("မြန်မာ", "Myanmar"),
                Map.entry("བོད་ཡིག", "Tibetan"),
                Map.entry("हिन्दी", "Devanagari"),
                Map.entry("বাংলা", "Bengali"),
                Map.entry("ਪੰਜਾਬੀ", "Gurmukhi"),
                Map.entry("ગુજરાતી", "Gujarati"),
                Map.entry("ଓଡ଼ିଆ", "Oriya"),
                Map.entry("தமிழ்", "Tamil"),
                Map.entry("తెలుగు", "Telugu"),
                Map.entry("ಕನ್ನಡ", "Kannada"),
                Map.entry("മലയാളം", "Malayalam"),
                Map.entry("සිංහල", "Sinhala"),
                Map.entry("ᠮᠣᠩᠭᠣᠯ", "Mongolian"),
                Map.entry("ܣܘܪܝܝܐ", "Syriac"),
                Map.entry("ދިވެހި", "Thaana"),
                Map.entry("ߒߞߏ", "Nko"),
                Map.entry("ᬩᬮᬶ", "Balinese"),
                Map.entry("ꦗꦮ", "Javanese"),
                Map.entry("ᨲᩫ᩠ᩅ", "Tai tham"),
                Map.entry("ꯃꯩꯇꯩ", "Meetei mayek"),
                Map.entry("𑄌𑄋𑄴𑄟", "Chakma"),
                Map.entry("𞤆𞤵𞤤", "Adlam"));
        stacked.forEach((word, script) -> {
            SpareFonts any = SpareFonts.none();
            assertThat(Lettering.needsMore(word.codePointAt(0))).as(script).isTrue();
            assertThat(Lettering.of(word, any).lacking()).as(script).isNotEmpty();
        });
        assertThat("Latin Ελληνικά Кириллица עברית العربية ქართული հայերեն አማርኛ 漢字 かな カナ 한국어 ᏣᎳᎩ ⵜⵉⴼ".codePoints())
                .noneMatch(Lettering::needsMore);
    }

    @Test
    void arabicIsJoinedAndSetFromRightToLeft() {
        assertThat(ArabicForms.of("صراع")).isEqualTo("\uFEBB\uFEAE\uFE8D\uFEC9");
        assertThat(ArabicForms.of("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(ArabicForms.of("بَب")).isEqualTo("\uFE91\u064E\uFE90");
        assertThat(RightToLeft.drawn("a سلام b")).isEqualTo("a \uFEE1\uFEFC\uFEB3 b");
        assertThat(RightToLeft.drawn("שלום (2)")).isEqualTo("(2) םולש");
        assertThat(RightToLeft.drawn("plain (2)")).isEqualTo("plain (2)");
    }

    @Test
    void everyFormOfALetterIsOfThatLetterAndGoesBack() {
        RightToLeft order = new RightToLeft();
        for (int letter = 0x0621; letter <= 0x064A; letter++) {
            String word = Character.toString(letter).repeat(3);
            assertThat(order.deshapeText(ArabicForms.of(word)))
                    .as(Character.getName(letter))
                    .isEqualTo(word);
        }
    }

    @Test
    void aPictureIsDrawnWithTheSpareFontAndSaysWhatItLacks() throws IOException {
        Illustration bars = bars("冲突");
        int plain = height(PicturePng.png(bars("abc"), SpareFonts.none()));
        font("han.ttf", "冲突");

        assertThat(height(PicturePng.png(bars, spare()))).isEqualTo(plain);
        assertThat(height(PicturePng.png(bars, SpareFonts.none()))).isGreaterThan(plain);
        assertThat(PicturePng.png(bars, spare())).isNotEqualTo(PicturePng.png(bars, SpareFonts.none()));
    }

    @Test
    void fontsThatCannotBeEmbeddedArePassedOver() throws IOException {
        Map<String, byte[]> forbidden = tables("冲");
        Objects.requireNonNull(forbidden.get("OS/2"))[9] = 2;
        Files.write(folder.resolve("forbidden.ttf"), Sfnt.file(forbidden));
        Map<String, byte[]> outlines = tables("冲");
        outlines.put("CFF ", Objects.requireNonNull(outlines.remove("glyf")));
        Files.write(folder.resolve("outlines.otf"), Sfnt.file(outlines));
        Files.write(folder.resolve("broken.ttf"), new byte[] {0, 1, 0, 0, 0, 9, 9, 9});
        Files.writeString(folder.resolve("no font.ttf"), "a text of some length that is no font at all");

        assertThat(spare().with('冲')).isEmpty();
    }

    @Test
    void fontsOfACollectionAreFound() throws IOException {
        byte[] first = Sfnt.file(tables("冲"));
        byte[] second = Sfnt.file(tables("突"));
        int start = 12 + 8;
        ByteBuffer file = ByteBuffer.allocate(start + first.length + second.length);
        file.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x00010000).putInt(2);
        file.putInt(start).putInt(start + first.length);
        file.put(moved(first, start)).put(moved(second, start + first.length));
        Files.write(folder.resolve("two.ttc"), file.array());

        BriefPdf pdf = BriefPdf.of(brief("冲突"), spare());
        assertThat(pdf.letters().spares()).hasSize(2);
        assertThat(text(pdf)).contains("冲突");
    }

    private SpareFonts spare() {
        return SpareFonts.in(List.of(folder, folder.resolve("not there")));
    }

    /** A font whose letters stand for some characters. */
    @Test
    void scriptsAreShownWhoseLettersAFontHas() throws IOException {
        ScriptsShown ours = ScriptsShown.with(SpareFonts.none());

        assertThat(ours.shown()).containsExactly("Latin", "Greek", "Cyrillic");
        assertThat(ours.loose()).isEmpty();
        assertThat(ours.lacking()).contains("Arabic", "Devanagari", "Chinese", "Korean");

        font("one.ttf", "中国國अकत한국");
        ScriptsShown more = ScriptsShown.with(spare());

        assertThat(more.shown()).containsExactly("Latin", "Greek", "Cyrillic", "Devanagari", "Chinese");
        assertThat(more.loose()).containsExactly("Devanagari");
        assertThat(more.lacking()).as("of Korean a letter is missing").contains("Korean");
    }

    private void font(String name, String characters) throws IOException {
        Files.write(folder.resolve(name), Sfnt.file(tables(characters)));
    }

    private Map<String, byte[]> tables(String characters) throws IOException {
        Path ours = folder.resolve("ours");
        try (InputStream file = Face.SANS.trueType()) {
            Files.write(ours, file.readAllBytes());
        }
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(ours));
        Map<String, byte[]> tables = new TreeMap<>();
        Sfnt.in(ours).getFirst().tables().forEach((name, place) -> {
            byte[] table = new byte[place.length()];
            whole.get((int) place.offset(), table);
            tables.put(name, table);
        });
        Files.delete(ours);
        tables.put("cmap", map(characters));
        return tables;
    }

    /** A table of characters, format 12: each stands for a letter of its own. */
    private static byte[] map(String characters) {
        int[] sorted = characters.codePoints().sorted().distinct().toArray();
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * sorted.length);
        map.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        map.putShort((short) GLYPH_FORMAT)
                .putShort((short) 0)
                .putInt(16 + 12 * sorted.length)
                .putInt(0);
        map.putInt(sorted.length);
        IntStream.range(0, sorted.length)
                .forEach(k -> map.putInt(sorted[k]).putInt(sorted[k]).putInt(20 + k));
        return map.array();
    }

    /** A font file whose tables are told from the beginning of another that it is put into. */
    private static byte[] moved(byte[] font, int by) {
        ByteBuffer file = ByteBuffer.wrap(font.clone());
        for (int entry = 0; entry < file.getShort(4); entry++) {
            int at = 12 + 16 * entry + 8;
            file.putInt(at, file.getInt(at) + by);
        }
        return file.array();
    }

    private static Brief brief(String title) {
        return new Brief(title, "", Sentence.computed("x"), List.of(), List.of());
    }

    private static Illustration bars(String label) {
        return new Bars(Sentence.computed("x"), List.of(new Bars.Bar(label, 0.5, "1/2")));
    }

    private static int height(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png)).getHeight();
    }

    private static String text(BriefPdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.file())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> unembedded(BriefPdf pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.file())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    if (!page.getResources().getFont(name).isEmbedded()) {
                        names.add(name.getName());
                    }
                }
            }
        }
        return names;
    }
}
