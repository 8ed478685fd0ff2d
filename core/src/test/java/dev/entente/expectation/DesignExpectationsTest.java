// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wrong expectations of packages and gestures are missed; right ones are in the shipped cases. */
class DesignExpectationsTest {

    private static final Case IRAN =
            CaseFile.read(Path.of("..", "cases", "iran-2007")).orElseThrow();
    private static final Statement DEAL = IRAN.framing().goal().orElseThrow().when();

    @Test
    void otherPackagesAreMissed() {
        assertThat(judged(new Check.Packages(List.of(), Coalition.of(0), List.of("SEQ"), DEAL)))
                .isEqualTo(new Judgement.Missed(List.of("SEQ: found [assure, reward]")));
        assertThat(judged(new Check.Packages(List.of(Set.of("us.reward")), Coalition.of(0), List.of("Nash"), DEAL)))
                .isEqualTo(new Judgement.Missed(List.of("Nash: found [assure, reward]")));
        assertThat(judged(new Check.Packages(
                        List.of(Set.of("us.reward", "us.assure")), Coalition.of(0), List.of("Nash", "SIM"), DEAL)))
                .isEqualTo(new Judgement.Missed(List.of("packages are not judged under SIM")));
    }

    @Test
    void otherGesturesAreMissed() {
        assertThat(judged(new Check.HardGesture("us.assure", Coalition.of(0, 1))))
                .isEqualTo(new Judgement.Missed(List.of("it doesn't open a channel for them")));
        assertThat(judged(new Check.HardGesture("us.letter", Coalition.of(0, 2))))
                .isEqualTo(new Judgement.Missed(List.of("it doesn't open a channel for them")));
        assertThat(judged(new Check.HardGesture("us.letter", Coalition.of(0, 1))))
                .isEqualTo(new Judgement.Met());
    }

    private static Judgement judged(Check check) {
        return new Expectations(IRAN, Budget.UNLIMITED)
                .judge(new Expectation(
                        Optional.empty(),
                        Optional.empty(),
                        Expectation.Status.COMPUTED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        check));
    }
}
