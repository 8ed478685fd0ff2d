// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of looking up a name that a person gave. */
public sealed interface Named<T> {

    /** The name stands for something. */
    record Found<T>(T value) implements Named<T> {}

    /**
     * It does not.
     *
     * @param message what is wrong and what would be right, in sentences
     */
    record Unknown<T>(String message) implements Named<T> {}

    /** Says of all unknown names at once what they might have been. */
    static <T> Unknown<T> unknown(String kind, List<String> written, Collection<String> names) {
        List<String> meant = written.stream()
                .flatMap(name -> Spelling.nearest(name, names).stream())
                .distinct()
                .toList();
        String known = names.stream().limit(20).collect(Collectors.joining(", ")) + (names.size() > 20 ? ", …" : "");
        String hint = meant.isEmpty()
                ? names.isEmpty() ? "There are none." : "There are: " + known + "."
                : "Maybe you meant “" + String.join("”, “", meant) + "”.";
        return new Unknown<>("There is no " + kind + " “" + String.join("” or “", written) + "”. " + hint);
    }

    /** As {@link #unknown(String, List, Collection)}, with a text behind that shows where. */
    static <T> Unknown<T> unknown(String kind, List<String> written, Collection<String> names, String where) {
        return new Unknown<>(Named.<T>unknown(kind, written, names).message() + where);
    }

    /** What is wrong; empty when it stands for something. */
    default Optional<String> mistake() {
        return this instanceof Unknown<T>(String message) ? Optional.of(message) : Optional.empty();
    }

    /** What was found, or what {@code otherwise} makes of the message. */
    default T or(Function<String, ? extends RuntimeException> otherwise) {
        return switch (this) {
            case Found<T>(T value) -> value;
            case Unknown<T>(String message) -> throw otherwise.apply(message);
        };
    }
}
