// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.Optional;

/**
 * What the YAML engine stumbled over, in words for an analyst.
 *
 * @param lastScalar the text or key last read before
 * @param inFlow whether it lies in brackets or braces
 * @param context offset at which the engine began to read what it could not
 * @param problem offset at which it gave up
 */
record SyntaxMistake(SourceFile file, Optional<Place> lastScalar, boolean inFlow, int context, int problem) {

    /**
     * The mistake as it is shown.
     *
     * @param covered the stretch that reading can step over, when what the analyst meant there is plain
     */
    record Explained(Diagnostic diagnostic, Optional<Place> covered) {}

    static String signMessage(char sign) {
        return "“" + sign + "” at the start of a value is a sign of YAML's own";
    }

    static String signHint(char sign) {
        String word = switch (sign) {
            case '!' -> " (\"!a\"), or write “not a”.";
            case '&' -> ": “and” joins two, so one is missing before it.";
            case '|' -> ": “or” joins two, so one is missing before it.";
            case '*' -> "; an alias like *name wants an anchor &name before it.";
            default -> ".";
        };
        return "Put a statement or text that begins with “" + sign + "” in quotes" + word;
    }

    /** The engine's message, from version 3.2, in our words. */
    Explained explain(String engineMessage) {
        String message = engineMessage.strip();
        if (message.startsWith("mapping values are not allowed")) {
            return colon();
        }
        if (message.contains("cannot start any token")) {
            return message.contains("TAB") ? tab() : sign(problem);
        }
        if (message.contains("TAB")) {
            return tab();
        }
        if (message.startsWith("unexpected character found")
                || message.startsWith("expected a comment or a line break")
                || message.startsWith("expected chomping")
                || message.startsWith("expected URI")
                || message.startsWith("found undefined tag handle")
                || message.startsWith("expected ' '")
                || message.startsWith("expected '!'")
                || message.startsWith("expected '>'")) {
            return sign(context);
        }
        return structure(message);
    }

    private Explained structure(String message) {
        if (message.startsWith("found unexpected end of stream")) {
            return stops(context, context + 1, "this quote is never closed", "");
        }
        if (message.startsWith("could not find expected ':'")) {
            return stops(
                    context,
                    lineContentEnd(context),
                    "this line is no “key: value” and no item of a list",
                    "Write “: ” behind a key, and “- ” before an item.");
        }
        if (message.startsWith("sequence entries are not allowed")) {
            return stops(problem, problem + 1, "a list begins on the line below its key", "Move “- …” down a line.");
        }
        if (message.startsWith("expected ',' or")) {
            return bracket(message.contains("']'") ? ']' : '}');
        }
        if (message.startsWith("expected <block end>")) {
            return misplaced(message.substring(message.indexOf("found") + 6).replace("'", ""));
        }
        if (message.startsWith("expected the node content")) {
            return stops(problem, problem + 1, "a value is missing before " + quoted(problem), "");
        }
        if (message.startsWith("found unknown escape character")) {
            return stops(
                    problem,
                    problem + 1,
                    "“\\" + shown(problem) + "” means nothing in double quotes",
                    "Write “\\\\” for “\\”, or use single quotes.");
        }
        return stops(problem, problem, "this is not YAML: " + message, "");
    }

    private Explained colon() {
        Optional<Place> before = lastScalar.filter(place -> place.end() <= problem);
        if (before.isPresent() && before.get().line() == file.line(problem)) {
            Place value = valueFrom(before.get().start());
            return steppedOver(
                    value, "a text that holds “: ” wants quotes", "Write " + ScalarText.quoted(value.text()) + ".");
        }
        int line = before.map(Place::line).orElse(1);
        return stops(
                problem,
                problem + 1,
                "this line is a key, but the text before it, from line " + line + ", runs on into it",
                "Keys of one level begin in the same column, and each is followed by “: ”.");
    }

    private Explained sign(int offset) {
        char sign = file.text().charAt(Math.min(offset, file.text().length() - 1));
        return steppedOver(valueFrom(offset), signMessage(sign), signHint(sign));
    }

