// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.Wording;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Link;
import dev.entente.finding.Finding.Want;
import dev.entente.finding.Finding.Which;
import dev.entente.finding.FindingCheck;
import dev.entente.finding.SmallFindings;
import dev.entente.finding.SmallFindings.Drawn;
import dev.entente.graph.StateSet;
import dev.entente.perception.Misperception;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A sentence says all that its finding does: with another number, set, party, want, concept or modality in the finding the
 * sentence is another, and where that makes the finding false, the check says so. All kinds of findings are gone through,
 * and of each all components but states, steps and readings, which are told by name.
 */
class SentencesFollowFindingsTest {

    private static final long CASES = 480;

    /** What no sentence says by itself, and why it need not: by component, or by kind and component. */
    private static final Map<String, String> UNSAID = Map.ofEntries(
            Map.entry("concept", "the line under the title says what “holds” means, once for all"),
            Map.entry("goal", "the goal goes by its name; any other set is false"),
            Map.entry("holding.among", "which set it is goes by its name; any other is false"),
            Map.entry("drop-opens.tried", "said where it matters: where nobody opens the goal alone"));

    /** Components of which the finding is true for one value alone. */
    private static final Set<String> EXACT = Set.of(
            "holds",
            "only",
            "holding",
            "among",
            "goal",
            "opens",
            "all",
            "left",
            "improvements",
            "would",
            "onlyAtOnce",
            "link",
            "together",
            "each",
            "part",
            "todayHolds",
            "goalHolds",
            "there",
            "stays",
            "claimed",
            "assumed",
            "bare",
            "by",
            "untried",
            "atRest",
            "won",
            "lost");

    /** One component of a finding changed. */
    private record Changed(Finding finding, Finding other, String component) {
        String place() {
            return finding.kind() + "." + component;
        }

        boolean unsaid() {
            return UNSAID.containsKey(component) || UNSAID.containsKey(place());
        }
    }

    @Test
    void anotherFindingIsAnotherSentence() {
        Set<String> tried = new HashSet<>();
        Map<String, String> same = new TreeMap<>();
        Map<String, String> both = new TreeMap<>();
        LongStream.range(0, CASES).forEach(seed -> {
            Drawn drawn = SmallFindings.draw(seed);
            PageWords words =
                    new PageWords(drawn.subject(), drawn.model(), new Wording(drawn.subject(), drawn.model()));
            FindingWords says = new FindingWords(words);
            FindingCheck check = drawn.check();
            for (Finding finding : drawn.findings().all()) {
                for (Changed changed : changes(finding, drawn, words)) {
                    tried.add(changed.place());
                    if (!changed.unsaid() && says.text(changed.other()).equals(says.text(finding))) {
                        same.putIfAbsent(changed.place(), "seed " + seed + ": " + says.text(finding) + " " + finding);
                    }
                    if (EXACT.contains(changed.component()) && check.holds(changed.other())) {
                        both.putIfAbsent(changed.place(), "seed " + seed + ": " + changed.other());
                    }
                }
            }
        });
        assertThat(same).as("told by the same sentence").isEmpty();
        assertThat(both).as("true as well").isEmpty();
        assertThat(components()).as("components that no case changed").isSubsetOf(tried);
    }

    /** The line under the title is another one for each concept. */
    @Test
    void whatHoldsMeansIsSaidOnceForEachConcept() {
        assertThat(Concepts.usual().stream().map(BriefContext::holding)).doesNotHaveDuplicates();
    }

