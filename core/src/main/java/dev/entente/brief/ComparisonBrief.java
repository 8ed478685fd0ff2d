// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Channel;
import dev.entente.Fraction;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.compare.Comparison.Ends;
import dev.entente.explore.compare.Comparison.Interaction;
import dev.entente.explore.compare.Comparison.Step;
import dev.entente.explore.compare.Difference;
import dev.entente.explore.compare.Difference.Aspect;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Share.Interval;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A comparison of two cases to a brief: why an outcome can hold in the one and not in the other. */
public final class ComparisonBrief {

    private static final int MOST_WANTS = 2;
    private static final int MOST_INTERACTIONS = 4;

    private final Comparison comparison;
    private final Case from;
    private final Case to;
    private final Wording here;
    private final Wording there;

    private ComparisonBrief(Comparison comparison, Wording here, Wording there) {
        this.comparison = comparison;
        this.from = comparison.from();
        this.to = comparison.to();
        this.here = here;
        this.there = there;
    }

    /**
     * Tells a comparison as a brief.
     *
     * @param here the words of the case that is changed
     * @param there the words of the case that it is changed into
     * @param command the line that computes it again
     * @param version of what computed it
     */
    public static Brief of(Comparison comparison, Wording here, Wording there, String command, String version) {
        return new ComparisonBrief(comparison, here, there).brief(command, version);
    }

    /**
     * Several cases in a table: in which the outcome can hold, and the least that would make the one in the row like the
     * one in the column.
     *
     * @param comparisons of every case with every other, those of one case together; rows that are not whole are left out
     * @param words of each case, in the same order
     */
    public static List<Section> table(List<Comparison> comparisons, List<Wording> words) {
        int cases = words.size();
        List<String> header = new ArrayList<>(List.of("The least that would make …"));
        List<List<Sentence>> rows = new ArrayList<>();
        List<Case> all = Stream.concat(
                        Stream.of(comparisons.getFirst().from()),
                        comparisons.stream().limit(cases - 1L).map(Comparison::to))
                .toList();
        all.forEach(each -> header.add("… like " + name(each, all)));
        for (int row = 0; row < comparisons.size() / (cases - 1); row++) {
            List<Comparison> ofRow = comparisons.subList(row * (cases - 1), (row + 1) * (cases - 1));
            Comparison any = ofRow.getFirst();
            List<Sentence> cells = new ArrayList<>();
            cells.add(BriefContext.strong(name(all.get(row), all)));
            for (int column = 0; column < cases; column++) {
                cells.add(BriefContext.computed(
                        column == row
                                ? answer(any.before(), any)
                                : new ComparisonBrief(
                                                ofRow.get(column < row ? column : column - 1),
                                                words.get(row),
                                                words.get(column))
                                        .least()));
            }
            rows.add(cells);
        }
        Comparison any = comparisons.getFirst();
        String heading = "Where " + any.outcome().label() + " can hold, and why not "
                + (any.worlds().isEmpty() ? "elsewhere" : "in as many worlds elsewhere");
        return List.of(new Section(heading, List.of(new Block.Table(header, rows))));
    }

    private String least() {
        return comparison.differs()
                ? String.join(
                        "; or ",
                        comparison.sufficient().stream()
                                .map(set ->
                                        English.and(set.stream().map(this::what).toList()))
                                .toList())
                : comparison.cancels() ? "no difference, as its parts cancel out" : "no difference";
    }

    private Brief brief(String command, String version) {
        List<Section> sections = new ArrayList<>();
        if (!comparison.parts().isEmpty()) {
            sections.add(whatDiffers());
        }
        if (comparison.differs()) {
            sections.add(enough());
            sections.add(notes(new Section("In a picture", List.of(new Block.Figure(bars())))));
            sections.add(notes(oneByOne()));
            together().map(ComparisonBrief::notes).ifPresent(sections::add);
        }
        sections.add(notes(method(command, version)));
        return new Brief(
                title(),
                "",
                BriefContext.computed("Two models on one template, compared part by part; no forecasts. “Here” is "
                        + fromName() + "; “there” is " + toName() + ". "
                        + BriefContext.holding(comparison.concept())),
                Stream.of(finding(), account())
                        .filter(text -> !text.isEmpty())
                        .map(BriefContext::computed)
                        .toList(),
                sections);
    }

    private static Section notes(Section section) {
        return new Section(section.heading(), section.blocks(), Section.Weight.NOTES);
    }

