// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.cases.Happened.Made;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a model says can come to rest, as it stood on a day. Enough to be scored by itself, once it is known what happened.
 *
 * @param sealed the day, as 2026-12-01
 * @param made a postdiction where the case already said what happened
 * @param fingerprint of the model
 * @param concept by name: what “rests” means
 * @param states how many are feasible
 * @param set how many of them are equilibria
 * @param none the chance given to none of the named outcomes; there with the chances of these
 * @param today where the case has a status quo
 * @param baseRate how often such a thing has happened elsewhere, where that was counted
 * @param version of what computed it
 */
public record Forecast(
        @Key("case") String id,
        Optional<String> variant,
        String title,
        Optional<String> question,
        String sealed,
        Optional<String> author,
        Made made,
        String fingerprint,
        String concept,
        BigInteger states,
        BigInteger set,
        List<Said> outcomes,
        Optional<Fraction> none,
        Optional<Today> today,
        Optional<BaseRate> baseRate,
        String version) {

    public Forecast {
        outcomes = List.copyOf(outcomes);
        if (set.signum() < 0 || set.compareTo(states) > 0) {
            throw new IllegalArgumentException("no set of states (" + set + " of " + states + ")");
        }
        boolean all = outcomes.stream().allMatch(said -> said.chance().isPresent());
        boolean some = outcomes.stream().anyMatch(said -> said.chance().isPresent());
        if (none.isPresent() ? !all : some) {
            throw new IllegalArgumentException("chances of some outcomes and not of others (" + id + ")");
        }
    }

    /**
     * What is said of an outcome.
     *
     * @param when the states that it is, as a statement
     * @param states how many these are
     * @param canRest whether some equilibrium satisfies it
     * @param mustRest whether there are equilibria and all satisfy it
     * @param belief where types have priors: how far it is believed, after all evidence, that it can rest
     * @param chance where outcomes exclude each other besides: belief as a share of all that may come about; these and
     *     {@link Forecast#none} sum to 1
     */
    public record Said(
            String id,
            String label,
            String when,
            BigInteger states,
            boolean canRest,
            boolean mustRest,
            Optional<Fraction> belief,
            Optional<Fraction> chance) {}

    /**
     * The state that held on the day.
     *
     * @param outcomes those that it satisfies, by id
     */
    public record Today(String state, boolean canRest, List<String> outcomes) {
        public Today {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * How often something like an outcome happened among others.
     *
     * @param k in so many
     * @param n of so many
     */
    public record BaseRate(String outcome, long k, long n) {
        public BaseRate {
            if (k < 0 || n < 1 || k > n) {
                throw new IllegalArgumentException("no rate (" + k + " of " + n + ")");
            }
        }

        public Fraction rate() {
            return Fraction.of(k, n);
        }
    }

    /** Its text, from which its hash is made: JSON on a line. */
    public String text() {
        return Json.line(this);
    }

    /** The chances of the named outcomes, in order, and of none of them last; none where there are no chances. */
    public List<Fraction> chances() {
        List<Fraction> chances = new ArrayList<>();
        none.ifPresent(rest -> {
            outcomes.forEach(said -> chances.add(said.chance().orElseThrow()));
            chances.add(rest);
        });
        return chances;
    }

    /** The place of an outcome among its own. */
    OptionalInt place(String outcome) {
        return IntStream.range(0, outcomes.size())
                .filter(o -> outcomes.get(o).id().equals(outcome))
                .findFirst();
    }

    /** What the case is called in a line: "iran-2007, no-letter". */
    public String subject() {
        return id + variant.map(name -> ", " + name).orElse("");
    }
}
