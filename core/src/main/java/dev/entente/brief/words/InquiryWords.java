// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.ask.Certainty;
import dev.entente.ask.Circle;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Outlook;
import dev.entente.ask.OwnAnswer;
import dev.entente.ask.OwnAnswer.ListedWant;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions of an inquiry about wants, and what comes of them, in the words of a brief. */
public final class InquiryWords {

    private static final Comparator<ListedWant> BY_PLACE =
            Comparator.comparingInt(ListedWant::decisionMaker).thenComparingInt(ListedWant::place);

    private final Case subject;
    private final StateSpace space;
    private final ShortNames names;
    private final SituationNames situations;

    /** @param subject a case whose states can be listed */
    public InquiryWords(Case subject) {
        this.subject = subject;
        this.space = StateSpace.of(subject.conflict().form());
        this.names = new ShortNames(subject);
        this.situations = new SituationNames(subject, space);
    }

    /**
     * A question as it is put.
     *
     * @param asked the question in a sentence
     * @param one what the first answer stands for: a situation, or a want
     * @param other what the second stands for
     * @param turnsOn which two wants the situations differ in, where situations are compared
     */
    public record Put(String asked, String one, String other, Optional<String> turnsOn) {}

    /** Two situations that differ in nothing that the party wants but the two wants; or the wants, where there are none. */
    public Put question(Question question) {
        String party = names.party(question.decisionMaker());
        String one = names.want(question.decisionMaker(), question.one());
        String other = names.want(question.decisionMaker(), question.other());
        return pair(question)
                .map(states -> {
                    Map<Integer, String> called = situations.among(List.of(states.one(), states.other()));
                    return new Put(
                            "Which would " + party + " rather have?",
                            Objects.requireNonNull(called.get(states.one())),
                            Objects.requireNonNull(called.get(states.other())),
                            Optional.of("It turns on what matters more: " + one + ", or " + other + "."));
                })
                .orElseGet(() -> new Put("Which matters more to " + party + "?", one, other, Optional.empty()));
    }

    private record Pair(int one, int other) {}

    /** A state as far as it takes to tell it from another. */
    private record Seen(int state, String pattern, boolean named) {}