    private String title() {
        String label = English.start(comparison.outcome().label());
        if (comparison.worlds().isPresent()) {
            return label + " can hold in " + inWorlds(comparison.after()) + " of " + toName() + " and in "
                    + inWorlds(comparison.before()) + " of " + fromName();
        }
        return ends(comparison.outcome(), from, to, new Ends(holds(comparison.before()), holds(comparison.after())));
    }

    /** In which of two cases as they stand an outcome can hold, without a full stop. */
    public static String ends(Outcome outcome, Case from, Case to, Ends ends) {
        String label = English.start(outcome.label());
        if (ends.before() == ends.after()) {
            return label
                    + (ends.before() ? " can hold both in " : " can hold neither in ")
                    + name(from, List.of(to))
                    + (ends.before() ? " and in " : " nor in ")
                    + name(to, List.of(from));
        }
        return ends.before()
                ? label + " can hold in " + name(from, List.of(to)) + ", not in " + name(to, List.of(from))
                : label + " can hold in " + name(to, List.of(from)) + ", not in " + name(from, List.of(to));
    }

    /** Whether the outcome holds in the plain reading. */
    private static boolean holds(Estimate worth) {
        return worth.value().signum() != 0;
    }

    /** "all worlds", "37.5 % of the worlds". */
    private static String inWorlds(Estimate worth) {
        return worth.value().signum() == 0
                ? "no world"
                : worth.value().equals(Fraction.ONE)
                        ? "all worlds"
                        : ShareWords.percent(worth.value().doubleValue()) + " of the worlds";
    }

    /** What a case is called beside others: with its date, or its file, where one of these has the same name. */
    static String name(Case subject, List<Case> beside) {
        List<Case> alike = beside.stream()
                .filter(other -> name(other).equals(name(subject))
                        && !other.basis().id().equals(subject.basis().id()))
                .toList();
        if (alike.isEmpty()) {
            return name(subject);
        }
        boolean dated = alike.stream()
                .noneMatch(
                        other -> other.framing().date().equals(subject.framing().date()));
        return name(subject)
                + (dated
                        ? subject.framing().date().map(date -> ", " + date).orElse(", without a date")
                        : " (" + subject.basis().id() + ")");
    }

    private String fromName() {
        return name(from, List.of(to));
    }

    private String toName() {
        return name(to, List.of(from));
    }

    /** "Iran, June 2019", or with its variant. */
    private static String name(Case subject) {
        return subject.framing().title()
                + subject.basis()
                        .variant()
                        .map(variant -> " (variant " + variant + ")")
                        .orElse("");
    }

    /** What a reader would ask first: how far apart, or what alone would be enough. */
    private String finding() {
        String holds = comparison.outcome().label();
        if (comparison.worlds().isPresent()) {
            return English.start(holds) + " can hold in " + ShareWords.share(comparison.after()) + " of the worlds of "
                    + toName() + " and in " + ShareWords.share(comparison.before()) + " of those of " + fromName()
                    + ". "
                    + (comparison.differs()
                            ? "The difference is " + ShareWords.difference(forward(comparison.difference()))
                                    + " of the worlds."
                            : "There is no difference" + toAccountFor());
        }
        if (!comparison.differs()) {
            return "There is no difference" + toAccountFor();
        }
        List<String> alone = sets(1);
        List<String> joint = comparison.sufficient().stream()
                .filter(set -> set.size() > 1)
                .map(set -> English.andApart(set.stream().map(this::what).toList()))
                .toList();
        String one = alone.isEmpty()
                ? "No single part makes the difference. "
                : "Enough by itself " + (alone.size() == 1 ? "is " : "is each of these: ") + English.andApart(alone)
                        + ". ";
        return one + (joint.isEmpty() ? "" : "Enough together: " + String.join("; or ", joint) + ".");
    }

    private List<String> sets(int size) {
        return comparison.sufficient().stream()
                .filter(set -> set.size() == size)
                .map(set -> what(set.iterator().next()))
                .toList();
    }

    private String toAccountFor() {
        return comparison.cancels() ? " between the two." : " to account for.";
    }

    /** Who accounts for how much. */
    private String account() {
        if (comparison.parts().isEmpty()) {
            return "The two cases are alike in every part.";
        }
        if (!comparison.differs()) {
            return "The cases differ in "
                    + English.andApart(
                            comparison.parts().stream().map(this::what).toList())
                    + (comparison.cancels()
                            ? ". Together these leave that answer as it is, " + cancelling()
                            : ", and these make no difference to that answer, together or apart")
                    + ".";
        }
        List<String> said = new ArrayList<>();
        List<Integer> order = order();
        for (int at = 0, next; at < order.size(); at = next) {
            Estimate share = share(order.get(at));
            next = at + 1;
            while (next < order.size() && share(order.get(next)).equals(share)) {
                next++;
            }
            if (share.value().signum() != 0) {
                List<Integer> alike = order.subList(at, next);
                said.add(English.andApart(alike.stream()
                                .map(p -> what(comparison.parts().get(p)))
                                .toList())
                        + (alike.size() == 1 ? " accounts for " : " account for ")
                        + figure(share)
                        + (alike.size() == 1 ? "" : " each"));
            }
        }
        return "Of the difference, " + String.join("; ", said) + ".";
    }

