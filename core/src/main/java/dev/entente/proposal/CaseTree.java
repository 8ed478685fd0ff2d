// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Node.Style;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import dev.entente.evidence.SourceText;
import dev.entente.proposal.Proposal.Claim;
import dev.entente.proposal.Proposal.Ground;
import dev.entente.proposal.Proposal.Limit;
import dev.entente.proposal.Proposal.Option;
import dev.entente.proposal.Proposal.Outcome;
import dev.entente.proposal.Proposal.Party;
import dev.entente.proposal.Proposal.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A proposal as the tree of a case file. What comes from the answer keeps its place there, so that who reads the tree tells
 * mistakes where they were made.
 *
 * @param found by the ids of claims, the paragraph in which each stands; empty where it was not found
 * @param whole where the answer stands
 */
record CaseTree(Proposal proposal, Map<String, Optional<Range>> found, SourceText text, Place whole) {

    Mapping mapping() {
        List<Entry> top = new ArrayList<>();
        top.add(entry("entente", Node.value("1").at(whole)));
        top.add(entry("title", proposal.title()));
        top.add(entry("question", proposal.question()));
        top.add(entry("decision-makers", named(proposal.parties(), Party::id, this::party)));
        if (!proposal.limits().isEmpty()) {
            top.add(entry(
                    "feasible",
                    list(
                            Layout.BLOCK,
                            proposal.limits().stream().map(this::limit).toList())));
        }
        top.add(entry("status-quo", list(Layout.FLOW, proposal.today())));
        if (!proposal.outcomes().isEmpty()) {
            top.add(entry("outcomes", named(proposal.outcomes(), Outcome::id, CaseTree::outcome)));
        }
        proposal.goal().ifPresent(goal -> top.add(entry("goal", goal)));
        top.add(entry("sources", sources()));
        if (!proposal.claims().isEmpty()) {
            top.add(entry("evidence", named(proposal.claims(), Claim::id, this::claim)));
        }
        return new Mapping(top, Layout.BLOCK, whole);
    }

    private Node party(Party party) {
        return block(
                party.id(),
                entry("name", party.name()),
                entry("options", named(party.options(), Option::id, CaseTree::option)),
                entry(
                        "preferences",
                        list(
                                party.wants().isEmpty() ? Layout.FLOW : Layout.BLOCK,
                                party.wants().stream().map(this::want).toList())));
    }

    private static Node option(Option option) {
        return option.noun()
                .<Node>map(noun -> flow(option.id(), entry("label", option.words()), entry("noun", noun)))
                .orElse(option.words());
    }

    private Node want(Want want) {
        Entry statement = entry("want", want.statement());
        return switch (want.ground()) {
            case Ground.Assumed(Scalar why) -> block(want.statement(), statement, entry("assumption", why));
            case Ground.Claimed(Scalar id) ->
                claim(id)
                        .map(claim -> block(want.statement(), statement, restingOn(claim, id)))
                        .orElseGet(() -> block(want.statement(), statement));
        };
    }

    private Optional<Claim> claim(Scalar id) {
        return proposal.claims().stream()
                .filter(claim -> claim.id().text().equals(id.text()))
                .findFirst();
    }

    private Entry restingOn(Claim claim, Scalar id) {
        return place(claim).isPresent()
                ? entry("because", list(Layout.FLOW, List.of(id)))
                : entry("assumption", assumption(claim));
    }

    private Optional<Range> place(Claim claim) {
        return found.getOrDefault(claim.id().text(), Optional.empty());
    }

    private static Scalar assumption(Claim claim) {
        String said = claim.text().text().strip().replaceFirst("\\.$", "");
        return Node.text(said + " (unsupported: said of " + Unit.PARAGRAPH.at(String.valueOf(claim.paragraph()))
                        + ", and not found in the text)")
                .at(claim.text().place());
    }

    private Node limit(Limit limit) {
        return switch (limit) {
            case Limit.Always(Scalar statement) -> statement;
            case Limit.Apart(List<Scalar> options) -> rule("at-most-one", options);
            case Limit.One(List<Scalar> options) -> rule("exactly-one", options);
        };
    }

    private Node rule(String kind, List<Scalar> options) {
        return new Mapping(List.of(entry(kind, list(Layout.FLOW, options))), Layout.BLOCK, place(options));
    }

    private static Node outcome(Outcome outcome) {
        return flow(outcome.id(), entry("label", outcome.name()), entry("when", outcome.when()));
    }

    private Mapping sources() {
        Proposal.About about = proposal.source();
        List<Entry> said = new ArrayList<>(List.of(entry("title", about.title())));
        about.author().ifPresent(author -> said.add(entry("author", author)));
        about.date().ifPresent(date -> said.add(entry("date", date)));
        Mapping source = new Mapping(said, Layout.FLOW, about.id().place());
        return block(about.id(), new Entry(about.id(), source));
    }

    private Node claim(Claim claim) {
        Entry source = entry("source", proposal.source().id());
        Entry said = entry("claim", claim.text());
        return place(claim)
                .map(range -> flow(
                        claim.id(),
                        source,
                        entry("paragraph", Node.value(range.toString()).at(whole)),
                        entry(
                                "fingerprint",
                                Node.text(text.fingerprint(Unit.PARAGRAPH, range)
                                                .orElseThrow())
                                        .at(whole)),
                        said))
                .orElseGet(() -> flow(
                        claim.id(),
                        source,
                        entry("unsupported", Node.value("true").at(whole)),
                        said));
    }

    /** Things under their names; of two of one name the first. */
    private <T> Mapping named(List<T> all, Function<T, Scalar> name, Function<T, Node> node) {
        List<Entry> entries = new ArrayList<>();
        for (T one : all) {
            Scalar id = name.apply(one);
            if (entries.stream().noneMatch(entry -> entry.key().text().equals(id.text()))) {
                entries.add(new Entry(id, node.apply(one)));
            }
        }
        return new Mapping(
                entries,
                entries.isEmpty() ? Layout.FLOW : Layout.BLOCK,
                place(entries.stream().map(Entry::key).toList()));
    }

    private Sequence list(Layout layout, List<? extends Node> items) {
        return new Sequence(List.copyOf(items), layout, place(items));
    }

    private Place place(List<? extends Node> items) {
        return items.isEmpty() ? whole : items.getFirst().place();
    }

    private static Mapping block(Scalar at, Entry... entries) {
        return new Mapping(List.of(entries), Layout.BLOCK, at.place());
    }

    private static Mapping flow(Scalar at, Entry... entries) {
        return new Mapping(List.of(entries), Layout.FLOW, at.place());
    }

    private static Entry entry(String key, Node value) {
        return new Entry(Node.text(key).at(value.place()), value);
    }

    /** The same, to be written anew: without the quotes that JSON wants. */
    static Node unquoted(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.style() == Style.PLAIN ? scalar : Node.text(scalar.text());
            case Sequence list ->
                list.with(list.items().stream().map(CaseTree::unquoted).toList());
            case Mapping mapping ->
                mapping.with(mapping.entries().stream()
                        .map(entry -> new Entry(Node.text(entry.key().text()), unquoted(entry.value())))
                        .toList());
        };
    }
}