    private static Set<String> components() {
        return kinds(Finding.class)
                .flatMap(kind -> Arrays.stream(kind.getRecordComponents())
                        .filter(SentencesFollowFindingsTest::isTold)
                        .map(component -> Finding.kind(kind) + "." + component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(sealed)
                : Arrays.stream(permitted).flatMap(SentencesFollowFindingsTest::kinds);
    }

    /**
     * States, steps and readings are told by name, and of a name it can’t be said that it is another for each; an order that
     * answers otherwise is there for the check alone.
     */
    private static boolean isTold(RecordComponent component) {
        return !Set.of(
                        "state",
                        "to",
                        "today",
                        "from",
                        "end",
                        "improvement",
                        "steps",
                        "then",
                        "answer",
                        "moves",
                        "places",
                        "reading",
                        "otherwise",
                        "idle",
                        "unexpected")
                .contains(component.getName());
    }

    private static List<Changed> changes(Finding finding, Drawn drawn, PageWords words) {
        List<Changed> all = new ArrayList<>();
        RecordComponent[] components = finding.getClass().getRecordComponents();
        for (int k = 0; k < components.length; k++) {
            int at = k;
            if (isTold(components[k])) {
                Object[] values = values(finding);
                another(finding, components[k].getName(), values[k], drawn, words)
                        .ifPresent(other -> {
                            values[at] = other;
                            made(finding.getClass(), values)
                                    .ifPresent(made -> all.add(new Changed(finding, made, components[at].getName())));
                        });
            }
        }
        return all;
    }

    private static Object[] values(Finding finding) {
        return Arrays.stream(finding.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor().invoke(finding);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new LinkageError("a finding can’t be read or made", e);
                    }
                })
                .toArray();
    }

    /** Empty where there can be no such finding. */
    private static Optional<Finding> made(Class<?> kind, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of((Finding) constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a finding can’t be read or made", e);
        }
    }

    private static <T> T next(List<T> all, T one) {
        return all.get((all.indexOf(one) + 1) % all.size());
    }

    /** Another value for a component; empty where there is none that a reader could tell apart. */
    private static Optional<Object> another(Finding finding, String name, Object value, Drawn drawn, PageWords words) {
        Conflict conflict = drawn.subject().conflict();
        return switch (value) {
            case Boolean said -> Optional.of(!said);
            case Integer number -> number(finding, name, number, conflict, words);
            case StateSet states -> Optional.of(toggled(states, drawn.model().size()));
            case Concept concept ->
                Concepts.usual().stream()
                        .filter(one -> !one.equals(concept))
                        .findFirst()
                        .map(one -> one);
            case Coalition coalition ->
                coalition(coalition, conflict.decisionMakers().size());
            case Which which -> Optional.of(next(List.of(Which.values()), which));
            case Link link -> Optional.of(next(List.of(Link.values()), link));
            case Want want ->
                wants(want.who(), conflict).stream()
                        .filter(one -> !words.want(one).equals(words.want(want)))
                        .findFirst()
                        .map(one -> one);
            case WantChange change -> change(finding, change, conflict, words);
            case String text
            when name.equals("option") ->
                ((OptionForm) conflict.form())
                        .options().stream()
                                .map(option -> option.name())
                                .filter(option -> !words.thing(option).equals(words.thing(text)))
                                .findFirst()
                                .map(option -> option);
            case String text -> Optional.of(text + " otherwise");
            case Set<?> errors -> Optional.of(errors(errors));
            case List<?> none when none.isEmpty() && finding instanceof Finding.Blocks -> Optional.empty();
            case List<?> list ->
                list.size() > 1 ? Optional.of(list.subList(0, list.size() - 1)) : Optional.of(longer(list, conflict));
            default ->
                throw new AssertionError("a component that nobody changes yet (" + finding.kind() + "." + name + ")");
        };
    }

    private static Optional<Object> number(
            Finding finding, String name, int number, Conflict conflict, PageWords words) {
        return switch (name) {
            case "who", "mover", "viewer" ->
                Optional.of(
                                finding instanceof Finding.KeptByWant
                                                || finding instanceof Finding.Leaves
                                                || finding instanceof Finding.Opens
                                                || finding instanceof Finding.Ends
                                        ? wanting(number, conflict)
                                        : (number + 1)
                                                % conflict.decisionMakers().size())
                        .filter(other -> other != number)
                        .map(other -> other);
            case "place" -> number == 0 ? Optional.empty() : place(finding, number, conflict, words);
            default -> Optional.of(number + 1);
        };
    }

