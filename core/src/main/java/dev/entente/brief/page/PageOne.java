// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.analysis.Findings.Notable;
import dev.entente.analysis.TellingState;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Section.Weight;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.English;
import dev.entente.brief.words.PlacesTold;
import dev.entente.brief.words.SightWords;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Admitted;
import dev.entente.finding.Finding.Blocks;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.DropOpens;
import dev.entente.finding.Finding.KeptByWant;
import dev.entente.finding.Finding.Leaves;
import dev.entente.finding.Finding.LeavesSome;
import dev.entente.finding.Finding.Opens;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Reason;
import dev.entente.finding.Finding.TodayUnder;
import dev.entente.finding.Finding.Want;
import dev.entente.finding.Finding.Without;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first page of a brief: a title that answers the question, what there is to say in short, why it holds, what stands in
 * the way or keeps it, what would change it, how far to trust it.
 */
public final class PageOne {

    /** So many changes are told of each party. */
    private static final int MOST_CHANGES = 2;

    private final CaseFindings findings;
    private final PageWords words;
    private final FindingWords says;
    private final SeenPart seen;
    private final Headline headline;
    private final Storyline storyline;
    private final Letters letters = new Letters();

    public PageOne(CaseFindings findings, Wording wording) {
        Case subject = findings.found().subject();
        GraphModel model = findings.found().engine().model();
        this.findings = findings;
        this.words = new PageWords(subject, model, wording, Optional.of(letters));
        this.says = new FindingWords(words);
        this.seen = new SeenPart(findings, words, says, new SightWords(subject, wording));
        this.headline = new Headline(subject, findings, words, seen);
        this.storyline = new Storyline(findings, words);
        letters.picture(storyline.states());
    }

    public Sentence title() {
        return headline.title();
    }

    public List<Sentence> inShort() {
        return headline.inShort();
    }

    /** More of what comes of errors, for the annex. */
    Optional<Section> moreOnErrors() {
        return seen.more();
    }

    /** One finding as a sentence of its own. */
    public Sentence sentence(Finding finding) {
        return says.sentence(finding);
    }

    /** The states that have a letter so far, in the order of the letters: those of its picture, then others told of. */
    List<Integer> lettered() {
        return letters.states();
    }

    /** "The standoff (A)", "disarmament deal B": what a state is called in a list of them. */
    String situation(int state) {
        String called = words.listed(state);
        int place = letters.states().indexOf(state);
        return place < 0 || letters.called().contains(state) ? called : called + " (" + PlacesTold.letter(place) + ")";
    }

    /** Its sections, in order. */
    public List<Section> sections() {
        headline.inShort(); // may give letters
        List<Section> sections = new ArrayList<>();
        storyline
                .story()
                .map(story -> new Section("In a picture", List.of(new Block.Figure(story))).saying(headline.whole()))
                .ifPresent(sections::add);
        today().or(this::holding).ifPresent(sections::add);
        there().ifPresent(sections::add);
        obstacles().ifPresent(sections::add);
        whatItTakes().ifPresent(sections::add);
        theWay().ifPresent(sections::add);
        elsewhere().ifPresent(sections::add);
        levers().ifPresent(sections::add);
        seen.section().ifPresent(sections::add);
        sections.add(trust());
        byLetter().ifPresent(sections::add);
        return sections;
    }

    /** What is done in the situations that are called by their letters. */
    private Optional<Section> byLetter() {
        List<List<Sentence>> items = letters.called().stream()
                .map(state -> List.of(Sentence.of(Sentence.start(words.situation(state)) + words.told(state) + ".")
                        .marked(Mark.RECORDED)))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Situations by letter", List.of(new Block.Bullets(items))));
    }

    private Optional<Section> today() {
        return findings.today().map(today -> {
            List<Reason> reasons = findings.reasonsToday();
            List<Reason> told = today.holds()
                    ? reasons
                    : reasons.stream().filter(Leaves.class::isInstance).toList();
            String heading = today.holds()
                    ? "Why " + words.today(today.today()) + " holds"
                    : "Why " + words.today(today.today()) + " does not last";
            return new Section(heading, List.of(table(told, today.holds() ? "What keeps it there" : "What it gains")))
                    .saying(headline.ofToday(today));
        });
    }

