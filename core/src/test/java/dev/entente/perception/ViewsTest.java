// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Preference;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.perception.Standing.Kind;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Oracle;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sights against the definition of docs/theory.md §14, applied state by state to conflicts drawn from seeds. */
class ViewsTest {

    private static final int CASES = 40;

    private static final List<SanctionConcept> ALL =
            List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ, Concepts.SSEQ);

    /** The definition, applied to a conflict as it is seen. */
    private record Judge(GraphModel model, Oracle oracle) {

        static Judge of(Conflict seen) {
            GraphModel model = GraphModel.of(seen);
            return new Judge(model, new Oracle(model));
        }

        boolean sees(State state) {
            return model.space().indexOf(state).isPresent();
        }

        /** Whether somebody stays at a state, or the state isn’t seen. */
        boolean stays(SanctionConcept concept, int who, State state) {
            return model.space().indexOf(state).stream()
                    .allMatch(s -> oracle.stable(concept.name(), Coalition.of(who), s));
        }
    }

    @Test
    void whatRestsAndIsExpectedIsAsDefined() {
        int errors = 0;
        int surprises = 0;
        for (long seed = 0; seed < CASES; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            Views views = Views.of(seen.conflict(), seen.sights(), Budget.UNLIMITED);
            int n = views.model().decisionMakers();
            List<Judge> own =
                    IntStream.range(0, n).mapToObj(i -> Judge.of(seen.seen(i))).toList();
            for (SanctionConcept concept : ALL) {
                Map<Kind, StateSet> kinds = views.kinds(concept);
                for (int s = 0; s < views.model().size(); s++) {
                    int place = s;
                    State state = views.model().space().state(s);
                    assertThat(views.resting(concept).contains(s))
                            .as("seed %d, %s, state %d", seed, concept.name(), s)
                            .isEqualTo(IntStream.range(0, n)
                                    .allMatch(i -> own.get(i).stays(concept, i, state)));
                    Kind kind = views.standing(concept, s).kind();
                    assertThat(kinds.entrySet().stream()
                                    .filter(one -> one.getValue().contains(place))
                                    .map(Map.Entry::getKey)
                                    .toList())
                            .as("seed %d, %s, state %d", seed, concept.name(), s)
                            .isEqualTo(kind == Kind.LEFT ? List.of() : List.of(kind));
                    errors += kind == Kind.ON_AN_ERROR ? 1 : 0;
                    surprises += kind == Kind.SURPRISE ? 1 : 0;
                }
            }
        }
        assertThat(errors).isPositive();
        assertThat(surprises).isPositive();
    }

    @Test
    void whatIsExpectedIsAsDefined() {
        for (long seed = 0; seed < CASES / 2; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            Views views = Views.of(seen.conflict(), seen.sights(), Budget.UNLIMITED);
            int n = views.model().decisionMakers();
            for (int viewer = 0; viewer < n; viewer++) {
                int at = viewer;
                Judge own = Judge.of(seen.seen(viewer));
                List<Judge> imagined = IntStream.range(0, n)
                        .mapToObj(j -> Judge.of(seen.imagined(at, j)))
                        .toList();
                for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.SEQ)) {
                    for (int s = 0; s < views.model().size(); s++) {
                        State state = views.model().space().state(s);
                        assertThat(views.expected(concept, viewer).contains(s))
                                .as("seed %d, %s, state %d, decision maker %d", seed, concept.name(), s, viewer)
                                .isEqualTo(own.sees(state)
                                        && IntStream.range(0, n)
                                                .allMatch(j -> imagined.get(j).stays(concept, j, state)));
                    }
                }
            }
        }
    }

    @Test
    void whoeverSeesAllAsItIsChangesNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            Conflict conflict = SeenConflict.of(seed).conflict();
            List<Sight> right = IntStream.range(0, conflict.decisionMakers().size())
                    .mapToObj(i -> new Sight(
                            i,
                            Map.of(
                                    i == 0 ? 1 : 0,
                                    conflict.decisionMakers()
                                            .get(i == 0 ? 1 : 0)
                                            .preference()),
                            List.of()))
                    .toList();
            Views views = Views.of(conflict, right, Budget.UNLIMITED);
            assertThat(views.errors()).isEmpty();
            Oracle oracle = new Oracle(views.model());
            for (SanctionConcept concept : ALL) {
                StateSet resting = views.resting(concept);
                assertThat(resting.stream().boxed().toList())
                        .as("seed %d, %s", seed, concept.name())
                        .isEqualTo(oracle.equilibria(concept.name()));
                assertThat(resting.stream()
                                .mapToObj(s -> views.standing(concept, s).kind()))
                        .allMatch(Kind.SEEN_RIGHTLY::equals);
            }
        }
    }

    /** What others want is asked only where their answers must be credible. */
    @Test
    void errorsAboutWantsNeverChangeNashGmrAndSmr() {
        int changed = 0;
        for (long seed = 0; seed < CASES; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            List<Sight> wants = seen.sights().stream()
                    .map(sight -> new Sight(sight.viewer(), sight.takes(), List.of()))
                    .toList();
            Views views = Views.of(seen.conflict(), wants, Budget.UNLIMITED);
            for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR)) {
                assertThat(views.resting(concept))
                        .as("seed %d, %s", seed, concept.name())
                        .isEqualTo(views.truly(concept));
            }
            for (Concept concept : List.of(Concepts.SEQ, Concepts.SSEQ, new Simultaneous(false))) {
                boolean asked = concept.refusal(views.model()).isEmpty();
                changed += asked && !views.resting(concept).equals(views.truly(concept)) ? 1 : 0;
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void eachCorrectionIsTheConflictWithoutThatError() {
        for (long seed = 0; seed < CASES; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            Views views = Views.of(seen.conflict(), seen.sights(), Budget.UNLIMITED);
            for (Misperception error : views.errors()) {
                List<Sight> others = seen.sights().stream()
                        .map(sight -> sight.viewer() == error.viewer() ? without(sight, error) : sight)
                        .toList();
                assertThat(views.resting(Concepts.SEQ, Set.of(error)))
                        .as("seed %d, %s", seed, error)
                        .isEqualTo(Views.of(seen.conflict(), others, Budget.UNLIMITED)
                                .resting(Concepts.SEQ));
            }
        }
    }

    private static Sight without(Sight sight, Misperception error) {
        Map<Integer, Preference> takes = new HashMap<>(sight.takes());
        if (error instanceof Misperception.Wants(int _, int about)) {
            takes.remove(about);
            return new Sight(sight.viewer(), takes, sight.misses());
        }
        return new Sight(sight.viewer(), takes, List.of());
    }

    @Test
    void aSightOfWhatIsNotThereIsRefused() {
        Conflict conflict = RandomConflicts.options(1);
        assertThatThrownBy(() ->
                        new Sight(0, Map.of(0, conflict.decisionMakers().get(1).preference()), List.of()))
                .hasMessageContaining("takes itself for another");
        Sight one = new Sight(0, Map.of(), List.of());
        assertThatThrownBy(() -> Views.of(conflict, List.of(one, one), Budget.UNLIMITED))
                .hasMessageContaining("two sights of one decision maker");
        assertThatThrownBy(() -> Views.of(
                                RandomConflicts.graph(1),
                                List.of(new Sight(0, Map.of(), List.of("x"))),
                                Budget.UNLIMITED)
                        .resting(Concepts.SEQ))
                .hasMessageContaining("without options");
    }
}
