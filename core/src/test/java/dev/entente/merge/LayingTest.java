// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Rule;
import dev.entente.Unknowns;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.edit.MergedFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What laying versions together must give, whatever they say: laws over random versions of random cases. */
class LayingTest {

    private static final int CASES = 10;

    @TempDir
    Path folder;

    private static CaseEditor editor(String text, Path path) {
        return CaseEditor.of(SourceFile.of(path.toString(), text), path, Optional.empty())
                .orElseThrow();
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case and versions of it, each changed a little: orders, wants, an option of its own. */
    private Map<String, Path> versions(String text, Random random) {
        Map<String, Path> versions = new LinkedHashMap<>();
        for (String name : List.of("anna", "ben", "carla").subList(0, 2 + random.nextInt(2))) {
            CaseEditor editor = editor(text, folder.resolve(name + ".yaml"));
            for (int change = random.nextInt(4); change > 0; change--) {
                editor = changed(editor, random);
            }
            versions.put(name, written(name, editor.text()));
        }
        return versions;
    }

    private static CaseEditor changed(CaseEditor editor, Random random) {
        String party = "d" + (1 + random.nextInt(2));
        return switch (random.nextInt(6)) {
            case 0 -> editor.removeWant(party, 0);
            case 1 -> editor.addWant(party, 1, random.nextBoolean() ? "o1" : "not o2", "so it seems");
            case 2 -> editor.option("d1", "extra", "do more", Direction.BOTH).addWant("d1", 0, "extra or o1", "");
            default -> editor.moveWant(party, random.nextInt(2), random.nextInt(2));
        };
    }

    private static MergedFile merged(Path base, Map<String, Path> versions) {
        return MergedFile.of(base, versions).orElseThrow();
    }

    private static Case read(Path path) {
        return CaseFile.read(path).orElseThrow();
    }

    @Test
    void someWorldOfTheMergedCaseIsAsEachHasIt() {
        int disagreements = 0;
        for (int seed = 0; seed < CASES; seed++) {
            String text = RandomCase.of(4, 2, 3, seed).text();
            Map<String, Path> versions = versions(text, new Random(seed));
            MergedFile file = merged(written("base", text), versions);
            disagreements += file.laying().disagreements().size();
            versions.forEach((name, path) -> read(path)
                    .conflict()
                    .decisionMakers()
                    .forEach(one -> assertThat(allows(file.merged(), one))
                            .as("%s of %s in:%n%s", one.id(), name, file.text())
                            .isTrue()));
        }
        assertThat(disagreements).isGreaterThan(CASES / 2);
    }

    /** Whether a decision maker of a case may want what it wants elsewhere. */
    private static boolean allows(Case merged, DecisionMaker one) {
        Unknowns unknowns = merged.situation().unknowns();
        Preference plain = merged.conflict()
                .decisionMakers()
                .get(merged.conflict().indexOf(one.id()))
                .preference();
        return unknowns.typesOf(one.id()).isEmpty()
                ? allows(plain, unknowns.ordersOf(one.id()), one.preference())
                : unknowns.typesOf(one.id()).stream()
                        .anyMatch(type -> allows(type.preference(), type.open(), one.preference()));
    }

    private static boolean allows(Preference written, List<OpenOrder> open, Preference asked) {
        List<String> list = seals(written);
        List<String> other = seals(asked);
        if (list.size() != other.size()) {
            return false;
        }
        List<String> known = new ArrayList<>(list);
        for (OpenOrder stretch : open) {
            List<String> part = list.subList(stretch.first(), stretch.first() + stretch.count());
            List<String> there = other.subList(stretch.first(), stretch.first() + stretch.count());
            boolean fits = part.containsAll(there)
                    && stretch.known().stream()
                            .allMatch(above ->
                                    other.indexOf(list.get(above.higher())) < other.indexOf(list.get(above.lower())));
            if (!fits) {
                return false;
            }
            for (int k = 0; k < stretch.count(); k++) {
                known.set(stretch.first() + k, there.get(k));
            }
        }
        return known.equals(other);
    }

    private static List<String> seals(Preference preference) {
        return ((Prioritized) preference)
                .wants().stream().map(want -> want.statement().seal()).toList();
    }

    @Test
    void versionsThatAreTheCaseGiveTheCase() {
        for (int seed = 0; seed < 5; seed++) {
            String text = RandomCase.of(4, 2, 3, seed).text();
            Path base = written("base", text);
            MergedFile file = merged(base, Map.of("anna", base, "ben", base));
            assertThat(file.laying().disagreements()).isEmpty();
            assertThat(file.laying().asides()).isEmpty();
            assertThat(file.merged().situation()).isEqualTo(read(base).situation());
            assertThat(file.text())
                    .isEqualTo(text.replaceFirst("\n", "\n# Versions laid together: anna and ben.\n# They agree.\n"));
        }
    }

    @Test
    void theOrderOfTheVersionsDoesNotMatter() {
        for (int seed = 0; seed < CASES; seed++) {
            String text = RandomCase.of(4, 2, 3, seed).text();
            Map<String, Path> versions = versions(text, new Random(seed));
            Path base = written("base", text);
            Map<String, Path> turned = new LinkedHashMap<>();
            versions.entrySet().stream().toList().reversed().forEach(one -> turned.put(one.getKey(), one.getValue()));
            assertThat(merged(base, turned).text())
                    .isEqualTo(merged(base, versions).text());
        }
    }

    /** Every combination, solved one by one by the definitions. */
    @Test
    void whatDecidesIsWhatTheDefinitionsSay() {
        int mattering = 0;
        for (int seed = 0; seed < 2 * CASES; seed++) {
            String text = RandomCase.of(4, 2, 3, seed).text();
            Map<String, Path> versions = versions(text, new Random(seed));
            MergedFile file = merged(written("base", text), versions);
            for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.SEQ, Concepts.GMR)) {
                mattering += asTheDefinitionsSay(file, versions, concept);
            }
        }
        assertThat(mattering).isGreaterThan(5);
    }

    /** How often a disagreement makes a difference. */
    private static int asTheDefinitionsSay(MergedFile file, Map<String, Path> versions, SanctionConcept concept) {
        int mattering = 0;
        Deciding deciding = Deciding.of(file.laying(), file.merged(), concept, new LocalRunner(1), Budget.UNLIMITED);
        Brute brute = new Brute(file, concept);
        for (int a = 0; a < deciding.answers().size(); a++) {
            Deciding.Answer answer = deciding.answers().get(a);
            assertThat(answer.holding()).isEqualTo(brute.holding(a));
            assertThat(answer.of()).isEqualTo(brute.answers.size());
            assertThat(answer.deciding()).isEqualTo(brute.deciding(a));
            mattering += answer.deciding().size();
            for (int v = 0; v < versions.size(); v++) {
                Case own = read(Objects.requireNonNull(
                        versions.get(file.laying().versions().get(v).name())));
                assertThat(answer.by().get(v))
                        .isEqualTo(Brute.answers(own, own.conflict(), concept).get(a));
            }
        }
        return mattering;
    }

    /** The answers of every combination, by the choice of each disagreement. */
    private static final class Brute {

        private final MergedFile file;
        private final SanctionConcept concept;
        private final Map<List<Integer>, List<Boolean>> answers = new HashMap<>();

        Brute(MergedFile file, SanctionConcept concept) {
            this.file = file;
            this.concept = concept;
            combine(List.of(), file.merged().conflict());
        }

        private void combine(List<Integer> chosen, Conflict conflict) {
            if (chosen.size() == file.laying().disagreements().size()) {
                answers.put(chosen, answers(file.merged(), conflict, concept));
                return;
            }
            switch (file.laying().disagreements().get(chosen.size())) {
                case Disagreement.OfWants wants -> {
                    for (int p = 0; p < wants.positions().size(); p++) {
                        combine(
                                with(chosen, p),
                                conflict.with(
                                        conflict.indexOf(wants.party()),
                                        wants.positions().get(p).plain()));
                    }
                }
                case Disagreement.There there -> {
                    combine(with(chosen, 0), conflict);
                    OptionForm form = (OptionForm) conflict.form();
                    OptionForm without = form.with(List.of(
                            new Rule.Holds(new Not(new Atom(there.option().name())), Grounds.NONE)));
                    combine(with(chosen, 1), new Conflict(conflict.decisionMakers(), without, conflict.statusQuo()));
                }
            }
        }

        private static List<Integer> with(List<Integer> chosen, int next) {
            List<Integer> longer = new ArrayList<>(chosen);
            longer.add(next);
            return longer;
        }

        static List<Boolean> answers(Case subject, Conflict conflict, SanctionConcept concept) {
            GraphModel model = GraphModel.of(conflict);
            var equilibria = new Definitions(model).equilibria(concept);
            List<Boolean> answers = new ArrayList<>();
            answers.add(equilibria.contains(model.statusQuo().orElseThrow()));
            for (Outcome outcome : subject.framing().outcomes()) {
                answers.add(equilibria.intersects(model.space().where(outcome.when())));
            }
            return answers;
        }

        long holding(int answer) {
            return answers.values().stream().filter(all -> all.get(answer)).count();
        }

        List<Integer> deciding(int answer) {
            return IntStream.range(0, file.laying().disagreements().size())
                    .filter(d -> answers.entrySet().stream()
                            .anyMatch(one -> answers.entrySet().stream()
                                    .anyMatch(other -> alikeBut(d, one.getKey(), other.getKey())
                                            && !one.getValue()
                                                    .get(answer)
                                                    .equals(other.getValue().get(answer)))))
                    .boxed()
                    .toList();
        }

        private static boolean alikeBut(int place, List<Integer> one, List<Integer> other) {
            return IntStream.range(0, one.size())
                    .allMatch(k -> k == place || one.get(k).equals(other.get(k)));
        }
    }

    @Test
    void whatAllPutAboveSomethingElseIsKnown() {
        SharedOrder shared = SharedOrder.of(
                List.of(List.of(0, 1, 2, 3, 4, 5), List.of(0, 2, 1, 3, 5, 4), List.of(0, 2, 3, 1, 4, 5)));
        assertThat(shared.items()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(shared.open())
                .containsExactly(
                        new OpenOrder(1, 3, List.of(new OpenOrder.Above(2, 3))), new OpenOrder(4, 2, List.of()));
    }

    @Test
    void wantsOfTheSameMeaningAreTheSame() {
        Want one = new Want("a", Optional.of("peace"), new Not(new Atom("x.war")), Grounds.NONE, false);
        Want other = new Want("1", new Not(new Atom("x.war")), Grounds.NONE, false);
        assertThat(Meaning.of(new Prioritized(List.of(one)))).isEqualTo(Meaning.of(new Prioritized(List.of(other))));
    }
}
