// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Bearing;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A case with its second decision maker of ten types, and a hundred items of evidence between them. */
final class BeliefCase {

    private static final int TYPES = 10;
    private static final int ITEMS = 100;

    private BeliefCase() {}

    static Case of(Case subject) {
        DecisionMaker one = subject.conflict().decisionMakers().get(1);
        List<Type> types = IntStream.range(0, TYPES)
                .mapToObj(t -> new Type(
                        "t" + t,
                        "type " + t,
                        Optional.of(Fraction.of(1, 10)),
                        turned(one.preference(), t),
                        List.of(),
                        Grounds.NONE))
                .toList();
        Random random = new Random(1);
        List<Claim> claims = IntStream.range(0, ITEMS)
                .mapToObj(k -> claim(k, one.id(), random))
                .toList();
        return subject.with(new Unknowns(Map.of(), Map.of(one.id(), types), List.of(), List.of()))
                .withClaims(claims);
    }

    /** The same wants, the first of them put last so many times. */
    private static Preference turned(Preference preference, int times) {
        if (!(preference instanceof Prioritized(List<Want> wants))) {
            return preference;
        }
        List<Want> turned = new ArrayList<>(wants);
        Collections.rotate(turned, -times);
        return new Prioritized(turned);
    }

    private static Claim claim(int k, String decisionMaker, Random random) {
        Map<String, Fraction> likelihoods = new LinkedHashMap<>();
        for (int t = 0; t < TYPES; t++) {
            likelihoods.put("t" + t, Fraction.of(1 + random.nextInt(99), 100));
        }
        Bearing bearing = new Bearing(
                Map.of(decisionMaker, likelihoods),
                Fraction.of(50 + random.nextInt(51), 100),
                k % 5 == 0 ? Optional.of("group " + k % 10) : Optional.empty());
        return new Claim("e" + k, "", Optional.empty(), "", bearing);
    }
}