    /** Of a case that has no today: what holds, of each kind the first. */
    private Optional<Section> holding() {
        List<Integer> shown =
                findings.found().notable().stream().map(Notable::state).toList();
        int more = findings.found().holding().count() - shown.size();
        List<List<Sentence>> items = new ArrayList<>();
        shown.forEach(state -> items.add(List.of(
                Sentence.of(Sentence.start(words.situation(state)) + words.told(state) + ".", findings.everything()))));
        if (more > 0) {
            items.add(List.of(Sentence.of(
                    English.start(English.count(more, "more situation")) + (more == 1 ? " holds." : " hold."),
                    findings.everything())));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("What can hold", List.of(new Block.Bullets(items))));
    }

    private Block table(List<Reason> reasons, String what) {
        List<List<Sentence>> rows = reasons.stream().map(this::row).toList();
        boolean sourced = rows.stream().anyMatch(row -> !row.getLast().text().isEmpty());
        return sourced
                ? new Block.Table(List.of("Party", what, "Source"), rows)
                : new Block.Table(
                        List.of("Party", what),
                        rows.stream().map(row -> row.subList(0, 2)).toList());
    }

    private List<Sentence> row(Reason reason) {
        String source = switch (reason) {
            case KeptByWant kept -> words.source(new Want(kept.who(), kept.place()));
            case Leaves leaves when leaves.place() > 0 -> words.source(new Want(leaves.who(), leaves.place()));
            case Leaves _,
                    Deterred _,
                    Finding.AbleOnly _,
                    Finding.CannotMove _,
                    Finding.Indifferent _,
                    Finding.NoImprovement _,
                    Finding.Stays _,
                    Finding.Unable _ -> "";
        };
        return List.of(
                Sentence.of("").after(English.start(words.party(FindingWords.who(reason)))),
                says.ofIt(reason),
                Sentence.of(source).marked(Mark.RECORDED));
    }

    private boolean goalIsToday() {
        return findings.today()
                .filter(today -> findings.goal().contains(today.today()))
                .isPresent();
    }

