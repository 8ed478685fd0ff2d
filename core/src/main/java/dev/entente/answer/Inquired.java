// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.ask.Certainty;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Outlook;
import dev.entente.ask.OwnAnswer;
import dev.entente.ask.OwnAnswer.ListedWant;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked of the orders of wants that a case leaves open, and whether that settles its answers.
 *
 * @param concept under which it is asked what holds
 * @param replies what was answered now, in its order; what the case had as known is not among them
 * @param pairs of how many pairs the order would be open were nothing known of it
 * @param compared of how many of them the case or a reply says the order
 * @param noDifference how many of the others make no difference; absent unless it is settled
 * @param ordersLeft how many joint orders agree with what is known
 * @param outlooks what the orders left answer, each once; when it is settled, one
 * @param certainty on what that rests; absent unless it is settled
 * @param next what is to be asked next; absent where nothing is
 */
public record Inquired(
        @Inline Head head,
        String concept,
        Standing standing,
        List<Replied> replies,
        int pairs,
        int compared,
        Optional<Integer> noDifference,
        BigInteger ordersLeft,
        List<Answered> outlooks,
        Optional<Rests> certainty,
        Optional<Pair> next,
        String version) {

    /** How far it got. */
    public enum Standing {
        /** All orders left answer alike. */
        SETTLED,
        /** They do not, and what would tell them apart is not known. */
        OPEN,
        /** It was stopped before. */
        STOPPED
    }

    /**
     * Two wants of a decision maker.
     *
     * @param one its place in the list as written when it was asked, from 1
     * @param other the place of the other
     */
    public record Pair(String decisionMaker, int one, int other) {}

    /**
     * A question and its reply.
     *
     * @param why why the analyst thinks so, where it was said
     */
    public record Replied(@Inline Pair pair, Reply.Said said, Optional<String> why) {}

    /**
     * What orders answer.
     *
     * @param today whether today holds; absent where the case has none
     * @param outcomes by name, whether it can hold
     * @param own the answer to the question that the case asks, where it asks more
     */
    public record Answered(Optional<Boolean> today, Map<String, Boolean> outcomes, Optional<Own> own) {}

    /**
     * An answer to a question of the case; what it does not have is absent.
     *
     * @param states how many states of the goal hold
     * @param adds what the option adds
     * @param options those that it takes
     * @param wants sets of wants ("us:3"): those that open it, that it rests on, or that block it
     */
    public record Own(
            String asks,
            OwnKind kind,
            Optional<Integer> states,
            Optional<OwnAnswer.Adding> adds,
            Optional<List<String>> options,
            Optional<List<List<String>>> wants) {}

    /** What an answer says. */
    public enum OwnKind {
        LASTING,
        ADDING,
        TAKING,
        OPENING,
        RESTING,
        BLOCKING
    }

    /**
     * On what it rests that the orders left answer alike.
     *
     * @param every whether each was looked at
     * @param drawn else, how many were
     * @param atMost the largest share that may answer otherwise
     * @param confidence how often what is said so is true at least
     */
    public record Rests(boolean every, Optional<Integer> drawn, Optional<Double> atMost, Optional<Double> confidence) {}

    /**
     * Of an inquiry as it stands.
     *
     * @param inquiry where not all orders were looked at yet, it counts as stopped
     */
    public static Inquired of(Inquiry inquiry, SanctionConcept concept) {
        return new Told(inquiry.subject()).answer(inquiry, concept);
    }

    private record Told(Case subject) {

        Inquired answer(Inquiry inquiry, SanctionConcept concept) {
            Step step = inquiry.next();
            boolean settled = step instanceof Step.Settled;
            return new Inquired(
                    Head.of(subject),
                    concept.name(),
                    settled ? Standing.SETTLED : step instanceof Step.Open ? Standing.OPEN : Standing.STOPPED,
                    inquiry.replies().stream()
                            .map(reply -> new Replied(pair(reply.question()), reply.said(), reply.why()))
                            .toList(),
                    inquiry.pairs(),
                    inquiry.compared(),
                    settled ? Optional.of(inquiry.pairs() - inquiry.compared()) : Optional.empty(),
                    inquiry.ordersLeft(),
                    inquiry.outlooks().stream().map(this::answered).toList(),
                    step instanceof Step.Settled(Outlook _, Certainty certainty)
                            ? Optional.of(rests(certainty))
                            : Optional.empty(),
                    step instanceof Step.Ask(Question question) ? Optional.of(pair(question)) : Optional.empty(),
                    Version.running());
        }

        private String id(int decisionMaker) {
            return subject.conflict().decisionMakers().get(decisionMaker).id();
        }

        private Pair pair(Question question) {
            return new Pair(id(question.decisionMaker()), question.one() + 1, question.other() + 1);
        }

        private static Rests rests(Certainty certainty) {
            return switch (certainty) {
                case Certainty.Every _ -> new Rests(true, Optional.empty(), Optional.empty(), Optional.empty());
                case Certainty.Drawn(int drawn, double atMost, double confidence) ->
                    new Rests(false, Optional.of(drawn), Optional.of(atMost), Optional.of(confidence));
            };
        }

        private Answered answered(Outlook outlook) {
            Map<String, Boolean> outcomes = new LinkedHashMap<>();
            List<Outcome> named = subject.framing().outcomes();
            for (int o = 0; o < named.size(); o++) {
                outcomes.put(named.get(o).id(), outlook.outcomes().get(o));
            }
            return new Answered(outlook.today(), outcomes, outlook.own().map(this::own));
        }

        private Own own(OwnAnswer own) {
            return switch (own) {
                case OwnAnswer.Lasting lasting ->
                    own(OwnKind.LASTING, Optional.of(lasting.states().count()), Optional.empty(), Optional.empty());
                case OwnAnswer.Adding adding ->
                    new Own(
                            asks(),
                            OwnKind.ADDING,
                            Optional.empty(),
                            Optional.of(adding),
                            Optional.empty(),
                            Optional.empty());
                case OwnAnswer.Taking(List<String> options) ->
                    own(OwnKind.TAKING, Optional.empty(), Optional.of(options), Optional.empty());
                case OwnAnswer.Opening(Set<ListedWant> wants) ->
                    wants(OwnKind.OPENING, wants.stream().map(Set::of).toList());
                case OwnAnswer.Resting(Set<Set<ListedWant>> wants) -> wants(OwnKind.RESTING, List.copyOf(wants));
                case OwnAnswer.Blocking(Set<Set<ListedWant>> wants) -> wants(OwnKind.BLOCKING, List.copyOf(wants));
            };
        }

        private Own wants(OwnKind kind, List<Set<ListedWant>> sets) {
            List<List<String>> told = new ArrayList<>(sets.stream()
                    .map(this::names)
                    .sorted(Comparator.comparing(List::toString))
                    .toList());
            return own(kind, Optional.empty(), Optional.empty(), Optional.of(told));
        }

        private List<String> names(Set<ListedWant> wants) {
            return wants.stream()
                    .map(want -> id(want.decisionMaker()) + ":" + want.place())
                    .sorted()
                    .toList();
        }

        private Own own(
                OwnKind kind,
                Optional<Integer> states,
                Optional<List<String>> options,
                Optional<List<List<String>>> wants) {
            return new Own(asks(), kind, states, Optional.empty(), options, wants);
        }

        /** As the case file writes it. */
        private String asks() {
            return switch (subject.framing().asks().orElseThrow()) {
                case Asked.CanItHold _ -> "can-it-hold";
                case Asked.WhatWouldMakeItHold _ -> "what-would-make-it-hold";
                case Asked.WhatDoesItAdd _ -> "what-does-it-add";
                case Asked.DoesItLast _ -> "does-it-last";
                case Asked.Why _ -> "why";
            };
        }
    }
}
