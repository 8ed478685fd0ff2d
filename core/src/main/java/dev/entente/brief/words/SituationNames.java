// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the listed states of a case are called in running text. A state that alone bears one of the case’s names has that
 * name; today’s is called so; any other is called by the most particular name that holds there and what sets it apart from the
 * others that are told of: “the disarmament deal without sanctions”. Where more than a few words would be needed for that, states are
 * numbered.
 */
public final class SituationNames {

    /** So many options may set a state apart; with more, its name would tell the state option by option. */
    private static final int MOST_APART = 3;

    /** So many options are told of a state that can't be set apart by few. */
    private static final int MOST_TOLD = 9;

    private static final String TODAY = "today’s situation";

    private final Case subject;
    private final StateSpace space;
    private final ShortNames names;
    private final Map<String, StateSet> labels = new LinkedHashMap<>();
    private final boolean whole;

    /** By option, once it is asked about. */
    private final Map<Integer, Sides> sides = new HashMap<>();

    /** The states in which an option is taken, and those in which it is not; a merged class whose members differ is in neither. */
    private record Sides(StateSet taken, StateSet not) {}

    /** @param space the states of the case, or some of them; of some, none is called what others may be called too */
    public SituationNames(Case subject, StateSpace space) {
        this.subject = subject;
        this.space = space;
        this.whole = space.form().equals(subject.conflict().form());
        this.names = new ShortNames(subject);
        subject.framing().states().forEach(one -> labels.putIfAbsent(one.label(), space.where(one.when())));
        subject.framing().outcomes().forEach(one -> labels.putIfAbsent(one.label(), space.where(one.when())));
    }

    /**
     * What one state is called where no other is told of. It is a name of its own where the state has one or few options set it
     * apart from all others of its kind; else the name of its kind, with its article.
     */
    public String state(int state) {
        return ownName(state)
                .or(() -> apart(state, kin(state)))
                .orElseGet(() -> kind(state).orElse("a situation without a name"));
    }

    /**
     * What a state is called where it may stand beside any other: its own name, or its kind with what sets it apart, be it option
     * by option: all that is done there and not in each state of its kind, and what is done today and not there.
     */
    public String inFull(int state) {
        return ownName(state)
                .or(() -> apart(state, kin(state)))
                .orElseGet(() -> kind(state).map(English::definite).orElse("the situation") + setting(state));
    }

    private String setting(int state) {
        String with =
                with(state, kind(state).map(labels::get).orElseGet(() -> space.where(new Statement.Constant(true))));
        return with.isEmpty() ? (kind(state).isPresent() ? "" : " in which nothing is done") : " " + with;
    }

    /** What kind of state it is, "a freeze": the most particular name that holds there. */
    public Optional<String> title(int state) {
        return space.form() instanceof GraphForm graph
                ? Optional.of(graph.states().get(state).label())
                : kind(state);
    }

    /**
     * What sets a state of a kind apart: "with a letter, inducements and a security assurance, without sanctions". Options that
     * the kind implies are left out, and so are those that are taken neither there nor today.
     */
    public String with(int state, StateSet kind) {
        if (!(space.form() instanceof OptionForm form)) {
            return "";
        }
        Optional<State> today = subject.conflict().statusQuo();
        List<Option> there = new ArrayList<>();
        List<Option> gone = new ArrayList<>();
        for (Option option : form.options()) {
            boolean taken = takes(form, option, state);
            boolean implied =
                    whole && kind.contains(state) && kind.stream().allMatch(s -> takes(form, option, s) == taken);
            boolean before =
                    today.map(now -> form.holdsAtom(option.name(), now)).orElse(false);
            if (!implied && taken) {
                there.add(option);
            } else if (!implied && before && form.levelsOf(option).isEmpty()) {
                gone.add(option);
            }
        }
        String with = there.isEmpty() ? "" : "with " + English.andApart(few(there, English::and));
        String without = gone.isEmpty() ? "" : "without " + English.or(few(gone, English::or));
        return with + (there.isEmpty() || gone.isEmpty() ? "" : ", ") + without;
    }

    private List<String> few(List<Option> options, Function<List<String>, String> join) {
        if (options.size() <= MOST_TOLD) {
            return names.present(options, join);
        }
        List<String> told = new ArrayList<>(names.present(options.subList(0, MOST_TOLD - 1), join));
        told.add(English.number(options.size() - MOST_TOLD + 1) + " more");
        return told;
    }

    private boolean takes(OptionForm form, Option option, int state) {
        return form.holdsAtom(option.name(), space.state(state));
    }

    /** What each of some states is called where these are told of: no two are called the same. */
    public Map<Integer, String> among(Collection<Integer> states) {
        Set<Integer> told = new TreeSet<>(states);
        StateSet beside = StateSet.where(space.size(), told::contains);
        Map<Integer, String> called = new TreeMap<>();
        Map<String, Integer> numbered = new HashMap<>();
        for (int state : told) {
            StateSet kin = kin(state).and(beside);
            called.put(
                    state,
                    ownName(state)
                            .or(() -> kin.isEmpty() ? kind(state) : Optional.empty())
                            .or(() -> apart(state, kin))
                            .orElseGet(() -> numbered(state, numbered)));
        }
        return called;
    }

