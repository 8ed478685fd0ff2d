// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Case;
import dev.entente.DecisionMaker;
import dev.entente.GraphModel;
import dev.entente.LimitExceeded;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.StateSet;
import dev.entente.StateSpace;
import dev.entente.casefile.Node.Mapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sound case says that its analyst probably did not mean. */
final class Warnings {

    private static final int NAMED = 4;

    private final Case of;
    private final Mapping mapping;
    private final Findings findings;

    /** @param mapping what the case was read from */
    Warnings(Case of, Mapping mapping, Findings findings) {
        this.of = of;
        this.mapping = mapping;
        this.findings = findings;
    }

    void find() {
        new WithoutGrounds(of, mapping, findings).find();
        new EvidenceWarnings(of, mapping, findings).find();
        try {
            GraphModel model = GraphModel.of(of.conflict());
            for (DecisionMaker decisionMaker : of.conflict().decisionMakers()) {
                wantsThatNeverMatter(decisionMaker, model.space());
            }
            outcomesThatNeverHold(model.space());
            statesOutOfReach(model);
            new MergeWarnings(of, mapping, model.space(), findings).find();
        } catch (LimitExceeded tooLarge) {
            // Too many states to look at one by one; what needs none of them has been said.
        }
    }

    private void wantsThatNeverMatter(DecisionMaker decisionMaker, StateSpace space) {
        if (!(decisionMaker.preference() instanceof Prioritized(List<Want> wants))) {
            return;
        }
        List<StateSet> holding =
                wants.stream().map(want -> space.where(want.statement())).toList();
        List<BitSet> truths = IntStream.range(0, space.size())
                .mapToObj(s -> truths(holding, s))
                .sorted(Warnings::compare)
                .toList();
        List<Node> nodes = WithoutGrounds.wantNodes(mapping, NodePath.of("decision-makers", decisionMaker.id()));
        for (int k = 0; k < wants.size(); k++) {
            if (dispensable(k, truths)) {
                int want = k;
                boolean always = truths.stream().allMatch(truth -> truth.get(want));
                boolean never = truths.stream().noneMatch(truth -> truth.get(want));
                findings.warning(
                        nodes.get(k).place(),
                        "this preference never matters: "
                                + (always
                                        ? "it holds in every state"
                                        : never ? "it holds in no state" : "without it the states are ranked the same"),
                        "Leave it out, or check what it says.");
            }
        }
    }

    private static BitSet truths(List<StateSet> holding, int s) {
        BitSet truths = new BitSet();
        IntStream.range(0, holding.size())
                .filter(k -> holding.get(k).contains(s))
                .forEach(truths::set);
        return truths;
    }

    /** Whether neighbours in the ranking keep their order without want {@code k}; then all states do. */
    private static boolean dispensable(int k, List<BitSet> bestFirst) {
        return IntStream.range(1, bestFirst.size()).allMatch(i -> {
            BitSet better = (BitSet) bestFirst.get(i - 1).clone();
            BitSet worse = (BitSet) bestFirst.get(i).clone();
            int before = compare(better, worse);
            better.clear(k);
            worse.clear(k);
            return Integer.signum(compare(better, worse)) == Integer.signum(before);
        });
    }

    /** Negative when the first want on which two states differ holds in the one. */
    private static int compare(BitSet one, BitSet other) {
        BitSet differing = (BitSet) one.clone();
        differing.xor(other);
        int first = differing.nextSetBit(0);
        return first < 0 ? 0 : one.get(first) ? -1 : 1;
    }

    private void outcomesThatNeverHold(StateSpace space) {
        for (Outcome outcome : of.outcomes()) {
            if (space.where(outcome.when()).isEmpty()) {
                findings.warning(
                        entryPlace("outcomes", outcome.id()),
                        "the outcome “" + outcome.id() + "” holds in no state",
                        "Check its statement against the rules under “feasible”.");
            }
        }
    }

    private void statesOutOfReach(GraphModel model) {
        model.statusQuo().ifPresent(start -> {
            BitSet reached = new BitSet();
            List<Integer> open = new ArrayList<>(List.of(start));
            reached.set(start);
            while (!open.isEmpty()) {
                int state = open.removeLast();
                for (int i = 0; i < model.decisionMakers(); i++) {
                    model.moves(i).from(state).filter(t -> !reached.get(t)).forEach(t -> {
                        reached.set(t);
                        open.add(t);
                    });
                }
            }
            int missed = model.size() - reached.cardinality();
            if (missed > 0) {
                String some = IntStream.range(0, model.size())
                        .filter(s -> !reached.get(s))
                        .limit(NAMED)
                        .mapToObj(model.space()::pattern)
                        .collect(Collectors.joining(", "));
                findings.warning(
                        mapping.entry("status-quo").orElseThrow().key().place(),
                        missed + " of " + model.size() + " states can't be reached from the status quo by any moves",
                        (missed > NAMED ? "Among them " : missed > 1 ? "They are " : "It is ") + some + ".");
            }
        });
    }

    private Place entryPlace(String section, String key) {
        return mapping.value(section).orElseThrow() instanceof Mapping entries
                ? entries.entry(key).orElseThrow().key().place()
                : mapping.place();
    }
}
