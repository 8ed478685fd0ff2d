// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads states: as options taken, as patterns, by published name, or by the names of a graph.
 *
 * @param space the feasible states, when they can be listed
 */
public record StateBinder(
        Form form,
        Optional<StateSpace> space,
        StatementBinder statements,
        Map<String, State> aliases,
        Diagnostics findings) {

    private static final java.util.regex.Pattern MEANT =
            java.util.regex.Pattern.compile("[YNyn01XT?*-]*[YNyn-][YNyn01XT?*-]*");

    /** The one feasible state that a node stands for; a finding and nothing otherwise. */
    public Optional<State> state(Node node) {
        return switch (node) {
            case Sequence options
            when form instanceof OptionForm optionForm ->
                taken(optionForm, options.items()).flatMap(state -> feasible(state, node.place()));
            case Scalar scalar when !scalar.isNull() -> named(scalar);
            default -> {
                findings.error(
                        node.place(),
                        "a state is expected here, not " + node.described(),
                        form instanceof GraphForm
                                ? "Name one of the states."
                                : "List the options taken, or write a pattern of Y and N.");
                yield Optional.empty();
            }
        };
    }

    private Optional<State> named(Scalar scalar) {
        State alias = aliases.get(scalar.text());
        if (alias != null) {
            return Optional.of(alias);
        }
        return switch (form) {
            case GraphForm graph -> graphState(graph, scalar);
            case OptionForm options -> {
                if (isPattern(scalar)) {
                    yield pattern(options, scalar).flatMap(pattern -> only(pattern, scalar.place()));
                }
                List<Node> names = new ArrayList<>();
                int from = 0;
                for (String part : scalar.text().split(",", -1)) {
                    String name = part.strip();
                    int start = from + part.indexOf(name);
                    names.add(new Scalar(
                            name, scalar.kind(), scalar.style(), scalar.place(start, start + name.length())));
                    from += part.length() + 1;
                }
                yield taken(options, names).flatMap(state -> feasible(state, scalar.place()));
            }
        };
    }

    private Optional<State> graphState(GraphForm graph, Scalar scalar) {
        OptionalInt place = graph.place(scalar.text());
        if (place.isEmpty()) {
            findings.error(
                    scalar.place(),
                    "there is no state “" + scalar.text() + "”",
                    Spelling.hint(scalar.text(), graph.atoms(), "States"));
            return Optional.empty();
        }
        return Optional.of(State.of(place.getAsInt()));
    }

    /** Whether a text is meant as a pattern, mistakes in its letters included. */
    boolean isPattern(Scalar scalar) {
        String text = scalar.text();
        boolean letters = Pattern.reads(text) || MEANT.matcher(text).matches();
        return letters && statements.vocabulary().atoms(text).isEmpty();
    }

    /** Whether a node is a whole pattern of a state that the rules exclude. */
    boolean infeasible(Node node) {
        return form instanceof OptionForm options
                && node instanceof Scalar scalar
                && Pattern.reads(scalar.text())
                && scalar.text().indexOf('-') < 0
                && scalar.text().length() == options.options().size();
    }

    /** The state with these options taken, feasible or not. */
    Optional<State> taken(OptionForm options, List<Node> names) {
        BitSet taken = new BitSet();
        boolean complete = true;
        for (Node name : names) {
            Optional<String> atom = statements.atom(name);
            complete &= atom.isPresent();
            atom.ifPresent(option -> taken.set(options.position(option)));
        }
        return complete ? Optional.of(options.atLowest(State.of(taken))) : Optional.empty();
    }

    private Optional<State> feasible(State state, Place place) {
        if (form instanceof OptionForm options) {
            var broken = options.broken(state);
            if (broken.isPresent()) {
                findings.error(
                        place,
                        "this state (" + form.pattern(state) + ") is not feasible",
                        "It breaks “" + broken.orElseThrow().beginning(statements.vocabulary()) + "”.");
                return Optional.empty();
            }
        }
        return Optional.of(state);
    }

    /** A pattern of the right length. */
    Optional<Pattern> pattern(OptionForm options, Scalar scalar) {
        String letters = scalar.text();
        int width = options.options().size();
        if (!Pattern.reads(letters)) {
            findings.error(
                    scalar.place(),
                    "“" + letters + "” is not a pattern",
                    "A pattern has a letter for each option, Y taken, N not, - either.");
            return Optional.empty();
        }
        if (letters.length() != width) {
            findings.error(
                    scalar.place(),
                    "this pattern has " + counted(letters.length(), "letter") + ", and there "
                            + (width == 1 ? "is " : "are ") + counted(width, "option"),
                    "In order: "
                            + String.join(
                                    ", ",
                                    options.atoms().stream()
                                            .map(statements.vocabulary()::shortest)
                                            .toList())
                            + ".");
            return Optional.empty();
        }
        return Optional.of(new Pattern(letters));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private Optional<State> only(Pattern pattern, Place place) {
        if (!pattern.letters().contains("-")) {
            return feasible(pattern.least(), place);
        }
        Set<Integer> matching = matching(pattern);
        if (matching.size() == 1) {
            return space.map(listed -> listed.state(matching.iterator().next()));
        }
        if (space.isPresent()) {
            findings.error(
                    place,
                    "this pattern stands for " + matching.size() + " states, and one is expected here",
                    "Write Y or N for each option.");
        }
        return Optional.empty();
    }

    /** The listed states that match, in order: looked up one by one where fewer match than are listed. */
    private Set<Integer> matching(Pattern pattern) {
        Set<Integer> matching = new TreeSet<>();
        space.ifPresent(listed -> {
            if (pattern.open() < Integer.SIZE - 1 && 1 << pattern.open() < listed.size()) {
                pattern.states().forEach(state -> listed.indexOf(state).ifPresent(matching::add));
            } else {
                IntStream.range(0, listed.size())
                        .filter(s -> listed.members(s).stream().anyMatch(pattern::matches))
                        .forEach(matching::add);
            }
        });
        return matching;
    }

    /** The feasible states that an entry of a ranking stands for: all that match its pattern, or the one it names. */
    public Set<State> states(Node node) {
        if (form instanceof OptionForm options
                && node instanceof Scalar scalar
                && isPattern(scalar)
                && !aliases.containsKey(scalar.text())) {
            Set<State> states = new LinkedHashSet<>();
            pattern(options, scalar).ifPresent(pattern -> {
                matching(pattern).forEach(s -> states.add(space.orElseThrow().state(s)));
                if (!pattern.letters().contains("-")) {
                    var _ = feasible(pattern.least(), scalar.place());
                } else if (states.isEmpty() && space.isPresent()) {
                    findings.error(
                            scalar.place(),
                            "no feasible state matches this pattern",
                            "Leave it out, or mend the rules.");
                }
            });
            return states;
        }
        return state(node)
                .map(state -> space.map(
                                listed -> listed.state(listed.indexOf(state).orElseThrow()))
                        .orElse(state))
                .map(Set::of)
                .orElse(Set.of());
    }
}
