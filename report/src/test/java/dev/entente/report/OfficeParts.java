// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** The parts of an office file, without a library for such files. */
final class OfficeParts {

    private OfficeParts() {}

    /** That each is well-formed, and that nothing tells when or with what else it was made. */
    static void hold(byte[] file) throws Exception {
        Set<String> names = new HashSet<>();
        Set<LocalDateTime> times = new HashSet<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] content = parts.readAllBytes();
                names.add(part.getName());
                times.add(part.getTimeLocal());
                if (part.getName().matches(".*\\.(xml|rels)")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
                    assertThat(new String(content, StandardCharsets.UTF_8))
                            .as(part.getName())
                            .doesNotContain("2013", "PowerPoint", "Apache", "dcterms:created", "dcterms:modified");
                }
            }
        }
        assertThat(names)
                .contains("[Content_Types].xml", "docProps/core.xml")
                .noneMatch(name -> name.contains("thumb"));
        assertThat(times).hasSize(1);
    }
}
