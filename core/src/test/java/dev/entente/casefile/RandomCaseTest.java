// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.Direction;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomCaseTest {

    @TempDir
    private Path folder;

    @Test
    void aSeedGivesThisTextForEver() {
        assertThat(new RandomCase(5, 2, 4, 2, 0.4, 1).text()).isEqualTo("""
                # entente new --random --options 5 --decision-makers 2 --statements 4 --infeasible 2 --one-way 0.4 --seed 1 -o FOLDER
                entente: 1
                title: "Random conflict: 5 options, 2 decision makers, seed 1"

                decision-makers:
                  d1:
                    name: party 1
                    options:
                      o1: take up o1
                      o2: {label: take up o2, direction: back}
                      o3: take up o3
                    preferences:
                      - {want: o1 implies not o2, assumption: drawn by chance}
                      - {want: not o4 and o5 implies o1, assumption: drawn by chance}
                      - {want: o3 iff o5, assumption: drawn by chance}
                      - {want: not o2 and not o5 implies o4, assumption: drawn by chance}
                  d2:
                    name: party 2
                    options:
                      o4: take up o4
                      o5: {label: take up o5, direction: back}
                    preferences:
                      - {want: not o2 and o1 and o3 implies o4, assumption: drawn by chance}
                      - {want: not o1 and o3 and o5 and o4, assumption: drawn by chance}
                      - {want: o2 and o1 and o4, assumption: drawn by chance}
                      - {want: not o5 or not o4 or o3, assumption: drawn by chance}

                feasible:
                  - never: "YNN--"
                  - never: "-YYYY"

                status-quo: []
                outcomes:
                  goal: {label: what party 1 wants most, when: o1 implies not o2}
                goal: goal
                """);
    }

    @Test
    void anotherSeedGivesAnotherText() {
        assertThat(LongStream.range(-50, 50)
                        .mapToObj(seed -> RandomCase.of(12, 3, 6, seed).text().replaceAll("seed -?\\d+", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void rulesAndDirectionsLeaveTheWantsAsTheyAre() {
        Case plain = read(RandomCase.of(20, 3, 6, 7));
        Case other = read(new RandomCase(20, 3, 6, 4, 0.25, 7));

        assertThat(other.conflict().decisionMakers()).isEqualTo(plain.conflict().decisionMakers());
    }

    @ParameterizedTest(name = "{0} options, {1} decision makers, {2} statements, {3} cubes, {4} one-way")
    @CsvSource({
        "2, 1, 1, 0, 0",
        "2, 2, 1, 1, 1",
        "3, 2, 2, 5, 0.5",
        "7, 3, 6, 4, 0.25",
        "10, 10, 6, 0, 0",
        "12, 3, 6, 0, 0",
        "60, 6, 8, 4, 0.25",
        "100, 3, 40, 0, 0",
        "1000, 63, 6, 20, 0.1",
        "1000, 63, 100, 1000, 1"
    })
    void isReadAsItWasDrawn(int options, int decisionMakers, int statements, int infeasible, double oneWay)
            throws IOException {
        RandomCase drawn = new RandomCase(options, decisionMakers, statements, infeasible, oneWay, 3);
        Case read = read(drawn);
        OptionForm form = (OptionForm) read.conflict().form();

        assertThat(form.options()).hasSize(options).doesNotHaveDuplicates();
        assertThat(form.options())
                .filteredOn(option -> option.direction() != Direction.BOTH)
                .hasSize((int) Math.round(oneWay * options));
        assertThat(read.conflict().decisionMakers()).hasSize(decisionMakers);
        assertThat(dealt(form, decisionMakers)).isSortedAccordingTo((a, b) -> b - a);
        assertThat(dealt(form, decisionMakers).getFirst()
                        - dealt(form, decisionMakers).getLast())
                .isBetween(0, 1);
        assertThat(read.conflict().decisionMakers())
                .allSatisfy(decisionMaker -> assertThat(((Prioritized) decisionMaker.preference()).wants())
                        .hasSize(statements)
                        .allSatisfy(want ->
                                assertThat(want.statement().atoms().size()).isBetween(2, Math.min(4, options))));
        assertThat(form.rules())
                .hasSize(infeasible)
                .allSatisfy(rule -> assertThat(((Rule.Never) rule)
                                .pattern()
                                .letters()
                                .replace("-", "")
                                .length())
                        .isBetween(2, Math.min(4, options)));
        assertThat(read.conflict().statusQuo()).contains(State.of(0));
        assertThat(form.rules()).allMatch(rule -> rule.allows(form, State.of(0)));
        assertThat(read.framing().goal()).isPresent();
        Path file = Files.writeString(folder.resolve("case.yaml"), drawn.text());
        assertThat(CaseFile.check(file)).isInstanceOf(Reading.Done.class);
    }

    @Test
    void connectivesAndSignsAreDrawnEvenly() {
        List<Statement> wants = LongStream.range(0, 50)
                .mapToObj(seed -> read(RandomCase.of(8, 4, 10, seed)))
                .flatMap(read -> read.conflict().decisionMakers().stream())
                .flatMap(decisionMaker -> ((Prioritized) decisionMaker.preference()).wants().stream())
                .map(want -> want.statement())
                .toList();

        assertThat(wants).hasSize(2_000);
        for (var kind :
                List.of(Statement.And.class, Statement.Or.class, Statement.Iff.class, Statement.Implies.class)) {
            assertThat(wants).filteredOn(kind::isInstance).hasSizeBetween(420, 580);
        }
        assertThat(IntStream.rangeClosed(2, 4)
                        .mapToObj(size -> wants.stream()
                                .filter(want -> !(want instanceof Statement.Iff)
                                        && want.atoms().size() == size)
                                .count()))
                .allSatisfy(count -> assertThat(count).isBetween(420L, 580L));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RandomCase.of(1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomCase.of(3, 4, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomCase.of(100, 64, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomCase.of(3, 2, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomCase(3, 2, 1, -1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomCase(3, 2, 1, 0, Double.NaN, 1));
    }

    private static List<Integer> dealt(OptionForm form, int decisionMakers) {
        return IntStream.rangeClosed(1, decisionMakers)
                .mapToObj(i -> (int) form.options().stream()
                        .filter(option -> option.owner().equals("d" + i))
                        .count())
                .toList();
    }

    private static Case read(RandomCase drawn) {
        SourceFile text = SourceFile.of("case.yaml", drawn.text());
        return CaseFile.read(text, Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }
}
