// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.web.Visitor.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explains a sentence is where its link leads, on every shipped case: in the files, and on the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

    private static final Pattern WITHIN = Pattern.compile(" href=\"#([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern EXPLAINED = Pattern.compile("<a class=\"explained\" href=\"([^\"]*)\"");
    private static final Pattern LABELLED = Pattern.compile(" aria-(?:labelledby|describedby)=\"([^\"]*)\"");

    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path folder) {
        visitor = Visitor.open(folder);
    }

    @AfterAll
    void close() {
        visitor.close();
    }

    static Stream<String> cases() throws IOException {
        return Stream.concat(named("", ""), named("published", "published~"));
    }

    private static Stream<String> named(String folder, String before) throws IOException {
        try (Stream<Path> all = Files.list(Visitor.cases().resolve(folder))) {
            return all
                    .filter(one -> Files.isRegularFile(one.resolve("case.yaml")))
                    .filter(one -> !CaseFile.isTemplate(one.resolve("case.yaml")))
                    .map(one -> before + one.getFileName())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLinkHasItsTarget(String name) {
        String about = "/case/" + name;
        Page page = visitor.get(about);
        while (page.text().contains("Look again")) {
            page = visitor.get(about);
        }
        leadSomewhere(page.html());
        List<String> explained = all(EXPLAINED, page.html());
        assertThat(explained).isNotEmpty();
        for (String address : explained.stream().distinct().toList()) {
            Page there = visitor.get(address.replace("&amp;", "&"));
            assertThat(there.status()).as(address).isEqualTo(200);
            int part = address.indexOf('#');
            assertThat(all(ID, there.html())).as(address).contains(part < 0 ? "main" : address.substring(part + 1));
        }
        for (String file : List.of("/brief.html", "/whole.html")) {
            String html = visitor.get(about + file).html();
            leadSomewhere(html);
            assertThat(all(EXPLAINED, html)).isNotEmpty();
        }
    }

    private static void leadSomewhere(String html) {
        List<String> ids = all(ID, html);
        assertThat(ids).doesNotHaveDuplicates().containsAll(all(WITHIN, html));
        assertThat(ids)
                .containsAll(all(LABELLED, html).stream()
                        .flatMap(several -> Stream.of(several.split(" ", -1)))
                        .toList());
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1)).toList();
    }
}
