// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.DecisionMaker;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Entry.OfConcept;
import dev.entente.brief.document.Entry.OfParty;
import dev.entente.brief.document.Entry.OfState;
import dev.entente.brief.document.Entry.OfWant;
import dev.entente.brief.words.Explained;
import dev.entente.finding.Finding;
import dev.entente.report.Fragments.Beside;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Templates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Behind each sentence of a brief a link to the page that explains it: Play for steps one after another, Evidence for what the
 * model rests on, a situation’s page for what is said of it, What if for a party’s wants.
 */
public record WhereExplained(OpenedCase opened) implements Beside {

    /** What the template shows: where it leads, and what is told there. */
    public record View(String address, String about) {}

    @Override
    public String sentence(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> inOrder(finding).flatMap(Optional::stream))
                .findFirst()
                .map(view -> Templates.html("explained", view))
                .orElse("");
    }

    @Override
    public String entry(Entry entry) {
        return entry instanceof OfState state ? Templates.html("explained", of(state)) : "";
    }

    private Stream<Optional<View>> inOrder(Finding finding) {
        List<Entry> entries = Explained.by(finding);
        return Stream.of(
                played(finding),
                finding instanceof Finding.Parts ? Optional.of(new View(at("evidence"), "Evidence")) : Optional.empty(),
                Stream.concat(
                                entries.stream().filter(OfState.class::isInstance),
                                entries.stream().filter(entry -> !(entry instanceof OfState)))
                        .map(this::of)
                        .findFirst(),
                Optional.of(new View(at("states"), "Situations")));
    }

    private View of(Entry entry) {
        return switch (entry) {
            case OfState(int state) ->
                new View(opened.address(state), opened.solved().wording().place(state));
            case OfWant(var want) -> wants(want.who());
            case OfParty(int who) -> wants(who);
            case OfConcept _ -> new View(at("states"), "Situations");
        };
    }

    private View wants(int who) {
        DecisionMaker party = opened.subject().conflict().decisionMakers().get(who);
        return new View(at("try") + "#party-" + party.id(), "What if: " + party.name());
    }

    private Optional<View> played(Finding finding) {
        if (finding instanceof Finding.ComesApart apart) {
            return Optional.of(played(apart.state(), apart.steps()));
        }
        return finding instanceof Finding.Alone alone
                ? Optional.of(played(alone.today(), alone.steps()))
                : Optional.empty();
    }

    private View played(int from, List<Step> steps) {
        return new View(
                Addresses.ofPlay(
                        opened.sheet().name(),
                        pattern(from),
                        steps.stream()
                                .map(step -> opened.subject()
                                                .conflict()
                                                .decisionMakers()
                                                .get(step.mover())
                                                .id() + "~" + pattern(step.to()))
                                .toList()),
                "Play");
    }

    private String pattern(int state) {
        return opened.solved().model().space().pattern(state);
    }

    private String at(String what) {
        return Addresses.of(opened.sheet().name(), what);
    }
}
