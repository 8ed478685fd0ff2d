// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.ask.Reply.Said;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Seq;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is computed ahead of an answer is what would be computed on it. */
class AheadTest {

    private static Inquiry begun(Case subject) {
        return Inquiry.of(subject, new Seq(), 1, Budget.UNLIMITED);
    }

    @Test
    void itGoesOnAsWithoutComputingAhead() {
        for (long seed = 0; seed < 60; seed++) {
            Case subject = OpenWants.of(seed);
            Random random = new Random(seed);
            Inquiry plain = begun(subject).whole(Budget.UNLIMITED);
            try (Ahead ahead = new Ahead(begun(subject), Budget.UNLIMITED)) {
                Inquiry swift = ahead.whole(Budget.UNLIMITED);
                assertThat(swift.next()).as("seed %d", seed).isEqualTo(plain.next());
                while (plain.next() instanceof Step.Ask(Question question)) {
                    Said said = List.of(Said.values()).get(random.nextInt(Said.values().length));
                    Optional<String> why = Optional.of("because").filter(_ -> random.nextBoolean());
                    Reply reply = new Reply(question, said, why);
                    plain = plain.with(reply, Budget.UNLIMITED);
                    swift = ahead.after(reply, Budget.UNLIMITED);
                    assertThat(swift.next()).as("seed %d", seed).isEqualTo(plain.next());
                    assertThat(swift.replies()).as("seed %d", seed).isEqualTo(plain.replies());
                    assertThat(swift.ordersLeft()).as("seed %d", seed).isEqualTo(plain.ordersLeft());
                }
            }
        }
    }

    @Test
    void itGoesOnFromWhereItIsPut() {
        int asked = 0;
        for (long seed = 0; seed < 20; seed++) {
            Inquiry first = begun(OpenWants.of(seed)).whole(Budget.UNLIMITED);
            if (first.next() instanceof Step.Ask(Question question)) {
                try (Ahead ahead = new Ahead(first, Budget.UNLIMITED)) {
                    Reply reply = new Reply(question, Said.ONE);
                    Step after = ahead.after(reply, Budget.UNLIMITED).next();
                    ahead.goOnFrom(first);
                    assertThat(ahead.whole(Budget.UNLIMITED).next()).isEqualTo(first.next());
                    assertThat(ahead.after(reply, Budget.UNLIMITED).next()).isEqualTo(after);
                }
                asked++;
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void whoeverWaitsHearsThatTheTimeIsSpent() {
        Inquiry first = begun(InquiryTest.many(0, 4, 3));
        assertThat(first.isWhole()).isFalse();
        try (Ahead ahead = new Ahead(first, Budget.of(() -> true, _ -> {}))) {
            assertThatThrownBy(() -> ahead.whole(Budget.UNLIMITED)).isInstanceOf(BudgetSpent.class);
        }
    }
}
