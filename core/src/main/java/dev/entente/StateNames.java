// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of a case's states, both ways. A state is named by the options taken there ({@code press,provoke}; or
 * {@code none}), its pattern, an alias, {@code status-quo}, or in graph form its own name.
 */
public final class StateNames {

    private static final String STATUS_QUO = "status-quo";
    private static final String NONE = "none";

    private final Case of;
    private final StateSpace space;
    private final Vocabulary vocabulary;
    private final Map<Integer, List<String>> aliases;

    public StateNames(Case of, StateSpace space) {
        this.of = of;
        this.space = space;
        this.vocabulary = new Vocabulary(space.form());
        this.aliases = of.aliases().entrySet().stream()
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
        return taken(space.state(state));
    }

    private List<String> taken(State state) {
        return switch (space.form()) {
            case GraphForm _ -> List.of();
            case OptionForm form ->
                form.atoms().stream()
                        .filter(name -> form.holdsAtom(name, state))
                        .toList();
        };
    }

    /** A state in words that {@link #find} reads back: "press, provoke", or in graph form its name. */
    public String words(int state) {
        return words(space.state(state));
    }

    private String words(State state) {
        if (space.form() instanceof GraphForm graph) {
            return graph.pattern(state);
        }
        String taken = taken(state).stream().map(vocabulary::shortest).collect(Collectors.joining(", "));
        return taken.isEmpty() ? NONE : taken;
    }

    /** The index of the state that a person means. */
    public Named<Integer> find(String text) {
        String name = text.strip();
        Optional<State> alias = Optional.ofNullable(of.aliases().get(name));
        if (alias.isPresent()) {
            return feasible(alias.get());
        }
        if (name.equals(STATUS_QUO)) {
            return of.conflict()
                    .statusQuo()
                    .map(this::feasible)
                    .orElseGet(() -> new Unknown<>("The case doesn't say what its status quo is."));
        }
        return switch (space.form()) {
            case GraphForm graph -> inGraph(graph, name);
            case OptionForm form -> isPattern(name) ? byPattern(form, name) : byOptions(form, name);
        };
    }

    private Named<Integer> inGraph(GraphForm form, String name) {
        int place = form.atoms().indexOf(name);
        return place >= 0 ? new Found<>(place) : unknown("state", name, List.of(name));
    }

    private boolean isPattern(String name) {
        return name.matches("[YN*-]+") && vocabulary.atoms(name).isEmpty();
    }

    private Named<Integer> byPattern(OptionForm form, String name) {
        if (name.length() != form.options().size()) {
            return new Unknown<>("The pattern %s has %d letters, and the case has %d options: %s."
                    .formatted(
                            name,
                            name.length(),
                            form.options().size(),
                            form.atoms().stream().map(vocabulary::shortest).collect(Collectors.joining(", "))));
        }
        Pattern pattern = new Pattern(name.replace('*', '-'));
        if (!pattern.letters().contains("-")) {
            return feasible(pattern.least());
        }
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

    private Named<Integer> byOptions(OptionForm form, String name) {
        if (name.equals(NONE) && vocabulary.atoms(NONE).isEmpty()) {
            return feasible(State.of(0));
        }
        List<String> options =
                Arrays.stream(name.split(",", -1)).map(String::strip).toList();
        List<String> unknown = options.stream()
                .filter(option -> vocabulary.atoms(option).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return unknown("option", name, unknown);
        }
        Optional<String> shared = vocabulary.ambiguous(options);
        if (shared.isPresent()) {
            return new Unknown<>(shared.get());
        }
        BigInteger decimal = BigInteger.ZERO;
        for (String option : options) {
            decimal = decimal.setBit(form.position(vocabulary.atoms(option).getFirst()));
        }
        return feasible(new State(decimal));
    }

    private Named<Integer> unknown(String kind, String name, List<String> written) {
        Optional<Outcome> outcome = of.outcome(name);
        if (outcome.isPresent()) {
            int states = space.where(outcome.get().when()).count();
            return new Unknown<>(
                    "“%s” is an outcome, which holds in %d states; name one of them.".formatted(name, states));
        }
        Collection<String> names = new ArrayList<>(vocabulary.names());
        names.addAll(of.aliases().keySet());
        names.add(STATUS_QUO);
        return Named.unknown(kind, written, names);
    }

    private Named<Integer> feasible(State state) {
        OptionalInt index = space.indexOf(state);
        return index.isPresent() ? new Found<>(index.getAsInt()) : new Unknown<>(infeasible(state));
    }

    private String infeasible(State state) {
        List<String> broken = space.form() instanceof OptionForm form
                ? form.rules().stream()
                        .filter(rule -> !rule.allows(form, state))
                        .map(rule -> "“" + rule.text(vocabulary) + "”")
                        .toList()
                : List.of();
        String nearest = where(_ -> true).stream()
                .min(Comparator.comparingInt((Integer s) ->
                        space.state(s).decimal().xor(state.decimal()).bitCount()))
                .map(s -> " The nearest state that can: " + words(s) + ".")
                .orElse("");
        return "The state “%s” can't occur: %s %s it out.%s"
                .formatted(words(state), String.join(" and ", broken), broken.size() == 1 ? "rules" : "rule", nearest);
    }
}
