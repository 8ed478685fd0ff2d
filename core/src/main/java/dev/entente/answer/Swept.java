// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.BelievedShare;
import dev.entente.answer.part.Names;
import dev.entente.answer.part.Subject;
import dev.entente.answer.part.WorldShare;
import dev.entente.casefile.RunFile.Selection;
import dev.entente.cases.Case;
import dev.entente.explore.Believed;
import dev.entente.explore.Exploration;
import dev.entente.explore.Sweep;
import dev.entente.explore.Weighing;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * What holds in the worlds of many cases.
 *
 * @param entente the version of the shapes
 * @param title of the sweep, where it has one
 * @param concepts by name, those that {@code runs} tell
 * @param most of a case with more worlds, so many were drawn by chance
 * @param seeds what fixed those that were drawn
 * @param refused the cases that could not be gone through
 * @param partial true where the sweep was stopped
 * @param notBegun then, how many cases and variants were not gone through at all
 */
public record Swept(
        int entente,
        Optional<String> title,
        List<String> concepts,
        long most,
        List<Long> seeds,
        List<Run> runs,
        List<Refused> refused,
        Optional<Boolean> partial,
        Optional<Integer> notBegun,
        String version) {

    public Swept {
        concepts = List.copyOf(concepts);
        seeds = List.copyOf(seeds);
        runs = List.copyOf(runs);
        refused = List.copyOf(refused);
    }

    /**
     * One case, as it stands or in a variant.
     *
     * @param file the case file, from where the command was run
     * @param possible how many worlds the case has
     * @param worlds how many were to be looked at
     * @param seed where they were drawn by chance
     * @param counted how many were looked at
     * @param partial true where the run was stopped
     * @param states how many there are in all worlds together
     */
    public record Run(
            @Inline Subject subject,
            String file,
            String fingerprint,
            BigInteger possible,
            Selection extent,
            long worlds,
            Optional<Long> seed,
            long counted,
            Optional<Boolean> partial,
            int states,
            List<Held> holds,
            String engine) {

        public Run {
            holds = List.copyOf(holds);
        }

        /**
         * Of an exploration.
         *
         * @param file where its case stands
         */
        public static Run of(Exploration explored, String file) {
            Extent extent = explored.design().extent();
            return new Run(
                    Subject.of(explored.subject()),
                    file,
                    explored.design().fingerprint(),
                    explored.worlds().count(),
                    explored.sampled() ? Selection.SAMPLE : Selection.EVERY,
                    extent.worlds(),
                    extent instanceof Extent.Sample(long _, long seed) ? Optional.of(seed) : Optional.empty(),
                    explored.tally().worlds(),
                    Optional.of(true).filter(_ -> !explored.whole()),
                    explored.space().size(),
                    new Shares(explored).all(),
                    explored.engine());
        }
    }

    /** What is asked of each world. */
    public enum What {
        /** Whether some equilibrium satisfies an outcome. */
        OUTCOME,
        /** Whether the status quo is an equilibrium. */
        STATUS_QUO,
        /** Whether there is no equilibrium. */
        NO_EQUILIBRIUM
    }

    /**
     * By concept, in which worlds something is so.
     *
     * @param outcome which one, of an outcome
     * @param sharesByBelief weighed by belief in types after all evidence, where types have priors
     */
    public record Held(
            What what,
            Optional<String> outcome,
            Map<String, WorldShare> shares,
            Optional<Map<String, BelievedShare>> sharesByBelief) {}

    /** A case that can’t be gone through. */
    public record Refused(@Inline Subject subject, String file, String because) {

        public static Refused of(Sweep.Run.Refused refused, String file) {
            return new Refused(Subject.of(refused.subject()), file, refused.because());
        }
    }

    /**
     * Of runs that were told one by one.
     *
     * @param notBegun how many cases were not gone through at all
     */
    public static Swept of(
            Optional<String> title, Sweep sweep, List<Run> runs, List<Refused> refused, boolean whole, int notBegun) {
        return new Swept(
                Json.VERSION,
                title,
                Names.concepts(sweep.concepts()),
                sweep.most(),
                sweep.seeds(),
                runs,
                refused,
                Optional.of(true).filter(_ -> !whole),
                Optional.of(notBegun).filter(_ -> !whole),
                Version.running());
    }

    /** What holds in the worlds of one exploration. */
    private record Shares(Exploration explored, Optional<Weighing> byBelief) {

        Shares(Exploration explored) {
            this(
                    explored,
                    Believed.of(explored, explored.design().concepts().getFirst())
                            .after());
        }

        List<Held> all() {
            Case subject = explored.subject();
            List<Held> all = new ArrayList<>();
            for (int o = 0; o < subject.framing().outcomes().size(); o++) {
                int outcome = o;
                all.add(held(
                        What.OUTCOME,
                        Optional.of(subject.framing().outcomes().get(outcome).id()),
                        c -> explored.some(c, outcome),
                        byBelief,
                        (weighing, c) -> weighing.some(c, outcome)));
            }
            OptionalInt today = subject.conflict().statusQuo().stream()
                    .flatMapToInt(state -> explored.space().indexOf(state).stream())
                    .findFirst();
            today.ifPresent(state -> all.add(held(
                    What.STATUS_QUO,
                    Optional.empty(),
                    c -> explored.equilibrium(c, state),
                    byBelief.filter(Weighing::ofStates),
                    (weighing, c) -> weighing.equilibrium(c, state))));
            all.add(held(What.NO_EQUILIBRIUM, Optional.empty(), explored::none, byBelief, Weighing::none));
            return all;
        }

        private Held held(
                What what,
                Optional<String> outcome,
                IntFunction<Share> share,
                Optional<Weighing> weighing,
                BiFunction<Weighing, Integer, Estimate> weighed) {
            Map<String, WorldShare> shares = new LinkedHashMap<>();
            Map<String, BelievedShare> believed = new LinkedHashMap<>();
            List<String> concepts = Names.concepts(explored.design().concepts());
            for (int c = 0; c < concepts.size(); c++) {
                int concept = c;
                shares.put(concepts.get(c), WorldShare.of(share.apply(c)));
                weighing.ifPresent(
                        by -> believed.put(concepts.get(concept), BelievedShare.of(weighed.apply(by, concept))));
            }
            return new Held(what, outcome, shares, weighing.map(_ -> believed));
        }
    }
}
