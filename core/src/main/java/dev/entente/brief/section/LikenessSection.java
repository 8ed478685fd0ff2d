// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.analogy.Likeness;
import dev.entente.analogy.Standing;
import dev.entente.analogy.Trait;
import dev.entente.analogy.Trait.Clash;
import dev.entente.analogy.Trait.GoalCanHold;
import dev.entente.analogy.Trait.LeavesGoal;
import dev.entente.analogy.Trait.LeavesToday;
import dev.entente.analogy.Trait.OnlyGoalHolds;
import dev.entente.analogy.Trait.SomeClash;
import dev.entente.analogy.Trait.SomeLeaveGoal;
import dev.entente.analogy.Trait.TodayHolds;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Other cases, the nearest first, and of the nearest what carries over and what does not. */
public final class LikenessSection {

    private static final double PER_CENT = 100;

    /** So many cases are listed. */
    private static final int LISTED = 20;

    private final Case subject;
    private final Wording wording;

    private LikenessSection(Case subject) {
        this.subject = subject;
        this.wording = new Wording(subject);
    }

    /**
     * All of it.
     *
     * @param ranked the nearest first
     * @param detailed of how many it is told what carries over
     * @param compare the line that says why another case differs
     */
    public static List<Section> sections(
            Case subject, List<Likeness> ranked, int detailed, Function<Likeness, Optional<String>> compare) {
        LikenessSection told = new LikenessSection(subject);
        List<Section> sections = new ArrayList<>(List.of(table(ranked)));
        ranked.stream().limit(detailed).forEach(one -> sections.add(told.detail(one, compare.apply(one))));
        return sections;
    }

    private static Section table(List<Likeness> ranked) {
        List<List<Sentence>> rows = ranked.stream()
                .limit(LISTED)
                .map(one -> List.of(
                        said(one.other().subject().heading()),
                        said(distance(one.distance())),
                        said(one.onTemplate() ? share(one.preferences()) : "–"),
                        said(one.same().size() + " of "
                                + (one.same().size() + one.different().size()))))
                .toList();
        boolean others = ranked.stream().anyMatch(one -> !one.onTemplate());
        List<Sentence> meaning = new ArrayList<>(List.of(said(
                "The distance goes from 0, alike, to 1. On the same template it is 1 less the mean of two shares: of the"
                        + " pairs of situations that the parties put in the same order, and of the findings that are the"
                        + " same. ")));
        if (others) {
            meaning.add(said("Cases with other parties or options come after these; of them only findings that name no"
                    + " party are compared. "));
        }
        if (ranked.size() > LISTED) {
            meaning.add(said(English.start(English.count(ranked.size() - LISTED, "case")) + " more "
                    + (ranked.size() == LISTED + 1 ? "is" : "are") + " farther off. "));
        }
        meaning.add(said("A near case is a question to ask, and no evidence that this one ends alike."));
        return new Section(
                "The nearest cases",
                List.of(
                        new Block.Table(List.of("Case", "Distance", "Pairs alike", "Findings the same"), rows),
                        new Block.Paragraph(meaning)));
    }

    private Section detail(Likeness likeness, Optional<String> compare) {
        Case other = likeness.other().subject();
        Wording there = new Wording(other);
        List<String> both = told(likeness, likeness.same(), true);
        List<String> onlyHere = told(likeness, likeness.different(), true);
        List<String> onlyThere = likeness.different().stream()
                .filter(trait -> Boolean.TRUE.equals(likeness.other().traits().get(trait)))
                .map(trait -> clause(trait, likeness.other(), there))
                .toList();
        List<List<Sentence>> items = new ArrayList<>();
        items.add(List.of(
                said(both.isEmpty() ? "Nothing that is so here is so there too." : "In both: " + list(both) + ".")));
        if (!onlyHere.isEmpty()) {
            items.add(List.of(said("Only in " + subject.heading() + ": " + list(onlyHere) + ".")));
        }
        if (!onlyThere.isEmpty()) {
            items.add(List.of(said("Only in " + other.heading() + ": " + list(onlyThere) + ".")));
        }
        if (likeness.onTemplate()) {
            items.add(List.of(said(parties(likeness, there))));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Bullets(items)));
        if (Stream.concat(likeness.same().stream(), likeness.different().stream())
                .anyMatch(Clash.class::isInstance)) {
            blocks.add(new Block.Paragraph(List.of(said(
                    "Two parties clash where they put more pairs of situations the opposite way than the same."))));
        }
        compare.ifPresent(line -> blocks.add(new Block.Command(line)));
        return new Section("What carries over from " + other.heading(), blocks);
    }

    private static String list(List<String> clauses) {
        return String.join("; ", clauses);
    }

    /** The traits that this case has, or that it lacks, as clauses. */
    private List<String> told(Likeness likeness, List<Trait> traits, boolean has) {
        return traits.stream()
                .filter(trait ->
                        Boolean.valueOf(has).equals(likeness.one().traits().get(trait)))
                .map(trait -> clause(trait, likeness.one(), wording))
                .toList();
    }

    /** A trait as a clause about a case that has it. */
    private static String clause(Trait trait, Standing of, Wording names) {
        return switch (trait) {
            case TodayHolds _ -> "today’s situation holds";
            case GoalCanHold _ -> goal(of) + " can hold";
            case OnlyGoalHolds _ -> "nothing but " + goal(of) + " holds";
            case LeavesToday(int who) -> names.name(who) + names.verb(who, " leaves", " leave") + " today’s situation";
            case LeavesGoal(int who) ->
                names.name(who) + names.verb(who, " leaves ", " leave ") + goal(of) + ", whatever its form";
            case Clash(int who, int other) -> names.names(List.of(who, other)) + " clash";
            case SomeLeaveGoal _ -> "some party leaves " + goal(of) + ", whatever its form";
            case SomeClash _ -> "some two parties put more pairs of situations the opposite way than the same";
        };
    }

    private static String goal(Standing of) {
        return of.subject().framing().goal().map(Outcome::label).orElse("the goal");
    }

    /** "Pairs of situations in the same order: Washington 80 %, Tehran (there Tripoli) 61 %." */
    private String parties(Likeness likeness, Wording there) {
        List<String> shares = IntStream.range(0, likeness.agreed().size())
                .mapToObj(i -> wording.name(i)
                        + (wording.name(i).equals(there.name(i)) ? "" : " (there " + there.name(i) + ")") + " "
                        + share(likeness.agreed().get(i).agreed()))
                .toList();
        return "Pairs of situations in the same order: " + String.join(", ", shares) + ".";
    }

    private static String share(Fraction share) {
        return Math.round(PER_CENT * share.doubleValue()) + " %";
    }

    private static String distance(Fraction distance) {
        return String.format(Locale.ROOT, "%.2f", distance.doubleValue());
    }

    private static Sentence said(String text) {
        return BriefContext.computed(text);
    }
}
