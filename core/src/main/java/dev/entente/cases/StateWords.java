// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Named;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.Vocabulary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The words for states of a case, both ways, without a list of the states. A state is named by the options taken there
 * ({@code press,provoke}; or {@code none}), its pattern, an alias, {@code status-quo}, or in graph form its own name.
 */
public final class StateWords {

    private static final String STATUS_QUO = "status-quo";
    private static final String NONE = "none";

    private final Case subject;
    private final Form form;
    private final Vocabulary vocabulary;

    public StateWords(Case subject) {
        this.subject = subject;
        this.form = subject.conflict().form();
        this.vocabulary = new Vocabulary(form);
    }

    /** The options taken in a state, named in full. */
    public List<String> taken(State state) {
        return switch (form) {
            case GraphForm _ -> List.of();
            case OptionForm options ->
                options.atoms().stream()
                        .filter(name -> options.holdsAtom(name, state))
                        .toList();
        };
    }

    /** A state in words that {@link #find} reads back: "press, provoke", or in graph form its name. */
    public String words(State state) {
        if (form instanceof GraphForm graph) {
            return graph.pattern(state);
        }
        String taken = taken(state).stream().map(vocabulary::shortest).collect(Collectors.joining(", "));
        return taken.isEmpty() ? NONE : taken;
    }

    /** What a pattern fixes, in words: "press, not provoke"; "any" when it fixes nothing. */
    public String words(Pattern pattern) {
        List<String> fixed = new ArrayList<>();
        for (int k = 0; k < pattern.letters().length(); k++) {
            String name = vocabulary.shortest(form.atoms().get(k));
            switch (pattern.letters().charAt(k)) {
                case 'Y' -> fixed.add(name);
                case 'N' -> fixed.add("not " + name);
                default -> {}
            }
        }
        return fixed.isEmpty() ? "any" : String.join(", ", fixed);
    }

    /** The state that a person means, if it is feasible. */
    public Named<State> find(String text) {
        return switch (meant(text)) {
            case Found<State>(State state)
            when form instanceof OptionForm options && options.broken(state).isPresent() ->
                new Unknown<>(infeasible(options, state));
            case Named<State> meant -> meant;
        };
    }

    /** The state that a person means, feasible or not. */
    Named<State> meant(String text) {
        String name = text.strip();
        Optional<State> alias =
                Optional.ofNullable(subject.situation().aliases().get(name));
        if (alias.isPresent()) {
            return new Found<>(alias.get());
        }
        if (name.equals(STATUS_QUO)) {
            return subject.conflict()
                    .statusQuo()
                    .<Named<State>>map(Found::new)
                    .orElseGet(() -> new Unknown<>("The case doesn't say what its status quo is."));
        }
        return switch (form) {
            case GraphForm graph -> inGraph(graph, name);
            case OptionForm options -> isPattern(name) ? byPattern(options, name) : byOptions(options, name);
        };
    }

    private Named<State> inGraph(GraphForm graph, String name) {
        OptionalInt place = graph.place(name);
        return place.isPresent() ? new Found<>(State.of(place.getAsInt())) : unknown("state", name, List.of(name));
    }

    /** Whether a text is a pattern and not the name of an option. */
    boolean isPattern(String name) {
        return name.matches("[YN*-]+") && vocabulary.atoms(name).isEmpty();
    }

    private Named<State> byPattern(OptionForm options, String name) {
        if (name.length() != options.options().size()) {
            return new Unknown<>("The pattern %s has %d letters, and the case has %d options: %s."
                    .formatted(
                            name,
                            name.length(),
                            options.options().size(),
                            options.atoms().stream().map(vocabulary::shortest).collect(Collectors.joining(", "))));
        }
        return name.matches("[YN]+")
                ? new Found<>(new Pattern(name).least())
                : new Unknown<>("The pattern " + name + " stands for several states; name one of them.");
    }

    private Named<State> byOptions(OptionForm options, String name) {
        if (name.equals(NONE) && vocabulary.atoms(NONE).isEmpty()) {
            return new Found<>(options.atLowest(State.of(0)));
        }
        List<String> written =
                Arrays.stream(name.split(",", -1)).map(String::strip).toList();
        List<String> unknown = written.stream()
                .filter(option -> vocabulary.atoms(option).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return unknown("option", name, unknown);
        }
        Optional<String> shared = vocabulary.ambiguous(written);
        if (shared.isPresent()) {
            return new Unknown<>(shared.get());
        }
        BigInteger decimal = BigInteger.ZERO;
        for (String option : written) {
            decimal = decimal.setBit(options.position(vocabulary.atoms(option).getFirst()));
        }
        return new Found<>(options.atLowest(new State(decimal)));
    }

    private Named<State> unknown(String kind, String name, List<String> written) {
        if (subject.framing().outcome(name).isPresent()) {
            return new Unknown<>("“" + name + "” is an outcome, which can hold in several states; name one of them.");
        }
        Collection<String> names = new ArrayList<>(vocabulary.names());
        names.addAll(subject.situation().aliases().keySet());
        names.add(STATUS_QUO);
        return Named.unknown(kind, written, names);
    }

    /** Says which rules a state breaks. */
    String infeasible(OptionForm options, State state) {
        List<String> broken = options.rules().stream()
                .filter(rule -> !rule.allows(options, state))
                .map(rule -> "“" + rule.text(vocabulary) + "”")
                .toList();
        return "The state “%s” can't occur: %s %s it out."
                .formatted(words(state), String.join(" and ", broken), broken.size() == 1 ? "rules" : "rule");
    }
}
