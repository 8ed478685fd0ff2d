// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.Version;
import dev.entente.answer.Solved;
import dev.entente.casefile.CaseFile;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be read: the texts of the cases, the schemas of what is written and answered, and the documentation. */
final class Papers {

    /** More cases than these are asked about by their paths, and not listed. */
    private static final int MOST_CASES = 1_000;

    private static final String YAML = "application/yaml";
    private static final String SCHEMA = "application/schema+json";
    private static final String MARKDOWN = "text/markdown";

    /** What each page of the documentation is about. */
    static final Map<String, String> PAGES = pages();

    /** The schemas of answers. */
    static final List<String> ANSWERS = List.of(
            "ask",
            "brief",
            "check",
            "compare",
            "compare-all",
            "compare-before",
            "compare-corrected",
            "design",
            "evidence",
            "explain",
            "explore",
            "paths",
            "solve");

    private final CaseFolder folder;

    Papers(CaseFolder folder) {
        this.folder = folder;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("backtest", "Published cases held against what happened, and leads to others");
        pages.put("concepts", "The solution concepts: what “holds” means under each");
        pages.put("engines", "How states are counted and asked, and how fast");
        pages.put("format", "How a case is written");
        pages.put("guide", "The guide: from a question to a brief, command by command");
        pages.put("installation", "How to install Entente");
        pages.put("json", "What answers hold, key by key");
        pages.put("signals", "Letters and other signals: what they can tell");
        pages.put("teaching", "Three lessons of an hour, played and laid beside the model");
        pages.put("theory", "The theory behind the answers, with its sources");
        pages.put("tables", "Many answers as tables, for Python, R and SQL");
        return pages;
    }

    /** All of them, by their addresses; the cases as they are in the folder now. */
    Map<String, SyncResourceSpecification> all() {
        Map<String, SyncResourceSpecification> all = new LinkedHashMap<>();
        List<String> cases = folder.cases();
        for (String name : cases.subList(0, Math.min(cases.size(), MOST_CASES))) {
            put(all, address("cases", name), name, "The text of the case " + name, YAML, () -> folder.text(name));
        }
        put(all, address("schemas", "case.schema.json"), "case.schema.json", "The keys of a case file", SCHEMA, () -> {
            return shipped(CaseFile.class, "case.schema.json");
        });
        for (String name : ANSWERS) {
            String file = name + ".schema.json";
            put(all, address("schemas", file), file, "The keys of the answer of " + name, SCHEMA, () -> {
                return shipped(Solved.class, file);
            });
        }
        PAGES.forEach((name, about) -> put(all, address("docs", name + ".md"), name + ".md", about, MARKDOWN, () -> {
            return shipped(Papers.class, "docs/" + name + ".md");
        }));
        return all;
    }

    /** How a text is had. */
    private interface Text {
        String read() throws Refusal;
    }

    private static void put(
            Map<String, SyncResourceSpecification> all,
            String address,
            String name,
            String about,
            String kind,
            Text text) {
        McpSchema.Resource resource = McpSchema.Resource.builder()
                .uri(address)
                .name(name)
                .description(about)
                .mimeType(kind)
                .build();
        all.put(address, new SyncResourceSpecification(resource, (_, _) -> {
            try {
                return new McpSchema.ReadResourceResult(
                        List.of(new McpSchema.TextResourceContents(address, kind, text.read())));
            } catch (Refusal refusal) {
                throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
                        .message(refusal.sentence())
                        .build();
            }
        }));
    }

    private static String address(String shelf, String name) {
        try {
            return new URI("entente", shelf, "/" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no address (" + shelf + ", " + name + ")", e);
        }
    }

    private static String shipped(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not shipped (" + name + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an assistant is told at the start: how to speak of answers, and which cases there are. */
    String introduction() {
        List<String> cases = folder.cases();
        List<String> shown = new ArrayList<>(cases.subList(0, Math.min(cases.size(), 60)));
        if (shown.size() < cases.size()) {
            shown.add("… (%d in all)".formatted(cases.size()));
        }
        return """
                Entente %s analyses conflicts by the Graph Model: who decides, what each can do and wants, and where the \
                conflict can come to rest. Tools answer about the cases of one folder and change none. All answers follow from \
                a case, which is an analyst's model: they are no forecasts, and shares are no probabilities. Name the solution \
                concept that an answer rests on (SEQ unless another is asked for), and what the case assumes (“evidence”). \
                Begin with “brief” or “solve”; “explain” says why. Answers are JSON, explained in entente://docs/json.md; \
                how a case is written stands in entente://docs/format.md.
                Cases: %s.""".formatted(Version.running(), shown.isEmpty() ? "none" : String.join(", ", shown));
    }
}
