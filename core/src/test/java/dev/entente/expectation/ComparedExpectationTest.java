// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Difference;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Expected comparisons: what is not so is missed, with what was found. */
class ComparedExpectationTest {

    private static final Case IRAN = read("iran-2019");
    private static final Case NORTH_KOREA = read("north-korea-2019");
    private static final Statement TALKS =
            IRAN.framing().outcome("talks").orElseThrow().when();

    private static Case read(String name) {
        return CaseFile.read(Path.of("../cases", name)).orElseThrow();
    }

    private static Judgement judged(Case other, String concept, Optional<Difference> difference) {
        return new Expectations(IRAN, Budget.UNLIMITED)
                .judge(new Expectation(
                        Optional.empty(),
                        Optional.empty(),
                        Expectation.Status.COMPUTED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Check.Compared(other, List.of(concept), TALKS, difference)));
    }

    private static Optional<Difference> shares(Map<String, Fraction> shares) {
        return Optional.of(new Difference(shares, Optional.empty()));
    }

    @Test
    void aPartThatIsLeftOutHasNoShare() {
        assertThat(judged(NORTH_KOREA, "Nash", shares(Map.of("target", Fraction.ONE))))
                .isEqualTo(new Judgement.Met());
        assertThat(judged(NORTH_KOREA, "Nash", shares(Map.of("target", Fraction.ONE, "us", Fraction.ZERO))))
                .isEqualTo(new Judgement.Met());
        assertThat(judged(NORTH_KOREA, "Nash", shares(Map.of("us", Fraction.ONE))))
                .isEqualTo(new Judgement.Missed(List.of("Nash: found target 1; enough are [target]")));
    }

    @Test
    void otherSufficientSetsAreMissed() {
        Map<String, Fraction> all = Map.of("target", Fraction.ONE);
        Difference difference = new Difference(all, Optional.of(Set.of(Set.of("target"), Set.of("us"))));
        assertThat(judged(NORTH_KOREA, "Nash", Optional.of(difference)))
                .isEqualTo(new Judgement.Missed(List.of("Nash: found target 1; enough are [target]")));
    }

    @Test
    void aDifferenceWhereNoneIsExpectedIsMissedAndTheOtherWayRound() {
        assertThat(judged(NORTH_KOREA, "GMR", Optional.empty())).isEqualTo(new Judgement.Met());
        assertThat(judged(NORTH_KOREA, "Nash", Optional.empty()))
                .isEqualTo(new Judgement.Missed(List.of("Nash: found target 1; enough are [target]")));
        assertThat(judged(NORTH_KOREA, "GMR", shares(Map.of("target", Fraction.ONE))))
                .isEqualTo(new Judgement.Missed(List.of("GMR: there is no difference")));
    }

    @Test
    void whatCannotBeComparedIsMissedWithTheReason() {
        assertThat(judged(NORTH_KOREA, "L(2)", Optional.empty())).isInstanceOf(Judgement.Missed.class);
        assertThat(judged(read("published/hipel-1993-elmira"), "Nash", Optional.empty()))
                .isInstanceOfSatisfying(
                        Judgement.Missed.class,
                        missed -> assertThat(missed.differences().getFirst()).contains("not on one template"));
    }
}
