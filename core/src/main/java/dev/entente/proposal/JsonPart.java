// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON in what a language model answered: all of it, the block between two fences of Markdown, or what stands in braces.
 *
 * @param file the same text with blanks for what is around the JSON, so that lines and columns are those of the file
 * @param aside what was passed over, as a sentence; empty where nothing was
 */
record JsonPart(SourceFile file, Optional<String> aside) {

    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(```+|~~~+)[^\\n`]*$");

    private static final Pattern BRACE_OR_TEXT = Pattern.compile("[{}]|\"(?:[^\"\\\\\\n]|\\\\.)*+\"");

    /** A stretch of the text. */
    private record Stretch(int start, int end) {}

    /** Empty after telling why there is none. */
    static Optional<JsonPart> of(SourceFile answer, Diagnostics findings) {
        String text = answer.text().substring(answer.start());
        if (text.strip().startsWith("{") && text.strip().endsWith("}")) {
            return Optional.of(new JsonPart(answer, Optional.empty()));
        }
        List<Stretch> fenced = fenced(answer).stream()
                .filter(block -> answer.text()
                        .substring(block.start(), block.end())
                        .strip()
                        .startsWith("{"))
                .toList();
        if (fenced.size() > 1) {
            findings.error(
                    answer.place(fenced.get(1).start(), fenced.get(1).start()),
                    "there are %d blocks of JSON, on lines %s"
                            .formatted(
                                    fenced.size(),
                                    fenced.stream()
                                            .map(block -> String.valueOf(answer.line(block.start())))
                                            .collect(Collectors.joining(", "))),
                    "Leave the one that is the answer.");
            return Optional.empty();
        }
        return fenced.stream()
                .findFirst()
                .map(block -> cut(answer, block, "the block of JSON between its fences"))
                .or(() -> inBraces(answer, findings));
    }

    private static List<Stretch> fenced(SourceFile answer) {
        List<Stretch> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(answer.text());
        while (fence.find()) {
            int start = Math.min(fence.end() + 1, answer.text().length());
            blocks.add(new Stretch(
                    start, fence.find() ? fence.start() : answer.text().length()));
        }
        return blocks;
    }

    private static Optional<JsonPart> inBraces(SourceFile answer, Diagnostics findings) {
        int start = answer.text().indexOf('{');
        if (start < 0) {
            findings.error(
                    answer.place(answer.start(), answer.start()),
                    "there is no JSON in this answer",
                    "Ask the model for the JSON alone, as the prompt has it.");
            return Optional.empty();
        }
        return Optional.of(cut(answer, new Stretch(start, end(answer.text(), start)), "what stands in braces"));
    }

    /** Behind the brace that closes the one at an offset; the end of the text where none does. */
    private static int end(String text, int start) {
        int open = 0;
        Matcher sign = BRACE_OR_TEXT.matcher(text).region(start, text.length());
        while (sign.find()) {
            open += sign.group().equals("{") ? 1 : sign.group().equals("}") ? -1 : 0;
            if (open == 0) {
                return sign.end();
            }
        }
        return text.length();
    }

    private static JsonPart cut(SourceFile answer, Stretch part, String what) {
        String text = answer.text();
        SourceFile file = SourceFile.of(
                answer.name(),
                blank(text.substring(0, part.start()))
                        + text.substring(part.start(), part.end())
                        + blank(text.substring(part.end())));
        int first = answer.line(part.start());
        int last = answer.line(Math.max(part.start(), part.end() - 1));
        return new JsonPart(
                file, Optional.of("of the answer %s was read, lines %d to %d.".formatted(what, first, last)));
    }

    /** As many signs on as many lines, of which nothing can be read. */
    private static String blank(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\r' ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
