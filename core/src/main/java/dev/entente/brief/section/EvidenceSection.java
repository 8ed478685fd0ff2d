// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Fraction;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.ShownWords;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Bearing.Shown;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Item;
import dev.entente.evidence.LikelihoodWord;
import dev.entente.explore.Believed;
import dev.entente.explore.Weighing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the evidence makes of belief, in sentences for a brief: the analyst’s numbers as such, and what follows from them. */
final class EvidenceSection {

    private static final int MOST_BELIEFS = 2;

    private final Believed believed;
    private final Wording wording;

    private EvidenceSection(Believed believed, Wording wording) {
        this.believed = believed;
        this.wording = wording;
    }

    /** Its sentences; none where no types have priors and no items contradict each other. */
    static List<Sentence> of(Believed believed, Wording wording) {
        EvidenceSection told = new EvidenceSection(believed, wording);
        List<Sentence> said = new ArrayList<>();
        believed.beliefs().stated().stream().limit(MOST_BELIEFS).forEach(belief -> told.tell(belief, said));
        told.holding().ifPresent(said::add);
        believed.beliefs()
                .contradictions()
                .forEach(found -> said.add(BriefContext.computed("The items of evidence "
                        + found.told(wording.name(found.decisionMaker())) + ", so that nothing can be believed of it. "
                        + found.advice())));
        return said;
    }

    private void tell(Belief belief, List<Sentence> said) {
        belief.posterior().ifPresent(posterior -> {
            Optional<Item> context = belief.items().stream()
                    .filter(Item::counts)
                    .filter(Item::diagnostic)
                    .min(Item.TELLING);
            said.add(Sentence.analyst(numbers(belief, context)));
            Optional<Shown> shown =
                    context.flatMap(item -> item.claim().bearing().shown());
            shown.ifPresent(how -> said.add(BriefContext.computed("For "
                    + wording.citation(List.of(context.orElseThrow().claim().id())) + ", likelihoods "
                    + list(context.orElseThrow().stated()) + " follow " + ShownWords.from(how) + ".")));
            said.add(BriefContext.computed(after(belief, most(posterior), context)));
            ShownWords.within(belief, most(posterior))
                    .map(BriefContext::computed)
                    .ifPresent(said::add);
        });
    }

    /** "The analyst’s own numbers: priors 0.5 and 0.5; for Grotto 2007, ¶7, likelihoods 0.7 and 0.2." */
    private String numbers(Belief belief, Optional<Item> context) {
        String whose = believed.beliefs().stated().size() > 1 ? " for " + wording.name(belief.decisionMaker()) : "";
        long others = belief.items().stream()
                        .filter(Item::counts)
                        .filter(Item::diagnostic)
                        .count()
                - 1;
        String likelihoods = context.map(item -> (item.claim().bearing().shown().isPresent()
                                ? ""
                                : "; for "
                                        + wording.citation(List.of(item.claim().id())) + ", likelihoods "
                                        + list(item.stated()))
                        + (others > 0 ? ", and those of " + English.count(others, "item") + " more" : ""))
                .orElse("");
        List<Fraction> priors =
                belief.types().stream().map(type -> type.prior().orElseThrow()).toList();
        return "The analyst’s own numbers" + whose + ": priors " + list(priors) + likelihoods + ".";
    }

    private static String list(List<Fraction> numbers) {
        return English.and(numbers.stream().map(Fraction::written).toList());
    }

    /** "On these, that Iran is “deterrable” is likely, 7/9 (77.8 %)"; and what it were without the item that tells most. */
    private String after(Belief belief, int type, Optional<Item> context) {
        Fraction share = belief.posterior().orElseThrow().get(type);
        String without = context.filter(_ -> belief.items().size() > 1)
                .flatMap(item -> belief.without(Set.of(item.claim().id())).posterior())
                .map(others -> "; without that item, " + ShareWords.belief(others.get(type)))
                .orElse("");
        return "On these, that %s is “%s” is %s%s%s."
                .formatted(
                        wording.name(belief.decisionMaker()),
                        belief.types().get(type).name(),
                        LikelihoodWord.of(share).map(word -> word.word() + ", ").orElse(""),
                        ShareWords.belief(share),
                        without);
    }

    /** In which share of worlds the goal can hold by that belief. */
    private Optional<Sentence> holding() {
        Optional<Weighing> before = believed.before();
        Optional<Weighing> after = believed.after();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int concept = believed.explored().place(believed.concept());
        return believed.subject().framing().goal().map(goal -> {
            int outcome = believed.explored().place(goal);
            return BriefContext.computed("Worlds in which %s can hold weigh %s by that belief, %s by the priors."
                    .formatted(
                            goal.label(),
                            ShareWords.share(after.get().some(concept, outcome)),
                            ShareWords.share(before.get().some(concept, outcome))));
        });
    }

    /** The type that is believed in most. */
    private static int most(List<Fraction> shares) {
        return IntStream.range(0, shares.size())
                .boxed()
                .max(Comparator.comparing(shares::get))
                .orElseThrow();
    }
}
