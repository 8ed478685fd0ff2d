// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is that is no case: files of other programs, told by how they begin, and else by their names. */
public final class ForeignFile {

    private static final String STRATEGIC = "a game of Gambit in strategic form";
    private static final String EXTENSIVE = "a game of Gambit in extensive form";
    private static final String GMCR = "a file of GMCR+";
    private static final String WORKBOOK = "an Excel workbook";

    /** Those of which a case can be made. */
    private static final Set<String> CAN_BE_BROUGHT = Set.of(STRATEGIC, EXTENSIVE, GMCR, WORKBOOK);

    /** How a kind of file begins, byte for byte as ISO 8859-1. */
    private record Beginning(String bytes, String kind) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("%PDF-", "a PDF document"),
            new Beginning("{\\rtf", "a document in RTF"),
            new Beginning("\u00D0\u00CF\u0011\u00E0", "a document of an old version of Office"),
            new Beginning("\u0089PNG", "a picture (PNG)"),
            new Beginning("\u00FF\u00D8\u00FF", "a picture (JPEG)"),
            new Beginning("GIF8", "a picture (GIF)"),
            new Beginning("\u001F\u008B", "a compressed file (gzip)"),
            new Beginning("7z\u00BC\u00AF", "a compressed file (7z)"),
            new Beginning("SQLite format 3", "a database (SQLite)"),
            new Beginning("\u007FELF", "a program"));

    private static final List<Beginning> ZIPPED = List.of(
            new Beginning(".docx", "a Word document"),
            new Beginning(".xlsx", WORKBOOK),
            new Beginning(".pptx", "a PowerPoint presentation"),
            new Beginning(".odt", "an OpenDocument text"),
            new Beginning(".ods", "an OpenDocument spreadsheet"));

    private static final int LOOKED_AT = 4_096;
    private static final Pattern JSON = Pattern.compile("\\A\\s*(\\{\\s*(\"|\\})|\\[\\s*[\\[{\"\\d\\]-])");
    private static final Pattern OURS = Pattern.compile("[\"']?entente[\"']?\\s*:");
    private static final Pattern HTML = Pattern.compile("(?i)\\A\\s*(<!doctype html|<html|<head)");
    private static final Pattern GAMBIT = Pattern.compile("\\A\\s*(EFG|NFG) \\d+ [RD]\\b");

    private ForeignFile() {}

    /** What the file is, if it is no text: "a PDF document". */
    public static Optional<String> binary(String name, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of(kindByName(ZIPPED, name).orElse("an archive (ZIP), such as a Word document is"));
        }
        Optional<String> kind = BEGINNINGS.stream()
                .filter(beginning -> start.startsWith(beginning.bytes()))
                .map(Beginning::kind)
                .findFirst();
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        return kind.isEmpty() && !wide && start.indexOf('\0') >= 0 ? Optional.of("a file that holds no text") : kind;
    }

    /** What the text is, if it is one of another program: "a game of Gambit". */
    public static Optional<String> text(String name, String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String lower = name.toLowerCase(Locale.ROOT);
        if (GAMBIT.matcher(start).find()) {
            return Optional.of(start.stripLeading().startsWith("NFG") ? STRATEGIC : EXTENSIVE);
        }
        if (HTML.matcher(start).find()) {
            return Optional.of("a web page (HTML)");
        }
        if (start.stripLeading().startsWith("<?xml") || start.stripLeading().startsWith("<!DOCTYPE")) {
            return Optional.of("an XML file");
        }
        if (lower.endsWith(".gmcr")) {
            return Optional.of(GMCR);
        }
        return JSON.matcher(start).find() && !OURS.matcher(text).find()
                ? Optional.of("JSON of another program")
                : Optional.empty();
    }

    /** Says what a file is instead of a case. */
    public static void refuse(String kind, String name, Diagnostics findings) {
        findings.error(
                SourceFile.unread(name).place(0, 0),
                "this is " + kind + ", and no case",
                CAN_BE_BROUGHT.contains(kind)
                        ? "“entente import” makes a case of it."
                        : "A case is a text in YAML that begins with “entente: 1”; “entente new” writes a first one.");
    }

    private static Optional<String> kindByName(List<Beginning> kinds, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return kinds.stream()
                .filter(kind -> lower.endsWith(kind.bytes()))
                .map(Beginning::kind)
                .findFirst();
    }
}
