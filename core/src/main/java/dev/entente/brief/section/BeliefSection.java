// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Fraction;
import dev.entente.Type;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.ShownWords;
import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Contradiction;
import dev.entente.evidence.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What evidence makes of belief in types, in sections: belief, the matrix of items and types, and what each item did. */
public final class BeliefSection {

    /** More types than these are told in several tables. */
    private static final int MOST_COLUMNS = 5;

    private final Case subject;

    private BeliefSection(Case subject) {
        this.subject = subject;
    }

    /** All of it, in reading order; a sentence where the case has no types. */
    public static List<Section> sections(Case subject, Beliefs beliefs) {
        if (beliefs.each().isEmpty()) {
            return List.of(new Section(
                    "Belief",
                    List.of(paragraph("Nobody in this case may be of several types, so that there is no"
                            + " belief for evidence to change."))));
        }
        BeliefSection told = new BeliefSection(subject);
        List<Section> sections = new ArrayList<>();
        for (Belief belief : beliefs.each()) {
            sections.add(told.belief(belief));
            if (!belief.items().isEmpty()) {
                sections.add(told.matrix(belief));
                belief.posterior().map(shares -> steps(belief, most(shares))).ifPresent(sections::add);
            }
        }
        return sections;
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(BriefContext.computed(text)));
    }

    /** That nothing can be believed of somebody, and why. */
    static Block contradicted(Contradiction found, String name) {
        return paragraph(found.told(name) + ", so that nothing can be believed of it. " + found.advice());
    }

    private String name(Belief belief) {
        return subject.conflict().decisionMakers().get(belief.decisionMaker()).name();
    }

    /** Belief in each type before and after. */
    private Section belief(Belief belief) {
        List<Block> blocks = new ArrayList<>();
        Optional<List<Fraction>> prior = belief.prior();
        Optional<List<Fraction>> posterior = belief.posterior();
        if (prior.isEmpty()) {
            blocks.add(paragraph("No priors are stated for these types, so that no belief can be given; what the"
                    + " items say is told as ratios of likelihoods alone."));
        }
        belief.support().ifPresent(support -> blocks.add(table(belief, prior, posterior, support)));
        belief.contradiction().map(found -> contradicted(found, name(belief))).ifPresent(blocks::add);
        if (belief.items().isEmpty()) {
            blocks.add(paragraph("No item of evidence tells these types apart."));
        } else {
            blocks.add(paragraph(whose(belief)));
        }
        shown(belief).ifPresent(blocks::add);
        Set<String> why = new LinkedHashSet<>();
        belief.types().forEach(type -> type.grounds().assumption().ifPresent(why::add));
        if (!why.isEmpty() && prior.isPresent()) {
            blocks.add(new Block.Paragraph(
                    List.of(BriefContext.computed("On the priors:"), Sentence.analyst(String.join("; ", why) + "."))));
        }
        return new Section("Of which type " + name(belief) + " is", blocks);
    }

    private static String whose(Belief belief) {
        boolean trusted = belief.items().stream()
                .anyMatch(item -> item.claim().bearing().reliability().compareTo(Fraction.ONE) < 0);
        List<String> numbers = new ArrayList<>();
        if (belief.stated()) {
            numbers.add("priors");
        }
        boolean follow = belief.items().stream()
                .allMatch(item -> item.claim().bearing().shown().isPresent());
        if (!follow) {
            numbers.add("likelihoods");
        }
        if (trusted) {
            numbers.add("reliability");
        }
        if (numbers.isEmpty()) {
            return "What follows is computed, by Bayes’ rule.";
        }
        return "The " + English.and(numbers) + " are the analyst’s own numbers; what follows from them is computed, by"
                + " Bayes’ rule."
                + (belief.stated()
                        ? " Words of likelihood are those of ICD 203, and rest on the analyst’s own priors."
                        : "");
    }

    /** Which likelihoods follow from a signal, and what their bounds leave open of belief. */
    private static Optional<Block> shown(Belief belief) {
        List<Sentence> said = new ArrayList<>();
        for (Item item : belief.items()) {
            item.claim()
                    .bearing()
                    .shown()
                    .map(how -> ShownWords.of(item.claim().id(), belief, item, how))
                    .map(BriefContext::computed)
                    .ifPresent(said::add);
        }
        if (!said.isEmpty()) {
            belief.posterior()
                    .flatMap(shares -> ShownWords.within(belief, most(shares)))
                    .map(BriefContext::computed)
                    .ifPresent(said::add);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(said));
    }

    private static Block table(
            Belief belief, Optional<List<Fraction>> prior, Optional<List<Fraction>> posterior, List<Fraction> support) {
        List<String> header = new ArrayList<>(List.of("Type"));
        prior.ifPresent(_ -> header.addAll(List.of("Prior (the analyst’s own)", "After the evidence")));
        header.add("Likelihood of all items, relative");
        List<List<Sentence>> rows = new ArrayList<>();
        for (int t = 0; t < belief.types().size(); t++) {
            int type = t;
            List<Sentence> row = new ArrayList<>();
            row.add(Sentence.analyst(English.start(belief.types().get(t).name())));
            prior.ifPresent(shares -> row.add(Sentence.analyst(ShareWords.belief(shares.get(type)))));
            prior.ifPresent(_ -> row.add(BriefContext.computed(
                    posterior.map(shares -> ShareWords.worded(shares.get(type))).orElse("–"))));
            row.add(BriefContext.computed(ShareWords.belief(support.get(t))));
            rows.add(row);
        }
        return new Block.Table(header, rows);
    }

    /** Items by types, as competing hypotheses are set out. */
    private Section matrix(Belief belief) {
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < belief.types().size(); first += MOST_COLUMNS) {
            int end = Math.min(belief.types().size(), first + MOST_COLUMNS);
            List<String> header = new ArrayList<>(List.of("Item"));
            belief.types().subList(first, end).stream()
                    .map(Type::name)
                    .map(English::start)
                    .forEach(header::add);
            header.add("Tells them apart");
            int from = first;
            blocks.add(new Block.Table(
                    header,
                    belief.items().stream().map(item -> row(item, from, end)).toList()));
        }
        blocks.add(paragraph("Beside each mark: how expected the item is under the type, the analyst’s own number"
                + ShownWords.butFor(belief.items())
                + ". C: consistent; I: at most half as expected as under the type where it is most, after reliability; II: at most a"
                + " tenth. A view only: counting marks is no measure, and what is believed follows from the"
                + " numbers."));
        return new Section("Each item under each type of " + name(belief), blocks);
    }

    private static List<Sentence> row(Item item, int first, int end) {
        List<Sentence> row = new ArrayList<>();
        row.add(BriefContext.computed(called(item)));
        IntStream.range(first, end)
                .mapToObj(t -> (item.diagnostic() ? item.fit(t).mark() + " " : "")
                        + item.stated().get(t).written())
                .map(item.claim().bearing().shown().isPresent() ? BriefContext::computed : Sentence::analyst)
                .forEach(row::add);
        row.add(BriefContext.computed(tells(item)));
        return row;
    }

    private static String called(Item item) {
        Fraction trust = item.claim().bearing().reliability();
        return item.claim().id()
                + item.claim().place().map(place -> " (" + place + ")").orElse("")
                + (trust.compareTo(Fraction.ONE) < 0 ? ", reliability " + trust.written() : "");
    }

    private static String tells(Item item) {
        if (!item.diagnostic()) {
            return "no: it tells nothing";
        }
        String ratio = item.ratio().map(BeliefSection::ratio).orElse("rules a type out");
        return item.counted()
                .map(other -> ratio + ", not counted: “" + other + "” of its group is")
                .orElse(ratio);
    }

    private static String ratio(Fraction ratio) {
        return times(ratio) + " to 1";
    }

    /** How many times as expected something is, to a hundredth. */
    static String times(Fraction ratio) {
        return BigDecimal.valueOf(Math.round(ratio.doubleValue() * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Belief in the type that is believed in most, item after item, and without each. */
    private static Section steps(Belief belief, int type) {
        List<List<Sentence>> rows = new ArrayList<>();
        for (int k = 0; k < belief.items().size(); k++) {
            Item item = belief.items().get(k);
            rows.add(List.of(
                    BriefContext.computed(called(item)),
                    share(belief.after(k), type),
                    share(belief.after(k + 1), type),
                    share(belief.without(Set.of(item.claim().id())).posterior(), type)));
        }
        return new Section(
                "What each item did to belief in “" + belief.types().get(type).name() + "”",
                List.of(
                        new Block.Table(
                                List.of("Item", "Before it", "After it", "Without it, all others counted"), rows),
                        paragraph("Before and after go by the order of the file; the last column, and where belief"
                                + " ends, do not depend on any order.")));
    }

    private static Sentence share(Optional<List<Fraction>> shares, int type) {
        return BriefContext.computed(
                shares.map(each -> ShareWords.belief(each.get(type))).orElse("–"));
    }

    /** The type for which a number is greatest. */
    private static int most(List<Fraction> numbers) {
        return IntStream.range(0, numbers.size())
                .boxed()
                .max(Comparator.comparing(numbers::get))
                .orElseThrow();
    }
}
