// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.answer.Classified.Gain;
import dev.entente.answer.Classified.Labelled;
import dev.entente.answer.Classified.Reason;
import dev.entente.brief.words.English;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which tests an outcome of a game of signals withstands, and why it fails the rest.
 *
 * @param message what the message is called that nobody sends
 * @param type what a type is called
 * @param after when one gains, by what it is answered with: “when answered”
 */
record LabelWords(Function<Reason, String> message, UnaryOperator<String> type, UnaryOperator<String> after) {

    /** “It withstands the tests up to perfect Bayesian. It fails D1: …” */
    String said(List<Labelled> labels) {
        List<Labelled> failed = failed(labels);
        String last = labels.stream()
                .filter(label -> label.passes().equals(Optional.of(true)))
                .map(Labelled::label)
                .reduce((_, label) -> label)
                .map(LabelWords::named)
                .orElse("Nash equilibrium");
        StringBuilder text = new StringBuilder(
                failed.isEmpty()
                        ? "It withstands all tests, from Nash equilibrium to " + last + "."
                        : "It withstands the tests up to " + last + ".");
        failed.forEach(label -> label.fails()
                .ifPresent(reason -> text.append(" It fails ")
                        .append(named(label.label()))
                        .append(": ")
                        .append(because(reason))
                        .append('.')));
        return text.toString();
    }

    /** “Silence (fails D1)”. */
    static String briefly(String title, List<Labelled> labels) {
        List<String> fails =
                failed(labels).stream().map(label -> named(label.label())).toList();
        return title + (fails.isEmpty() ? "" : " (fails " + English.and(fails) + ")");
    }

    /** As it stands in a sentence. */
    private static String named(String label) {
        return label.endsWith("criterion") ? "the " + label : label;
    }

    private static List<Labelled> failed(List<Labelled> labels) {
        return labels.stream().filter(label -> label.fails().isPresent()).toList();
    }

    private String because(Reason reason) {
        return message.apply(reason) + " could, all the same, only come from "
                + English.or(reason.believed().stream().map(type).toList()) + ", and "
                + English.or(reason.gains().stream().map(this::gain).toList());
    }

    private String gain(Gain gain) {
        return type.apply(gain.by()) + " would gain " + gain.amount()
                + gain.answer().map(answer -> " when " + after.apply(answer)).orElse("");
    }
}
