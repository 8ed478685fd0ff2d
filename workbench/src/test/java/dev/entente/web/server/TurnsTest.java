// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.limits.BudgetSpent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is: a few for each, the last for one who has none, and none for ever. */
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Turns> all = new ArrayList<>();

    @AfterEach
    void close() {
        end.countDown();
        all.forEach(Turns::close);
    }

    private Turns turns(Duration limit, Duration grace) {
        Turns turns = new Turns(limit, grace);
        all.add(turns);
        return turns;
    }

    @Test
    void theLastIsForOneWhoHasNone() {
        Turns turns = turns(Duration.ofMillis(300), LONG);
        List<Turns.Turn> held = new ArrayList<>();
        for (int visitor = 0; visitor < 40; visitor++) {
            int mine = 0;
            Optional<Turns.Turn> turn = turns.take("visitor " + visitor, () -> false);
            while (turn.isPresent()) {
                held.add(turn.get());
                mine++;
                turn = turns.take("visitor " + visitor, () -> false);
            }
            assertThat(mine).isLessThanOrEqualTo(Turns.MOST_OF_ONE);
            if (mine == 0) {
                break;
            }
        }
        assertThat(held).hasSize(Turns.MOST);
        held.getFirst().close();
        assertThat(turns.take("visitor 0", () -> false)).as("one who has some").isEmpty();
        assertThat(turns.take("somebody new", () -> false)).isPresent();
    }

    @Test
    void whatDoesNotStopIsAnsweredForAndCountsAgainstItsVisitorAlone() throws Exception {
        Turns turns = turns(Duration.ofMillis(100), Duration.ofMillis(100));
        for (int k = 0; k < Turns.MOST_OF_ONE; k++) {
            assertThat(turns.take("stubborn", () -> false).orElseThrow().compute(_ -> stubborn()))
                    .isEmpty();
        }
        assertThat(turns.take("stubborn", () -> false)).isEmpty();
        for (int visitor = 0; visitor < Turns.MOST; visitor++) {
            assertThat(turns.take("visitor " + visitor, () -> false)).isPresent();
        }
    }

    private Response stubborn() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return Response.page("at last");
    }

    @Test
    void timeAndTheReadersLeavingEndTheBudget() {
        Turns.Turn short_ =
                turns(Duration.ofMillis(50), LONG).take("one", () -> false).orElseThrow();
        assertThatThrownBy(() -> short_.compute(TurnsTest::endless)).isInstanceOf(BudgetSpent.class);
        Turns turns = turns(LONG, LONG);
        long left = System.nanoTime() + Duration.ofMillis(50).toNanos();
        Turns.Turn leaving =
                turns.take("one", () -> System.nanoTime() - left > 0).orElseThrow();
        assertThatThrownBy(() -> leaving.compute(TurnsTest::endless)).isInstanceOf(BudgetSpent.class);
    }

    private static Response endless(dev.entente.limits.Budget budget) {
        while (true) {
            budget.check();
        }
    }
}
