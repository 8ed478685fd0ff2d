// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Levels;
import dev.entente.OptionForm;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A case on its way into another format: what all formats ask of it first. */
final class OptionCase {

    private OptionCase() {}

    /**
     * Writes a case in option form without merged states, whose levels go any steps; refuses any other.
     *
     * @param format as a sentence begins with it: “A file of GMCR+”
     */
    static Exported of(Case subject, String format, Function<OptionForm, Exported> write) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return new Exported.Refused(
                    format + " is made of options, and this case is in graph form: it lists its states and moves.");
        }
        Optional<Levels> bound =
                form.levels().stream().filter(one -> !one.free()).findFirst();
        if (bound.isPresent()) {
            return new Exported.Refused(format + " knows no levels that go "
                    + (bound.get().steps() == Levels.Steps.ONE ? "one step at a time" : "one way only")
                    + ", and those of " + bound.get().name() + " do.");
        }
        return form.merges().isEmpty()
                ? write.apply(form)
                : new Exported.Refused(format + " knows no merged states, and this case has some.");
    }

    /** The same of a case whose states can be listed. */
    static Exported listed(Case subject, Function<GraphModel, Exported> write) {
        GraphModel model;
        try {
            model = GraphModel.of(subject.conflict());
        } catch (LimitExceeded many) {
            return new Exported.Refused("States are listed one by one there, and this case has more than %,d."
                    .formatted(StateSpace.MOST_STATES));
        }
        return write.apply(model);
    }

    /** What a case says that other formats have no place for, in words; the status quo apart. */
    static List<String> leftOut(Case subject) {
        Basis basis = subject.basis();
        Framing framing = subject.framing();
        Situation situation = subject.situation();
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put(
                "evidence and its sources",
                !basis.claims().isEmpty() || !basis.sources().isEmpty());
        said.put("variants", !basis.variants().isEmpty());
        said.put(
                "outcomes and named situations",
                !framing.outcomes().isEmpty() || !framing.states().isEmpty());
        said.put("who can coordinate", situation.channels().isPresent());
        said.put("signals and what they cost", !situation.signals().isEmpty());
        said.put(
                "what is not known (types, open orders, options that may be)",
                !situation.unknowns().none());
        said.put(
                "which differences are great",
                subject.conflict().decisionMakers().stream()
                        .anyMatch(one -> one.preference().tellsGreat()));
        return said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