    /** The next who has as many wants, so that a place among them is one. */
    private static int wanting(int who, Conflict conflict) {
        return IntStream.range(1, conflict.decisionMakers().size())
                .map(k -> (who + k) % conflict.decisionMakers().size())
                .filter(other ->
                        wants(other, conflict).size() >= wants(who, conflict).size())
                .findFirst()
                .orElse(who);
    }

    private static Optional<Object> place(Finding finding, int place, Conflict conflict, PageWords words) {
        int who = finding instanceof Finding.KeptByWant kept ? kept.who() : ((Finding.Leaves) finding).who();
        return wants(who, conflict).stream()
                .filter(want -> !words.want(want).equals(words.want(new Want(who, place))))
                .findFirst()
                .map(Want::place);
    }

    private static Optional<Object> change(Finding finding, WantChange change, Conflict conflict, PageWords words) {
        int who = finding instanceof Finding.Opens opens ? opens.who() : ((Finding.Ends) finding).who();
        FindingWords says = new FindingWords(words);
        return conflict.decisionMakers().get(who).preference() instanceof Prioritized wants
                ? WantChange.all(wants, List.of())
                        .filter(other -> !says.change(who, other).equals(says.change(who, change)))
                        .findFirst()
                        .map(other -> other)
                : Optional.empty();
    }

    private static List<Want> wants(int who, Conflict conflict) {
        return conflict.decisionMakers().get(who).preference() instanceof Prioritized(var wants)
                ? IntStream.rangeClosed(1, wants.size())
                        .mapToObj(place -> new Want(who, place))
                        .toList()
                : List.of();
    }

    /** One state more; one fewer where all are in it. */
    private static StateSet toggled(StateSet states, int size) {
        int change = IntStream.range(0, size)
                .filter(s -> !states.contains(s))
                .findFirst()
                .orElse(size - 1);
        return StateSet.where(size, s -> states.contains(s) != (s == change));
    }

    private static Optional<Object> coalition(Coalition coalition, int n) {
        int change = IntStream.range(0, n)
                .filter(i -> !coalition.contains(i))
                .findFirst()
                .orElse(n - 1);
        Coalition other = Coalition.of(IntStream.range(0, n)
                .filter(i -> coalition.contains(i) != (i == change))
                .toArray());
        return other.size() == 0 ? Optional.empty() : Optional.of(other);
    }

    /** Errors by another viewer, or about another, in the place of one. */
    private static Set<?> errors(Set<?> errors) {
        Set<Object> others = new HashSet<>(errors);
        Object one = errors.iterator().next();
        others.remove(one);
        others.add(
                switch ((Misperception) one) {
                    case Misperception.Missing(int viewer) -> new Misperception.Wants(viewer, viewer == 0 ? 1 : 0);
                    case Misperception.Wants(int viewer, int about) -> new Misperception.Wants(about, viewer);
                });
        return others;
    }

    /** A list of one with another thing after it. */
    private static List<?> longer(List<?> list, Conflict conflict) {
        Object one = list.isEmpty() ? Concepts.usual().getFirst() : list.getFirst();
        Object other = switch (one) {
            case SanctionConcept concept ->
                Concepts.usual().stream()
                        .filter(next -> !next.equals(concept))
                        .findFirst()
                        .orElseThrow();
            case Integer who -> (who + 1) % conflict.decisionMakers().size();
            case Want want ->
                new Want(want.who(), want.place() % wants(want.who(), conflict).size() + 1);
            default -> throw new AssertionError("a list that nobody changes yet (" + one + ")");
        };
        return Stream.of(one, Objects.requireNonNull(other)).toList();
    }
}
