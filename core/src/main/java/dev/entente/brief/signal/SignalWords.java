// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import static dev.entente.brief.signal.BoxWords.bullets;
import static dev.entente.brief.signal.BoxWords.said;

import dev.entente.Fraction;
import dev.entente.answer.Signalled;
import dev.entente.answer.Signalled.Borne;
import dev.entente.answer.Signalled.Ending;
import dev.entente.answer.Signalled.Needed;
import dev.entente.answer.Signalled.Region;
import dev.entente.answer.Signalled.Spot;
import dev.entente.answer.part.Bounds;
import dev.entente.answer.part.Range;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Signal;
import dev.entente.signal.LetterOutcome;
import dev.entente.signal.LetterPlace.Border;
import dev.entente.signal.LetterPlace.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a signal can tell, in plain words.
 *
 * @param told the answer that is put into words
 * @param names what its parts are called
 * @param wording cites what numbers rest on
 */
public record SignalWords(Signalled told, SignalNames names, Wording wording) {

    private static final Fraction NONE = Fraction.ZERO;

    /** All that is said of it, section by section. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What " + names.signal() + " tells", List.of(new Block.Paragraph(answer()))));
        sections.add(new Section(
                "What it would have to cost", List.of(new Block.Bullets(needed("In the middle of the bounds ")))));
        sections.add(whatItCosts());
        sections.add(new Section(
                "What can come of it in the middle of the bounds",
                List.of(new Block.Bullets(endings("from the analyst’s prior of ")))));
        sections.addAll(further());
        return sections;
    }

    /** What the numbers rest on, what can come of all of the box, and what the case does not say. */
    public List<Section> basis() {
        return Stream.concat(Stream.of(whatItCosts()), further().stream()).toList();
    }

    private Section whatItCosts() {
        return new Section("What it costs", costs());
    }

    private List<Section> further() {
        List<Section> sections = new ArrayList<>();
        parts().ifPresent(sections::add);
        sections.add(new Section("Kinds of cost", List.of(new Block.Bullets(kinds()))));
        List<String> asked = asked();
        if (!asked.isEmpty()) {
            sections.add(new Section("What the case does not say", List.of(bullets(asked))));
        }
        return sections;
    }

    /**
     * What is said of one game, whose numbers are all known: what the signal would have to cost there, and what can come of it.
     *
     * @param analysts whether belief before is that of the analyst
     */
    public List<Section> there(boolean analysts) {
        return List.of(
                new Section("What it would have to cost", List.of(new Block.Bullets(needed("There ")))),
                new Section(
                        "What can come of it",
                        List.of(new Block.Bullets(
                                endings(analysts ? "from the analyst’s prior of " : "from a prior of ")))));
    }

    private BoxWords box() {
        return new BoxWords(names, wording);
    }

    private Fraction share(Predicate<Region> which) {
        return told.parts().stream().filter(which).map(Region::share).reduce(NONE, Fraction::plus);
    }

    /** Whether outcomes run into each other there, as on a border they may. */
    private static boolean open(Region region) {
        return region.outcomes().stream().anyMatch(one -> one.kind().isEmpty());
    }

