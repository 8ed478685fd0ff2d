// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Near;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected belief in types, and what is expected of a type: what is not so is missed. */
class BeliefExpectationsTest {

    private static final Case IRAN =
            CaseFile.read(Path.of("../cases/iran-2007"), Optional.empty()).orElseThrow();

    private static final Near SEVEN_NINTHS = new Near("7/9", Fraction.of(7, 9), Fraction.ZERO);

    private static Judgement judged(Check check, String... types) {
        return new Expectations(IRAN, Budget.UNLIMITED)
                .judge(new Expectation(
                        Optional.empty(),
                        Optional.empty(),
                        Expectation.Status.COMPUTED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(types),
                        check));
    }

    private static Judgement belief(Near share, String... before) {
        return judged(new Check.Belief(Map.of("target.deterrable", share), List.of(before)));
    }

    @Test
    void aFractionIsMeantExactlyAndADecimalAsFarAsItIsWritten() {
        assertThat(belief(SEVEN_NINTHS)).isEqualTo(new Judgement.Met());
        assertThat(belief(new Near("0.78", Fraction.of(78, 100), Fraction.of(5, 1000))))
                .isEqualTo(new Judgement.Met());
        assertThat(belief(new Near("0.8", Fraction.of(8, 10), Fraction.ZERO)))
                .isEqualTo(new Judgement.Missed(List.of("target.deterrable: 7/9")));
    }

    @Test
    void withoutTheEstimateBeliefIsThePrior() {
        assertThat(belief(SEVEN_NINTHS, "estimate")).isEqualTo(new Judgement.Missed(List.of("target.deterrable: 1/2")));
    }

    @Test
    void whatIsExpectedOfATypeIsNotAskedOfThePlainCase() {
        Check none = new Check.None(List.of("Nash"), new Statement.Atom("target.freeze"));
        assertThat(judged(none, "target.determined")).isEqualTo(new Judgement.Met());
        assertThat(judged(none, "target.deterrable")).isInstanceOf(Judgement.Missed.class);
    }
}
