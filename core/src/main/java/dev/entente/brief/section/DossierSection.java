// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Grounds;
import dev.entente.Type;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DossierWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import dev.entente.evidence.Dossier;
import dev.entente.evidence.Dossier.Part;
import dev.entente.evidence.Dossier.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dossier of a case in sections: from its sources to the model, and from the model to its sources. */
public final class DossierSection {

    private final Dossier dossier;
    private final Case subject;
    private final Wording wording;
    private final DossierWords words;

    private DossierSection(Dossier dossier) {
        this.dossier = dossier;
        this.subject = dossier.subject();
        this.wording = new Wording(subject);
        this.words = new DossierWords(subject, wording);
    }

    /** All of it, in reading order. */
    public static List<Section> sections(Dossier dossier) {
        DossierSection told = new DossierSection(dossier);
        List<Section> sections = new ArrayList<>(List.of(told.shares()));
        told.claims().ifPresent(sections::add);
        sections.addAll(told.model());
        told.assumed().ifPresent(sections::add);
        sections.add(told.unsupported());
        return sections;
    }

    /** "Of 44 parts of the model, 21 (48 %) rest on claims, 21 (48 %) on stated assumptions alone and two (5 %) on neither." */
    static String share(Dossier dossier) {
        List<Part> parts = dossier.parts();
        int claimed = dossier.on(Support.CLAIM).size();
        return "Of " + English.count(parts.size(), "part") + " of the model, " + share(claimed, parts)
                + (claimed == 1 ? " rests" : " rest") + " on claims, "
                + share(dossier.assumed().size(), parts) + " on stated assumptions alone and "
                + share(dossier.bare().size(), parts) + " on neither.";
    }

    private static String share(int some, List<Part> all) {
        return some == 0 ? "none" : English.number(some) + " (" + percent(some, all.size()) + ")";
    }

    private static String percent(int some, int all) {
        return Math.round(100.0 * some / all) + " %";
    }