    /** Which parts would change the answer if they alone were changed. */
    private String cancelling() {
        Map<String, List<String>> changing = new LinkedHashMap<>();
        for (int p = 0; p < comparison.parts().size(); p++) {
            Estimate alone = comparison.alone().get(p);
            if (!alone.value().equals(comparison.before().value())) {
                changing.computeIfAbsent(answer(alone, comparison), _ -> new ArrayList<>())
                        .add("only " + what(comparison.parts().get(p)));
            }
        }
        if (changing.isEmpty()) {
            return "and so does each alone, but some of them without the others would change it";
        }
        List<String> told = changing.entrySet().stream()
                .map(one -> "with " + English.or(one.getValue()) + " changed, "
                        + comparison.outcome().label() + " " + one.getKey())
                .toList();
        return "but they cancel out: " + String.join("; ", told);
    }

    /** The parts, those that account for most first. */
    private List<Integer> order() {
        return IntStream.range(0, comparison.parts().size())
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> share(p).value()).reversed())
                .toList();
    }

    /** A part's share in the difference, whichever way that goes. */
    private Estimate share(int part) {
        if (!comparison.differs()) {
            return new Estimate(Fraction.ZERO, Optional.empty());
        }
        return forward(comparison.shares().get(part));
    }

    /** A difference, counted in the way that the whole of it goes. */
    private Estimate forward(Estimate difference) {
        return comparison.gains()
                ? difference
                : new Estimate(
                        Fraction.ZERO.minus(difference.value()),
                        difference.interval().map(known -> new Interval(-known.high(), -known.low())));
    }

    private String figure(Estimate share) {
        if (comparison.worlds().isPresent()) {
            return ShareWords.difference(share) + " of the worlds";
        }
        return share.value().equals(Fraction.ONE)
                ? "all of it"
                : share.value().signum() == 0 ? "nothing" : fraction(share.value());
    }

    /** "5/12 (42 %)". */
    private static String fraction(Fraction share) {
        return share + " (" + Math.round(100 * share.doubleValue()) + " %)";
    }

    private Section whatDiffers() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (int p : order()) {
            List<Sentence> row = new ArrayList<>();
            row.add(BriefContext.strong(English.start(what(comparison.parts().get(p)))));
            if (comparison.differs()) {
                row.add(BriefContext.computed(figure(share(p))));
            } else if (comparison.cancels()) {
                row.add(BriefContext.computed(answer(comparison.alone().get(p), comparison)));
            }
            row.add(BriefContext.computed(difference(comparison.parts().get(p))));
            rows.add(row);
        }
        List<String> header = comparison.differs()
                ? List.of("Part", "Share of the difference", "How the cases differ")
                : comparison.cancels()
                        ? List.of(
                                "Part",
                                "If it alone is changed, "
                                        + comparison.outcome().label(),
                                "How the cases differ")
                        : List.of("Part", "How the cases differ");
        return new Section("What differs", List.of(new Block.Table(header, rows)));
    }

    /** "what Washington wants", "what Tehran wants (there Pyongyang)". */
    private String what(Difference part) {
        return switch (part) {
            case Difference.Wants(int i) ->
                "what " + here.name(i) + here.verb(i, " wants", " want")
                        + (sameName(i) ? "" : " (there " + there.name(i) + ")");
            case Difference.Channels _ -> "who can coordinate";
            case Difference.Setting _ -> "what is possible and where things stand";
        };
    }

    private boolean sameName(int decisionMaker) {
        return here.name(decisionMaker).equals(there.name(decisionMaker));
    }

    private String difference(Difference part) {
        return switch (part) {
            case Difference.Wants(int i) -> wants(i);
            case Difference.Channels _ -> "Here: " + channels(from, here) + ". There: " + channels(to, there) + ".";
            case Difference.Setting(List<Aspect> aspects) ->
                "They differ in "
                        + English.and(
                                aspects.stream().map(ComparisonBrief::aspect).toList()) + "."
                        + (aspects.contains(Aspect.STATUS_QUO)
                                ? today("Only here", from, to) + today("Only there", to, from)
                                : "");
        };
    }

    /** What is taken today in one case and not in the other; nothing where there is none such. */
    private static String today(String where, Case subject, Case other) {
        if (!(subject.conflict().form() instanceof OptionForm own)
                || !(other.conflict().form() instanceof OptionForm form)
                || subject.conflict().statusQuo().isEmpty()
                || other.conflict().statusQuo().isEmpty()) {
            return "";
        }
        ShortNames names = new ShortNames(subject);
        State here = subject.conflict().statusQuo().get();
        State there = other.conflict().statusQuo().get();
        List<String> only = own.options().stream()
                .filter(option -> here.takes(own.position(option.name())) && !there.takes(form.position(option.name())))
                .map(names::present)
                .toList();
        return only.isEmpty() ? "" : " " + where + ": " + English.and(only) + ".";
    }

    private static String aspect(Aspect aspect) {
        return switch (aspect) {
            case STATUS_QUO -> "where things stand at the start";
            case FEASIBILITY -> "what rules out what";
            case DIRECTIONS -> "which choices can be taken back";
            case MERGING -> "which states are one";
            case MOVES -> "which moves there are";
        };
    }

    private static String channels(Case subject, Wording wording) {
        if (subject.situation().channels().isEmpty()) {
            return "it is not said";
        }
        List<Channel> channels = subject.situation().channels().orElseThrow();
        return channels.isEmpty()
                ? "nobody"
                : String.join(
                        "; ",
                        channels.stream()
                                .map(channel -> wording.names(channel.between())
                                        + channel.when()
                                                .map(when -> ", only with this: " + wording.condition(when))
                                                .orElse(""))
                                .toList());
    }

    private String wants(int i) {
        if (comparison.worlds().isEmpty()) {
            return told(i);
        }
        boolean typed = !types(from, i).isEmpty() || !types(to, i).isEmpty();
        return typed
                ? "Here: " + ofTypes(from, i) + ". There: " + ofTypes(to, i) + "."
                : sameWants(i) ? "The same wants; what is known of their order differs." : told(i);
    }

    private boolean sameWants(int i) {
        return from.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> before)
                && to.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> after)
                && before.stream()
                        .map(Want::statement)
                        .toList()
                        .equals(after.stream().map(Want::statement).toList());
    }

    private static List<Type> types(Case subject, int i) {
        return subject.situation()
                .unknowns()
                .typesOf(subject.conflict().decisionMakers().get(i).id());
    }

    private static String ofTypes(Case subject, int i) {
        List<Type> types = types(subject, i);
        return types.isEmpty()
                ? "the wants as they stand"
                : "one of the types " + English.and(types.stream().map(Type::id).toList());
    }

    private String told(int i) {
        if (!(from.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> before)
                && to.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> after))) {
            return "Other preferences over the situations.";
        }
        List<String> said = new ArrayList<>();
        only(before, after, i, here).ifPresent(text -> said.add("Only here: " + text + "."));
        only(after, before, i, there).ifPresent(text -> said.add("Only there: " + text + "."));
        return said.isEmpty() ? "The same wants in another order." : String.join(" ", said);
    }

    /** The most important wants that stand in one list and not in the other. */
    private static Optional<String> only(List<Want> in, List<Want> notIn, int i, Wording wording) {
        List<Statement> known = notIn.stream().map(Want::statement).toList();
        List<Want> own =
                in.stream().filter(want -> !known.contains(want.statement())).toList();
        List<String> told = new ArrayList<>(own.stream()
                .limit(MOST_WANTS)
                .map(want -> wording.want(i, want))
                .toList());
        int rest = own.size() - told.size();
        if (rest > 0) {
            told.add("and " + English.number(rest) + " more");
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }

    private Section enough() {
        List<List<Sentence>> items = comparison.sufficient().stream()
                .map(set -> List.of(
                        BriefContext.strong(English.start(English.andApart(
                                        set.stream().map(this::what).toList()))
                                + (set.size() == 1 ? ", alone." : ", together.")),
                        BriefContext.computed(" " + supposing(set) + ".")))
                .toList();
        return new Section(
                "What is enough",
                List.of(
                        new Block.Paragraph(List.of(BriefContext.computed(
                                "The smallest changes of the case here that give the answer there:"))),
                        new Block.Bullets(items)));
    }

    private String supposing(List<Difference> set) {
        return "With " + English.andApart(set.stream().map(this::asThere).toList()) + ", "
                + comparison.outcome().label()
                + (comparison.worlds().isPresent()
                        ? " can hold here in as " + (comparison.gains() ? "many" : "few") + " worlds as there"
                        : comparison.gains() ? " can hold here" : " can no longer hold here");
    }

    /** "the wants that Washington has there". */
    private String asThere(Difference part) {
        return switch (part) {
            case Difference.Wants(int i) ->
                sameName(i)
                        ? "the wants that " + here.name(i) + here.verb(i, " has there", " have there")
                        : "the wants of " + there.name(i) + " there";
            case Difference.Channels _ -> "the channels there";
            case Difference.Setting _ -> "what is possible there, and where things stand";
        };
    }

    private Section oneByOne() {
        List<List<Sentence>> rows = new ArrayList<>();
        rows.add(List.of(
                BriefContext.computed("Nothing yet"), BriefContext.computed(answer(comparison.before(), comparison))));
        for (Step step : comparison.path()) {
            rows.add(List.of(
                    BriefContext.computed(English.start(what(step.changed()))),
                    BriefContext.computed(answer(step.worth(), comparison))));
        }
        return new Section(
                "One change at a time",
                List.of(new Block.Table(
                        List.of(
                                "Changed from here to there, one after the other",
                                English.start(comparison.outcome().label())),
                        rows)));
    }

    private static String answer(Estimate worth, Comparison comparison) {
        return comparison.worlds().isPresent()
                ? "can hold in " + ShareWords.share(worth)
                : holds(worth) ? "can hold" : "cannot hold";
    }

    private Optional<Section> together() {
        List<List<Sentence>> items = comparison.interactions().stream()
                .limit(MOST_INTERACTIONS)
                .map(this::interaction)
                .map(text -> List.of(BriefContext.computed(text)))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("How the parts work together", List.of(new Block.Bullets(items))));
    }

    private String interaction(Interaction interaction) {
        Fraction index = comparison.gains() ? interaction.index() : Fraction.ZERO.minus(interaction.index());
        String pair = English.start(what(interaction.one())) + " and " + what(interaction.other());
        return pair
                + (index.signum() > 0
                        ? " need each other: together they bring about more than each adds alone."
                        : " can stand in for each other: where the one has changed, the other adds less.");
    }

    private Bars bars() {
        return new Bars(
                BriefContext.computed("How much of the difference each part accounts for: "
                        + (sampled() ? "" : "exact ") + "Shapley shares. Together they make up all of it."),
                order().stream()
                        .map(p -> new Bars.Bar(
                                English.start(what(comparison.parts().get(p))),
                                share(p).value().doubleValue(),
                                comparison.worlds().isPresent() ? ShareWords.difference(share(p)) : figure(share(p))))
                        .toList());
    }

    private boolean sampled() {
        return comparison.worlds().filter(Extent.Sample.class::isInstance).isPresent();
    }

    private Section method(String command, String version) {
        int parts = comparison.parts().size();
        String text = (parts == 0
                        ? "As nothing differs there is nothing to mix; the one case was asked "
                        : "Every one of the " + English.number(1L << parts) + " mixtures of the two cases was asked ")
                + (comparison.worlds().isPresent() ? "in which share of its worlds" : "whether")
                + " some situation that holds (" + comparison.concept().title() + ") has "
                + comparison.outcome().label() + "."
                + comparison.worlds().map(this::worlds).orElse("")
                + (comparison.differs() ? ofShares() : "")
                + " Entente " + version + ".";
        return new Section(
                "How this was computed",
                List.of(new Block.Paragraph(List.of(BriefContext.computed(text))), new Block.Command(command)));
    }

    private String ofShares() {
        return " A part’s share is the difference it makes, averaged over all orders in which the parts can be"
                + " changed (Shapley 1953); interactions after Grabisch and Roubens (1999)."
                + (sampled() ? " Shares" : " Shares are exact. They")
                + " divide a difference between two models; they are no probabilities.";
    }

    /** Which worlds were looked at. */
    private String worlds(Extent extent) {
        String stopped = comparison
                .asked()
                .map(asked -> " The run was stopped before " + English.count(asked.worlds(), "world")
                        + " of each could be looked at, as was asked.")
                .orElse("");
        return stopped
                + switch (extent) {
                    case Extent.Every(long most) ->
                        " All worlds were looked at, up to " + English.count(most, "world") + " of a mixture.";
                    case Extent.Sample(long drawn, long seed) ->
                        " Of each mixture " + English.count(drawn, "world") + " were drawn by chance (seed " + seed
                                + "), what is open of a part being filled in alike whichever mixture it is in; figures come"
                                + " with their 95 % interval"
                                + (comparison.differs()
                                        ? ", and which changes are enough is told of these worlds."
                                        : ".");
                };
    }
}
