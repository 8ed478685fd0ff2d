// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Verdict.Deterred;
import dev.entente.stability.Verdict.NoImprovement;
import dev.entente.stability.Verdict.Sanction;
import dev.entente.stability.Verdict.Undeterred;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Simultaneous stability (Fraser and Hipel, 1984; key FraserHipel1984; docs/theory.md §3): an improvement is deterred when
 * others, improving from the same state at the same time, make the outcome no better for the one who improves. Each who
 * acts sets its options as in its own improvement; the others' stay. An infeasible outcome deters nobody.
 *
 * @param classical false: every decision maker's improvements are tested, against those of any others (SIM). True: the
 *     classical tableau, which tests only states that stay unstable, after Nash and SEQ, for at least two decision
 *     makers, and only the unsanctioned improvements of these, all at once (SIM-classical).
 */
public record Simultaneous(boolean classical) implements Concept {

    @Override
    public String name() {
        return classical ? "SIM-classical" : "SIM";
    }

    @Override
    public String title() {
        return classical ? "simultaneous stability (classical tableau)" : "simultaneous stability";
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        if (!(model.conflict().form() instanceof OptionForm)) {
            return Optional.of(name() + " needs options, and this case is given as a graph.");
        }
        return model.space().merged()
                ? Optional.of(name() + " can't be asked where states are merged, as moves made at once have no single"
                        + " outcome there.")
                : Optional.empty();
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        int i = coalition.list().getFirst();
        if (!classical) {
            return weigh(sequences.model(), i, s, improvementsOfAll(sequences.model(), s), false);
        }
        Verdict sequential = new Seq().verdict(sequences, coalition, s);
        if (sequential.stable()) {
            return sequential;
        }
        List<int[]> unsanctioned = IntStream.range(0, sequences.model().decisionMakers())
                .mapToObj(j -> unsanctioned(sequences, j, s))
                .toList();
        return weigh(sequences.model(), i, s, unsanctioned, true);
    }

    private static List<int[]> improvementsOfAll(GraphModel model, int s) {
        return IntStream.range(0, model.decisionMakers())
                .mapToObj(j -> model.improvements(j, s).toArray())
                .toList();
    }

    /** The improvements of j from s that leave it unstable: those that no credible answer sanctions. */
    private static int[] unsanctioned(LegalSequences sequences, int j, int s) {
        GraphModel model = sequences.model();
        Coalition others = Coalition.of(j).others(model.decisionMakers());
        return model.improvements(j, s)
                .filter(t -> sequences.reachable(others, Steps.IMPROVEMENTS, t).stream()
                        .allMatch(u -> model.prefers(j, u, s)))
                .toArray();
    }

    private static Verdict weigh(GraphModel model, int i, int s, List<int[]> improvements, boolean allAtOnce) {
        List<Sanction> sanctions = new ArrayList<>();
        for (int t : improvements.get(i)) {
            OptionalInt outcome = deterringOutcome(model, i, s, t, improvements, allAtOnce);
            if (outcome.isEmpty()) {
                return new Undeterred(t);
            }
            sanctions.add(new Sanction(t, outcome.getAsInt()));
        }
        return sanctions.isEmpty() ? new NoImprovement() : new Deterred(sanctions);
    }

    private static OptionalInt deterringOutcome(
            GraphModel model, int i, int s, int t, List<int[]> improvements, boolean allAtOnce) {
        List<Integer> others = IntStream.range(0, improvements.size())
                .filter(j -> j != i && improvements.get(j).length > 0)
                .boxed()
                .toList();
        return others.isEmpty()
                ? OptionalInt.empty()
                : combine(model, i, s, model.space().state(t), improvements, others, allAtOnce, false);
    }

    /** Lets the first of {@code others} act, by each of its improvements in turn or (unless all act) not at all. */
    private static OptionalInt combine(
            GraphModel model,
            int i,
            int s,
            State outcome,
            List<int[]> improvements,
            List<Integer> others,
            boolean allAtOnce,
            boolean someActed) {
        if (others.isEmpty()) {
            OptionalInt p = model.space().indexOf(outcome);
            return someActed && p.isPresent() && !model.prefers(i, p.getAsInt(), s) ? p : OptionalInt.empty();
        }
        List<Integer> rest = others.subList(1, others.size());
        State start = model.space().state(s);
        for (int own : improvements.get(others.getFirst())) {
            State changed = new State(outcome.decimal()
                    .xor(start.decimal())
                    .xor(model.space().state(own).decimal()));
            OptionalInt found = combine(model, i, s, changed, improvements, rest, allAtOnce, true);
            if (found.isPresent()) {
                return found;
            }
        }
        return allAtOnce ? OptionalInt.empty() : combine(model, i, s, outcome, improvements, rest, false, someActed);
    }
}
