// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import dev.entente.Fraction;
import dev.entente.answer.Classified;
import dev.entente.answer.Classified.Belief;
import dev.entente.answer.Classified.Chance;
import dev.entente.answer.Classified.Gain;
import dev.entente.answer.Classified.Group;
import dev.entente.answer.Classified.Kind;
import dev.entente.answer.Classified.Labelled;
import dev.entente.answer.Classified.Reason;
import dev.entente.brief.words.English;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The equilibria of a small game in words, a line each. */
record ClassifiedWords(Classified game) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!game.title().isBlank()) {
            lines.add(game.title());
        }
        kind().ifPresent(lines::add);
        int count = game.components().size();
        lines.add(
                count == 1
                        ? "All its equilibria are of one kind:"
                        : English.start(English.number(count))
                                + " kinds of equilibria, with no way from one to another:");
        for (int k = 0; k < count; k++) {
            lines.add("");
            lines.add((k + 1) + ". " + extent(game.components().get(k)));
            of(game.components().get(k)).forEach(line -> lines.add("   " + line));
        }
        return lines;
    }

    private Optional<String> kind() {
        return switch (game.kind()) {
            case SIGNALLING_GAME -> Optional.of("A game of signals." + before());
            case LONGER_SIGNALLING_GAME ->
                Optional.of("A game of signals that goes on after some messages or answers." + before()
                        + " What asks for beliefs is that of the game of signals which is left when what is best later is"
                        + " known.");
            case TREE -> Optional.empty();
        };
    }

    private String before() {
        return " Before any message: "
                + game.types().stream()
                        .map(type -> type.type() + " (" + type.prior() + ")")
                        .collect(Collectors.joining(", "))
                + ". Chances stand in brackets.";
    }

    private static String extent(Group group) {
        return switch (group.extent()) {
            case POINT -> "One equilibrium.";
            case ONE_OUTCOME -> "The same happens in all of them; they differ in what nobody gets to see.";
            case CONTINUUM -> "A continuum in which different things happen.";
        };
    }

    private List<String> of(Group group) {
        List<String> lines = new ArrayList<>();
        grouped(group.chances(), Chance::player)
                .forEach((player, own) ->
                        grouped(own, Chance::at).forEach((at, choices) -> lines.add(does(player, at, choices))));
        List<Labelled> passed = group.labels().stream()
                .filter(label -> label.passes().equals(Optional.of(true)))
                .toList();
        lines.add("Has: " + passed.stream().map(Labelled::label).collect(Collectors.joining(", ")) + ".");
        if (!passed.isEmpty()) {
            grouped(passed.getLast().beliefs(), Belief::message)
                    .forEach((message, beliefs) -> lines.add("Whoever sent " + message
                            + ", which nobody does, counts as "
                            + beliefs.stream()
                                    .map(belief -> belief.type() + " (" + range(belief.least(), belief.most()) + ")")
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        unmet(group, label -> label.fails().isPresent())
                .forEach((labels, reason) -> lines.add("Has not: " + labels + ". "
                        + reason.fails().map(ClassifiedWords::because).orElseThrow() + "."));
        unmet(group, label -> label.passes().isEmpty())
                .forEach((labels, _) -> lines.add("Not known: " + labels
                        + ". A part that stands by itself has a continuum of equilibria that pay differently."));
        return lines;
    }

    /** The names of labels of which the same is said, by commas, and one of these. */
    private static Map<String, Labelled> unmet(Group group, Predicate<Labelled> which) {
        Map<Optional<Reason>, List<Labelled>> alike = group.labels().stream()
                .filter(which)
                .collect(Collectors.groupingBy(Labelled::fails, LinkedHashMap::new, Collectors.toList()));
        Map<String, Labelled> unmet = new LinkedHashMap<>();
        alike.values()
                .forEach(labels -> unmet.put(
                        labels.stream().map(Labelled::label).collect(Collectors.joining(", ")), labels.getFirst()));
        return unmet;
    }

    private String does(String player, String at, List<Chance> choices) {
        boolean sends = game.types().stream().anyMatch(type -> type.type().equals(at));
        String when = game.kind() != Kind.SIGNALLING_GAME ? "At " : sends ? "If " : "After ";
        return when + at + ", " + player + ": " + chosen(choices) + ".";
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    /** “beer”, where it is sure; else each choice that there is with how likely it is. */
    private static String chosen(List<Chance> choices) {
        return choices.stream()
                .filter(choice -> choice.most().signum() > 0)
                .map(choice -> choice.least().equals(Fraction.ONE)
                        ? choice.choice()
                        : choice.choice() + " (" + range(choice.least(), choice.most()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String range(Fraction least, Fraction most) {
        return least.equals(most) ? least.toString() : least + " to " + most;
    }

    private static String because(Reason reason) {
        return reason.message()
                .map(message -> "If " + message + " could only come from " + English.or(reason.believed()) + ", "
                        + English.or(reason.gains().stream()
                                .map(ClassifiedWords::gain)
                                .toList()))
                .orElseGet(() -> "In a part that stands by itself "
                        + English.and(reason.gains().stream()
                                .map(gain -> gain.by() + " would gain " + gain.amount() + " by something else")
                                .toList()));
    }

    private static String gain(Gain gain) {
        return gain.by() + " would gain " + gain.amount()
                + gain.answer().map(answer -> " when answered by " + answer).orElse("");
    }
}
