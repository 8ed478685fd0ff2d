// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Reply.Said;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply as it stands in a file: in the case under {@code known}, {@code a > b}, and in a file of answers with who it is about,
 * {@code us: a > b # why}.
 *
 * @param sign {@code >} where the first comes first, {@code =} for no difference, {@code ?} where it is not known
 */
public record AskedLine(String one, char sign, String other) {

    private static final Pattern FORM =
            Pattern.compile("(.*?\\S)\\s*((?<!-)>(?!=)(?![^()]*\\))|\\?|(?<![<>!])=(?![^()]*\\)))\\s*(\\S.*)");

    /** Reads it; empty where it has no such form. */
    public static Optional<AskedLine> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new AskedLine(
                        parts.group(1), parts.group(2).charAt(0), parts.group(3).strip()))
                : Optional.empty();
    }

    /** Writes a reply about a list whose wants have these names. */
    public static AskedLine of(Reply reply, List<String> names) {
        char sign = switch (reply.said()) {
            case ONE, OTHER -> '>';
            case NO_DIFFERENCE -> '=';
            case NOT_KNOWN -> '?';
        };
        return new AskedLine(names.get(reply.higher()), sign, names.get(reply.lower()));
    }

    /** As it is written. */
    public String text() {
        return one + " " + sign + " " + other;
    }

    /** The reply that it is, where both are wants of the list. */
    public Optional<Reply> reply(int decisionMaker, List<String> names, Optional<String> why) {
        int first = names.indexOf(one);
        int second = names.indexOf(other);
        if (first < 0 || second < 0 || first == second) {
            return Optional.empty();
        }
        Said said = switch (sign) {
            case '=' -> Said.NO_DIFFERENCE;
            case '?' -> Said.NOT_KNOWN;
            default -> first < second ? Said.ONE : Said.OTHER;
        };
        return Optional.of(new Reply(Question.about(decisionMaker, first, second), said, why));
    }
}
