// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.RegionFindings;
import dev.entente.analysis.RegionFindings.Goal;
import dev.entente.analysis.Solution.Answer;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.section.OutsideSection;
import dev.entente.brief.section.SourcesSection;
import dev.entente.brief.section.UnfoldingSection;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A brief of a case whose states aren't gone through: counts, and a few states told one by one. */
public final class RegionBriefs {

    private static final List<String> LEFT_OUT = List.of(
            "joint moves and first moves at no cost",
            "what would make the goal hold and who could wreck it",
            "how durable and how robust it is",
            "what hangs on each assumption",
            "the picture");

    /** What such a brief of a case leaves out. */
    public static List<String> leftOut(Case subject) {
        List<String> all = new ArrayList<>(LEFT_OUT);
        if (!subject.situation().pictures().isEmpty()) {
            all.add("what comes of how the parties see each other");
        }
        return all;
    }

    /** Why the states aren't gone through. */
    public enum Reason {
        /** There are more than can be listed. */
        UNLISTED("This case has more states than can be listed."),
        /** It would take longer than whoever asks can wait. */
        TIME("Going through the states of this case one by one takes longer than there was time for.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** As a sentence. */
        public String sentence() {
            return sentence;
        }
    }

    private final RegionFindings findings;
    private final Reason reason;
    private final Wording wording;
    private final SanctionConcept concept;

    private RegionBriefs(RegionFindings findings, Reason reason) {
        this.findings = findings;
        this.reason = reason;
        this.wording = findings.model()
                .map(model -> new Wording(findings.subject(), model))
                .orElseGet(() -> new Wording(findings.subject()));
        this.concept = findings.concept();
    }

    /**
     * Tells the findings as a brief.
     *
     * @param reason why it is no brief of all states
     * @param command the line that computes them again
     * @param version of what computed them
     */
    public static Brief of(RegionFindings findings, Reason reason, String command, String version) {
        return new RegionBriefs(findings, reason).brief(command, version);
    }

    private Brief brief(String command, String version) {
        SourcesSection basis = new SourcesSection(findings.subject(), wording);
        List<Section> sections = new ArrayList<>();
        sections.add(whereItRests().marked(Mark.COUNTED));
        sections.add(whatElse().marked(Mark.COUNTED));
        findings.paths()
                .ifPresent(
                        paths -> UnfoldingSection.sections(paths, goalLabel(), List.of(Steps.IMPROVEMENTS, Steps.ALL))
                                .forEach(section -> sections.add(section.marked(Mark.COUNTED))));
        sections.add(leftOut());
        sections.add(byConcept().marked(Mark.COUNTED));
        basis.sources().ifPresent(sections::add);
        sections.add(basis.method(
                English.count(findings.solution().states().count(), "feasible state"),
                findings.solution().answers().stream()
                        .map(answer -> answer.concept().name())
                        .toList(),
                findings.solution().answeredBy(),
                concept,
                Optional.empty(),
                command,
                version));
        OutsideSection.inBrief(findings.subject()).ifPresent(sections::add);
        return new Brief(
                Sentence.computed(findings.subject().framing().title() + ": " + finding())
                        .marked(Mark.COUNTED),
                findings.subject().framing().question().orElse(""),
                Sentence.computed(basis.standing().text() + " " + BriefContext.holding(concept)),
                bottomLine(),
                sections);
    }

    private String goalLabel() {
        return findings.goal().map(goal -> goal.outcome().label()).orElse("the goal");
    }

    private String scene(ExplainedState place) {
        return wording.place(place.state());
    }

    // The finding, and the bottom line.

    private String finding() {
        Optional<ExplainedState> today = findings.today();
        if (today.isEmpty()) {
            return findings.answer()
                    .count()
                    .map(count ->
                            count.signum() == 0 ? "nothing holds" : English.count(count, "situation") + " can hold")
                    .orElse("how many situations can hold is not known");
        }
        boolean holds = today.get().equilibrium();
        String now = holds ? scene(today.get()) + " holds" : scene(today.get()) + " does not last";
        return findings.goal()
                .filter(goal -> !isGoal(today.get()))
                .map(goal -> now
                        + goal.holds()
                                .map(could -> couldToo(holds, could))
                                .orElse("; whether " + goalLabel() + " can is not known"))
                .orElse(now);
    }

    private String couldToo(boolean today, boolean goal) {
        if (today) {
            return goal ? ", and " + goalLabel() + " can hold too" : "; " + goalLabel() + " cannot";
        }
        return goal ? "; " + goalLabel() + " can hold" : ", and " + goalLabel() + " cannot hold";
    }

    private boolean isGoal(ExplainedState place) {
        return findings.subject()
                .framing()
                .goal()
                .map(outcome -> place.model().space().where(outcome.when()).contains(place.state()))
                .orElse(false);
    }

    private List<Sentence> bottomLine() {
        List<Sentence> said = new ArrayList<>();
        findings.today().ifPresent(today -> said.add(BriefContext.today(wording, today)));
        findings.goal().ifPresent(goal -> said.add(BriefContext.computed(aboutGoal(goal))));
        if (said.isEmpty()) {
            said.add(BriefContext.computed(English.start(counted(findings.answer())) + " of "
                    + English.count(findings.solution().states().count(), "situation") + " can hold."));
        }
        return said.stream().map(sentence -> sentence.marked(Mark.COUNTED)).toList();
    }

