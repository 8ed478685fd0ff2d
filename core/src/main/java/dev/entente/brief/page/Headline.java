// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.analysis.TellingState;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.CaseFindings.Relation;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.AbleOnly;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.Leaves;
import dev.entente.finding.Finding.LeavesSome;
import dev.entente.finding.Finding.Needed;
import dev.entente.finding.Finding.NotWith;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Together;
import dev.entente.finding.Finding.Unable;
import dev.entente.finding.Finding.Way;
import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The title, which answers the question, and what there is to say in short: put together by how today stands to the goal,
 * whether today holds, whether the goal can, and whether anything else does.
 */
final class Headline {

    private static final int MOST_WORDS = 60;

    private final Case subject;
    private final CaseFindings findings;
    private final PageWords words;
    private final SeenPart seen;
    private final FindingWords says;

    Headline(Case subject, CaseFindings findings, PageWords words, SeenPart seen) {
        this.seen = seen;
        this.subject = subject;
        this.findings = findings;
        this.words = words;
        this.says = new FindingWords(words);
    }

    /** What the title says without a capital, and the findings that it is made from beside where things rest. */
    private record Answer(String text, List<? extends Finding> of) {}

    Sentence title() {
        Answer answer = answer();
        return Sentence.of(subject.framing().title() + ": " + Sentence.quoting(answer.text()), basis(answer));
    }

    /** The answer as a sentence. */
    Sentence whole() {
        Answer answer = answer();
        return Sentence.of(Sentence.start(answer.text()) + ".", basis(answer));
    }

    private List<Finding> basis(Answer answer) {
        List<Finding> basis = new ArrayList<>();
        findings.today().ifPresent(basis::add);
        findings.ofGoal().ifPresent(basis::add);
        basis.addAll(answer.of());
        return basis;
    }

    private Answer answer() {
        return findings.ofGoal()
                .filter(Finding.Impossible.class::isInstance)
                .map(_ -> new Answer(words.goal() + words.verbOfGoal(" is", " are") + " not possible", List.of()))
                .or(() -> seen.answer().map(answer -> new Answer(answer.text(), answer.of())))
                .or(this::asAsked)
                .orElseGet(() -> findings.relation()
                        .map(this::answer)
                        .orElseGet(() -> new Answer(withoutRelation(), List.of(findings.everything()))));
    }

    /** The answer to what the case asks, where that is another than whether the goal can hold. */
    private Optional<Answer> asAsked() {
        return subject.framing()
                .asks()
                .filter(_ -> findings.ofGoal().isPresent())
                .flatMap(asks -> switch (asks) {
                    case Asked.CanItHold _, Asked.WhatDoesItAdd _ -> Optional.empty();
                    case Asked.WhatWouldMakeItHold _ -> holds(findings.goal()) ? needs() : opens();
                    case Asked.DoesItLast _ ->
                        goalIsToday() ? Optional.empty() : Optional.of(new Answer(lasts(), List.of()));
                    case Asked.Why _ -> because();
                });
    }

    private boolean goalIsToday() {
        return findings.relation().filter(Relation::goal).isPresent();
    }

