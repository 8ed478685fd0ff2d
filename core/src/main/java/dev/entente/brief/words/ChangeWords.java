// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.Difference;
import dev.entente.analysis.Difference.Solved;
import dev.entente.analysis.Difference.Today;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a change of a case does, told: what is different first, then what holds now.
 *
 * @param headline what is different, in a sentence
 * @param today what becomes of the status quo and why, in sentences
 * @param outcomes which outcomes can hold now, or no longer
 * @param newly the states that newly hold
 * @param noLonger the states that no longer hold, by their index before
 * @param holding all that holds after the change
 */
public record ChangeWords(
        String headline,
        List<String> today,
        List<String> outcomes,
        List<Told> newly,
        List<Told> noLonger,
        List<Told> holding) {

    /** Of more states than this, the reason is told of none but the first. */
    private static final int MOST_REASONS = 6;

    public ChangeWords {
        today = List.copyOf(today);
        outcomes = List.copyOf(outcomes);
        newly = List.copyOf(newly);
        noLonger = List.copyOf(noLonger);
        holding = List.copyOf(holding);
    }

    /**
     * A state.
     *
     * @param state its index
     * @param title what it is called, as a sentence starts
     * @param words what each decision maker does there; empty in graph form
     * @param why what made the difference, as a sentence; may be empty
     */
    public record Told(int state, String title, String words, String why) {}

    /** Tells what differs between a case before and after a change. */
    public static ChangeWords of(Solved before, Solved after, Concept concept) {
        return new Teller(before, after, concept).told();
    }

    private static final class Teller {
        private final Side before;
        private final Side after;
        private final Concept concept;
        private final Difference difference;

        Teller(Solved before, Solved after, Concept concept) {
            this.before = new Side(before);
            this.after = new Side(after);
            this.concept = concept;
            this.difference = Difference.of(before, after, concept);
        }

        ChangeWords told() {
            StateSet holding = after.solved.engine().equilibria(concept);
            return new ChangeWords(
                    headline(),
                    difference.today().map(this::today).orElse(List.of()),
                    outcomes(),
                    after.told(difference.newly(), this::whyNewly),
                    before.told(difference.noLonger(), this::whyNoLonger),
                    after.told(holding.stream().boxed().toList(), _ -> ""));
        }

        private String headline() {
            if (difference.none()) {
                return "No change in what holds.";
            }
            List<String> said = new ArrayList<>();
            difference.today().flatMap(this::turn).ifPresent(said::add);
            counted(difference.newly().size(), "newly holds", "newly hold").ifPresent(said::add);
            counted(difference.noLonger().size(), "no longer holds", "no longer hold")
                    .ifPresent(said::add);
            String what = said.isEmpty() ? "what holds is the same, for other reasons" : String.join(", and ", said);
            return English.start(what) + ".";
        }

        private static Optional<String> counted(int count, String one, String several) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(English.count(count, "situation") + " " + (count == 1 ? one : several));
        }

        /** "today no longer holds", where that is different. */
        private Optional<String> turn(Today today) {
            if (today.gone()) {
                return Optional.of("today can no longer be as it is");
            }
            return today.held() == today.holds()
                    ? Optional.empty()
                    : Optional.of(today.holds() ? "today now holds" : "today no longer holds");
        }

        private List<String> today(Today today) {
            List<String> said = new ArrayList<>();
            String title = English.start(before.place(today.before()));
            if (today.gone()) {
                said.add("Today’s situation can no longer be as it is.");
                today.after()
                        .ifPresent(nearest -> said.add("Nearest to it is " + after.place(nearest)
                                + (today.holds() ? ", and that holds." : ", and that does not hold.")));
            } else if (today.held() == today.holds()) {
                said.add(title + (today.holds() ? " still holds." : " still does not hold."));
            } else {
                said.add(title + (today.holds() ? " now holds." : " no longer holds."));
            }
            today.turned().forEach(explanation -> said.add(turned(explanation, today.gone())));
            return said;
        }

        private String turned(Explanation explanation, boolean gone) {
            int who = explanation.decisionMaker();
            String has = after.wording.verb(who, " has", " have");
            String change = explanation.verdict().stable()
                    ? " now" + has + " no reason to leave it. "
                    : (gone ? "" : " now") + has + " reason to leave it. ";
            return after.wording.startName(who) + change + after.reasons.quotedBriefly(explanation);
        }

        private List<String> outcomes() {
            List<String> said = new ArrayList<>();
            listed(difference.can()).ifPresent(labels -> said.add(English.start(labels) + " can hold now."));
            listed(difference.cannot()).ifPresent(labels -> said.add(English.start(labels) + " can no longer hold."));
            return said;
        }

        private static Optional<String> listed(List<Outcome> outcomes) {
            return outcomes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            English.and(outcomes.stream().map(Outcome::label).toList()));
        }

        /** Who left it before and stays now. */
        private String whyNewly(int state) {
            OptionalInt was = before.solved.engine().model().space().indexOf(after.state(state));
            if (was.isEmpty()) {
                return "It could not be before.";
            }
            List<Integer> left = Findings.leavers(before.solved.engine(), concept, was.getAsInt());
            return English.start(after.wording.names(left)) + " left it before.";
        }

        /** Who stayed before and leaves it now. */
        private String whyNoLonger(int state) {
            OptionalInt now = after.solved.engine().model().space().indexOf(before.state(state));
            if (now.isEmpty()) {
                return "It can no longer be.";
            }
            List<Integer> leaving = Findings.leavers(after.solved.engine(), concept, now.getAsInt());
            return English.start(after.wording.names(leaving))
                    + after.wording.verb(leaving, " leaves it.", " leave it.")
                    + (leaving.size() == 1
                            ? " "
                                    + after.reasons.quotedBriefly(Explanation.of(
                                            after.solved.engine(), concept, leaving.getFirst(), now.getAsInt()))
                            : "");
        }
    }

    /** A solved case with its words. */
    private static final class Side {
        private final Solved solved;
        private final Wording wording;
        private final Reasons reasons;

        Side(Solved solved) {
            this.solved = solved;
            this.wording = new Wording(solved.subject(), solved.engine().model());
            this.reasons = new Reasons(wording, solved.engine().model());
        }

        State state(int index) {
            return solved.engine().model().space().state(index);
        }

        String place(int state) {
            return wording.place(state);
        }

        List<Told> told(List<Integer> states, IntFunction<String> why) {
            List<Told> told = new ArrayList<>();
            for (int state : states) {
                told.add(new Told(
                        state,
                        English.start(place(state)),
                        String.join("; ", wording.lines(state)),
                        told.size() < MOST_REASONS ? why.apply(state) : ""));
            }
            return told;
        }
    }
}