    private String aboutGoal(Goal goal) {
        String label = English.start(goal.outcome().label());
        if (goal.states().signum() == 0) {
            return label + " is possible in no situation.";
        }
        String possible = label + " is possible in " + English.count(goal.states(), "situation");
        Optional<ExplainedState> spoken = goal.spoken().filter(ExplainedState::equilibrium);
        return goal.holds()
                .map(holds -> holds
                        ? label + " can hold"
                                + spoken.map(place -> ", for example " + scene(place))
                                        .orElse("") + "."
                        : possible + ", and in none of them does every party stay.")
                .orElse(possible + ". Whether every party stays in any of them was not decided.");
    }

    // Where it rests.

    private Section whereItRests() {
        List<Block> blocks = new ArrayList<>();
        String today = findings.subject().conflict().statusQuo().isEmpty() ? " None of them is given as today’s." : "";
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(imagined() + ", " + counted(findings.answer())
                + (one(findings.answer()) ? " holds." : " hold.") + today))));
        findings.today()
                .ifPresent(place -> blocks.add(new Reasons(wording, place.model())
                        .table(
                                place,
                                place.explanations(),
                                place.equilibrium() ? "What keeps it there" : "Why it leaves, or what keeps it")));
        return new Section("Where it rests", blocks);
    }

    /** "12", or "at least 12 and at most 40". */
    private static String counted(Answer answer) {
        return answer.count()
                .map(English::number)
                .orElseGet(() -> "at least " + English.number(answer.atLeast()) + " and at most "
                        + English.number(answer.atMost()));
    }

    private static boolean one(Answer answer) {
        return answer.count().filter(BigInteger.ONE::equals).isPresent();
    }

    private String imagined() {
        return "Of " + English.count(findings.solution().states().count(), "situation") + " that can be imagined";
    }

    private Section byConcept() {
        boolean today = findings.subject().conflict().statusQuo().isPresent();
        List<List<Sentence>> rows = findings.solution().answers().stream()
                .map(answer -> {
                    Concept under = answer.concept();
                    List<Sentence> cells = new ArrayList<>(List.of(
                            Sentence.computed(English.start(under.title()) + " (" + under.name() + ")"),
                            Sentence.computed(counted(answer))));
                    if (today) {
                        cells.add(Sentence.computed(
                                Optional.ofNullable(findings.todayHolds().get(under))
                                        .map(holds -> holds ? "holds" : "does not hold")
                                        .orElse("not known")));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        List<String> header = new ArrayList<>(List.of("Concept", "Situations that hold"));
        if (today) {
            header.add("Today’s");
        }
        return new Section(
                "What holds under each concept",
                List.of(
                        new Block.Paragraph(List.of(BriefContext.computed(imagined() + "."))),
                        new Block.Table(header, rows)),
                Section.Weight.NOTES);
    }

    // What else.

    private Section whatElse() {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> said = new ArrayList<>();
        findings.goal()
                .filter(goal -> goal.states().signum() > 0)
                .ifPresent(goal -> said.add(BriefContext.computed(inGoal(goal))));
        findings.nearest()
                .ifPresent(place -> said.add(BriefContext.computed((said.isEmpty() ? "" : " ") + nearest(place))));
        if (said.isEmpty()) {
            said.add(BriefContext.computed("Nothing more is known of what holds."));
        }
        blocks.add(new Block.Paragraph(said));
        findings.goal()
                .flatMap(Goal::spoken)
                .filter(place -> !place.equilibrium())
                .ifPresent(place -> blocks.add(new Reasons(wording, place.model())
                        .table(
                                place,
                                place.explanations().stream()
                                        .filter(explanation ->
                                                !explanation.verdict().stable())
                                        .toList(),
                                "Why it leaves")));
        return new Section("What could hold instead", blocks);
    }

    private String inGoal(Goal goal) {
        String possible = English.start(goal.outcome().label()) + goal.outcome().verb(" is", " are") + " possible in "
                + English.count(goal.states(), "situation")
                + goal.equilibria()
                        .map(count -> ", of which "
                                + (count.signum() == 0
                                        ? "none holds"
                                        : English.number(count) + (count.equals(BigInteger.ONE) ? " holds" : " hold")))
                        .orElse("")
                + ".";
        return possible
                + goal.spoken()
                        .map(place -> place.equilibrium()
                                ? ""
                                : (findings.today().isPresent() ? " The nearest to today" : " One of them") + " is "
                                        + scene(place) + ". " + BriefContext.leavers(wording, place))
                        .orElse("");
    }

    private String nearest(ExplainedState place) {
        String which = (findings.goal().isPresent() ? "Without it, " : "")
                + (findings.today().isPresent() ? "the other situation nearest to today" : "a situation")
                + " that holds";
        return English.start(which) + " is " + scene(place) + ".";
    }

    private Section leftOut() {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(reason.sentence()
                + " So this brief says what can be counted, and asks a few states one by one. What it does not tell:"));
        List<List<Sentence>> more = new ArrayList<>(leftOut(findings.subject()).stream()
                .map(one -> List.of(BriefContext.computed(one)))
                .toList());
        findings.solution()
                .answers()
                .forEach(answer -> answer.obstacle()
                        .ifPresent(why -> more.add(List.of(BriefContext.computed(
                                "all that holds under " + answer.concept().title() + ": " + why)))));
        findings.leftOut().forEach(sentence -> more.add(List.of(BriefContext.computed(sentence))));
        return new Section("What is left out", List.of(new Block.Paragraph(said), new Block.Bullets(more)));
    }
}
