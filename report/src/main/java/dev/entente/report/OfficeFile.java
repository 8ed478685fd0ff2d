// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document of an office program (ECMA-376, Office Open XML): parts in a zip file. Nothing in it tells when it was made: the
 * same parts give the same bytes.
 */
final class OfficeFile {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    /**
     * A document with its properties.
     *
     * @param main the part that it begins with
     */
    OfficeFile(Brief brief, String main) {
        relations("_rels/.rels", Map.of("main", "officeDocument " + main, "core", "core docProps/core.xml"));
        part(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Xml.escaped(brief.title())
                        + "</dc:title><dc:subject>" + Xml.escaped(brief.question())
                        + "</dc:subject><dc:creator>Entente</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>");
    }

    /** Adds a part of XML, without its head. */
    void part(String name, String type, String content) {
        parts.put(name, (HEAD + content).getBytes(StandardCharsets.UTF_8));
        types.put(name, type);
    }

    /** Adds a picture. */
    void png(String name, byte[] content) {
        parts.put(name, content.clone());
    }

    /**
     * Adds what a part refers to.
     *
     * @param targets by id, kind and address, with a space between them
     */
    void relations(String name, Map<String, String> targets) {
        StringBuilder text = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        targets.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            String[] target = one.getValue().split(" ", 2);
            String kind = target[0].equals("core")
                    ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                    : RELATIONS + target[0];
            text.append(
                    "<Relationship Id=\"" + one.getKey() + "\" Type=\"" + kind + "\" Target=\"" + target[1] + "\"/>");
        });
        parts.put(name, (HEAD + text + "</Relationships>").getBytes(StandardCharsets.UTF_8));
    }

    /** The file. */
    byte[] file() {
        StringBuilder content =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        types.forEach(
                (name, type) -> content.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", (HEAD + content + "</Types>").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
