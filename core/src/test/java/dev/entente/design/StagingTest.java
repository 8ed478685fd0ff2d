// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.analysis.Sequels;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.Staging.Obstacle;
import dev.entente.design.Staging.Plan;
import dev.entente.design.Staging.Reason;
import dev.entente.design.Staging.Stage;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.Oracle;
import dev.entente.stability.steps.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staging on shipped cases, and against plans enumerated by the definition on small random conflicts. */
class StagingTest {

    private static final int LONGEST = 4;

    @Test
    void northKorea2007GoesActionForAction() {
        Staging staging = of("north-korea-2007");
        Plan plan = staging.plans().getFirst();

        assertThat(plan.steps()).hasSize(5);
        assertThat(plan.steps().stream().map(Stage::movers))
                .containsExactly(
                        Coalition.of(0, 1), Coalition.of(0), Coalition.of(0, 1), Coalition.of(4), Coalition.of(0));
        assertThat(plan.steps()).allMatch(stage -> stage.losing().isEmpty());
    }

    @Test
    void theLetterOf2007ToIranWouldBeTakenBack() {
        Staging staging = of("iran-2007");

        assertThat(staging.plans()).isEmpty();
        assertThat(staging.obstacles()).anyMatch(obstacle -> takesBack(staging.model(), obstacle, "us.letter"));
    }

    private static boolean takesBack(GraphModel model, Obstacle obstacle, String option) {
        int position = ((OptionForm) model.conflict().form()).position(option);
        return obstacle.path().size() == 1
                && obstacle.why() instanceof Reason.Leaving(int who, int to)
                && who == 0
                && model.space().state(obstacle.state()).takes(position)
                && !model.space().state(to).takes(position);
    }

    @Test
    void whereTheGoalHoldsNowhereThereIsNothingToPlanFor() {
        Staging staging = of("iran-2019");

        assertThat(staging.ends()).isZero();
        assertThat(staging.plans()).isEmpty();
        assertThat(staging.obstacles()).isEmpty();
    }

