// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.Spelling;
import dev.entente.mcp.Tool.About;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How a tool is asked, and what command line that is. What an option takes, and what it is for, stands in the command
 * alone.
 *
 * @param tool the tool
 * @param spec its command
 * @param folder in which the cases lie
 */
record Asked(Tool tool, CommandSpec spec, CaseFolder folder) {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_CASES = 12;
    private static final String TEXTS = "texts";

    private static final String PATH = "by its path from the folder, such as iran-2019 or other/iran.yaml";

    // --- what may be asked -------------------------------------------------------------------------------------------

    /** What a client is told of the tool. */
    McpSchema.Tool described() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (About about : tool.about()) {
            properties.put(key(about), schema(about));
            required.add(key(about));
        }
        tool.options().forEach(name -> properties.put(name, schema(name)));
        return McpSchema.Tool.builder()
                .name(tool.command())
                .title(tool.title())
                .description(tool.says())
                .inputSchema(new McpSchema.JsonSchema("object", properties, required, false, null, null))
                .annotations(new McpSchema.ToolAnnotations(tool.title(), true, false, true, false, null))
                .build();
    }

    private static String key(About about) {
        return switch (about) {
            case CASE, CASE_OR_FOLDER -> "case";
            case CASES -> "cases";
            case STATE -> "state";
        };
    }

    private Map<String, Object> schema(About about) {
        return switch (about) {
            case CASE -> Map.of("type", "string", "description", "The case, " + PATH + ".");
            case CASE_OR_FOLDER ->
                Map.of("type", "string", "description", "The case, " + PATH + "; or a folder with cases; “.” is all.");
            case CASES ->
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of("type", "string"),
                        "minItems",
                        1,
                        "maxItems",
                        MOST_CASES,
                        "description",
                        "Two cases, the first being changed into the second, or more, for a table of all pairs; one with"
                                + " “before” or “corrected”. Each " + PATH + ".");
            case STATE ->
                Map.of(
                        "type",
                        "string",
                        "description",
                        plain(spec.positionalParameters().get(1).description()));
        };
    }

    private Map<String, Object> schema(String name) {
        OptionSpec option = option(name);
        String description = name.equals(TEXTS)
                ? "A folder inside the folder of cases, with copies of the sources, each named as the case names its source,"
                        + " .txt or .md: the place of each claim is looked up there."
                : plain(option.description());
        return switch (kind(option)) {
            case SWITCH -> Map.of("type", "boolean", "description", description);
            case WHOLE -> Map.of("type", "integer", "description", description);
            case NUMBER -> Map.of("type", "number", "description", description);
            case LIST -> Map.of("type", "array", "items", Map.of("type", "string"), "description", description);
            case TEXT -> Map.of("type", "string", "description", description);
        };
    }

    private OptionSpec option(String name) {
        OptionSpec option = spec.findOption("--" + name);
        if (option == null) {
            throw new IllegalStateException("no such option (" + tool.command() + " --" + name + ")");
        }
        return option;
    }

    /** As it is said where options have no dashes. */
    private static String plain(String... description) {
        return String.join(" ", description)
                .replaceAll("--([a-z][a-z-]*)", "“$1”")
                .replace("'entente help solve' lists", "entente://docs/concepts.md explains");
    }

    /** What an option takes. */
    private enum Kind {
        SWITCH,
        WHOLE,
        NUMBER,
        LIST,
        TEXT
    }

    private static Kind kind(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Kind.SWITCH;
        }
        if (option.isMultiValue()) {
            return Kind.LIST;
        }
        Class<?> type = option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
        if (type == Long.class || type == Integer.class) {
            return Kind.WHOLE;
        }
        return type == Double.class ? Kind.NUMBER : Kind.TEXT;
    }

    // --- what is asked -----------------------------------------------------------------------------------------------

    /**
     * The command line of a question.
     *
     * @param arguments as a client sent them, of whatever kind
     */
    String[] commandLine(Map<String, Object> arguments) throws Refusal {
        refuseUnknown(arguments);
        List<String> line = new ArrayList<>(
                List.of(tool.command(), tool.command().equals("brief") ? "--format=md" : "--format=json"));
        for (String name : tool.options()) {
            Object value = arguments.get(name);
            if (value != null) {
                argument(name, value).ifPresent(line::add);
            }
        }
        line.add("--");
        for (About about : tool.about()) {
            Object value = arguments.get(key(about));
            if (value == null) {
                throw new Refusal("“" + key(about) + "” is missing. " + cases());
            }
            line.addAll(operands(about, value));
        }
        return line.toArray(String[]::new);
    }

    private void refuseUnknown(Map<String, Object> arguments) throws Refusal {
        List<String> known =
                new ArrayList<>(tool.about().stream().map(Asked::key).toList());
        known.addAll(tool.options());
        for (String name : arguments.keySet()) {
            if (!known.contains(name)) {
                throw new Refusal("“%s” takes no “%s”. %s"
                        .formatted(tool.command(), shown(name), Spelling.hint(name, known, "It takes"))
                        .strip());
            }
        }
    }

    private List<String> operands(About about, Object value) throws Refusal {
        return switch (about) {
            case CASE -> List.of(folder.oneCase(text("case", value)).toString());
            case CASE_OR_FOLDER -> List.of(folder.cases(text("case", value)).toString());
            case STATE -> List.of(text("state", value));
            case CASES -> {
                List<String> paths = new ArrayList<>();
                for (String named : texts("cases", value)) {
                    paths.add(folder.oneCase(named).toString());
                }
                if (paths.isEmpty() || paths.size() > MOST_CASES) {
                    throw new Refusal("“cases” wants one to " + MOST_CASES + " cases.");
                }
                yield paths;
            }
        };
    }

    /** The argument of the command; none for a switch that isn't set. */
    private Optional<String> argument(String name, Object value) throws Refusal {
        String option = "--" + name;
        return switch (kind(option(name))) {
            case SWITCH -> {
                if (!(value instanceof Boolean set)) {
                    throw wrong(name, "true or false");
                }
                yield set ? Optional.of(option) : Optional.empty();
            }
            case WHOLE -> {
                if (!(value instanceof Integer || value instanceof Long)) {
                    throw wrong(name, "a whole number");
                }
                yield Optional.of(option + "=" + value);
            }
            case NUMBER -> {
                if (!(value instanceof Number)) {
                    throw wrong(name, "a number");
                }
                yield Optional.of(option + "=" + value);
            }
            case LIST -> Optional.of(option + "=" + String.join(",", texts(name, value)));
            case TEXT -> {
                String text = text(name, value);
                Path texts = name.equals(TEXTS) ? folder.texts(text) : Path.of("");
                yield Optional.of(option + "=" + (name.equals(TEXTS) ? texts.toString() : text));
            }
        };
    }

    private static List<String> texts(String name, Object value) throws Refusal {
        if (!(value instanceof List<?> list)) {
            throw wrong(name, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text)) {
                throw wrong(name, "a list of texts");
            }
            texts.add(text(name, text));
        }
        return texts;
    }

    private static String text(String name, Object value) throws Refusal {
        if (!(value instanceof String text)) {
            throw wrong(name, "a text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("“" + name + "” is longer than %,d characters.".formatted(LONGEST_TEXT));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("“" + name + "” holds characters that control a terminal or end a text.");
        }
        return text;
    }

    private static Refusal wrong(String name, String wanted) {
        return new Refusal("“" + name + "” wants " + wanted + ".");
    }

    private String cases() {
        List<String> cases = folder.cases();
        return cases.isEmpty()
                ? "There is no case in the folder."
                : "The folder has "
                        + String.join(", ", cases.stream().limit(MOST_CASES).toList())
                        + (cases.size() > MOST_CASES ? ", …" : "") + ".";
    }

    /** A word of whoever asked, short enough for a sentence. */
    private static String shown(String word) {
        return word.length() > 40 ? word.substring(0, 40).toLowerCase(Locale.ROOT) + "…" : word;
    }
}