    private String numbered(int state, Map<String, Integer> before) {
        String kind = kind(state).map(English::bare).orElse("situation");
        return kind + " " + before.merge(kind, 1, Integer::sum);
    }

    /** What kind of state it is, before its letter: "disarmament deal"; "situation" where that can't be counted ("talks"). */
    public String lettered(int state, String letter) {
        String kind = kind(state).map(String::strip).orElse("");
        String bare = English.bare(kind);
        return (bare.equals(kind) ? "situation" : bare) + " " + letter;
    }

    /** Whether a state alone bears a name, or is today’s. */
    public boolean named(int state) {
        return ownName(state).isPresent();
    }

    /** The name that a state alone bears. */
    private Optional<String> ownName(int state) {
        if (space.form() instanceof GraphForm graph) {
            return Optional.of(graph.states().get(state).label());
        }
        return labels.entrySet().stream()
                .filter(label -> whole
                        && label.getValue().contains(state)
                        && label.getValue().count() == 1)
                .map(label -> English.definite(label.getKey()))
                .findFirst()
                .or(() -> isToday(state) ? Optional.of(TODAY) : Optional.empty());
    }

    private boolean isToday(int state) {
        return subject.conflict()
                .statusQuo()
                .filter(start -> space.indexOf(start).equals(OptionalInt.of(state)))
                .isPresent();
    }

    /** The most particular name that holds in a state. */
    private Optional<String> kind(int state) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue().contains(state))
                .min(Comparator.comparingInt(label -> label.getValue().count()))
                .map(Map.Entry::getKey);
    }

    /** The other states of a state’s kind; of one of no kind, all others. */
    private StateSet kin(int state) {
        return kind(state)
                .map(labels::get)
                .orElseGet(() -> StateSet.where(space.size(), _ -> true))
                .without(state);
    }

    /** The state by what sets it apart from others, where few options do. */
    private Optional<String> apart(int state, StateSet others) {
        if (!whole || !(space.form() instanceof OptionForm form)) {
            return Optional.empty();
        }
        String kind = kind(state).map(English::definite).orElse("the situation");
        return fewest(state, others, form).map(options -> kind + said(state, options, form));
    }

    /** The least set of options in which the state differs from each of the others; those with a noun, then those taken, first. */
    private Optional<List<Integer>> fewest(int state, StateSet others, OptionForm form) {
        List<Integer> known = new ArrayList<>();
        String pattern = space.pattern(state);
        for (int k = 0; k < form.options().size(); k++) {
            boolean otherLevel = pattern.charAt(k) == 'N'
                    && form.levelsOf(form.options().get(k)).isPresent();
            if (pattern.charAt(k) != '*' && !otherLevel) {
                known.add(k);
            }
        }
        known.sort(
                Comparator.comparing((Integer k) -> form.options().get(k).noun().isEmpty())
                        .thenComparing(k -> pattern.charAt(k) == 'N'));
        for (int size = 1; size <= MOST_APART; size++) {
            Optional<List<Integer>> found = chosen(known, 0, size, others, pattern);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Integer>> chosen(List<Integer> from, int start, int size, StateSet left, String pattern) {
        if (left.isEmpty()) {
            return Optional.of(List.of());
        }
        for (int k = start; size > 0 && k < from.size(); k++) {
            int option = from.get(k);
            StateSet still = left.and(alike(option, pattern.charAt(option)));
            if (!still.equals(left)) {
                Optional<List<Integer>> rest = chosen(from, k + 1, size - 1, still, pattern);
                if (rest.isPresent()) {
                    List<Integer> all = new ArrayList<>(List.of(option));
                    all.addAll(rest.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    /** The states that an option doesn’t tell from one in which it stands so. */
    private StateSet alike(int option, char at) {
        Sides both = sides.computeIfAbsent(option, this::sides);
        return (at == 'Y' ? both.not() : both.taken()).complement(space.size());
    }

    private Sides sides(int option) {
        BitSet taken = new BitSet(space.size());
        BitSet not = new BitSet(space.size());
        for (int s = 0; s < space.size(); s++) {
            List<State> members = space.members(s);
            taken.set(s, members.stream().allMatch(member -> takes(option, member)));
            not.set(s, members.stream().noneMatch(member -> takes(option, member)));
        }
        return new Sides(StateSet.of(taken), StateSet.of(not));
    }

    private boolean takes(int option, State state) {
        return space.form() instanceof OptionForm form
                && form.holdsAtom(form.options().get(option).name(), state);
    }

    /** " with talks and without sanctions". */
    private String said(int state, List<Integer> options, OptionForm form) {
        String pattern = space.pattern(state);
        List<Option> there = new ArrayList<>();
        List<Option> gone = new ArrayList<>();
        for (int k : options) {
            (pattern.charAt(k) == 'Y' ? there : gone).add(form.options().get(k));
        }
        String with = there.isEmpty() ? "" : " with " + English.andApart(names.present(there, English::and));
        String without = gone.isEmpty() ? "" : " without " + English.or(names.present(gone, English::or));
        return with + (there.isEmpty() || gone.isEmpty() ? "" : " and") + without;
    }
}