    /** The answer in short. */
    public List<Sentence> answer() {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.strong(first()));
        shares().forEach(share -> said.add(said(share)));
        Fraction trusted = share(Region::trusted);
        if (trusted.equals(Fraction.ONE)) {
            said.add(said(English.start(names.receiver()) + " would " + names.answer() + " without it, too."));
        } else if (trusted.signum() > 0) {
            said.add(said("In " + SignalNames.share(trusted) + " of the box " + names.receiver() + " would "
                    + names.answer() + " without it, too."));
        }
        if (told.parts().size() > 1) {
            said.add(BoxWords.noProbability());
        }
        return said;
    }

    /** One sentence that is true of all of the box. */
    private String first() {
        Fraction apart = share(region -> !open(region) && region.zone() == Zone.APART);
        Fraction some = share(region -> !open(region) && region.zone() == Zone.CHEAPER);
        Fraction borders = share(SignalWords::open);
        String letter = English.start(names.signal());
        if (borders.equals(Fraction.ONE)) {
            return letter + " may tell " + names.receiver() + " something or nothing: "
                    + border(told.middle().borders()) + ", and there one outcome runs into another.";
        }
        if (apart.equals(Fraction.ONE)) {
            return letter + " can tell " + names.receiver() + " which " + names.sender() + " it has: it costs "
                    + names.other() + " more than being believed is worth to it, and " + names.serious() + " less.";
        }
        if (some.equals(Fraction.ONE)) {
            return letter + " can tell " + names.receiver() + " something, and not all: it costs " + names.other()
                    + " more than " + names.serious() + ", and not enough to keep it from sending one.";
        }
        Fraction nothing = Fraction.ONE.minus(apart).minus(some).minus(borders);
        if (nothing.equals(Fraction.ONE)) {
            return letter + " tells " + names.receiver() + " nothing: " + why();
        }
        return "What " + names.signal() + " tells " + names.receiver() + " hangs on what it costs.";
    }

    /** Where the box has parts that differ, which share of it is of which. */
    private List<String> shares() {
        Fraction borders = share(SignalWords::open);
        Fraction apart = share(region -> !open(region) && region.zone() == Zone.APART);
        Fraction some = share(region -> !open(region) && region.zone() == Zone.CHEAPER);
        Fraction nothing = Fraction.ONE.minus(apart).minus(some).minus(borders);
        List<String> shares = new ArrayList<>();
        BoxWords.add(shares, apart, "it can tell the two apart.");
        BoxWords.add(shares, some, "it can tell something, and not all.");
        BoxWords.add(shares, nothing, "it tells nothing.");
        BoxWords.add(shares, borders, "it lies on a border, where one outcome runs into another.");
        return shares;
    }

    private String why() {
        boolean alike = told.parts().stream().allMatch(region -> region.zone() == Zone.NOT_CHEAPER);
        boolean dear = told.parts().stream().noneMatch(region -> region.zone() == Zone.NOT_CHEAPER);
        return alike
                ? "it costs " + names.other() + " no more than " + names.serious() + "."
                : dear
                        ? "it costs " + names.serious() + " as much as being believed is worth to it, or more."
                        : "it costs " + names.other() + " no more than " + names.serious()
                                + ", or the latter more than being believed is worth to it.";
    }

    private String border(List<Border> borders) {
        return English.and(borders.stream()
                .map(border -> switch (border) {
                    case EVEN_BELIEF -> "belief before it is just what makes " + names.receiver() + " act";
                    case SAME_COST -> "it costs both types the same";
                    case WORTH_OF_SERIOUS -> "it costs " + names.serious() + " just what being believed is worth to it";
                    case WORTH_OF_OTHER -> "it costs " + names.other() + " just what being believed is worth to it";
                    case FREE_FOR_SERIOUS -> "it costs " + names.serious() + " nothing";
                    case FREE_FOR_OTHER -> "it costs " + names.other() + " nothing";
                })
                .toList());
    }

    private List<List<Sentence>> needed(String where) {
        List<String> lines = new ArrayList<>();
        lines.add("It tells the two apart where it costs " + names.other()
                + " more than being believed is worth to it, and " + names.serious() + " less.");
        Spot middle = told.middle();
        lines.add(where + change(told.change(), "", middle.otherCost(), middle.seriousCost()));
        if (told.serious().cost().wide() || told.other().cost().wide()) {
            lines.add("For all of the box "
                    + change(
                            told.changeOfAll(),
                            "at least ",
                            told.other().cost().least(),
                            told.serious().cost().most()));
        }
        lines.add("What " + names.receiver() + " believes before it never makes it do so.");
        return lines.stream().map(line -> List.of(said(line))).toList();
    }

    private String change(Needed change, String least, Fraction other, Fraction serious) {
        String most = least.isEmpty() ? "" : "at most ";
        Optional<String> raise = change.raiseOther()
                .map(by -> "has to cost " + names.other() + " more than 1; now " + least + other.written()
                        + more(by, "up"));
        Optional<String> lower = change.lowerSerious()
                .map(by -> "has to cost " + names.serious() + " less than 1; now " + most + serious.written()
                        + more(by, "down"));
        List<String> both = Stream.of(raise, lower).flatMap(Optional::stream).toList();
        return both.isEmpty()
                ? "it does."
                : "it " + String.join(", and ", both) + (both.size() > 1 ? "; one alone does not do." : ".");
    }

    private static String more(Fraction by, String way) {
        return by.signum() == 0 ? ", " + way + " by anything" : ", " + way + " by more than " + by.written();
    }

    private List<Block> costs() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        List.of(
                                said("To send it is to " + names.send() + "; to answer is to " + names.answer() + "."),
                                said(
                                        "A cost is a share of what being believed is worth to who bears it: 0 is nothing, 1 is all of it."))));
        blocks.add(bullets(List.of(
                cost(names.serious(), told.serious()),
                cost(names.other(), told.other()),
                belief(),
                box().prior(told.serious().prior(), told.furtherTypes()))));
        return blocks;
    }

    private String cost(String who, Borne borne) {
        String band = switch (borne.source()) {
            case NOT_REPAID -> "1 or more";
            default -> BoxWords.band(borne.cost());
        };
        String from = switch (borne.source()) {
            case GIVEN -> box().grounds(borne.cost());
            case KEPT_WORD -> "proposed: tied hands cost nothing who keeps its word";
            case INDIFFERENT -> "proposed: by its own order, it is all the same to it whether it sends it";
            case LIKED -> "proposed: by its own order, it likes sending it for its own sake";
            case REPAID -> "proposed: by its own order, sending it is a loss, and sending it with the answer a gain";
            case NOT_REPAID -> "proposed: by its own order, the answer does not make up for sending it";
        };
        return "It costs " + who + " " + band + " (" + from + ").";
    }

    private String belief() {
        Bounds belief = told.belief();
        return belief.given()
                ? English.start(names.receiver()) + " " + names.verb("answers", "answer") + " from a belief of "
                        + BoxWords.band(belief) + " in " + names.serious() + " on (" + box().grounds(belief) + ")."
                : "From which belief on " + names.receiver() + " " + names.verb("answers", "answer")
                        + " is not said: any is looked at.";
    }

    /** @param prior whose prior it is, before its number */
    private List<List<Sentence>> endings(String prior) {
        Spot middle = told.middle();
        List<List<Sentence>> items = new ArrayList<>();
        items.add(List.of(said("There it costs " + names.serious() + " "
                + middle.seriousCost().written() + " and " + names.other() + " "
                + middle.otherCost().written() + ", and " + names.receiver() + " "
                + names.verb("answers", "answer") + " from a belief of "
                + middle.belief().written() + " on"
                + (middle.borders().isEmpty() ? "." : ". This is a border: " + border(middle.borders()) + "."))));
        for (Ending ending : middle.outcomes()) {
            List<Sentence> item = new ArrayList<>();
            item.add(BriefContext.strong(title(ending) + "."));
            item.add(said(English.start(happens(ending)) + "."));
            item.add(said(beliefs(ending, prior)));
            item.add(said(labels().said(ending.labels())));
            items.add(item);
        }
        return items;
    }

    /** What an outcome is called: “Told apart”. */
    public static String title(Ending ending) {
        return ending.kind().map(SignalWords::title).orElse("A continuum");
    }

    private static String title(LetterOutcome.Kind kind) {
        return switch (kind) {
            case SILENCE -> "Silence";
            case ALL_WRITE -> "Both send it";
            case TOLD_APART -> "Told apart";
            case HALF_BELIEVED -> "Half believed";
            case HALF_SILENT -> "Half silent";
        };
    }

    private String happens(Ending ending) {
        String who = ending.kind().equals(Optional.of(LetterOutcome.Kind.SILENCE))
                ? "neither type sends it"
                : names.serious() + " " + sends(ending.serious()) + ", " + names.other() + " " + sends(ending.other());
        return who + "; " + names.receiver() + " " + answers(ending.answered(), "after it") + " and "
                + answers(ending.answeredWithout(), "without it");
    }

    private static String sends(Range chance) {
        return chance.equals(Range.SURE)
                ? "sends it"
                : chance.never() ? "does not send it" : "sends it with a chance of " + BoxWords.range(chance);
    }

    private String answers(Range chance, String when) {
        return chance.equals(Range.SURE)
                ? names.verb("answers ", "answer ") + when
                : chance.never()
                        ? names.verb("does not", "do not") + " answer " + when
                        : names.verb("answers ", "answer ") + when + " with a chance of " + BoxWords.range(chance);
    }

    private String beliefs(Ending ending, String prior) {
        String after = ending.believed().map(BoxWords::range).orElse("open, as nobody need send it");
        String without = ending.believedWithout().map(BoxWords::range).orElse("open, as all may send it");
        return "Belief in " + names.serious() + ", " + prior + told.serious().prior() + ": after it " + after
                + "; after none " + without + ".";
    }

    private LabelWords labels() {
        return new LabelWords(
                reason -> reason.message().filter("none"::equals).isPresent() ? "silence" : "it",
                type -> type.equals("serious") ? names.serious() : names.other(),
                answer -> answer.equals("engage") ? "answered" : "not answered");
    }

    /** What can come of it in the other parts of the box. */
    private Optional<Section> parts() {
        return BoxWords.parts(told.parts().stream()
                .map(region -> new BoxWords.Part(
                        region.share(),
                        where(region),
                        region.outcomes().stream()
                                .map(ending -> LabelWords.briefly(title(ending), ending.labels()))
                                .toList()))
                .toList());
    }

    private String where(Region region) {
        String costs = switch (region.zone()) {
            case APART -> names.other() + " pays more than being believed is worth, " + names.serious() + " less";
            case CHEAPER -> names.serious() + " pays less than " + names.other() + ", and both less than it is worth";
            case NOT_CHEAPER -> names.other() + " pays no more than " + names.serious();
            case ONLY_OTHER, TOO_DEAR -> names.serious() + " pays more than being believed is worth";
        };
        String trust = region.trusted() ? "; answered without it, too" : "";
        return costs + trust + (region.borders().isEmpty() ? "" : "; on a border: " + border(region.borders()));
    }

    private List<List<Sentence>> kinds() {
        List<List<Sentence>> items = new ArrayList<>();
        items.add(List.of(said(told.kind()
                .map(kind -> "The case calls this cost " + kind.word() + ".")
                .orElse("The case does not say of which kind this cost is (Fearon 1997; Quek 2021)."))));
        Arrays.stream(Signal.Kind.values())
                .map(kind -> List.of(BriefContext.strong(English.start(kind.word()) + ":"), said(effect(kind))))
                .forEach(items::add);
        return items;
    }

    private String effect(Signal.Kind kind) {
        return switch (kind) {
            case SUNK ->
                "paid on sending, whatever comes of it. It falls on both types, and tells them apart only as far as being"
                        + " believed is worth less to " + names.other() + ", so that the same cost is more of it.";
            case TIED_HANDS ->
                "paid afterwards by who does not keep its word. " + English.start(names.serious())
                        + " pays nothing, and all falls on " + names.other() + ".";
            case INSTALMENT ->
                "paid bit by bit afterwards, whether the word is kept or not. It falls on both types as a sunk cost does,"
                        + " and what counts is what both expect to pay in all.";
            case REDUCIBLE ->
                "paid on sending, and got back by who keeps its word. The cost of " + names.serious()
                        + " goes down by what it gets back, that of " + names.other() + " stays.";
        };
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (Borne borne : List.of(told.serious(), told.other())) {
            if (!borne.cost().given()) {
                asked.add("What it costs “" + borne.type()
                        + "”. Ranks give an order and no measure: what stands above are"
                        + " bounds. Give a number or a band with its grounds under “costs”.");
            }
        }
        if (!told.belief().given()) {
            asked.add("How far " + names.receiver() + " has to believe before it answers: “belief”.");
        }
        if (told.kind().isEmpty()) {
            asked.add("Of which kind its cost is: “kind”, one of "
                    + English.or(Arrays.stream(Signal.Kind.values())
                            .map(Signal.Kind::word)
                            .toList())
                    + ".");
        }
        return asked;
    }
}