    private Section shares() {
        List<Block> blocks = new ArrayList<>();
        if (subject.basis().restsOnCitation()) {
            blocks.add(new Block.Paragraph(List.of(
                    BriefContext.computed("The case brings no claims of its own; all of it rests on what it cites: "),
                    Sentence.analyst(subject.basis().citation().orElseThrow()))));
        }
        if (dossier.parts().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    List.of(BriefContext.computed("Nothing in the model could rest on evidence."))));
            return new Section("How much of the model is evidenced", blocks);
        }
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(share(dossier)))));
        List<List<Sentence>> rows = new ArrayList<>();
        byKind().forEach((kind, parts) -> rows.add(List.of(
                BriefContext.computed(English.start(kind)),
                cell(parts, Support.CLAIM),
                cell(parts, Support.ASSUMPTION),
                cell(parts, Support.NOTHING))));
        blocks.add(new Block.Table(List.of("Part", "On claims", "On assumptions alone", "On neither"), rows));
        return new Section("How much of the model is evidenced", blocks);
    }

    private static Sentence cell(List<Part> parts, Support support) {
        int some =
                (int) parts.stream().filter(part -> part.support() == support).count();
        return BriefContext.computed(
                some == 0 ? "none" : some + " of " + parts.size() + " (" + percent(some, parts.size()) + ")");
    }

    private Map<String, List<Part>> byKind() {
        Map<String, List<Part>> byKind = new LinkedHashMap<>();
        for (Part part : dossier.parts()) {
            byKind.computeIfAbsent(kind(part), _ -> new ArrayList<>()).add(part);
        }
        return byKind;
    }

    private String kind(Part part) {
        return switch (part) {
            case Part.OfWant(int who, Optional<Type> type, int _, var _) -> "the wants of " + words.who(who, type);
            case Part.OfOrder _ -> words.name(part);
            case Part.OfType(int who, var _) -> "of which type " + wording.name(who) + " is";
            case Part.OfOption _ -> "options";
            case Part.OfRule _ -> "what is possible";
            case Part.OfChannel _ -> "channels";
            case Part.OfSignal _, Part.OfCost _, Part.OfFight _, Part.OfAnswering _ -> "signals";
        };
    }

    /** Claims by source, and what each supports. */
    private Optional<Section> claims() {
        List<Block> blocks = new ArrayList<>();
        for (Source source : subject.basis().sources()) {
            List<Claim> claims = dossier.from(source);
            if (!claims.isEmpty()) {
                blocks.add(new Block.Paragraph(List.of(words.reference(source))));
                blocks.add(new Block.Bullets(claims.stream().map(this::told).toList()));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Claims by source", blocks));
    }

    private List<Sentence> told(Claim claim) {
        List<String> does = new ArrayList<>();
        List<Part> supported = dossier.supportedBy(claim);
        if (!supported.isEmpty()) {
            does.add("used for " + words.together(supported));
        }
        List<String> types =
                dossier.typesTold(claim).stream().map(wording::name).toList();
        if (!types.isEmpty()) {
            does.add("tells between the types of " + English.and(types));
        }
        List<String> alike =
                dossier.typesNotTold(claim).stream().map(wording::name).toList();
        if (!alike.isEmpty()) {
            does.add("tells nothing between the types of " + English.and(alike) + ", as it is as expected under each");
        }
        String effect = does.isEmpty() ? "used for nothing in the model" : String.join("; ", does);
        return List.of(
                BriefContext.strong(
                        claim.unsupported()
                                ? "Not found there: "
                                : claim.place().map(place -> place + " ").orElse("")),
                Sentence.analyst(claim.text()),
                BriefContext.light(" " + English.start(effect) + "."));
    }

    /** What is believed, part by part, and why. */
    private List<Section> model() {
        List<Section> sections = new ArrayList<>();
        List<List<Sentence>> others = new ArrayList<>();
        byKind().forEach((kind, parts) -> {
            if (parts.getFirst() instanceof Part.OfWant || parts.getFirst() instanceof Part.OfOrder) {
                sections.add(new Section(
                        English.start(kind) + ", and why",
                        List.of(new Block.Table(
                                List.of("#", "Want", "Rests on"),
                                parts.stream().map(this::row).toList()))));
            } else {
                parts.forEach(part -> others.add(
                        List.of(BriefContext.computed(English.start(words.name(part))), restsOn(part.grounds()))));
            }
        });
        if (!others.isEmpty()) {
            sections.add(new Section(
                    "What else is believed, and why", List.of(new Block.Table(List.of("Part", "Rests on"), others))));
        }
        return sections;
    }

    private List<Sentence> row(Part part) {
        boolean want = part instanceof Part.OfWant;
        String said = part instanceof Part.OfWant(int who, var _, int _, var wanted)
                ? wording.want(who, wanted)
                : words.name(part);
        String place = part instanceof Part.OfWant ofWant ? String.valueOf(ofWant.place()) : "";
        return List.of(
                BriefContext.light(want ? place : "—"),
                BriefContext.computed(English.start(said)),
                restsOn(part.grounds()));
    }

    private Sentence restsOn(Grounds grounds) {
        String assumed = grounds.assumption().map(text -> "assumed: " + text).orElse("");
        if (grounds.claims().isEmpty()) {
            return assumed.isEmpty() ? BriefContext.strong("Nothing stated") : Sentence.analyst(English.start(assumed));
        }
        String cited = wording.citation(grounds.claims());
        return assumed.isEmpty() ? BriefContext.computed(cited) : Sentence.analyst(cited + "; " + assumed);
    }

    private Optional<Section> assumed() {
        List<Part> assumed = dossier.assumed();
        return assumed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "What is assumed",
                        List.of(new Block.Paragraph(List.of(
                                BriefContext.computed("On an assumption alone: " + words.together(assumed) + "."))))));
    }

    /** Parts without grounds, claims without use, sources without a claim. */
    private Section unsupported() {
        List<List<Sentence>> items = new ArrayList<>();
        if (!dossier.bare().isEmpty()) {
            items.add(List.of(BriefContext.computed(
                    "Without a claim or a stated assumption: " + words.together(dossier.bare()) + ".")));
        }
        for (Claim claim : dossier.idle()) {
            items.add(List.of(
                    BriefContext.computed("The claim from " + wording.citation(List.of(claim.id()))
                            + " supports nothing"
                            + (dossier.typesNotTold(claim).isEmpty() ? "" : " and tells no types apart")
                            + subject.basis()
                                    .variant()
                                    .map(_ -> " in this variant")
                                    .orElse("") + ": "),
                    Sentence.analyst(claim.text())));
        }
        subject.basis().sources().stream()
                .filter(source ->
                        dossier.from(source).isEmpty() && !subject.basis().countsOnly(source))
                .forEach(source -> items.add(List.of(
                        BriefContext.computed("No claim is taken from " + wording.shortName(source.id()) + "."))));
        return new Section(
                "What has no support, and supports nothing",
                List.of(
                        items.isEmpty()
                                ? new Block.Paragraph(List.of(BriefContext.computed(nothingMissing())))
                                : new Block.Bullets(items)));
    }

    private String nothingMissing() {
        return subject.basis().claims().isEmpty()
                ? "Every part rests on a stated assumption; there are no claims."
                : "Every part rests on a claim or a stated assumption, and every claim tells something.";
    }
}
