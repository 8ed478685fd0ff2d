// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.Channel;
import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.merge.Aside.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** In what versions differ from a case that is no disagreement about the conflict: words, sources, and what can't be left open. */
record Asides(Case base, List<Version> versions) {

    List<Aside> all() {
        List<Aside> all = new ArrayList<>();
        add(all, "the title", subject -> subject.framing().title());
        add(all, "the date", subject -> subject.framing().date());
        add(all, "the question", subject -> subject.framing().question());
        add(all, "what the brief is asked", subject -> subject.framing().asks());
        add(all, "the citation", subject -> subject.basis().citation());
        add(all, "what happened", Case::happened);
        for (DecisionMaker one : base.conflict().decisionMakers()) {
            add(all, "what " + one.id() + " is called", subject -> called(subject, one.id()));
            add(all, "the reasons and names of what " + one.id() + " wants", subject -> reasons(subject, one.id()));
        }
        shared(all, "options", subject -> byId(Laying.options(subject), Option::name, Asides::said));
        shared(all, "outcomes", subject -> byId(subject.framing().outcomes(), Outcome::id, Outcome::label));
        shared(
                all,
                "named situations",
                subject -> byId(
                        subject.framing().states(),
                        states -> states.id(),
                        states -> states.label() + states.when().seal()));
        shared(all, "sources", subject -> byId(subject.basis().sources(), Source::id, source -> source));
        shared(
                all,
                "items of evidence",
                subject -> byId(
                        subject.basis().claims(),
                        Claim::id,
                        claim -> List.of(claim.source(), claim.place(), claim.text())));
        shared(all, "reference classes", subject -> byId(subject.basis().classes(), ReferenceClass::id, one -> one));
        add(all, "who can coordinate", this::channels);
        add(all, "the variants", subject -> Set.copyOf(subject.basis().variants()));
        add(
                all,
                "the published names of states",
                subject -> subject.situation().aliases().keySet());
        outcomes(all);
        List<Integer> maybe = Laying.otherwise(
                base,
                versions,
                subject -> Set.copyOf(subject.situation().unknowns().options()));
        if (!maybe.isEmpty()) {
            all.add(new Aside("which options may not be there", maybe, Taken.VERSIONS));
        }
        return all;
    }

    private <T> void add(List<Aside> all, String what, Function<Case, T> part) {
        List<Integer> otherwise = Laying.otherwise(base, versions, part);
        if (!otherwise.isEmpty()) {
            all.add(new Aside(what, otherwise, Taken.CASE));
        }
    }

    /** What a version says otherwise than the case, or than a version before it, under the same name. */
    private void shared(List<Aside> all, String what, Function<Case, Map<String, Object>> parts) {
        Map<String, Object> said = new HashMap<>(parts.apply(base));
        List<Integer> otherwise = new ArrayList<>();
        for (int v = 0; v < versions.size(); v++) {
            boolean differs = false;
            for (Map.Entry<String, Object> part :
                    parts.apply(versions.get(v).subject()).entrySet()) {
                Object before = said.putIfAbsent(part.getKey(), part.getValue());
                differs |= before != null && !before.equals(part.getValue());
            }
            if (differs) {
                otherwise.add(v);
            }
        }
        if (!otherwise.isEmpty()) {
            all.add(new Aside("the words of some " + what, otherwise, Taken.CASE));
        }
    }

    /** Outcomes that the case lacks, and no version has otherwise. */
    private void outcomes(List<Aside> all) {
        List<Integer> further = IntStream.range(0, versions.size())
                .filter(v -> versions.get(v).subject().framing().outcomes().stream()
                        .anyMatch(
                                outcome -> base.framing().outcome(outcome.id()).isEmpty()))
                .boxed()
                .toList();
        if (!further.isEmpty()) {
            all.add(new Aside("outcomes that the case has not named", further, Taken.VERSIONS));
        }
    }

    private static <T> Map<String, Object> byId(List<T> all, Function<T, String> id, Function<T, Object> said) {
        return all.stream().collect(Collectors.toMap(id, said));
    }

    private static Object said(Option option) {
        return List.of(option.label(), option.noun(), option.undo(), option.grounds());
    }

    private static Object called(Case subject, String id) {
        DecisionMaker one = one(subject, id);
        return List.of(one.name(), one.shortName(), one.plural());
    }

    /** By what a want says, how it is called and what it rests on; of those that the case has, too. */
    private Object reasons(Case subject, String id) {
        Map<Meaning.Of, Object> own = reasonsOf(base, id);
        Map<Meaning.Of, Object> otherwise = new HashMap<>();
        reasonsOf(subject, id).forEach((want, said) -> {
            if (own.containsKey(want) && !Objects.equals(own.get(want), said)) {
                otherwise.put(want, said);
            }
        });
        return otherwise;
    }

    private static Map<Meaning.Of, Object> reasonsOf(Case subject, String id) {
        Map<Meaning.Of, Object> reasons = new HashMap<>();
        if (one(subject, id).preference() instanceof Prioritized(List<Want> wants)) {
            wants.forEach(want -> reasons.putIfAbsent(Meaning.Of.of(want), List.of(want.name(), want.grounds())));
        }
        return reasons;
    }

    private static DecisionMaker one(Case subject, String id) {
        return subject.conflict().decisionMakers().get(subject.conflict().indexOf(id));
    }

    private Optional<Set<Object>> channels(Case subject) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return subject.situation()
                .channels()
                .map(channels -> channels.stream()
                        .map(channel -> (Object)
                                List.of(between(channel, all), channel.when().map(when -> when.seal())))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> between(Channel channel, List<DecisionMaker> all) {
        return channel.between().list().stream().map(i -> all.get(i).id()).collect(Collectors.toSet());
    }
}
