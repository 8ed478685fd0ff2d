// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.Spelling;
import dev.entente.casefile.CaseBinder;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Anchor;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import dev.entente.cases.Bearing;
import dev.entente.evidence.Refinding;
import dev.entente.evidence.Refinding.Found;
import dev.entente.evidence.Refinding.Moved;
import dev.entente.evidence.SourceText;
import dev.entente.proposal.Proposal.Claim;
import dev.entente.proposal.Proposal.Ground;
import dev.entente.proposal.Proposal.Outcome;
import dev.entente.proposal.Proposal.Party;
import dev.entente.proposal.Taken.Assumed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a language model answered to a {@link ModelPrompt}: read, held against the text, and made a case. Every mistake is told
 * at its place in the answer, with a JSON Pointer; where there is one, there is no case.
 */
public final class ModelAnswer {

    /** The fewest words of an anchor: fewer stand anywhere. */
    public static final int FEWEST_WORDS = 3;

    /** The most words of an anchor: more would copy the text. */
    public static final int MOST_WORDS = 12;

    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cntrl}]+");

    private final Node root;
    private final Proposal proposal;
    private final RecordReader reader;
    private final Diagnostics findings;
    private final Optional<String> aside;

    private ModelAnswer(
            Node root, Proposal proposal, RecordReader reader, Diagnostics findings, Optional<String> aside) {
        this.root = root;
        this.proposal = proposal;
        this.reader = reader;
        this.findings = findings;
        this.aside = aside;
    }

    /** Reads an answer as far as it can be read without its text; what else is wrong is told with {@link #against}. */
    public static Reading<ModelAnswer> of(SourceFile file) {
        Diagnostics findings = new Diagnostics();
        Optional<JsonPart> part = SourceReader.check(file, findings).flatMap(checked -> JsonPart.of(checked, findings));
        Optional<Document> document = part.flatMap(json -> Document.of(json.file(), findings));
        if (document.isEmpty() || findings.hasErrors()) {
            part.map(JsonPart::file).ifPresent(json -> tellIfCutOff(json, findings));
            return new Reading.Failed<>(findings.list());
        }
        Node root = document.get().root();
        RecordReader reader = new RecordReader(findings);
        return reader.read(root, Proposal.class, "the answer")
                .<Reading<ModelAnswer>>map(proposal -> {
                    named(proposal.source().id(), reader, findings);
                    return new Reading.Done<>(
                            new ModelAnswer(
                                    root, proposal, reader, findings, part.get().aside()),
                            List.of());
                })
                .orElseGet(() -> new Reading.Failed<>(findings.list()));
    }

    private static void tellIfCutOff(SourceFile json, Diagnostics findings) {
        int end = json.text().stripTrailing().length();
        if (!json.text().startsWith("}", end - 1)) {
            findings.error(
                    json.place(end, end),
                    "the answer ends in the middle",
                    "It may have been cut off: ask the model to go on, and put the parts together.");
        }
    }

    private static void named(Scalar id, RecordReader reader, Diagnostics findings) {
        if (!FILE_NAME.matcher(id.text()).matches() && !reader.isFilled(id.place())) {
            findings.error(
                    id.place(), "no text is called so", "It is the name of its file without the ending, and no path.");
        }
    }

    /** What of the file was passed over, as a sentence without its beginning: “of the answer …”; empty where nothing was. */
    public Optional<String> aside() {
        return aside;
    }

    /** The name of the text that the answer is about; empty where it says none that could be a file’s. */
    public Optional<String> textId() {
        return Optional.of(proposal.source().id().text())
                .filter(id -> FILE_NAME.matcher(id).matches());
    }

    /** What is wrong with the answer, as far as that can be told without its text. */
    public List<Diagnostic> mistakes() {
        return findings.list().stream()
                .map(mistake -> Pointer.added(mistake, root))
                .toList();
    }

    /**
     * The case, each claim looked up in the text.
     *
     * @param text the one that the answer is about
     */
    public Reading<Taken> against(SourceText text) {
        boolean once = namesOnce();
        refuseUnknownClaims();
        List<Refinding> claims = new ArrayList<>();
        Map<String, Optional<Range>> found = new HashMap<>();
        for (Claim claim : proposal.claims()) {
            words(claim, text);
            Refinding refinding = refinding(claim, text);
            claims.add(refinding);
            found.putIfAbsent(claim.id().text(), place(refinding));
        }
        Node.Mapping tree = new CaseTree(proposal, found, text, root.place()).mapping();
        if (once && reader.knowsAllNames()) {
            Diagnostics ofCase = new Diagnostics();
            CaseBinder.bind(tree, proposal.source().id().text(), ofCase);
            ofCase.list().stream()
                    .filter(mistake -> !reader.isFilled(mistake.place()))
                    .forEach(findings::add);
        }
        if (findings.hasErrors()) {
            return new Reading.Failed<>(mistakes());
        }
        return new Reading.Done<>(
                new Taken(
                        head()
                                + Document.of("case.yaml", CaseTree.unquoted(tree))
                                        .write(),
                        claims,
                        proposal.parties().stream()
                                .mapToInt(party -> party.wants().size())
                                .sum(),
                        assumed(found)),
                mistakes());
    }

    private String head() {
        return """
                # Drafted from the text “%s” by a language model. What is wanted, in which order, and what is assumed is the
                # model’s reading of it: go through all of it, and say what is so.
                """.formatted(proposal.source().id().text());
    }

    /** Whether nothing has the name of another thing of its kind. */
    private boolean namesOnce() {
        int before = findings.count();
        once(proposal.parties(), Party::id, "party");
        proposal.parties().forEach(party -> once(party.options(), Proposal.Option::id, "option of the same party"));
        once(proposal.outcomes(), Outcome::id, "outcome");
        once(proposal.claims(), Claim::id, "claim");
        return findings.count() == before;
    }

    private <T> void once(List<T> all, Function<T, Scalar> name, String what) {
        Set<String> known = new HashSet<>();
        for (T one : all) {
            Scalar id = name.apply(one);
            if (!known.add(id.text()) && !reader.isFilled(id.place())) {
                findings.error(
                        id.place(), "another " + what + " is called “" + id.text() + "” already", "Names are unique.");
            }
        }
    }

    private void refuseUnknownClaims() {
        List<String> known =
                proposal.claims().stream().map(claim -> claim.id().text()).toList();
        proposal.parties().stream()
                .flatMap(party -> party.wants().stream())
                .flatMap(want -> want.ground() instanceof Ground.Claimed(Scalar id) ? Stream.of(id) : Stream.of())
                .filter(id -> reader.knowsAllNames() && !known.contains(id.text()) && !reader.isFilled(id.place()))
                .forEach(id -> findings.error(
                        id.place(),
                        "there is no claim “" + id.text() + "”",
                        Spelling.hint(id.text(), known, "Claims")));
    }

    private void words(Claim claim, SourceText text) {
        Place place = claim.anchor().place();
        int words = SourceText.words(claim.anchor().text());
        if (words > MOST_WORDS) {
            findings.error(
                    place,
                    "an anchor of " + words + " words copies the text; it has at most " + MOST_WORDS,
                    "It is to find the place again and no more.");
        } else if (words < FEWEST_WORDS && !reader.isFilled(place)) {
            findings.error(
                    place,
                    "an anchor of " + (words == 1 ? "one word" : words + " words")
                            + " could stand anywhere; it has at least " + FEWEST_WORDS,
                    "Take some words in a row from the paragraph.");
        }
        String said = claim.text().text();
        if (SourceText.words(said) > MOST_WORDS
                && !text.holding(Unit.PARAGRAPH, said).isEmpty()) {
            findings.warning(
                    claim.text().place(),
                    "“" + claim.id().text() + "” is a sentence of the text",
                    "A claim is in one’s own words: put it into yours.");
        }
    }

    private Refinding refinding(Claim claim, SourceText text) {
        return Refinding.quoted(
                new dev.entente.cases.Claim(
                        claim.id().text(),
                        proposal.source().id().text(),
                        Optional.of(new Anchor(Unit.PARAGRAPH, String.valueOf(claim.paragraph()), Optional.empty())),
                        claim.text().text(),
                        Bearing.NONE),
                claim.anchor().text(),
                text);
    }

    private static Optional<Range> place(Refinding refinding) {
        return switch (refinding.result()) {
            case Found _ -> refinding.claim().anchor().flatMap(Anchor::range);
            case Moved(List<Range> to) -> Optional.of(to.getFirst());
            default -> Optional.empty();
        };
    }

    private List<Assumed> assumed(Map<String, Optional<Range>> found) {
        List<Assumed> assumed = new ArrayList<>();
        for (Party party : proposal.parties()) {
            for (int k = 0; k < party.wants().size(); k++) {
                Proposal.Want want = party.wants().get(k);
                Optional<String> claim =
                        want.ground() instanceof Ground.Claimed(Scalar id) ? Optional.of(id.text()) : Optional.empty();
                if (claim.flatMap(id -> found.getOrDefault(id, Optional.empty()))
                        .isEmpty()) {
                    assumed.add(new Assumed(
                            party.id().text(), k + 1, want.statement().text(), claim));
                }
            }
        }
        return assumed;
    }
}
