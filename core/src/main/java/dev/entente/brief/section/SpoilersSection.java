// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Wording;
import dev.entente.design.Spoilers;
import dev.entente.design.Spoilers.Departure;
import dev.entente.design.Spoilers.Deterred;
import dev.entente.design.Spoilers.Deterrent;
import dev.entente.design.Spoilers.Interest;
import dev.entente.design.Spoilers.Leaver;
import dev.entente.design.Spoilers.Party;
import dev.entente.design.Spoilers.Restraint;
import dev.entente.design.Spoilers.Unwilling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spoilers in sentences: who can wreck the goal, what would deter them, and what keeps those who don't want to. */
public final class SpoilersSection {

    private static final int MOST_DETERRENTS = 3;

    private final Wording wording;
    private final Outcome goal;
    private final Spoilers spoilers;

    /**
     * @param goal the outcome that the spoilers were looked for
     * @param spoilers of the goal state that is spoken of: one that holds, or where none does the nearest
     */
    public SpoilersSection(Wording wording, Outcome goal, Spoilers spoilers) {
        this.wording = wording;
        this.goal = goal;
        this.spoilers = spoilers;
    }

    public Section section() {
        return section(wording.scene(spoilers.state()), Integer.MAX_VALUE);
    }

    /**
     * The same about a state that was shown before.
     *
     * @param scene what tells the state
     * @param most how many of those who could wreck it are told of, the more dangerous first
     */
    Section section(String scene, int most) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(weighed(scene) + alone()))));
        List<List<Sentence>> items = Stream.of(
                        spoilers.leavers().stream().map(this::item),
                        spoilers.deterred().stream().map(this::item),
                        spoilers.unwilling().stream().map(this::item))
                .flatMap(told -> told)
                .limit(most)
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return new Section("Who can wreck it", blocks);
    }

    private String concept() {
        return spoilers.concept().name();
    }

    private String alone() {
        return spoilers.alone()
                ? " Each party is weighed by itself: those who could coordinate are too many to go through who could"
                        + " move together."
                : "";
    }

    private String weighed(String scene) {
        if (!spoilers.holds()) {
            return "No state with " + goal.label() + " holds under " + concept()
                    + ". The one that the fewest would leave is the one " + scene + ".";
        }
        String holds = "The state weighed is the one " + scene + ", which holds under " + concept();
        if (!spoilers.leavers().isEmpty()) {
            return holds + " as long as each moves alone.";
        }
        if (!spoilers.deterred().isEmpty()) {
            return holds + ": nobody gains by leaving it without an answer.";
        }
        return spoilers.unwilling().isEmpty()
                ? holds + ". Nobody gains by leaving it, and nobody has a way from there out of " + goal.label() + "."
                : holds + ": nobody gains by leaving it.";
    }

    private List<Sentence> item(Leaver leaver) {
        Party party = leaver.party();
        List<Sentence> said = new ArrayList<>(List.of(name(party)));
        said.add(BriefContext.computed(" would leave it: " + gain(party, leaver.departure()) + ", and "
                + (spoilers.concept().answered()
                        ? "nothing that the others " + modal() + " do takes that away (" + concept() + ")"
                        : "no answer is looked for under " + spoilers.concept().name())
                + "."));
        said.add(BriefContext.computed(" " + deterrence(leaver)));
        return said;
    }

    /** "it gains if it were to stop dismantling the programme, for the sake of the first want: …". */
    private String gain(Party party, Departure departure) {
        String stays = departure.leavesGoal() ? "" : " (which would still be " + goal.label() + ")";
        if (party.members().size() == 1) {
            Interest own = departure.gains().getFirst();
            return "it would gain if it were to "
                    + wording.change(own.decisionMaker(), spoilers.state(), departure.to()) + stays
                    + own.deciding()
                            .map(deciding -> wording.sake(own.decisionMaker(), deciding))
                            .orElse("");
        }
        String wants = English.and(departure.gains().stream()
                .flatMap(own -> own.deciding().stream()
                        .map(deciding -> wording.name(own.decisionMaker())
                                + wording.sake(own.decisionMaker(), deciding).replaceFirst("^,", "")))
                .toList());
        return wording.jointChange(party.members(), spoilers.state(), departure.to())
                + (departure.onlyAtOnce() ? JointWords.sameMoment(party.members()) : "") + stays
                + ", and each would gain"
                + (wants.isEmpty() ? "" : ", " + wants);
    }

    private String modal() {
        return spoilers.concept().credible() ? "would" : "could";
    }

    private String deterrence(Leaver leaver) {
        if (leaver.deterrents().isEmpty()) {
            return "Nothing in the power of the others would deter that.";
        }
        List<String> told = leaver.deterrents().stream()
                .limit(MOST_DETERRENTS)
                .map(this::deterrent)
                .toList();
        int rest = leaver.deterrents().size() - told.size();
        return "What would deter it: that " + String.join("; or that ", told)
                + (rest > 0 ? "; or " + English.count(rest, "other answer") + " as small" : "") + ".";
    }

    private String deterrent(Deterrent deterrent) {
        List<String> against = deterrent.against().stream().map(this::against).toList();
        return wording.path(deterrent.path(), "were to") + (against.isEmpty() ? "" : " (" + English.and(against) + ")");
    }

    private String against(Interest interest) {
        int i = interest.decisionMaker();
        return interest.deciding()
                .map(deciding -> deciding instanceof DecidingWant want
                        ? "against " + wording.deciding(i, want) + ", of " + wording.name(i)
                        : "at a loss to " + wording.name(i) + wording.loss(i, deciding))
                .orElse("without gain for " + wording.name(i));
    }

    private List<Sentence> item(Deterred deterred) {
        String modal = deterred.follows().map(OnwardWords::modal).orElse("could");
        return List.of(
                name(deterred.party()),
                BriefContext.computed(" would leave it, but for an answer (" + concept() + "): "
                        + gain(deterred.party(), deterred.departure()) + ", but "
                        + wording.path(deterred.sanction(), modal) + "."));
    }

    private List<Sentence> item(Unwilling unwilling) {
        String way = unwilling.party().members().size() == 1
                ? wording.change(unwilling.restraints().getFirst().decisionMaker(), spoilers.state(), unwilling.to())
                : "move together: "
                        + wording.jointChange(unwilling.party().members(), spoilers.state(), unwilling.to())
                        + (unwilling.onlyAtOnce()
                                ? JointWords.sameMoment(unwilling.party().members())
                                : "");
        List<Sentence> said = new ArrayList<>();
        said.add(name(unwilling.party()));
        said.add(BriefContext.computed(
                unwilling.party().members().size() == 1
                        ? " could end it, and does not want to: it would have to " + way + "."
                        : " could end it, and do not want to: they would have to " + way + "."));
        unwilling.restraints().forEach(restraint -> said.add(BriefContext.computed(" " + kept(unwilling, restraint))));
        return said;
    }

    private String kept(Unwilling unwilling, Restraint restraint) {
        int i = restraint.decisionMaker();
        String who = unwilling.party().members().size() == 1 ? "" : "For " + wording.name(i) + ": ";
        if (restraint.ranks() == 0) {
            return who + "It would lose nothing by it.";
        }
        if (restraint.keeping().isEmpty()) {
            return who + "It would be worse off"
                    + restraint.loss().map(loss -> wording.loss(i, loss)).orElse("") + ".";
        }
        DecidingWant first = restraint.keeping().getFirst();
        int more = restraint.keeping().size() - 1;
        String keeps = "What keeps it is " + wording.deciding(i, first)
                + (more == 0 ? "" : ", and " + English.count(more, "further want")) + ".";
        String without = more == 0 ? " Without it, " : " Without all of these, ";
        return who
                + keeps
                + without
                + restraint
                        .lure()
                        .map(lure -> "it would gain, for the sake of " + wording.deciding(i, lure) + ".")
                        .orElse("it would lose nothing by leaving.");
    }

    private Sentence name(Party party) {
        String names = English.start(wording.names(party.members()));
        return BriefContext.strong(
                switch (party.ability()) {
                    case Ability.Able _ -> party.members().size() == 1 ? names : names + " together";
                    case Ability.Unknown _ -> names + ", if they can move together,";
                    case Ability.NotYet _, Ability.NoChannel _ ->
                        throw new IllegalArgumentException("a coalition that can't move together (" + party + ")");
                });
    }
}