    /** Of all such pairs, one that is soonest told: with a name of their own, then with the fewest options apart. */
    private Optional<Pair> pair(Question question) {
        List<StateSet> wants = wants(question.decisionMaker());
        Map<BitSet, List<Seen>> ones = with(wants, question.one(), question.other());
        Map<BitSet, List<Seen>> others = with(wants, question.other(), question.one());
        Optional<Pair> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Map.Entry<BitSet, List<Seen>> alike : ones.entrySet()) {
            for (Seen one : alike.getValue()) {
                for (Seen other : others.getOrDefault(alike.getKey(), List.of())) {
                    int effort = effort(one, other);
                    if (effort < least
                            || (effort == least
                                    && one.state() < best.orElseThrow().one())) {
                        least = effort;
                        best = Optional.of(new Pair(one.state(), other.state()));
                    }
                }
            }
        }
        return best;
    }

    private List<StateSet> wants(int decisionMaker) {
        DecisionMaker party = subject.conflict().decisionMakers().get(decisionMaker);
        if (!(party.preference() instanceof Prioritized(List<Want> wants))) {
            throw new IllegalArgumentException("a decision maker without a list of wants (" + party.id() + ")");
        }
        return wants.stream().map(want -> space.where(want.statement())).toList();
    }

    /** The states in which the one want holds and the other does not, by which others hold there. */
    private Map<BitSet, List<Seen>> with(List<StateSet> wants, int held, int missed) {
        return wants.get(held).stream()
                .filter(state -> !wants.get(missed).contains(state))
                .boxed()
                .collect(Collectors.groupingBy(
                        state -> besides(wants, held, missed, state),
                        Collectors.mapping(
                                state -> new Seen(state, space.pattern(state), situations.named(state)),
                                Collectors.toList())));
    }

    private static BitSet besides(List<StateSet> wants, int held, int missed, int state) {
        BitSet others = new BitSet();
        IntStream.range(0, wants.size())
                .filter(k -> k != held && k != missed && wants.get(k).contains(state))
                .forEach(others::set);
        return others;
    }

    private static int effort(Seen one, Seen other) {
        String here = one.pattern();
        String there = other.pattern();
        int apart = here.equals(there) ? 0 : Math.abs(here.length() - there.length());
        for (int k = 0; k < Math.min(here.length(), there.length()); k++) {
            apart += here.charAt(k) == there.charAt(k) ? 0 : 1;
        }
        int unnamed = (one.named() ? 0 : 1) + (other.named() ? 0 : 1);
        return unnamed * (here.length() + 1) + apart;
    }

    /** "These four comparisons settle it; the other 24 make no difference." */
    public String settled(Inquiry inquiry) {
        int compared = inquiry.compared();
        int others = inquiry.pairs() - compared;
        if (inquiry.pairs() == 0) {
            return "There is nothing to ask: the order is known throughout.";
        }
        if (compared == 0) {
            return "Nothing needs to be asked: the answers are the same in every order.";
        }
        String settling = compared == 1
                ? "This one comparison settles it"
                : "These " + English.number(compared) + " comparisons settle it";
        return switch (others) {
            case 0 -> settling + ".";
            case 1 -> settling + "; the other one makes no difference.";
            default -> settling + "; the other " + English.number(others) + " make no difference.";
        };
    }

    /** How sure that is, where orders were drawn. */
    public Optional<String> certainty(Certainty certainty) {
        return switch (certainty) {
            case Certainty.Every _ -> Optional.empty();
            case Certainty.Drawn(int drawn, double atMost, double confidence) ->
                Optional.of(
                        "That rests on %s orders drawn, none of which says otherwise: with %.0f %% confidence, at most %.1f %% of the orders left do."
                                .formatted(English.number(drawn), 100 * confidence, Math.ceil(1000 * atMost) / 10));
        };
    }

    /** What the orders left answer: a sentence for each outcome, and one for today. */
    public List<String> answers(Outlook outlook) {
        List<String> sentences = new ArrayList<>();
        for (int o = 0; o < outlook.outcomes().size(); o++) {
            String label = subject.framing().outcomes().get(o).label();
            sentences.add(outcome(label, outlook.outcomes().get(o)));
        }
        outlook.today().ifPresent(holds -> sentences.add(today(holds)));
        outlook.own().ifPresent(own -> sentences.add(answer(own)));
        return sentences;
    }

    private static String outcome(String label, boolean holds) {
        return English.start(label) + (holds ? " can hold." : " cannot hold.");
    }

    private static String today(boolean holds) {
        return holds ? "Today’s situation holds." : "Today’s situation does not last.";
    }

    /** The answer to the question that the case asks. */
    private String answer(OwnAnswer own) {
        String goal = subject.framing().goal().orElseThrow().label();
        String start = English.start(goal);
        return switch (own) {
            case OwnAnswer.Lasting(StateSet states) -> lasting(start, states.count());
            case OwnAnswer.Adding adding -> adding(start, adding);
            case OwnAnswer.Taking(List<String> options) ->
                options.isEmpty()
                        ? "No option is part of it wherever it holds, and needed for it."
                        : "It takes "
                                + English.and(options.stream().map(this::thing).toList()) + ".";
            case OwnAnswer.Opening(Set<ListedWant> wants) ->
                wants.isEmpty()
                        ? "Giving up no single want would make " + goal + " hold."
                        : start + " could hold without "
                                + either(wants.stream().map(Set::of).collect(Collectors.toSet())) + ".";
            case OwnAnswer.Resting(Set<Set<ListedWant>> wants) ->
                wants.isEmpty()
                        ? "It rests on no one want, and on no two."
                        : start + " rests on " + either(wants) + ".";
            case OwnAnswer.Blocking(Set<Set<ListedWant>> wants) ->
                wants.isEmpty()
                        ? "Giving up one want or two would not make " + goal + " hold."
                        : "What blocks " + goal + " is " + either(wants) + ".";
        };
    }

    private String lasting(String goal, int states) {
        int all = space.where(subject.framing().goal().orElseThrow().when()).count();
        return states == 0
                ? goal + " does not last."
                : states == all
                        ? goal + " lasts once it is there."
                        : goal + " lasts in " + English.number(states) + " of its " + English.count(all, "form") + ".";
    }

    private String adding(String goal, OwnAnswer.Adding adding) {
        String option = asksAbout();
        return switch (adding) {
            case A_PART -> goal + " cannot hold without " + option + ".";
            case THE_CHANCE -> goal + " can hold without " + option + ", but not without the chance of it.";
            case NOTHING -> goal + " can hold without any chance of " + option + ".";
        };
    }

    /** What a question is about that asks what an option adds. */
    private String asksAbout() {
        return subject.framing().asks().orElseThrow() instanceof Asked.WhatDoesItAdd(String name) ? thing(name) : "";
    }

    private String thing(String option) {
        OptionForm form = (OptionForm) subject.conflict().form();
        return names.present(form.options().get(form.position(option)));
    }

    /** "Washington’s cover at home or Tehran’s respect", in the order of the case. */
    private String either(Set<Set<ListedWant>> sets) {
        return English.or(told(sets));
    }

    private List<String> told(Set<Set<ListedWant>> sets) {
        return sets.stream()
                .map(set -> set.stream().sorted(BY_PLACE).toList())
                .sorted(Comparator.comparing(List::getFirst, BY_PLACE))
                .map(set -> English.and(set.stream().map(this::want).toList()))
                .toList();
    }

    private String want(ListedWant want) {
        return English.possessive(names.party(want.decisionMaker())) + " "
                + names.want(want.decisionMaker(), want.place() - 1);
    }

    /** What all of some answers say; and of what they do not say alike, that it is open. */
    public List<String> apart(List<Outlook> outlooks) {
        Outlook first = outlooks.getFirst();
        List<String> sentences = new ArrayList<>();
        for (int o = 0; o < first.outcomes().size(); o++) {
            int outcome = o;
            String label = subject.framing().outcomes().get(o).label();
            boolean holds = first.outcomes().get(o);
            sentences.add(
                    outlooks.stream().allMatch(one -> one.outcomes().get(outcome) == holds)
                            ? outcome(label, holds)
                            : "Whether " + label + " can hold is open.");
        }
        first.today()
                .ifPresent(holds -> sentences.add(
                        outlooks.stream().allMatch(one -> one.today().equals(first.today()))
                                ? today(holds)
                                : "Whether today’s situation holds is open."));
        first.own()
                .ifPresent(own -> sentences.add(
                        outlooks.stream().allMatch(one -> one.own().equals(first.own())) ? answer(own) : open(own)));
        return sentences;
    }

    /** That the orders left answer the question of the case in several ways. */
    private String open(OwnAnswer one) {
        String goal = subject.framing().goal().orElseThrow().label();
        return switch (one) {
            case OwnAnswer.Lasting _ -> "Whether " + goal + " lasts is open.";
            case OwnAnswer.Adding _ -> "What " + asksAbout() + " adds to " + goal + " is open.";
            case OwnAnswer.Taking _ -> "What it takes is open.";
            case OwnAnswer.Opening _ -> "Without which want " + goal + " could hold is open.";
            case OwnAnswer.Resting _ -> "What " + goal + " rests on is open.";
            case OwnAnswer.Blocking _ -> "What blocks " + goal + " is open.";
        };
    }

    /** "Tehran puts no strikes above inducements." */
    public String said(Circle.Link link) {
        return above(link.decisionMaker(), link.higher(), link.lower());
    }

    /** The same; or that there is no difference, or that it is not known. */
    public String said(Reply reply) {
        int who = reply.question().decisionMaker();
        String either = names.want(who, reply.question().one()) + " or "
                + names.want(who, reply.question().other());
        return switch (reply.said()) {
            case ONE, OTHER -> above(who, reply.higher(), reply.lower());
            case NO_DIFFERENCE -> "No difference to " + names.party(who) + ": " + either;
            case NOT_KNOWN -> "Not known of " + names.party(who) + ": " + either;
        };
    }

    private String above(int who, int higher, int lower) {
        return English.start(names.party(who)) + (plural(who) ? " put " : " puts ") + names.want(who, higher)
                + " above " + names.want(who, lower);
    }

    private boolean plural(int who) {
        return subject.conflict().decisionMakers().get(who).plural();
    }
}
