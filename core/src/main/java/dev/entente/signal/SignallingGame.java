// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A signalling game (Spence, 1973; Cho and Kreps, 1987; keys Spence1973 and ChoKreps1987; docs/theory.md §13): chance draws the sender’s type, the sender, who knows it, sends
 * a message, and the receiver, who knows the message alone, answers. All types can send all messages, and each can be answered
 * by all answers.
 *
 * @param types from 1 to {@value #MOST}, with priors above 0 that sum to 1
 * @param messages from 1 to {@value #MOST}
 * @param answers from 1 to {@value #MOST}
 * @param sender what the sender gets
 * @param receiver what the receiver gets
 */
public record SignallingGame(
        List<SenderType> types, List<String> messages, List<String> answers, Table sender, Table receiver) {

    /** The most types, messages and answers. */
    public static final int MOST = 6;

    /** @throws IllegalArgumentException with all {@link #mistakes}, a line for each */
    public SignallingGame {
        types = List.copyOf(types);
        messages = List.copyOf(messages);
        answers = List.copyOf(answers);
        List<String> mistakes = mistakes(types, messages, answers, sender, receiver);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

    /** A game whose payoffs are computed, each from a type, a message and an answer by place. */
    public static SignallingGame of(
            List<SenderType> types,
            List<String> messages,
            List<String> answers,
            Table.Entry sender,
            Table.Entry receiver) {
        return new SignallingGame(
                types,
                messages,
                answers,
                Table.of(types.size(), messages.size(), answers.size(), sender),
                Table.of(types.size(), messages.size(), answers.size(), receiver));
    }

    /** All that keeps these from being a game, in words; none where they are one. */
    public static List<String> mistakes(
            List<SenderType> types, List<String> messages, List<String> answers, Table sender, Table receiver) {
        List<String> mistakes = new ArrayList<>();
        names(types.stream().map(SenderType::name).toList(), "types", mistakes);
        names(messages, "messages", mistakes);
        names(answers, "answers", mistakes);
        priors(types, mistakes);
        fits("sender", sender, types.size(), messages.size(), answers.size(), mistakes);
        fits("receiver", receiver, types.size(), messages.size(), answers.size(), mistakes);
        return mistakes;
    }

    private static void names(List<String> names, String what, List<String> mistakes) {
        if (names.isEmpty() || names.size() > MOST) {
            mistakes.add("from 1 to %d %s are needed (%d)".formatted(MOST, what, names.size()));
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> mistakes.add("two %s have one name (%s)".formatted(what, name)));
    }

    private static void priors(List<SenderType> types, List<String> mistakes) {
        types.stream()
                .filter(type -> type.prior().signum() <= 0)
                .forEach(type -> mistakes.add("a prior is more than 0 (%s: %s)".formatted(type.name(), type.prior())));
        Fraction sum = types.stream().map(SenderType::prior).reduce(Fraction.ZERO, Fraction::plus);
        if (!types.isEmpty() && !sum.equals(Fraction.ONE)) {
            mistakes.add("priors sum to 1 (%s)".formatted(sum));
        }
    }

    private static void fits(String whose, Table payoffs, int types, int messages, int answers, List<String> mistakes) {
        if (!payoffs.fits(types, messages, answers)) {
            mistakes.add("the %s has a payoff for each type, message and answer (%d × %d × %d)"
                    .formatted(whose, types, messages, answers));
        }
    }

    Fraction prior(int type) {
        return types.get(type).prior();
    }
}
