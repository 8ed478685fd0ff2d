// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.math.BigInteger;
import java.util.List;

/** Whether an option or a rule is there: completion 0, or not: completion 1. */
record ThereChoice(Unknown unknown) implements Choice {

    @Override
    public BigInteger completions() {
        return BigInteger.TWO;
    }

    @Override
    public List<Fact> facts() {
        return switch (unknown) {
            case Unknown.OptionThere(String option) ->
                List.of(new Fact.OptionThere(option, true), new Fact.OptionThere(option, false));
            case Unknown.RuleThere rule ->
                List.of(new Fact.RuleThere(rule.rule(), true), new Fact.RuleThere(rule.rule(), false));
            case Unknown.Order _, Unknown.Types _ ->
                throw new IllegalStateException("nothing to be there (" + unknown + ")");
        };
    }

    @Override
    public boolean[] holding(long completion) {
        return new boolean[] {completion == 0, completion == 1};
    }

    @Override
    public int decisionMaker() {
        return -1;
    }
}
