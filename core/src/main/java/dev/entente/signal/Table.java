// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number for each type, message and answer: payoffs, or how likely each is.
 *
 * @param byType by type, by message, by answer
 */
public record Table(List<List<List<Fraction>>> byType) {

    public Table {
        byType = byType.stream()
                .map(ofType -> ofType.stream().map(List::copyOf).toList())
                .toList();
    }

    /** The number of a type, a message and an answer, each by place from 0. */
    @FunctionalInterface
    public interface Entry {
        Fraction at(int type, int message, int answer);
    }

    /** A table with so many types, messages and answers. */
    public static Table of(int types, int messages, int answers, Entry entry) {
        return new Table(list(types, t -> list(messages, m -> list(answers, a -> entry.at(t, m, a)))));
    }

    /** The number of a type, a message and an answer, each by place from 0. */
    public Fraction at(int type, int message, int answer) {
        return byType.get(type).get(message).get(answer);
    }

    /** Whether there is a number for each of so many types, messages and answers, and no other. */
    boolean fits(int types, int messages, int answers) {
        return byType.size() == types
                && byType.stream()
                        .allMatch(ofType -> ofType.size() == messages
                                && ofType.stream().allMatch(ofMessage -> ofMessage.size() == answers));
    }

    Stream<Fraction> entries() {
        return byType.stream().flatMap(List::stream).flatMap(List::stream);
    }

    static <T> List<T> list(int size, IntFunction<T> each) {
        return IntStream.range(0, size).mapToObj(each).toList();
    }
}