    /** "a deal can hold, with a letter and inducements". */
    private Optional<Answer> needs() {
        List<Needed> needed = parts();
        return needed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        words.goal() + " can hold, but only with "
                                + words.all(needed.stream().map(Needed::option).toList()),
                        needed));
    }

    private List<Needed> parts() {
        return findings.needed().stream().filter(Needed::part).toList();
    }

    /** "a deal can hold if Washington gives up cover at home"; or that it takes more than one change. */
    private Optional<Answer> opens() {
        return findings.single().stream()
                .findFirst()
                .map(opens -> new Answer(
                        words.goal() + " can hold if " + words.change(opens.who(), opens.change()), List.of(opens)))
                .or(() -> findings.noSingle()
                        .filter(none -> none.who().size()
                                == subject.conflict().decisionMakers().size())
                        .map(none -> new Answer(
                                words.goal() + " cannot hold, and no single change of mind is enough", List.of(none))));
    }

    private String lasts() {
        int all = findings.goal().count();
        int lasting = findings.goal().and(findings.found().holding()).count();
        if (lasting == 0) {
            return words.goal() + words.verbOfGoal(" does", " do") + " not last";
        }
        return lasting == all
                ? words.goal() + words.verbOfGoal(" lasts once it is there", " last once they are there")
                : words.goal()
                        + words.verbOfGoal(" lasts in ", " last in ")
                        + English.number(lasting)
                        + words.verbOfGoal(" of its ", " of their ")
                        + English.count(all, "form");
    }

    /** "a truce cannot hold while the North keeps no pullback"; where one want or two are why. */
    private Optional<Answer> because() {
        return holds(findings.goal())
                ? findings.reasonsFor().stream()
                        .findFirst()
                        .filter(ends -> isFew(ends.wants()))
                        .map(ends -> new Answer(
                                words.goal() + " can hold; it rests on " + words.wants(ends.wants()), List.of(ends)))
                        .or(this::needs)
                : findings.blocking().stream()
                        .findFirst()
                        .filter(blocks -> isFew(blocks.wants()))
                        .map(blocks -> new Answer(
                                words.goal() + " cannot hold while " + words.keeping(blocks.wants()), List.of(blocks)));
    }

    private static boolean isFew(List<Finding.Want> wants) {
        return !wants.isEmpty() && wants.size() <= 2;
    }

    /** Of a case without a goal or a status quo. */
    private String withoutRelation() {
        int holding = findings.everything().holding().count();
        if (holding == 0) {
            return "nothing holds";
        }
        Optional<Finding.Today> today = findings.today();
        if (today.isPresent()) {
            String name = words.today(today.get().today());
            return today.get().only()
                    ? "only " + name + " holds"
                    : name + (today.get().holds() ? " holds, and so can others" : " does not last");
        }
        return findings.found().goal().isPresent()
                ? words.goal() + (findings.found().holding().intersects(findings.goal()) ? " can hold" : " cannot hold")
                : English.count(holding, "situation") + (holding == 1 ? " holds" : " can hold");
    }

    private Answer answer(Relation relation) {
        String goal = words.goal();
        if (relation.goal()) {
            return new Answer(goal + goalIsThere(relation), List.of(findings.everything()));
        }
        String today = words.today(findings.today().orElseThrow().today());
        String now = relation.holds() ? today + " holds" : today + " does not last";
        if (!relation.goalHolds()) {
            return new Answer(withoutGoal(relation, today, now), List.of(findings.everything()));
        }
        return added().map(option -> new Answer(
                        now + "; with " + words.thing(option.option()) + ", " + goal + " can hold", List.of(option)))
                .or(() -> findings.doesWithout()
                        .map(without -> new Answer(says.doesWithout(without.option()), List.of(without))))
                .orElseGet(() -> new Answer(
                        now + (relation.holds() ? ", and so can " + goal : "; " + goal + " can hold"), List.of()));
    }

    private String withoutGoal(Relation relation, String today, String now) {
        if (findings.found().holding().isEmpty()) {
            return today + " does not last, and nothing else holds";
        }
        return relation.holds() && findings.found().holding().count() == 1
                ? "only " + today + " holds"
                : now
                        + (relation.holds()
                                ? "; " + words.goal() + words.verbOfGoal(" does not", " do not")
                                : ", nor would " + words.goal());
    }

    private String goalIsThere(Relation relation) {
        if (relation.holds()) {
            return words.verbOfGoal(" is there, and holds", " are there, and hold")
                    + (relation.others() ? "" : "; nothing else does");
        }
        if (relation.goalHolds()) {
            return words.verbOfGoal(" is", " are") + " there, in a form that does not last; another form can hold";
        }
        return words.verbOfGoal(" is there, and does not last", " are there, and do not last")
                + (relation.others() ? "" : "; nothing else holds either");
    }

    /** What the case asks an option to add, where the goal can't do without it. */
    private Optional<Needed> added() {
        return findings.asked().filter(Needed::part);
    }

    /** What a reader in a hurry takes away: sentences in the order of their weight, as many as sixty words allow. */
    List<Sentence> inShort() {
        List<Sentence> said = new ArrayList<>();
        int counted = 0;
        for (Sentence sentence : sentences()) {
            int more = sentence.text().split("\\s+").length;
            if (said.isEmpty() || counted + more <= MOST_WORDS) {
                said.add(sentence);
                counted += more;
            }
        }
        return said;
    }

    private List<Sentence> sentences() {
        List<Sentence> said = new ArrayList<>(seen.inShort());
        said.addAll(asTheyAre());
        return said;
    }

    private List<Sentence> asTheyAre() {
        return findings.relation()
                .map(relation -> relation.goal()
                        ? ofGoalToday(relation)
                        : relation.goalHolds() ? ofGoalThatHolds(relation) : ofGoalThatFails(relation))
                .orElseGet(this::ofNoRelation);
    }

    private List<Sentence> ofNoRelation() {
        List<Sentence> said = new ArrayList<>();
        findings.nothing()
                .map(says::sentence)
                .ifPresentOrElse(said::add, () -> said.add(says.sentence(findings.everything())));
        findings.ofGoal()
                .map(goal -> holds(findings.goal()) ? form() : says.sentence(goal))
                .ifPresent(said::add);
        leavers().ifPresent(said::add);
        return said;
    }

    /** Where today is the goal: whether it lasts, and who could end it or does. */
    private List<Sentence> ofGoalToday(Relation relation) {
        List<Sentence> said = new ArrayList<>();
        if (relation.holds()) {
            said.add(says.sentence(findings.today().orElseThrow()));
            findings.enders().stream()
                    .filter(Deterred.class::isInstance)
                    .findFirst()
                    .map(says::sentence)
                    .ifPresent(said::add);
            said.addAll(able());
        } else {
            said.add(leavers().orElseGet(() -> says.sentence(findings.today().orElseThrow())));
            if (relation.goalHolds()) {
                said.add(form());
                theWay().ifPresent(said::add);
            } else {
                findings.ofGoal().map(says::sentence).ifPresent(said::add);
                blocking().ifPresent(said::add);
            }
        }
        if (!findings.today().orElseThrow().only()) {
            said.add(says.sentence(findings.others()));
        }
        return said;
    }

    private List<Sentence> ofGoalThatHolds(Relation relation) {
        List<Sentence> said = new ArrayList<>(List.of(parts().isEmpty() ? form() : formNeeding()));
        theWay().or(this::noWay).ifPresent(said::add);
        if (relation.holds()) {
            Finding.Today today = findings.today().orElseThrow();
            said.add(Sentence.of(Sentence.start(words.today(today.today())) + " holds as well.", today));
        }
        leavers().ifPresent(said::add);
        if (!relation.holds() || !findings.others().holding().isEmpty()) {
            said.add(says.sentence(findings.others()));
        }
        return said;
    }

    private List<Sentence> ofGoalThatFails(Relation relation) {
        List<Sentence> said = new ArrayList<>();
        findings.ofGoal()
                .filter(Finding.Impossible.class::isInstance)
                .map(says::sentence)
                .ifPresent(said::add);
        boolean each = findings.leaving().stream().anyMatch(LeavesSome::each);
        if (each) {
            said.add(everyLeaver());
        }
        if (each) {
            blocking().ifPresent(said::add);
        }
        findings.bargain().map(this::bargain).ifPresent(said::add);
        if (!each) {
            goers().ifPresent(said::add);
            blocking().ifPresent(said::add);
        }
        leavers().ifPresent(said::add);
        rest().ifPresent(said::add);
        if (!relation.holds()) {
            said.add(says.sentence(findings.others()));
        }
        return said;
    }

    private boolean holds(StateSet goal) {
        return findings.found().holding().intersects(goal);
    }

    /** "The North and the South leave each truce." */
    Sentence everyLeaver() {
        List<LeavesSome> each =
                findings.leaving().stream().filter(LeavesSome::each).toList();
        List<Integer> who = each.stream().map(LeavesSome::who).toList();
        return Sentence.of(
                Sentence.start(words.parties(who)) + " " + words.verb(who, "leaves ", "leave ") + words.each() + ".",
                each);
    }

    /** What blocks the goal, where it is one want or two. */
    private Optional<Sentence> blocking() {
        return findings.blocking().stream()
                .filter(blocks -> blocks.wants().size() <= 2)
                .findFirst()
                .map(says::sentence);
    }

    private Optional<Sentence> noWay() {
        return findings.noWay().stream().findFirst().map(says::sentence);
    }

    /** "The North and the South could each end it by a move of their own, and would not gain by that." */
    List<Sentence> able() {
        List<AbleOnly> able = findings.ableOnly();
        List<Integer> who = able.stream().map(AbleOnly::who).toList();
        List<Sentence> said = new ArrayList<>();
        if (able.size() > 1) {
            said.add(Sentence.of(
                    Sentence.start(words.parties(who))
                            + " could each end it by a move of their own, and would not gain by that.",
                    able));
        } else {
            able.forEach(one -> said.add(says.sentence(one)));
        }
        return said;
    }

    /** "Nobody else can end it alone.", or who can't. */
    Optional<Sentence> unable() {
        List<Unable> unable = findings.unable();
        List<Integer> who = unable.stream().map(Unable::who).toList();
        boolean all = unable.size() + findings.ableOnly().size()
                == subject.conflict().decisionMakers().size();
        return unable.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        all
                                ? "Nobody else can end it alone."
                                : Sentence.start(words.parties(who)) + " cannot end it alone.",
                        unable));
    }

    /** "A disarmament deal can hold: the deal with a letter, inducements and an assurance." */
    Sentence form() {
        TellingState told = findings.telling().orElseThrow();
        String with = words.form(told.state());
        return Sentence.of(
                Sentence.start(words.goal()) + " can hold"
                        + (with.isEmpty() ? "" : told.holding() == 1 ? ", " + with : ", for example " + with) + ".",
                findings.ofGoal().orElseThrow());
    }

    /** "A disarmament deal can hold, but only with inducements and an assurance." */
    private Sentence formNeeding() {
        List<Finding> said = new ArrayList<>(parts());
        findings.ofGoal().ifPresent(said::add);
        return Sentence.of(Sentence.start(needs().orElseThrow().text()) + ".", said);
    }

    /** What the goal can't do without: that of which it is made in one sentence, then what need only be possible. */
    List<Sentence> needed() {
        List<Sentence> said = new ArrayList<>();
        List<Needed> parts = parts();
        if (parts.size() > 1) {
            said.add(Sentence.of(
                    "Leave out " + (parts.size() == 2 ? "either " : "any one of ")
                            + words.any(parts.stream().map(Needed::option).toList())
                            + ", and " + words.goal() + " cannot hold.",
                    parts));
        }
        findings.needed().stream()
                .filter(one -> parts.size() == 1 || !one.part())
                .map(says::sentence)
                .forEach(said::add);
        List<NotWith> without = findings.notWith();
        if (!without.isEmpty()) {
            said.add(Sentence.of(
                    "With "
                            + words.any(without.stream().map(NotWith::option).toList())
                            + ", " + words.goal() + " cannot hold.",
                    without));
        }
        return said;
    }

    private Optional<Sentence> theWay() {
        List<Way> ways = findings.ways().stream().filter(this::endsInGoal).toList();
        return ways.stream()
                .filter(Finding.Alone.class::isInstance)
                .findFirst()
                .map(Finding.Alone.class::cast)
                .map(way -> Sentence.of(
                        way.steps().size() == 1
                                ? "One move by "
                                        + words.party(way.steps().getFirst().mover()) + ", to "
                                        + words.possessive(
                                                way.steps().getFirst().mover()) + " gain, can lead there."
                                : "Single moves, each to the gain of whoever makes it, can lead there.",
                        way))
                .or(() -> ways.stream()
                        .filter(Together.class::isInstance)
                        .map(Together.class::cast)
                        .filter(way -> way.coalition().size() > 1)
                        .findFirst()
                        .map(this::jointly));
    }

    private Sentence jointly(Together way) {
        List<Integer> who = way.coalition().list();
        return Sentence.of(
                Sentence.start(words.parties(who)) + " can get there together, to the gain of "
                        + (who.size() == 2 ? "both" : "each") + ".",
                way);
    }

    boolean endsInGoal(Way way) {
        StateSet goal = findings.goal();
        return switch (way) {
            case Finding.Alone alone -> goal.contains(alone.steps().getLast().to());
            case Together together -> goal.contains(together.end());
            case Finding.First first -> goal.contains(first.end());
            case Finding.Jump jump -> goal.contains(jump.to());
            case Finding.NobodyTogether _, Finding.Linked _ -> false;
        };
    }

    /** "One deal would leave Washington and Tehran no worse off than today: with …" */
    private Sentence bargain(Finding finding) {
        if (!(finding instanceof Pays pays)) {
            return says.sentence(finding);
        }
        String one = words.one(pays.state());
        String makers = words.parties(pays.makers().list());
        String goals = Sentence.start(words.goals(pays.all()));
        return Sentence.of(
                pays.all() == 1
                        ? goals
                                + (pays.each()
                                        ? " pays " + makers + ", who must act for it"
                                        : " leaves " + makers + ", who must act for it, no worse off than today")
                                + (one.isEmpty() ? "." : ": " + one + ".")
                        : goals + " leave none of those who must act for them worse off than today"
                                + (one.isEmpty() ? "." : ", such as " + one + "."),
                pays);
    }

    /** "It does not last: Israel and Congress leave it." */
    private Optional<Sentence> goers() {
        List<Leaves> leaving = findings.reasonsThere().stream()
                .filter(Leaves.class::isInstance)
                .map(Leaves.class::cast)
                .toList();
        List<Integer> who = leaving.stream().map(Leaves::who).toList();
        return leaving.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        (findings.bargain().filter(Pays.class::isInstance).isPresent()
                                        ? "It does not last: "
                                        : findings.goal().count() == 1
                                                ? "It does not last: "
                                                : "Even the one that the fewest leave does not last: ")
                                + words.parties(who) + " " + words.verb(who, "leaves", "leave") + " it.",
                        leaving));
    }

    /** Who leaves today, where it does not hold. */
    private Optional<Sentence> leavers() {
        List<Leaves> leaving = findings.reasonsToday().stream()
                .filter(Leaves.class::isInstance)
                .map(Leaves.class::cast)
                .toList();
        List<Integer> who = leaving.stream().map(Leaves::who).toList();
        return leaving.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "Today’s situation does not last: "
                                + (leaving.size() == 1
                                        ? words.party(who.getFirst()) + " "
                                                + words.verb(who, "gains", "gain") + " by "
                                                + words.doing(
                                                        who.getFirst(),
                                                        leaving.getFirst().state(),
                                                        leaving.getFirst().to())
                                                + "."
                                        : words.parties(who) + " leave it."),
                        leaving));
    }

    /** That nobody gains by leaving today, or who leaves it. */
    Sentence ofToday(Finding.Today today) {
        return leavers()
                .orElseGet(() -> today.holds()
                        ? Sentence.of("No party gains by leaving " + words.today(today.today()) + ".", today)
                        : says.sentence(today));
    }

    private Optional<Sentence> rest() {
        return findings.today()
                .filter(Finding.Today::holds)
                .map(today -> today.only()
                        ? Sentence.of(
                                Sentence.start(words.today(today.today())) + " holds, and nothing else does.", today)
                        : Sentence.of(
                                Sentence.start(words.today(today.today())) + " holds, and so "
                                        + (findings.others().holding().count() == 1
                                                ? "does "
                                                        + words.situation(findings.others()
                                                                .holding()
                                                                .next(0))
                                                        + "."
                                                : "do "
                                                        + English.count(
                                                                findings.others()
                                                                        .holding()
                                                                        .count(),
                                                                "other situation")
                                                        + "."),
                                today,
                                findings.others()));
    }
}