    private static Staging of(String name) {
        Case subject = CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
        DesignQuestion question =
                new DesignQuestion(subject, subject.framing().goal().orElseThrow(), Coalition.of(0), Concepts.SEQ);
        return Staging.of(
                question, Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED), Budget.UNLIMITED);
    }

    /** Up to 400 conflicts: all plans of up to four steps, by the definition. */
    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {0, 1, 2, 3})
    void plansAreThoseOfTheDefinition(long block) {
        int planned = 0;
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            DesignQuestion question = SmallQuestions.draw(seed);
            GraphModel model = GraphModel.of(question.subject().conflict());
            if (model.size() > 40) {
                continue;
            }
            Staging staging = Staging.of(question, Engines.fittest(model, Budget.UNLIMITED), Budget.UNLIMITED);
            Literal literal = new Literal(question, model);
            int length = staging.plans().isEmpty()
                    ? Integer.MAX_VALUE
                    : staging.plans().getFirst().steps().size();

            assertThat(staging.ends())
                    .as("seed %s: ends", seed)
                    .isEqualTo(literal.ends().size());
            if (staging.here()) {
                assertThat(literal.ends()).as("seed %s", seed).contains(literal.start);
                continue;
            }
            for (int m = 1; m <= Math.min(LONGEST, length); m++) {
                List<List<Literal.Move>> plans = literal.plans(m);
                assertThat(plans.size())
                        .as("seed %s: plans of %s steps", seed, m)
                        .isEqualTo(m < length ? 0 : staging.shortest().intValueExact());
                if (m == length) {
                    planned++;
                    assertThat(plans).as("seed %s", seed).containsAll(written(staging));
                }
            }
            staging.plans().forEach(plan -> assertFollows(question, model, plan));
            staging.plans()
                    .forEach(plan -> plan.steps()
                            .forEach(stage -> assertThat(stage.onlyAtOnce())
                                    .isEqualTo(!literal.steps(stage.movers(), stage.from(), false)
                                            .contains(stage.to()))));
            assertThat(staging.obstacles().isEmpty())
                    .as("seed %s: obstacles", seed)
                    .isEqualTo(length < Integer.MAX_VALUE || literal.ends().isEmpty());
        }
        assertThat(planned).isGreaterThan(8);
    }

    /** Beside the steps from which improvements alone lead on to the end, and no others, stands what else could come. */
    private static void assertFollows(DesignQuestion question, GraphModel model, Plan plan) {
        Sequels sequels = Sequels.of(Engines.fittest(model, Budget.UNLIMITED), question.concept(), Budget.UNLIMITED);
        StateSet goal = model.space().where(question.goal().when());
        for (int k = 0; k < plan.steps().size(); k++) {
            Stage stage = plan.steps().get(k);
            List<Stage> rest = plan.steps().subList(k, plan.steps().size());
            boolean alone = rest.stream()
                    .allMatch(one -> one.movers().size() == 1
                            && model.prefers(one.movers().list().getFirst(), one.to(), one.from()));
            assertThat(stage.follows().isPresent()).isEqualTo(alone);
            assertThat(stage.would())
                    .isEqualTo(alone && stage.follows().orElseThrow().would());
            stage.follows().ifPresent(onward -> {
                assertThat(onward.steps())
                        .isEqualTo(rest.stream()
                                .map(one -> new LegalSequences.Step(
                                        one.movers().list().getFirst(), one.from(), one.to()))
                                .toList());
                assertThat(onward.end()).isEqualTo(plan.steps().getLast().to());
                assertThat(onward.sequel()).isEqualTo(sequels.from(stage.from(), goal));
            });
        }
    }

    private static List<List<Literal.Move>> written(Staging staging) {
        return staging.plans().stream()
                .map(plan -> plan.steps().stream()
                        .map(stage -> new Literal.Move(stage.movers(), stage.from(), stage.to()))
                        .toList())
                .toList();
    }

    /** The definition, as its javadoc states it, asked of whole plans. */
    private static final class Literal {

        private final DesignQuestion question;
        private final GraphModel model;
        private final Oracle oracle;
        private final int start;

        record Move(Coalition movers, int from, int to) {}

        Literal(DesignQuestion question, GraphModel model) {
            this.question = question;
            this.model = model;
            this.oracle = new Oracle(model);
            this.start = model.statusQuo().orElseThrow();
        }

        Set<Integer> ends() {
            Set<Integer> ends =
                    new HashSet<>(oracle.equilibria(question.concept().name()));
            ends.removeIf(s -> !question.subject()
                    .conflict()
                    .holds(question.goal().when(), model.space().state(s)));
            return ends;
        }

        /** All plans of m steps. */
        List<List<Move>> plans(int m) {
            List<List<Move>> plans = new ArrayList<>();
            for (int end : ends()) {
                extend(new ArrayList<>(), start, m, end, plans);
            }
            return plans;
        }

        private void extend(List<Move> sofar, int at, int rest, int end, List<List<Move>> plans) {
            if (rest == 0) {
                if (at == end) {
                    plans.add(List.copyOf(sofar));
                }
                return;
            }
            for (Coalition movers : Coalition.all(model.decisionMakers()).subsets()) {
                if (movers.all(i ->
                                model.ranking(i).rank(end) <= model.ranking(i).rank(at))
                        && permitted(movers, at)) {
                    for (int to : steps(movers, at, true)) {
                        Move move = new Move(movers, at, to);
                        if (to != at && (sofar.isEmpty() || nobodyLeaves(at, move, end))) {
                            sofar.add(move);
                            extend(sofar, to, rest - 1, end, plans);
                            sofar.removeLast();
                        }
                    }
                }
            }
        }

        private boolean permitted(Coalition movers, int at) {
            return movers.size() == 1
                    || question.subject().situation().channels().isEmpty()
                    || question.subject().situation().channels().get().stream()
                            .anyMatch(channel -> (movers.members()
                                                    & ~channel.between().members())
                                            == 0
                                    && channel.when()
                                            .map(when -> question.subject()
                                                    .conflict()
                                                    .holds(when, model.space().state(at)))
                                            .orElse(true));
        }

        /** Where the movers get to by changing an option each, in some order or at once. */
        private Set<Integer> steps(Coalition movers, int at, boolean atOnce) {
            if (movers.isEmpty()) {
                return Set.of(at);
            }
            Set<Integer> ends = new HashSet<>();
            for (int i : movers.list()) {
                Coalition rest = new Coalition(movers.members() & ~(1L << i));
                model.moves(i)
                        .from(at)
                        .filter(to -> oneOption(i, at, to))
                        .forEach(to -> ends.addAll(steps(rest, to, false)));
            }
            if (atOnce && movers.size() > 1) {
                IntStream.range(0, model.size())
                        .filter(to -> pairs(at, to).stream().anyMatch(pair -> oneOptionEach(movers, pair)))
                        .forEach(ends::add);
            }
            return ends;
        }

        private boolean oneOptionEach(Coalition movers, List<State> pair) {
            List<Integer> changed = differing(pair);
            return changed.size() == movers.size()
                    && changed.stream().allMatch(k -> movers.list().stream().anyMatch(i -> mayChange(i, k, pair)))
                    && movers.all(i -> changed.stream().anyMatch(k -> mayChange(i, k, pair)));
        }

        private boolean oneOption(int i, int from, int to) {
            return pairs(from, to).stream()
                    .anyMatch(pair -> differing(pair).size() == 1
                            && mayChange(i, differing(pair).getFirst(), pair));
        }

        private boolean mayChange(int i, int k, List<State> pair) {
            Option option = question.form().options().get(k);
            return option.owner()
                            .equals(question.subject()
                                    .conflict()
                                    .decisionMakers()
                                    .get(i)
                                    .id())
                    && (pair.get(0).takes(k)
                            ? option.direction().down()
                            : option.direction().up());
        }

        private List<List<State>> pairs(int s, int t) {
            return model.space().members(s).stream()
                    .flatMap(a -> model.space().members(t).stream().map(b -> List.of(a, b)))
                    .toList();
        }

        private List<Integer> differing(List<State> pair) {
            return IntStream.range(0, question.form().options().size())
                    .filter(k -> pair.get(0).takes(k) != pair.get(1).takes(k))
                    .boxed()
                    .toList();
        }

        private boolean nobodyLeaves(int at, Move next, int end) {
            for (int i = 0; i < model.decisionMakers(); i++) {
                for (int t : model.moves(i).from(at).toArray()) {
                    boolean gains = model.ranking(i).rank(t) < model.ranking(i).rank(at);
                    boolean planned = next.to() == t && next.movers().equals(Coalition.of(i));
                    if (gains && !planned && !bringsForward(i, at, t, end) && !deterred(i, at, t)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Every option that changes is the mover's, differs between status quo and end, and comes to what it is there. */
        private boolean bringsForward(int i, int at, int t, int end) {
            OptionForm form = question.form();
            String owner = question.subject().conflict().decisionMakers().get(i).id();
            return pairs(at, t).stream()
                    .anyMatch(pair -> pairs(start, end).stream()
                            .anyMatch(plan -> differing(pair).stream()
                                    .allMatch(k -> form.options().get(k).owner().equals(owner)
                                            && plan.get(0).takes(k)
                                                    != plan.get(1).takes(k)
                                            && plan.get(1).takes(k)
                                                    == pair.get(1).takes(k))));
        }

        private boolean deterred(int i, int at, int t) {
            String concept = question.concept().name();
            if (concept.equals("Nash")) {
                return false;
            }
            Coalition others = Coalition.of(i).others(model.decisionMakers());
            return oracle.legal(others, concept.contains("SEQ") ? Steps.IMPROVEMENTS : Steps.ALL, t).stream()
                    .anyMatch(u -> model.ranking(i).rank(u) >= model.ranking(i).rank(at)
                            && (concept.equals("GMR") || concept.equals("SEQ") || cannotEscape(i, at, u)));
        }

        private boolean cannotEscape(int i, int at, int u) {
            return model.moves(i)
                    .from(u)
                    .noneMatch(v -> model.ranking(i).rank(v) < model.ranking(i).rank(at));
        }
    }
}
