// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.State;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A case with levels is the case that says the same without them (docs/theory.md §1.4). */
class LevelsTwinTest {

    private static final List<String> NAMES = List.of("zero", "some", "much", "all");
    private static final List<String> SIGNS = List.of("=", "!=", ">=", ">", "<=", "<");

    /** What one party can do: one thing of levels, and one more thing. */
    private record Party(String id, int levels, boolean byOne, String direction) {

        List<String> names() {
            return NAMES.subList(0, levels);
        }

        boolean up() {
            return direction.equals("up") || direction.equals("both");
        }

        boolean down() {
            return direction.equals("down") || direction.equals("both");
        }

        /** Whether directions of binary options can say which moves there are. */
        boolean binary() {
            boolean oneWay = up() != down();
            return direction.equals("fixed") || ((!byOne || levels == 2) && (!oneWay || levels <= 3));
        }

        boolean allows(int from, int to) {
            return from == to || ((to > from ? up() : down()) && (!byOne || Math.abs(to - from) == 1));
        }

        String levelled() {
            return "      force: {levels: [%s], steps: %s, direction: %s}\n      talk: talk\n"
                    .formatted(String.join(", ", names()), byOne ? "one" : "any", direction);
        }

        String binaryOptions() {
            String options = IntStream.range(0, levels)
                    .mapToObj(level -> "      force-%s: {direction: %s}\n".formatted(names().get(level), way(level)))
                    .collect(Collectors.joining());
            return options + "      talk: talk\n";
        }

        private String way(int level) {
            if (direction.equals("both") || direction.equals("fixed")) {
                return direction;
            }
            boolean first = level == (up() ? 0 : levels - 1);
            boolean last = level == (up() ? levels - 1 : 0);
            return first ? "back" : last ? "forward" : "both";
        }
    }

    /** The same statement with levels and without. */
    private record Said(String levelled, String binary) {}

    private static Party party(Random random, String id) {
        List<String> directions = List.of("both", "both", "up", "down", "fixed");
        int levels = id.equals("p2") ? 2 : 2 + random.nextInt(3);
        return new Party(id, levels, random.nextBoolean(), directions.get(random.nextInt(5)));
    }

    private static Said literal(Random random, Party party) {
        if (random.nextInt(3) == 0) {
            return new Said(party.id() + ".talk", party.id() + ".talk");
        }
        String sign = SIGNS.get(random.nextInt(SIGNS.size()));
        int level = random.nextInt(party.levels());
        IntPredicate holds = switch (sign) {
            case "=" -> k -> k == level;
            case "!=" -> k -> k != level;
            case ">=" -> k -> k >= level;
            case ">" -> k -> k > level;
            case "<=" -> k -> k <= level;
            default -> k -> k < level;
        };
        String either = IntStream.range(0, party.levels())
                .filter(holds)
                .mapToObj(k -> party.id() + ".force-" + party.names().get(k))
                .collect(Collectors.joining(" or "));
        return new Said(
                "%s.force %s %s".formatted(party.id(), sign, party.names().get(level)),
                either.isEmpty() ? "false" : "(" + either + ")");
    }

    private static Said want(Random random, List<Party> parties) {
        Said one = literal(random, parties.get(random.nextInt(parties.size())));
        Said other = literal(random, parties.get(random.nextInt(parties.size())));
        String join = List.of(" and ", " or ", " iff ", " implies ").get(random.nextInt(4));
        String not = random.nextBoolean() ? "not " : "";
        return new Said(not + one.levelled() + join + other.levelled(), not + one.binary() + join + other.binary());
    }

    private record Twins(List<Party> parties, Case levelled, Case binary) {

        static Twins of(long seed) {
            Random random = new Random(seed);
            List<Party> parties = IntStream.range(0, 2 + random.nextInt(2))
                    .mapToObj(i -> party(random, "p" + i))
                    .toList();
            StringBuilder levelled = new StringBuilder("entente: 1\ntitle: levels\ndecision-makers:\n");
            StringBuilder binary = new StringBuilder(levelled);
            for (Party party : parties) {
                levelled.append("  %s:\n    options:\n%s    preferences:\n".formatted(party.id(), party.levelled()));
                binary.append("  %s:\n    options:\n%s    preferences:\n".formatted(party.id(), party.binaryOptions()));
                for (int k = 0; k < 4; k++) {
                    Said want = want(random, parties);
                    levelled.append("      - ").append(want.levelled()).append('\n');
                    binary.append("      - ").append(want.binary()).append('\n');
                }
            }
            binary.append("feasible:\n");
            for (Party party : parties) {
                binary.append("  - exactly-one: [%s]\n"
                        .formatted(party.names().stream()
                                .map(name -> party.id() + ".force-" + name)
                                .collect(Collectors.joining(", "))));
            }
            return new Twins(parties, read(levelled.toString()), read(binary.toString()));
        }

        boolean free() {
            return parties.stream().allMatch(Party::binary);
        }

        OptionForm form() {
            return (OptionForm) levelled.conflict().form();
        }
    }