    /** Why the goal holds where it can, and who could end it. */
    private Optional<Section> there() {
        Optional<TellingState> holding = findings.telling().filter(told -> told.holding() > 0);
        if (holding.isEmpty()
                || (goalIsToday() && findings.today().orElseThrow().holds())) {
            return goalIsToday() ? ender() : Optional.empty();
        }
        int state = holding.get().state();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Sentence.of("Shown: " + words.described(state, findings.goal()) + ".")
                .marked(Mark.CHOSEN))));
        blocks.add(table(findings.reasonsThere(), "What keeps it there"));
        List<Sentence> after = new ArrayList<>();
        if (findings.ableOnly().size() < findings.reasonsThere().size()) {
            noneGains(findings.reasonsThere()).ifPresent(after::add);
        }
        after.addAll(headline.able());
        headline.unable().ifPresent(after::add);
        if (!after.isEmpty()) {
            blocks.add(new Block.Paragraph(after));
        }
        return Optional.of(new Section("Why " + words.goal() + " can hold", blocks).saying(headline.form()));
    }

    /** That nobody has anything to gain there, be it answered or not: where that is why each stays. */
    private static Optional<Sentence> noneGains(List<Reason> reasons) {
        boolean none = reasons.stream().allMatch(reason -> switch (reason) {
            case KeptByWant _, Finding.NoImprovement _, Finding.CannotMove _, Finding.Indifferent _ -> true;
            case Deterred _, Leaves _, Finding.Stays _, Finding.AbleOnly _, Finding.Unable _ -> false;
        });
        return none && reasons.size() > 1
                ? Optional.of(
                        Sentence.of("None of them gains by any move of its own, even if nobody answers.", reasons))
                : Optional.empty();
    }

    private Optional<Section> ender() {
        List<List<Sentence>> items = new ArrayList<>();
        findings.enders().stream()
                .filter(Deterred.class::isInstance)
                .forEach(deterred -> items.add(List.of(says.sentence(deterred))));
        headline.able().forEach(able -> items.add(List.of(able)));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Who could end it", List.of(new Block.Bullets(items))));
    }

    /** Where the goal can't hold: the bargain that comes apart, no way in, whom it fails with. */
    private Optional<Section> obstacles() {
        if (findings.telling().filter(told -> told.holding() == 0).isEmpty()) {
            return Optional.empty();
        }
        List<List<Sentence>> items = new ArrayList<>();
        List<Sentence> bargain = new ArrayList<>();
        findings.bargain().map(says::sentence).ifPresent(bargain::add);
        boolean pays = findings.bargain().filter(Pays.class::isInstance).isPresent();
        if (pays) {
            findings.reasonsThere().stream()
                    .filter(Deterred.class::isInstance)
                    .map(says::sentence)
                    .forEach(bargain::add);
        }
        if (!bargain.isEmpty()) {
            items.add(marked(pays ? "A bargain. " : "No bargain. ", bargain));
        }
        findings.apart()
                .map(says::sentence)
                .ifPresent(apart -> items.add(marked("How it comes apart. ", List.of(apart))));
        List<Sentence> none = findings.noWay().stream().map(says::sentence).toList();
        if (!none.isEmpty()) {
            items.add(marked("No way in. ", none));
        }
        List<Sentence> leaving = leaving(findings.leaving());
        if (!leaving.isEmpty()) {
            items.add(marked("Whom it fails with. ", leaving));
        }
        List<Sentence> blocking = blocking();
        if (!blocking.isEmpty()) {
            items.add(marked("Why it fails. ", blocking));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("What stands in the way", List.of(new Block.Bullets(items))));
    }

    /** The smallest sets of wants that block the goal, two at most, and how many there are besides. */
    private List<Sentence> blocking() {
        List<Blocks> all = findings.blocking();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Blocks> told = all.stream()
                .filter(one -> one.wants().size() == all.getFirst().wants().size())
                .limit(all.getFirst().wants().size() > FindingWords.MOST_KEPT ? 1 : 2)
                .toList();
        List<Sentence> said =
                new ArrayList<>(List.of(says.sentence(told.getFirst()).marked(Mark.CHOSEN)));
        told.stream()
                .skip(1)
                .forEach(also -> said.add(Sentence.of("The same is so while " + words.keeping(also.wants()) + ".", also)
                        .marked(Mark.CHOSEN)));
        int more = all.size() - told.size();
        if (more > 0) {
            said.add(Sentence.of(
                    English.start(English.count(more, "other set")) + " of wants "
                            + (more == 1 ? "blocks it as well." : "block it as well."),
                    all));
        }
        return said;
    }

    private static List<Sentence> marked(String words, List<Sentence> said) {
        List<Sentence> all = new ArrayList<>(said);
        all.set(0, all.getFirst().after(words));
        return all;
    }

    /** "The North leaves each of the two situations with a truce. Of the two, the South leaves one." */
    private List<Sentence> leaving(List<LeavesSome> leaving) {
        List<Sentence> said = new ArrayList<>();
        if (leaving.stream().anyMatch(LeavesSome::each)) {
            said.add(headline.everyLeaver());
        }
        List<LeavesSome> some =
                leaving.stream().filter(one -> !one.each() && one.left() > 0).toList();
        List<String> told = new ArrayList<>();
        for (int k = 0; k < some.size(); k++) {
            LeavesSome one = some.get(k);
            told.add(words.party(one.who())
                    + (k == 0 ? " " + words.verb(one.who(), "leaves ", "leave ") : " ")
                    + English.number(one.left()));
        }
        if (!some.isEmpty()) {
            said.add(Sentence.of(
                    "Of the " + English.count(some.getFirst().goal().count(), "situation") + " with " + words.goal()
                            + ", " + English.andApart(told) + ".",
                    some));
        }
        return said;
    }

    /** How the goal can be reached from today. */
    private Optional<Section> theWay() {
        List<List<Sentence>> items = ways(true);
        if (findings.telling().filter(told -> told.holding() > 0).isPresent()) {
            findings.noWay().forEach(none -> items.add(List.of(says.sentence(none))));
        }
        return leading("The way there", items);
    }

    /** What else that holds can be reached. */
    private Optional<Section> elsewhere() {
        return leading("Where else today can lead", ways(false));
    }

    private List<List<Sentence>> ways(boolean toGoal) {
        return new ArrayList<>(findings.ways().stream()
                .filter(way -> headline.endsInGoal(way) == toGoal)
                .map(this::way)
                .toList());
    }

    private Optional<Section> leading(String heading, List<List<Sentence>> items) {
        boolean asked = findings.today().isPresent()
                && !(goalIsToday() && findings.today().orElseThrow().holds());
        return asked && !items.isEmpty()
                ? Optional.of(new Section(heading, List.of(new Block.Bullets(items))))
                : Optional.empty();
    }

    private List<Sentence> way(Finding.Way way) {
        List<Sentence> said = new ArrayList<>(List.of(says.sentence(way)));
        findings.linked(way)
                .filter(_ -> isFirstOfItsChannel(way))
                .map(says::sentence)
                .ifPresent(said::add);
        return said;
    }

    /** Whether no way that is told before is one by the same who can coordinate, or can’t, just so. */
    private boolean isFirstOfItsChannel(Finding.Way way) {
        return Stream.of(true, false)
                .flatMap(toGoal -> findings.ways().stream().filter(one -> headline.endsInGoal(one) == toGoal))
                .filter(one -> findings.linked(one).equals(findings.linked(way)))
                .findFirst()
                .filter(way::equals)
                .isPresent();
    }

    /** What the goal can't do without, and by what offer of the first party it can be had. */
    private Optional<Section> whatItTakes() {
        if (findings.telling().filter(told -> told.holding() > 0).isEmpty()
                || (goalIsToday() && findings.today().orElseThrow().holds())) {
            return Optional.empty();
        }
        List<List<Sentence>> items = new ArrayList<>();
        headline.needed().forEach(needed -> items.add(List.of(needed)));
        findings.reasonsWithout().forEach(reason -> items.add(List.of(without(reason))));
        findings.packages().forEach(offer -> items.add(List.of(says.sentence(offer))));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        findings.asked()
                                .map(asked -> "What " + words.thing(asked.option()) + " adds")
                                .orElse("What it takes"),
                        List.of(new Block.Bullets(items))));
    }

    private Sentence without(Reason reason) {
        String thing = words.thing(findings.asked().orElseThrow().option());
        return Sentence.of(
                "With all else the same, and without " + thing + ": " + Sentence.start(says.text(reason)), reason);
    }

    /** Whose mind must change, and what that opens; or on whose it rests. */
    private Optional<Section> levers() {
        List<Block> blocks = new ArrayList<>();
        List<List<Sentence>> rows = new ArrayList<>();
        Map<Integer, List<Opens>> byParty = new LinkedHashMap<>();
        findings.single()
                .forEach(opens -> byParty.computeIfAbsent(opens.who(), _ -> new ArrayList<>())
                        .add(opens));
        byParty.forEach((who, all) -> rows.addAll(changes(who, all)));
        joint().ifPresent(rows::add);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.of("Whose mind", "What changes", "What can then hold, for example"), rows));
        }
        if (findings.telling().filter(told -> told.holding() > 0).isPresent()) {
            return ends();
        }
        List<Sentence> said = new ArrayList<>();
        byParty.forEach((who, all) -> others(who, all).ifPresent(said::add));
        if (!findings.goal().isEmpty()) {
            findings.packages().forEach(offer -> said.add(says.sentence(offer)));
        }
        findings.noSingle().map(says::sentence).ifPresent(said::add);
        if (!said.isEmpty()) {
            blocks.add(new Block.Paragraph(said));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("What would change it", blocks, Weight.MAIN, changed(byParty)));
    }

    /** "With one change of mind, by Washington or by Tehran, a deal can hold"; else who could bring it about together. */
    private Optional<Sentence> changed(Map<Integer, List<Opens>> byParty) {
        List<String> by =
                byParty.keySet().stream().map(who -> "by " + words.party(who)).toList();
        return by.isEmpty()
                ? findings.together().stream()
                        .filter(DropOpens::together)
                        .findFirst()
                        .map(drop -> Sentence.of(
                                "With a change of mind by " + words.parties(parties(drop)) + " together, "
                                        + words.goal() + " can hold.",
                                drop))
                : Optional.of(Sentence.of(
                        "With one change of mind, " + English.or(by) + ", " + words.goal() + " can hold.",
                        findings.single()));
    }

    private static List<Integer> parties(DropOpens drop) {
        return drop.wants().stream().map(Want::who).distinct().toList();
    }

    /** What ends it that the goal can hold: wants given up, or moved. */
    private Optional<Section> ends() {
        List<List<Sentence>> items = new ArrayList<>();
        findings.reasonsFor().stream().limit(MOST_CHANGES).forEach(drop -> items.add(List.of(says.sentence(drop))));
        moreReasons().ifPresent(more -> items.add(List.of(more)));
        findings.ending().stream()
                .filter(ends -> ends.change() instanceof WantChange.Move)
                .forEach(ends -> items.add(List.of(says.sentence(ends))));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("What would end it", List.of(new Block.Bullets(items))));
    }

    private Optional<Sentence> moreReasons() {
        List<Finding.DropEnds> all = findings.reasonsFor();
        int more = all.size() - MOST_CHANGES;
        return more > 0
                ? Optional.of(Sentence.of(
                        English.start(English.count(
                                        more, all.getFirst().wants().size() == 1 ? "other want" : "more such set"))
                                + (more == 1 ? " carries it too." : " carry it too."),
                        all))
                : Optional.empty();
    }

    private List<List<Sentence>> changes(int who, List<Opens> all) {
        List<List<Sentence>> rows = new ArrayList<>();
        List<Opens> told = all.stream().limit(MOST_CHANGES).toList();
        for (Opens opens : told) {
            rows.add(List.of(
                    Sentence.of("").after(English.start(words.party(who))),
                    Sentence.of(Sentence.start(words.changeByIt(who, opens.change())) + ".", opens),
                    Sentence.of(Sentence.start(best(opens.opens())) + ".", opens)));
        }
        return rows;
    }

    /** How many changes of one party there are that the table doesn't name. */
    private Optional<Sentence> others(int who, List<Opens> all) {
        int more = all.size() - MOST_CHANGES;
        return more > 0
                ? Optional.of(Sentence.of(
                        English.start(English.count(more, "other change")) + " by " + words.party(who)
                                + " alone would do as well.",
                        all))
                : Optional.empty();
    }

    /** The state of those that open that a reader would ask about: a bargain that pays, else the nearest to today. */
    private String best(StateSet opens) {
        GraphModel model = findings.found().engine().model();
        List<Integer> paying = findings.telling().orElseThrow().bargains().stream()
                .map(bargain -> bargain.state())
                .filter(opens::contains)
                .toList();
        int state = paying.isEmpty()
                ? opens.stream()
                        .boxed()
                        .min(Comparator.comparingInt(s -> model.statusQuo().isPresent()
                                ? model.space().distance(model.statusQuo().getAsInt(), s)
                                : 0))
                        .orElseThrow()
                : paying.getFirst();
        return words.described(state, findings.goal());
    }

    /** The smallest change of several parties together, where none of them could do it alone. */
    private Optional<List<Sentence>> joint() {
        List<DropOpens> all =
                findings.together().stream().filter(DropOpens::together).toList();
        return all.stream().findFirst().map(first -> {
            return List.of(
                    Sentence.of("").after(English.start(words.parties(parties(first))) + ", together"),
                    Sentence.of(
                            Sentence.start(words.givingUp(first.wants())) + "."
                                    + (all.size() > 1
                                            ? " " + English.start(English.count(all.size() - 1, "other such set"))
                                                    + " of wants would do as well."
                                            : ""),
                            all),
                    Sentence.of(Sentence.start(best(first.opens())) + ".", first));
        });
    }

    private Section trust() {
        List<Sentence> said = new ArrayList<>(List.of(says.sentence(findings.parts())));
        for (Finding.Trust finding : findings.assumptions()) {
            said.add(finding instanceof Without without ? without(without, said.size() == 1) : says.sentence(finding));
        }
        findings.settled().map(says::sentence).ifPresent(said::add);
        said.addAll(otherwise());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(said)));
        List<List<Sentence>> readings =
                findings.readings().stream().map(says::sentence).map(List::of).toList();
        if (!readings.isEmpty()) {
            blocks.add(new Block.Bullets(readings));
        }
        return new Section("How far to trust this", blocks);
    }

    /** What falls without one assumed want: only what changes is told. */
    private Sentence without(Without finding, boolean first) {
        List<String> falls = new ArrayList<>();
        findings.today()
                .filter(today -> today.holds() != finding.todayHolds())
                .ifPresent(today ->
                        falls.add(words.today(today.today()) + (finding.todayHolds() ? " holds" : " no longer holds")));
        boolean goalHolds = findings.found().holding().intersects(findings.goal());
        if (findings.found().goal().isPresent() && goalHolds != finding.goalHolds()) {
            falls.add(words.goal() + (finding.goalHolds() ? " can hold" : " can no longer hold"));
        }
        boolean goal = findings.found().goal().isPresent() && goalHolds != finding.goalHolds();
        return Sentence.of(
                (first ? "One assumption" : "Another") + " carries " + (goal ? "the answer" : "what is said of today")
                        + ": if "
                        + words.party(finding.want().who()) + " "
                        + words.verb(finding.want().who(), "drops its", "drop their") + " want "
                        + words.want(finding.want()) + ", "
                        + English.andApart(falls) + ".",
                finding);
    }

    /** That a verdict is another one under some of the usual concepts. */
    private record Otherwise(
            List<SanctionConcept> under, boolean holdsThere, String admitted, String said, Finding finding) {}

    /** Where the usual concepts disagree with the one asked: what they say, and what that means. */
    private List<Sentence> otherwise() {
        List<Otherwise> all = Stream.concat(
                        findings.admitted().stream().map(this::goalOtherwise),
                        findings.todayUnder().stream().map(this::todayOtherwise))
                .toList();
        return all.stream()
                .map(Otherwise::under)
                .distinct()
                .map(under ->
                        all.stream().filter(one -> one.under().equals(under)).toList())
                .map(same -> otherwise(goalIsToday() ? List.of(same.getLast()) : same))
                .toList();
    }

    private Otherwise goalOtherwise(Admitted admitted) {
        boolean can = findings.found().holding().intersects(findings.goal());
        return new Otherwise(
                can ? admitted.not() : admitted.under(),
                !can,
                "admit " + words.goal(),
                words.goal() + (can ? " cannot hold" : " can hold"),
                admitted);
    }

    private Otherwise todayOtherwise(TodayUnder today) {
        boolean holds = findings.found().holding().contains(today.today());
        return new Otherwise(
                holds ? today.not() : today.under(),
                !holds,
                "let " + words.today(today.today()) + " hold",
                words.today(today.today()) + (holds ? " does not hold" : " holds"),
                today);
    }

    /** Of some that the same concepts say otherwise. */
    private Sentence otherwise(List<Otherwise> same) {
        List<SanctionConcept> under = same.getFirst().under();
        boolean loose = areTheLooser(under) && same.stream().allMatch(Otherwise::holdsThere);
        String said = English.and(same.stream().map(Otherwise::said).toList());
        String text = loose
                ? "Looser concepts of stability that count threats nobody would carry out for gain would "
                        + English.and(same.stream().map(Otherwise::admitted).toList()) + "."
                : under.stream().noneMatch(SanctionConcept::answered)
                        ? "Where no answers of the others are counted, " + said + "."
                        : "Under " + FindingWords.names(under) + ", " + said + ".";
        return Sentence.of(text, same.stream().map(Otherwise::finding).toList());
    }

    /** Whether those are the usual concepts that count threats which the concept asked doesn’t: all of these, and no other. */
    private boolean areTheLooser(List<SanctionConcept> under) {
        return findings.found().concept() instanceof SanctionConcept asked
                && (asked.credible() || !asked.answered())
                && under.equals(Concepts.usual().stream()
                        .filter(one -> one.answered() && !one.credible())
                        .toList());
    }
}
