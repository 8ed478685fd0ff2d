// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.point;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.engine.diagrams.DiagramRegion;
import dev.entente.engine.diagrams.Diagrams;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.diagrams.PathSearch;
import dev.entente.engine.sets.LevelSets;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.PointVerdict.Shortfall;
import dev.entente.engine.sets.PointVerdict.Step;
import dev.entente.engine.sets.SetModel;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Asks about one state: a single level of the focal decision maker's ranking, and one path as a witness. */
public final class PointQuery {

    private final SetModel<Root> model;
    private final Diagrams sets;
    private final LevelSets<Root> levels;
    private final PathSearch paths;

    public PointQuery(SetModel<Root> model, Diagrams sets) {
        this.model = model;
        this.sets = sets;
        this.levels = new LevelSets<>(model);
        this.paths = new PathSearch(model, sets);
    }

    public PointVerdict verdict(SanctionConcept concept, int i, State state) {
        Root here = model.withClasses(model.meaning().only(state));
        Root better = model.better(i, here);
        Root improvements = sets.and(paths.reachable(i, here), better);
        if (sets.isEmpty(improvements)) {
            return new PointVerdict(true, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Root noBetter = sets.andNot(model.feasible(), better);
        Root undeterred = sets.and(improvements, levels.undeterred(concept, i, noBetter));
        boolean stable = sets.isEmpty(undeterred);
        State improvement = nearest(stable ? improvements : undeterred, state);
        return new PointVerdict(
                stable,
                Optional.of(improvement),
                stable ? sanction(concept, i, improvement, noBetter, better) : Optional.empty(),
                stable ? Optional.empty() : shortfall(concept, i, improvement, noBetter, better));
    }

    private Optional<Shortfall> shortfall(
            SanctionConcept concept, int i, State improvement, Root noBetter, Root better) {
        for (Nearly nearly : Nearly.of(concept)) {
            Optional<List<Step>> path = sanction(nearly.deterring(), i, improvement, noBetter, better);
            if (path.isPresent()) {
                Optional<State> escape = nearly.escape()
                        ? Optional.of(escape(i, path.get().getLast().to(), better))
                        : Optional.empty();
                return Optional.of(new Shortfall(path.get(), nearly.idle(), escape));
            }
        }
        return Optional.empty();
    }

    private State escape(int i, State from, Root better) {
        Root there = model.withClasses(model.meaning().only(from));
        return nearest(sets.and(paths.reachable(i, there), better), from);
    }

    /** How many unilateral improvements a decision maker has from a feasible state. */
    public BigInteger improvements(int i, State state) {
        Root here = model.withClasses(model.meaning().only(state));
        return sets.count(model.judged(sets.and(paths.reachable(i, here), model.better(i, here))));
    }

    private Optional<List<Step>> sanction(
            SanctionConcept concept, int i, State improvement, Root noBetter, Root better) {
        Root undeterred = levels.undeterred(concept, i, noBetter);
        return new DiagramRegion(model, sets, undeterred).contains(improvement)
                ? Optional.empty()
                : paths.shortest(
                        Coalition.of(i).others(model.space().decisionMakers()),
                        concept.answers(),
                        improvement,
                        levels.deterring(concept, i, noBetter, better));
    }

    private State nearest(Root set, State from) {
        return new DiagramRegion(model, sets, model.judged(set)).nearest(from).orElseThrow();
    }
}
