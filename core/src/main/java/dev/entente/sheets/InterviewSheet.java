// SPDX-License-Identifier: Apache-2.0
package dev.entente.sheets;

import dev.entente.DecisionMaker;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.brief.words.CardWords;
import dev.entente.brief.words.InquiryWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.cards.CardTable;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person is asked about a party: to put cards in order, to say what it cares about, and to compare pairs whose order is open.
 * It says nothing of what holds, and nothing in it stands in the order that the case has: cards and wants are in alphabetical
 * order, so that they lead nobody.
 *
 * @param party by place
 * @param cards outcomes, situations with names, and today
 * @param wants what the party may want, of whatever type it is; each once
 * @param pairs whose order is open, the one that tells most about the answers first
 */
public record InterviewSheet(
        Case subject, int party, List<Card> cards, List<Wish> wants, List<InquiryWords.Put> pairs) {

    /** So many pairs are asked about at most. */
    public static final int MOST_PAIRS = 6;

    private static final long SEED = 1;

    public InterviewSheet {
        cards = List.copyOf(cards);
        wants = List.copyOf(wants);
        pairs = List.copyOf(pairs);
    }

    /** A card: what the case file knows it by, and what it shows. */
    public record Card(String id, String words) {}

    /** Something that a party may want: as a statement, and what it is called. */
    public record Wish(Statement statement, String words) {}

    /**
     * The sheet about a party.
     *
     * @param concept under which it is looked for what pairs tell
     * @throws dev.entente.limits.LimitExceeded when the states can’t be listed
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before the pairs are known
     */
    public static InterviewSheet of(Case subject, int party, SanctionConcept concept, Budget budget) {
        return new InterviewSheet(
                subject, party, cards(subject, party), wishes(subject, party), pairs(subject, party, concept, budget));
    }

    private static <T> List<T> alphabetical(Stream<T> all, Function<T, String> words) {
        Collator letters = Collator.getInstance(Locale.ENGLISH);
        return all.sorted(Comparator.comparing(words, letters).thenComparing(words))
                .toList();
    }

    private static List<Card> cards(Case subject, int party) {
        CardTable table = CardTable.of(subject, party);
        CardWords words = new CardWords(subject, party, table);
        return alphabetical(
                IntStream.range(0, table.cards().size())
                        .mapToObj(k -> new Card(table.cards().get(k).id(), words.shown(k))),
                Card::words);
    }

    private static List<Wish> wishes(Case subject, int party) {
        DecisionMaker one = subject.conflict().decisionMakers().get(party);
        ShortNames names = new ShortNames(subject);
        Set<String> before = new HashSet<>();
        Stream<Preference> all = Stream.concat(
                Stream.of(one.preference()),
                subject.situation().unknowns().typesOf(one.id()).stream().map(type -> type.preference()));
        return alphabetical(
                all.flatMap(preference -> wishes(preference, party, names))
                        .filter(wish -> before.add(wish.statement().seal())),
                Wish::words);
    }

    private static Stream<Wish> wishes(Preference preference, int party, ShortNames names) {
        return switch (preference) {
            case Prioritized(List<Want> wants) ->
                wants.stream().map(want -> new Wish(want.statement(), names.want(party, want)));
            case Weighted(List<Weight> weights, var _) ->
                weights.stream()
                        .map(Weight::statement)
                        .map(statement -> new Wish(statement, names.want(party, statement)));
            case Ranked _ -> Stream.of();
        };
    }

    /** The pairs that would be asked one after the other of somebody who can’t tell. */
    private static List<InquiryWords.Put> pairs(Case subject, int party, SanctionConcept concept, Budget budget) {
        DecisionMaker one = subject.conflict().decisionMakers().get(party);
        boolean open = one.preference() instanceof Prioritized
                && subject.situation().unknowns().typesOf(one.id()).isEmpty()
                && !subject.situation().unknowns().ordersOf(one.id()).isEmpty();
        List<InquiryWords.Put> pairs = new ArrayList<>();
        if (!open) {
            return pairs;
        }
        InquiryWords words = new InquiryWords(subject);
        Inquiry inquiry = Inquiry.of(Openings.of(subject, Set.of(one.id())), concept, SEED, budget);
        while (pairs.size() < MOST_PAIRS && inquiry.next() instanceof Step.Ask(Question question)) {
            pairs.add(words.question(question));
            inquiry = inquiry.with(new Reply(question, Reply.Said.NOT_KNOWN), budget);
        }
        return pairs;
    }
}
