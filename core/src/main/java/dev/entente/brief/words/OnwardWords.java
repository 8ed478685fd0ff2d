// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What would follow and what only could, in words (docs/theory.md §7.1): a way on is told with “would” where nothing
 * else can come of it; otherwise with “could”, and with what else could come.
 *
 * @param free those who can move
 * @param title what a state is called
 * @param holds whether a state is one that holds; empty where those who are held could still leave it
 */
public record OnwardWords(
        Wording wording, GraphModel model, Coalition free, IntFunction<String> title, Optional<IntPredicate> holds) {

    private static final int MOST_ROUND = 3;

    /** "would" or "could". */
    public static String modal(Onward onward) {
        return onward.would() ? "would" : "could";
    }

    /** "the guest could help": the way that is told. */
    public String steps(Onward onward) {
        return wording.path(onward.steps(), modal(onward));
    }

    /** What else could come of it, in a sentence with a blank before it; nothing where the way would be taken. */
    public String otherwise(Onward onward) {
        if (onward.steps().isEmpty() || onward.would()) {
            return "";
        }
        String deterred =
                onward.unsanctioned() ? "" : " At least one of these steps could be answered so that its gain is lost.";
        return rival(onward).map(text -> " " + text).orElse("") + deterred;
    }

    private Optional<String> rival(Onward onward) {
        for (Reading reading :
                List.of(onward.sequel().unsanctioned(), onward.sequel().improvements())) {
            Optional<String> end = ends(onward, reading).map(rivals -> end(onward, rivals));
            if (end.isPresent() || !reading.cycle().isEmpty()) {
                return end.or(() -> Optional.of(round(reading.cycle())));
            }
        }
        return Optional.empty();
    }

    /** Where else it can end: outside the outcome, or elsewhere within it; the states on the way left out. */
    private Optional<StateSet> ends(Onward onward, Reading reading) {
        Set<Integer> told = new HashSet<>(Set.of(onward.end()));
        onward.steps().forEach(step -> told.add(step.from()));
        for (StateSet ends : List.of(reading.rivals(), reading.ends())) {
            StateSet others = StateSet.where(model.size(), s -> ends.contains(s) && !told.contains(s));
            if (!others.isEmpty()) {
                return Optional.of(others);
            }
        }
        return Optional.empty();
    }

    private String end(Onward onward, StateSet rivals) {
        for (Step step : onward.steps()) {
            Optional<String> own = instead(step, step.mover(), rivals);
            if (own.isPresent()) {
                return own.get();
            }
        }
        for (Step step : onward.steps()) {
            for (int j : free.list()) {
                Optional<String> others = instead(step, j, rivals);
                if (others.isPresent()) {
                    return others.get();
                }
            }
        }
        return "It could also end at " + named(rivals.next(0)) + ".";
    }

    /** "The guest could also take the silver, which it likes better: a theft, which holds too." */
    private Optional<String> instead(Step step, int j, StateSet rivals) {
        return model.improvements(j, step.from())
                .filter(rivals::contains)
                .boxed()
                .min((a, b) -> model.ranking(j).rank(a) - model.ranking(j).rank(b))
                .map(to -> wording.startName(j) + " could also " + wording.command(j, step.from(), to)
                        + (step.mover() == j && model.prefers(j, to, step.to())
                                ? ", which " + wording.pronoun(j) + wording.verb(j, " likes better", " like better")
                                : "")
                        + ": " + named(to) + ".");
    }

    private String named(int state) {
        String rests = holds.map(known -> known.test(state) ? ", which holds too" : "")
                .orElse(", where the others could rest too");
        return title.apply(state) + rests;
    }

    private String round(List<Step> cycle) {
        return cycle.size() > MOST_ROUND
                ? "It could also go round without an end."
                : "It could also go round: " + wording.path(cycle, "could") + ", and so on.";
    }
}
