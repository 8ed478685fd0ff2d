// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static dev.entente.brief.document.Sentence.analyst;
import static dev.entente.brief.document.Sentence.computed;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Block.Bullets;
import dev.entente.brief.document.Block.Command;
import dev.entente.brief.document.Block.Figure;
import dev.entente.brief.document.Block.Paragraph;
import dev.entente.brief.document.Block.Table;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import java.util.ArrayList;
import java.util.List;

/** A brief of the length and make of a real one. Its figures serve the tests alone. */
final class SampleBrief {

    private SampleBrief() {}

    static Brief iran() {
        return new Brief(
                "Iran, June 2019: a standoff that holds itself in place",
                "Can Washington and Tehran reach the table, and what would hold once they are there?",
                computed("A model of one commentary (Miller 2019), not a forecast."),
                List.of(
                        strong(
                                "",
                                "The standoff is stable",
                                ": sanctions stay on, provocation goes on, and nobody talks."),
                        computed(
                                "Nothing that Washington and Tehran could do, alone or together, leads from it to a stable state with talks (Nash and sequential stability)."),
                        computed(
                                "North Korea’s opening could not simply be repeated: what bars it is what the two sides want, above all the president’s reluctance to act against Congress and Israel, and Tehran’s refusal to talk while sanctions last.")),
                List.of(
                        new Section("Where it rests", rests()),
                        new Section("What could hold instead", instead()),
                        new Section("What stands between", between()),
                        new Section("What would make it hold", hold()),
                        new Section("How sure", sure()),
                        new Section("Assumptions that carry weight", assumptions()),
                        new Section("Watch for", watch()),
                        new Section("Sources, method, reproduction", method())));
    }

    /** As a brief is now: a story on its first page, and an annex. */
    static Brief told() {
        Brief iran = iran();
        List<Section> sections = new ArrayList<>(List.of(
                new Section("In a picture", List.of(new Figure(Stories.standoff())))
                        .saying(computed("Only the standoff holds.")),
                new Section(
                                "Why the standoff holds",
                                List.of(new Table(
                                        List.of("Party", "What keeps it there", "Source"),
                                        List.of(List.of(
                                                computed("Washington"),
                                                Sentence.of(Sentence.name("Cover at home")
                                                        + ": lifting sanctions would break it."),
                                                computed("Miller 2019, ¶12"))))))
                        .saying(computed("No party gains by leaving the standoff."))));
        sections.addAll(iran.sections().subList(1, 4));
        iran.sections()
                .subList(4, iran.sections().size())
                .forEach(section ->
                        sections.add(new Section(section.heading(), section.blocks(), Section.Weight.NOTES)));
        sections.add(new Section("What they want", List.of(wants()), Section.Weight.NOTES));
        return new Brief(iran.title(), iran.question(), iran.standing(), iran.bottomLine(), sections);
    }

    private static Block wants() {
        return new Table(
                List.of("Party", "Want", "Formula", "Source"),
                List.of(
                        List.of(
                                computed("The United States"),
                                Sentence.of("1. " + Sentence.name("no war")),
                                computed("not strike"),
                                computed("assumed")),
                        List.of(
                                computed(""),
                                Sentence.of("2. " + Sentence.name("cover at home")),
                                computed("press or disarm"),
                                computed("Miller 2019, ¶12"))));
    }

    private static List<Block> rests() {
        return List.of(
                new Paragraph(
                        List.of(
                                computed(
                                        "One of 1,008 possible states is an equilibrium, under Nash and under sequential stability alike; looser concepts admit more."),
                                strong(
                                        "It is ",
                                        "the standoff",
                                        ", today’s state: the United States keeps up sanctions, Iran provokes, and nobody talks."),
                                computed(
                                        "Iran gains nothing by stopping while sanctions last; Washington would gain by talks, but to ease sanctions first would bring out Congress and Israel, whose acquiescence it puts before talks."))),
                new Figure(Pictures.standoff()));
    }

    private static List<Block> instead() {
        return List.of(new Paragraph(List.of(
                computed(
                        "Talks without a strike occur in 512 states; in none of them do all five decision makers stay put (Nash, sequential stability)."),
                computed(
                        "In the case of North Korea (2019) the same template has a stable opening: letters, talks and a freeze with sanctions kept, which the two leaders reach by moving together or by a letter that costs its writer nothing."),
                computed("Here no channel exists for that, and a joint move would not hold either."))));
    }

