// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.GraphForm;
import dev.entente.Named;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.graph.StateSpace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of a case's listed states, both ways: {@link StateWords}, and what the list adds.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="state-names"}
 */
public final class StateNames {

    private final Case subject;
    private final StateSpace space;
    private final StateWords words;
    private final Map<Integer, List<String>> aliases;

    public StateNames(Case subject, StateSpace space) {
        this.subject = subject;
        this.space = space;
        this.words = new StateWords(subject);
        this.aliases = subject.situation().aliases().entrySet().stream()
                .filter(alias -> space.indexOf(alias.getValue()).isPresent())
                .collect(Collectors.groupingBy(
                        alias -> space.indexOf(alias.getValue()).getAsInt(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** The published names of a state. */
    public List<String> aliases(int state) {
        return aliases.getOrDefault(state, List.of());
    }

    /** The options taken in a state, named in full; of a merged state, at the member where it is judged. */
    public List<String> taken(int state) {
        return words.taken(space.state(state));
    }

    /** A state in words that {@link #find} reads back: "press, provoke", or in graph form its name. */
    public String words(int state) {
        return words.words(space.state(state));
    }

    /** A state as a reader is told of it: "s1: press, provoke (status quo)", in graph form with its label. */
    public String called(int state) {
        String alias = aliases(state).isEmpty() ? "" : String.join(", ", aliases(state)) + ": ";
        String label = space.form() instanceof GraphForm graph
                ? ": " + graph.states().get(state).label()
                : "";
        boolean today = subject.conflict()
                .statusQuo()
                .filter(start -> space.indexOf(start).equals(OptionalInt.of(state)))
                .isPresent();
        return alias + words(state) + label + (today ? " (status quo)" : "");
    }

    /** The index of the state that a person means. */
    public Named<Integer> find(String text) {
        String name = text.strip();
        Optional<Outcome> outcome = subject.framing().outcome(name);
        if (space.form() instanceof OptionForm form
                && words.isPattern(name)
                && name.length() == form.options().size()
                && !name.matches("[YN]+")) {
            return byPattern(name);
        }
        return switch (words.meant(name)) {
            case Found<State>(State state) -> feasible(state);
            case Unknown<State> _
            when outcome.isPresent() ->
                new Unknown<>("“%s” is an outcome, which holds in %d states; name one of them."
                        .formatted(name, space.where(outcome.get().when()).count()));
            case Unknown<State>(String message) -> new Unknown<>(message);
        };
    }

    private Named<Integer> byPattern(String name) {
        Pattern pattern = new Pattern(name.replace('*', '-'));
        List<Integer> same = where(s -> space.pattern(s).equals(name));
        List<Integer> fitting = where(s -> space.members(s).stream().anyMatch(pattern::matches));
        if (same.size() == 1 || fitting.size() == 1) {
            return new Found<>((same.size() == 1 ? same : fitting).getFirst());
        }
        return new Unknown<>(
                fitting.isEmpty()
                        ? "No state of the case fits the pattern " + name + "."
                        : "The pattern " + name + " stands for " + fitting.size() + " states; name one of them.");
    }

    private List<Integer> where(IntPredicate test) {
        return IntStream.range(0, space.size()).filter(test).boxed().toList();
    }

    private Named<Integer> feasible(State state) {
        OptionalInt index = space.indexOf(state);
        return index.isPresent() ? new Found<>(index.getAsInt()) : new Unknown<>(infeasible(state));
    }

    private String infeasible(State state) {
        String nearest = where(_ -> true).stream()
                .min(Comparator.comparingInt((Integer s) ->
                        space.state(s).decimal().xor(state.decimal()).bitCount()))
                .map(s -> " The nearest state that can: " + words(s) + ".")
                .orElse("");
        return words.infeasible((OptionForm) space.form(), state) + nearest;
    }
}
