// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What players do in a game in extensive form, each choice by chance.
 *
 * @param chances for each information set, how likely each of its moves is
 */
public record Strategies(Map<Decision, List<Fraction>> chances) {

    public Strategies {
        chances = Map.copyOf(chances);
    }

    /** These, and where they say nothing others. */
    Strategies or(Strategies others) {
        Map<Decision, List<Fraction>> both = new LinkedHashMap<>(others.chances);
        both.putAll(chances);
        return new Strategies(both);
    }
}
