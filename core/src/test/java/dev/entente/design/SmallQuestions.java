// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Questions about small conflicts from a seed: a goal, a side, a concept, and channels or none known. */
final class SmallQuestions {

    private SmallQuestions() {}

    static DesignQuestion draw(long seed) {
        Random random = new Random(seed);
        Conflict conflict = RandomConflicts.options(seed);
        OptionForm form = (OptionForm) conflict.form();
        int n = conflict.decisionMakers().size();
        Outcome goal = new Outcome("goal", "the goal", RandomConflicts.statement(form.options(), random, 1));
        Coalition side = random.nextInt(4) == 0 && n > 2 ? Coalition.of(0, 1) : Coalition.of(random.nextInt(n));
        List<SanctionConcept> usual = Concepts.usual();
        SanctionConcept concept = usual.get(random.nextInt(usual.size()));
        return new DesignQuestion(RandomCases.of(conflict, goal, channels(n, form, random)), goal, side, concept);
    }

    private static Optional<List<Channel>> channels(int n, OptionForm form, Random random) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        List<Channel> channels = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            Coalition between = Coalition.of(random.nextInt(n), random.nextInt(n), random.nextInt(n));
            channels.add(new Channel(
                    between,
                    Optional.empty(),
                    random.nextInt(3) == 0
                            ? Optional.of(RandomConflicts.statement(form.options(), random, 0))
                            : Optional.empty(),
                    Grounds.NONE));
        }
        return Optional.of(channels);
    }
}