    private Explained tab() {
        return stops(problem, problem + 1, "a tab can't indent a line", "Indent with spaces.");
    }

    private Explained bracket(char closing) {
        char opening = file.text().charAt(context);
        boolean ends = file.text().substring(problem).isBlank();
        if (!ends && (file.line(context) == file.line(problem) || isJson())) {
            return stops(
                    problem,
                    problem + 1,
                    "“,” or “" + closing + "” is missing before " + quoted(problem),
                    "Put a text that holds “,”, “:”, brackets or braces in quotes.");
        }
        return stops(context, context + 1, "“" + opening + "” is never closed", "Add “" + closing + "”.");
    }

    /** Whether all of the file stands in braces, so that a line that fits none is no key of the next level. */
    private boolean isJson() {
        return file.text().stripLeading().startsWith("{");
    }

    private Explained misplaced(String found) {
        boolean sameColumn = file.column(problem) == file.column(context);
        boolean firstOnLine =
                file.text().substring(file.lineStart(problem), problem).isBlank();
        if (found.equals("]") || found.equals("}")) {
            return stops(problem, problem + 1, "“" + found + "” closes nothing", "Take it away.");
        }
        if (!firstOnLine) {
            return stops(
                    problem,
                    lineContentEnd(problem),
                    "nothing can follow the value here",
                    "Put the whole value in quotes.");
        }
        if (sameColumn && found.equals("-")) {
            return stops(problem, problem + 1, "an item of a list among keys", "Indent it below its key.");
        }
        if (sameColumn) {
            return stops(
                    problem,
                    lineContentEnd(problem),
                    "a key among the items of a list",
                    "Indent it below an item, or put “- ” before it.");
        }
        return stops(
                problem,
                lineContentEnd(problem),
                "this line's indentation fits none above",
                "The keys of one mapping, or the items of one list, begin in the same column.");
    }

    private Explained stops(int start, int end, String message, String hint) {
        int length = file.text().length();
        Place place = file.place(Math.min(start, length), Math.max(Math.min(start, length), Math.min(end, length)));
        return new Explained(Diagnostic.error(place, message, hint), Optional.empty());
    }

    private static Explained steppedOver(Place value, String message, String hint) {
        return new Explained(
                Diagnostic.error(value, message, hint),
                Optional.of(value).filter(place -> place.end() > place.start()));
    }

    /** What stands on the line from an offset on, up to a comment, or in brackets up to what ends the item. */
    private Place valueFrom(int start) {
        String text = file.text();
        int lineEnd = file.lineEnd(start);
        boolean flow = inFlow || opensBefore(start);
        int end = start;
        int nested = 0;
        while (end < lineEnd) {
            char c = text.charAt(end);
            nested += c == '(' || c == '[' || c == '{' ? 1 : 0;
            if (flow && nested <= 0 && (c == ',' || c == ']' || c == '}')) {
                break;
            }
            nested -= c == ')' || c == ']' || c == '}' ? 1 : 0;
            if (c == '#' && end > start && text.charAt(end - 1) == ' ') {
                break;
            }
            end++;
        }
        return file.place(
                start, start + text.substring(start, end).stripTrailing().length());
    }

    /** Whether a bracket or brace opens between the last scalar and an offset; the engine reads one token ahead. */
    private boolean opensBefore(int offset) {
        int from = Math.min(offset, lastScalar.map(Place::end).orElse(0));
        String between = file.text().substring(from, offset);
        return between.indexOf('[') >= 0 || between.indexOf('{') >= 0;
    }

    private int lineContentEnd(int offset) {
        return offset
                + file.text()
                        .substring(offset, file.lineEnd(offset))
                        .stripTrailing()
                        .length();
    }

    private String quoted(int offset) {
        return offset >= file.text().length() ? "the end of the file" : "“" + shown(offset) + "”";
    }

    private String shown(int offset) {
        String text = file.text();
        return offset >= text.length() ? "" : text.substring(offset, text.offsetByCodePoints(offset, 1));
    }
}
