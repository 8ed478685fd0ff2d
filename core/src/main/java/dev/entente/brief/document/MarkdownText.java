// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made safe for Markdown: what the writer meant as a character never turns into a mark. */
final class MarkdownText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Characters that may open a mark anywhere; an underscore inside a word may not. */
    private static final Pattern MARK = Pattern.compile(
            "[\\\\`*\\[\\]<>|~]|(?<!\\S)#|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?[A-Za-z0-9]+;)");
    /** What makes a line a heading, a list, a quotation or a rule. */
    private static final Pattern LINE_MARK = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)])(?=\\s|$))");

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern ENDS = Pattern.compile("^(\\s*)(.*?)(\\s*)$", Pattern.DOTALL);

    private MarkdownText() {}

    /** The text as running text, on one line. */
    static String escaped(String text) {
        return MARK.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }

    /** Text already escaped, fit to open a line. */
    static String atLineStart(String text) {
        Matcher mark = LINE_MARK.matcher(text);
        if (!mark.find()) {
            return text;
        }
        return mark.group(1) != null
                ? "\\" + text
                : mark.group(2) + "\\" + text.substring(mark.group(2).length());
    }

    /** Escaped text between marks of emphasis that differ from those of strong emphasis, so that the two may touch. */
    static String emphasised(String text) {
        return marked(text, "_", "_");
    }

    /** Escaped text between marks of strong emphasis, or between tags where its neighbours would undo the marks. */
    static String strong(String text, CharSequence before, String after) {
        int last = text.length() - 1;
        boolean clash =
                (wordlike(before, before.length() - 1) && bare(text, 0)) || (wordlike(after, 0) && bare(text, last));
        return clash ? marked(text, "<strong>", "</strong>") : marked(text, "**", "**");
    }

    /** Escaped text between marks of emphasis, or between tags where its neighbours or its own ends would undo the marks. */
    static String name(String text, CharSequence before, String after) {
        boolean apart = (before.isEmpty() || " (".indexOf(before.charAt(before.length() - 1)) >= 0)
                && (after.isEmpty() || " .,:;)?!".indexOf(after.charAt(0)) >= 0);
        return apart && wordlike(text, 0) && wordlike(text, text.length() - 1)
                ? marked(text, "_", "_")
                : marked(text, "<em>", "</em>");
    }

    /** White space at the ends of the text stays outside the marks, as they demand. */
    private static String marked(String text, String open, String close) {
        Matcher ends = ENDS.matcher(text);
        if (!ends.matches() || ends.group(2).isEmpty()) {
            return text;
        }
        return ends.group(1) + open + ends.group(2) + close + ends.group(3);
    }

    private static boolean bare(String text, int at) {
        return at >= 0 && at < text.length() && !Character.isWhitespace(text.charAt(at)) && !wordlike(text, at);
    }

    private static boolean wordlike(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Text as code, between as many backticks as it takes. */
    static String code(String text) {
        String line = SPACE.matcher(text).replaceAll(" ");
        String ticks = "`".repeat(longest(line) + 1);
        String inside = line.strip();
        String pad = inside.startsWith("`") || inside.endsWith("`") ? " " : "";
        return marked(line, ticks + pad, pad + ticks);
    }

    /** A line as a block of code. */
    static String fenced(String line) {
        String fence = "`".repeat(Math.max(3, longest(line) + 1));
        return fence + "sh\n" + line.strip() + "\n" + fence;
    }

    /** A file name as the target of a link. */
    static String address(String file) {
        try {
            return new URI(null, null, file, null)
                    .toASCIIString()
                    .replace("(", "%28")
                    .replace(")", "%29");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no name of a file (" + file + ")", e);
        }
    }

    private static int longest(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(m -> m.group().length())
                .max()
                .orElse(0);
    }
}