    private static Case read(String text) {
        return CaseFile.read(SourceFile.of("twin.yaml", text), Path.of("twin.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    @Test
    void hasTheStatesMovesRankingsAndVerdictsOfItsBinaryTwin() {
        int free = 0;
        for (long seed = 0; free < 40; seed++) {
            Twins twins = Twins.of(seed);
            GraphModel one = GraphModel.of(twins.levelled().conflict());
            GraphModel other = GraphModel.of(twins.binary().conflict());
            assertThat(rows(one)).as("seed %d", seed).isEqualTo(rows(other));
            if (twins.free()) {
                free++;
                assertSameMoves(seed, one, other);
                assertSameVerdicts(
                        seed, new Definitions(other, Budget.UNLIMITED), Engines.fittest(one, Budget.UNLIMITED));
                assertSameSets(seed, twins, other);
            }
        }
    }

    /** By state: its pattern, and its rank for each party. */
    private static List<String> rows(GraphModel model) {
        return IntStream.range(0, model.size())
                .mapToObj(s -> model.space().pattern(s)
                        + IntStream.range(0, model.decisionMakers())
                                .map(i -> model.ranking(i).rank(s))
                                .boxed()
                                .toList())
                .toList();
    }

    private static void assertSameMoves(long seed, GraphModel one, GraphModel other) {
        assertThat(moves(one)).as("seed %d", seed).isEqualTo(moves(other));
    }

    private static List<List<Integer>> moves(GraphModel model) {
        return IntStream.range(0, model.decisionMakers())
                .boxed()
                .flatMap(i -> IntStream.range(0, model.size())
                        .mapToObj(s -> model.moves(i).from(s).boxed().toList()))
                .toList();
    }

    private static void assertSameVerdicts(long seed, StabilityEngine expected, StabilityEngine engine) {
        for (SanctionConcept concept : Concepts.usual()) {
            for (int i = 0; i < expected.model().decisionMakers(); i++) {
                assertThat(engine.stable(concept, Coalition.of(i)))
                        .as("seed %d, %s, %d", seed, concept.name(), i)
                        .isEqualTo(expected.stable(concept, Coalition.of(i)));
            }
        }
    }

    /** The engines that answer in sets of states take levels whose moves are free. */
    private static void assertSameSets(long seed, Twins twins, GraphModel other) {
        var engine = Engines.symbolic(twins.levelled().conflict(), Budget.UNLIMITED);
        for (SanctionConcept concept : Concepts.usual()) {
            assertThat(engine.equilibria(concept).count().intValueExact())
                    .as("seed %d, %s", seed, concept.name())
                    .isEqualTo(new Definitions(other, Budget.UNLIMITED)
                            .equilibria(concept)
                            .count());
        }
    }

    /** Where directions of binary options can’t say which moves there are, the twin lists them. */
    @Test
    void hasTheMovesAndVerdictsOfTheTwinThatListsThem() {
        int stepping = 0;
        for (long seed = 0; stepping < 60; seed++) {
            Twins twins = Twins.of(seed);
            if (twins.free()) {
                continue;
            }
            stepping++;
            GraphModel one = GraphModel.of(twins.levelled().conflict());
            GraphModel listed = GraphModel.of(listed(twins, one));
            assertSameMoves(seed, one, listed);
            assertSameVerdicts(seed, new Definitions(listed, Budget.UNLIMITED), Engines.fittest(one, Budget.UNLIMITED));
            assertSameVerdicts(seed, new Definitions(listed, Budget.UNLIMITED), new Definitions(one, Budget.UNLIMITED));
        }
    }

    private static Conflict listed(Twins twins, GraphModel model) {
        List<GraphForm.NamedState> states = IntStream.range(0, model.size())
                .mapToObj(s -> new GraphForm.NamedState("s" + s, "s" + s))
                .toList();
        Map<String, List<GraphForm.Arc>> moves = new LinkedHashMap<>();
        List<DecisionMaker> makers = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            int mover = i;
            List<GraphForm.Arc> arcs = new ArrayList<>();
            for (int from = 0; from < model.size(); from++) {
                for (int to = 0; to < model.size(); to++) {
                    if (from != to
                            && moves(
                                    twins,
                                    mover,
                                    model.space().state(from),
                                    model.space().state(to))) {
                        arcs.add(new GraphForm.Arc(State.of(from), State.of(to)));
                    }
                }
            }
            var maker = model.conflict().decisionMakers().get(i);
            moves.put(maker.id(), arcs);
            makers.add(maker.with(new Preference.Ranked(
                    IntStream.rangeClosed(1, model.ranking(i).depth())
                            .mapToObj(rank -> IntStream.range(0, model.size())
                                    .filter(s -> model.ranking(mover).rank(s) == rank)
                                    .mapToObj(State::of)
                                    .collect(Collectors.toSet()))
                            .toList(),
                    Grounds.NONE)));
        }
        return new Conflict(makers, new GraphForm(states, moves), Optional.empty());
    }

    /** By the definition: others’ options stay, and the mover’s level goes as its steps and its direction say. */
    private static boolean moves(Twins twins, int mover, State from, State to) {
        OptionForm form = twins.form();
        for (int i = 0; i < twins.parties().size(); i++) {
            Levels levels = form.levels().get(i);
            int before = form.level(levels, from).orElseThrow();
            int after = form.level(levels, to).orElseThrow();
            int talk = form.position("p" + i + ".talk");
            boolean same = before == after && from.takes(talk) == to.takes(talk);
            if (i == mover ? !twins.parties().get(i).allows(before, after) : !same) {
                return false;
            }
        }
        return true;
    }
}