    private static List<Block> between() {
        return List.of(new Table(
                List.of("who", "what they would do to a deal", "why (the first want that decides)"),
                List.of(
                        List.of(
                                computed("Congress"),
                                computed("would legislate against it"),
                                analyst("keeps sanctions above all else (claim ¶15)")),
                        List.of(
                                computed("Israel and Saudi Arabia"),
                                computed("would work to sink it"),
                                analyst("want pressure kept and nothing given (claim ¶16)")),
                        List.of(
                                computed("the United States"),
                                computed("gives nothing that they oppose"),
                                analyst("puts their acquiescence before a deal (claims ¶15, ¶17)")),
                        List.of(
                                computed("Iran"),
                                computed("does not talk under sanctions"),
                                analyst("is not interested since the accord was left (claim ¶3)")))));
    }

    private static List<Block> hold() {
        return List.of(
                new Paragraph(List.of(
                        computed(
                                "No package of letters, rewards, assurances and eased sanctions does, as wants stand."),
                        new Sentence(
                                List.of(
                                        new Run(
                                                "The nearest change that does is one statement: if the president no longer made his offer depend on Congress and Israel, then ",
                                                Emphasis.NONE),
                                        new Run("reward, assurance, talks, freeze and disarmament", Emphasis.STRONG),
                                        new Run(
                                                " become sequentially stable, even with both opposing it.",
                                                Emphasis.NONE)),
                                Voice.COMPUTED))),
                new Paragraph(
                        List.of(
                                computed(
                                        "On Iran’s side one statement suffices too: if Tehran would talk under sanctions, talks become stable, though without a freeze."))));
    }

    private static List<Block> sure() {
        return List.of(
                new Paragraph(
                        List.of(
                                computed(
                                        "Of all ways to drop or move a single one of the 27 statements, these alone bring talks into an equilibrium; no order of the wants of Congress, the allies or the partners does."))),
                new Table(
                        List.of("whose", "statement", "change", "effect"),
                        List.of(
                                List.of(
                                        computed("the United States"),
                                        analyst("give nothing that Congress and Israel oppose"),
                                        computed("dropped, or moved from 2nd to ≥ 6th"),
                                        computed("a deal holds (sequential)")),
                                List.of(
                                        computed("Iran"),
                                        analyst("talk only without sanctions"),
                                        computed("dropped"),
                                        computed("talks hold, no freeze (Nash, sequential)")),
                                List.of(
                                        computed("Iran"),
                                        analyst("no strike"),
                                        computed("moved from 1st to ≤ 3rd"),
                                        computed("talks hold, with a freeze (sequential)")))));
    }

    private static List<Block> assumptions() {
        return List.of(new Bullets(List.of(
                List.of(
                        analyst("European partners do not join the pressure (assumption, no claim)."),
                        computed("If this is wrong, the standoff holds with them in it.")),
                List.of(
                        analyst("Tehran would rather provoke than sit still under sanctions (claim ¶1)."),
                        computed("If this is wrong, the standoff holds quietly.")),
                List.of(
                        analyst("No channel exists between the two leaders (claim ¶20)."),
                        computed("If this is wrong, nothing changes: a joint move would not hold.")))));
    }

    private static List<Block> watch() {
        return List.of(new Bullets(List.of(
                List.of(computed("A change in the president’s dependence on Congress: a vote that he defies.")),
                List.of(computed("Tehran accepting talks before relief.")),
                List.of(computed("A channel: an envoy, a letter answered.")))));
    }

    private static List<Block> method() {
        return List.of(
                new Paragraph(List.of(
                        new Sentence(
                                List.of(
                                        new Run("[1]", Emphasis.LIGHT),
                                        new Run(
                                                " Aaron David Miller, commentary, CNN, June 2019: claims ¶1, ¶3, ¶15 – ¶17, ¶20.",
                                                Emphasis.NONE)),
                                Voice.ANALYST),
                        new Sentence(
                                List.of(
                                        new Run("States are compared by option prioritization (", Emphasis.NONE),
                                        new Run("s ≻ t", Emphasis.CODE),
                                        new Run(
                                                " iff s makes true the first statement on which they differ); every one of the 1,008 states × 5 decision makers was tested, → Nash and sequential stability after “The Graph Model” § 3; ½ of the moves are reversible.",
                                                Emphasis.NONE)),
                                Voice.COMPUTED))),
                new Command("./entente brief cases/iran-2019 -o iran.pdf"));
    }

    private static Sentence strong(String before, String strong, String after) {
        return new Sentence(
                List.of(
                        new Run(before, Emphasis.NONE),
                        new Run(strong, Emphasis.STRONG),
                        new Run(after, Emphasis.NONE)),
                Voice.COMPUTED);
    }
}
