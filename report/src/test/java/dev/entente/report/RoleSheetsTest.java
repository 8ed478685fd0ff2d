// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.brief.document.Brief;
import dev.entente.brief.words.ShortNames;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.roles.RoleSheet;
import dev.entente.roles.Seat;
import dev.entente.roles.Timetable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No sheet of a player says a word of what another wants, but for words that would stand on it if nobody else wanted anything: those
 * of its own wants, and of what everybody knows. Read from the files that are printed.
 */
class RoleSheetsTest {

    private static final Timetable TIME = new Timetable(60, 3);

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "cases"))) {
            return files
                    .filter(file -> file.endsWith("case.yaml"))
                    .filter(file -> read(file).isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Optional<Case> read(Path file) {
        return CaseFile.read(file, Optional.empty(), Optional.empty())
                        instanceof Reading.Done<Case>(Case subject, var _)
                ? Optional.of(subject)
                : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noSheetSaysWhatAnotherWants(Path file) throws IOException {
        Case subject = read(file).orElseThrow();
        for (int party = 0; party < subject.conflict().decisionMakers().size(); party++) {
            List<Seat> seats = Seat.of(subject, party);
            List<Seat> alone = Seat.of(alone(subject, party), party);
            Set<String> others = others(subject, party);
            for (int k = 0; k < seats.size(); k++) {
                Set<String> allowed = words(docx(RoleSheet.of(alone.get(k), TIME)));
                Set<String> told = new HashSet<>(others);
                told.removeAll(allowed);
                Brief sheet = RoleSheet.of(seats.get(k), TIME);
                assertThat(words(docx(sheet)))
                        .as("%s, %s, docx", file, seats.get(k).id())
                        .doesNotContainAnyElementsOf(told.isEmpty() ? Set.of("\0") : told);
                String pdf = pdf(sheet);
                assertThat(words(pdf))
                        .as("%s, %s, PDF", file, seats.get(k).id())
                        .doesNotContainAnyElementsOf(told.isEmpty() ? Set.of("\0") : told);
                assertThat(pdf).contains("You are").contains("Your decisions");
            }
        }
    }

    /** The case in which nobody but one party wants anything, without the claims that others’ wants name. */
    private static Case alone(Case subject, int party) {
        Conflict conflict = subject.conflict();
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (i != party) {
                conflict = conflict.with(i, new Prioritized(List.of()));
            }
        }
        Unknowns unknowns = subject.situation().unknowns();
        String id = conflict.decisionMakers().get(party).id();
        Map<String, List<OpenOrder>> orders = new HashMap<>(unknowns.orders());
        Map<String, List<Type>> types = new HashMap<>(unknowns.types());
        orders.keySet().retainAll(Set.of(id));
        types.keySet().retainAll(Set.of(id));
        Set<String> cited = grounds(subject, party).stream()
                .flatMap(grounds -> grounds.claims().stream())
                .collect(Collectors.toSet());
        List<Claim> left = subject.basis().claims().stream()
                .filter(claim -> !cited.contains(claim.id()))
                .toList();
        return subject.with(new Unknowns(orders, types, List.of(), List.of()))
                .with(conflict)
                .withClaims(left);
    }

    private static List<Preference> preferences(Case subject, DecisionMaker one) {
        List<Preference> all = new ArrayList<>(List.of(one.preference()));
        subject.situation().unknowns().typesOf(one.id()).forEach(type -> all.add(type.preference()));
        return all;
    }

    private static List<Grounds> grounds(Case subject, int party) {
        List<Grounds> all = new ArrayList<>();
        for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
            if (i != party) {
                preferences(subject, subject.conflict().decisionMakers().get(i))
                        .forEach(preference -> all.addAll(
                                switch (preference) {
                                    case Prioritized(List<Want> wants) ->
                                        wants.stream().map(Want::grounds).toList();
                                    case Weighted(var _, Grounds grounds) -> List.of(grounds);
                                    case Ranked ranked -> List.of(ranked.grounds());
                                }));
            }
        }
        return all;
    }

    /** Every word of what others want: names of wants and types, statements in words, why, and the claims that they rest on. */
    private static Set<String> others(Case subject, int party) {
        ShortNames names = new ShortNames(subject);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
            DecisionMaker one = subject.conflict().decisionMakers().get(i);
            if (i != party) {
                int who = i;
                subject.situation()
                        .unknowns()
                        .typesOf(one.id())
                        .forEach(type -> said.add(type.name() + " " + type.id()));
                preferences(subject, one).forEach(preference -> {
                    switch (preference) {
                        case Prioritized(List<Want> wants) ->
                            wants.forEach(
                                    want -> said.add(names.want(who, want) + " " + names.want(who, want.statement())));
                        case Weighted(List<Weight> weights, var _) ->
                            weights.forEach(weight -> said.add(names.want(who, weight.statement())));
                        case Ranked _ -> {}
                    }
                });
            }
        }
        Set<String> cited = new HashSet<>();
        grounds(subject, party).forEach(grounds -> {
            grounds.assumption().ifPresent(said::add);
            cited.addAll(grounds.claims());
        });
        subject.basis().claims().stream()
                .filter(claim -> cited.contains(claim.id()))
                .map(Claim::text)
                .forEach(said::add);
        return words(String.join(" ", said));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    private static String docx(Brief brief) throws IOException {
        byte[] bytes = BriefDocx.docx(brief, Paper.A4, SpareFonts.ofMachine());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String pdf(Brief brief) throws IOException {
        byte[] bytes = BriefPdf.of(brief, Paper.A4, SpareFonts.ofMachine()).file();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            return new PDFTextStripper().getText(document);
        }
    }
}
