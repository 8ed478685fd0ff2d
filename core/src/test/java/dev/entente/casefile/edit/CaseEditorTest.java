// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Direction;
import dev.entente.OpenOrder;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.CaseEditor.Known;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case changed part by part: all else in its text stays as it is. */
class CaseEditorTest {

    private static final String CASE = """
            entente: 1
            title: The quarry road  # for now
            # who decides
            decision-makers:
              quarry:
                name: the quarry
                options:
                  nights: run lorries at night  # loud
                  bypass: {label: build a bypass, direction: forward, assumption: nobody tears down a road}
                preferences:
                  # first of all
                  - not block
                  - {want: nights, id: work, because: [orders]}
                  - want: not bypass   # dear
                    assumption: it costs
              village:
                options: {block: block the road}
                preferences: [not nights, block]
            feasible:
              - block implies nights # nothing to block else
              - {rule: not (bypass and block), assumption: nothing to block}
            status-quo: [nights, block]
            outcomes:
              deal: {label: a deal, when: bypass and not block}
              open: not block
            goal: deal
            sources:
              letter: {title: Letter}
            evidence:
              orders: {source: letter, claim: There are orders.}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = folder.resolve("case/case.yaml");
    }

    private CaseEditor editor(String text) {
        return CaseEditor.of(SourceFile.of("case.yaml", text), file, Optional.of(folder))
                .orElseThrow();
    }

    /** The lines that an edit takes away and brings, with the case read after it. */
    private String edited(String text, UnaryOperator<CaseEditor> edit) {
        String after = edit.apply(editor(text)).text();
        assertThat(CaseFile.read(SourceFile.of("case.yaml", after), file, Optional.empty(), Optional.of(folder))
                        .diagnostics())
                .as(after)
                .isEmpty();
        List<String> was = text.lines().toList();
        List<String> is = after.lines().toList();
        String gone = String.join(
                "",
                was.stream()
                        .filter(line -> !is.contains(line))
                        .map(line -> "- " + line + "\n")
                        .toList());
        return gone
                + String.join(
                        "",
                        is.stream()
                                .filter(line -> !was.contains(line))
                                .map(line -> "+ " + line + "\n")
                                .toList());
    }

    @Test
    void namesAreSaidAndTakenAway() {
        String after = editor(CASE)
                .called("quarry", "the firm", "plural")
                .words("quarry", "nights", "night runs", "")
                .words("quarry", "bypass", "a bypass", "tear the bypass down")
                .words("village", "block", "", "")
                .nameWant("quarry", 0, "an open road", true)
                .nameWant("quarry", 1, "", true)
                .nameWant("quarry", 2, "no expense", true)
                .situation("first", "the start", "[nights, block]")
                .situation("open-road", "", "not block")
                .asks("what-does-it-add", "bypass")
                .text();
        assertThat(edited(CASE, _ -> editor(after))).isEqualTo("""
                -       nights: run lorries at night  # loud
                -       bypass: {label: build a bypass, direction: forward, assumption: nobody tears down a road}
                -       - not block
                +       nights: {label: run lorries at night, noun: night runs}  # loud
                +       bypass: {label: build a bypass, direction: forward, assumption: nobody tears down a road, noun: a bypass, undo: tear the bypass down}
                +       - name: an open road
                +         want: not block
                +         name: no expense
                +     short: the firm
                +     number: plural
                + states:
                +   first: {label: the start, when: [nights, block]}
                +   open-road: not block
                + asks: {what-does-it-add: bypass}
                """);
        String back = editor(after)
                .called("quarry", "", "")
                .words("quarry", "bypass", "", "")
                .nameWant("quarry", 2, "", true)
                .removeSituation("first")
                .renameSituation("open-road", "free")
                .asks("", "")
                .text();
        assertThat(edited(CASE, _ -> editor(back))).isEqualTo("""
                -       nights: run lorries at night  # loud
                -       - not block
                +       nights: {label: run lorries at night, noun: night runs}  # loud
                +       - name: an open road
                +         want: not block
                + states:
                +   free: not block
                """);
    }

    @Test
    void anIdThatNoLongerSaysWhatIsWantedIsNoName() {
        assertThat(edited(
                        CASE,
                        it -> it.want("quarry", 1, "nights or block", "so it is")
                                .nameWant("quarry", 1, "", false)))
                .contains("name: null");
    }

    @Test
    void nothingSaidIsNothingChanged() {
        assertThat(editor(CASE)
                        .say("title", "The quarry road")
                        .say("question", "")
                        .name("quarry", "the quarry")
                        .option("quarry", "nights", "run lorries at night", Direction.BOTH)
                        .option("quarry", "bypass", "build a bypass", Direction.FORWARD)
                        .want("quarry", 0, "not block", "")
                        .want("quarry", 1, "nights", "")
                        .want("quarry", 2, "not bypass", "it costs")
                        .rule(1, "statement", "not (bypass and block)", "nothing to block")
                        .statusQuo(List.of("nights", "block"))
                        .outcome("deal", "a deal", "bypass and not block")
                        .outcome("open", "", "not block")
                        .say("goal", "deal")
                        .text())
                .isEqualTo(CASE);
    }

    @Test
    void titleQuestionAndDate() {
        assertThat(edited(CASE, it -> it.say("title", "The road: a quarrel").say("question", "Who gives way?")))
                .isEqualTo("""
                        - title: The quarry road  # for now
                        + title: "The road: a quarrel"  # for now
                        + question: Who gives way?
                        """);
    }

    @Test
    void optionsKeepWhatElseTheySay() {
        assertThat(edited(CASE, it -> it.option("quarry", "bypass", "build a road around", Direction.BOTH)))
                .isEqualTo("""
                        -       bypass: {label: build a bypass, direction: forward, assumption: nobody tears down a road}
                        +       bypass: {label: build a road around, assumption: nobody tears down a road}
                        """);
        assertThat(edited(CASE, it -> it.option("quarry", "nights", "run lorries at night", Direction.BACK)))
                .isEqualTo("""
                        -       nights: run lorries at night  # loud
                        +       nights: {label: run lorries at night, direction: back}  # loud
                        """);
        assertThat(edited(CASE, it -> it.option("village", "sue", "go to court", Direction.BOTH)))
                .isEqualTo("""
                        -     options: {block: block the road}
                        +     options: {block: block the road, sue: go to court}
                        """);
    }

    @Test
    void wantsKeepTheirIdsAndTheirEvidenceAsLongAsTheySayTheSame() {
        assertThat(edited(CASE, it -> it.want("quarry", 1, "nights or bypass", "")))
                .isEqualTo("""
                        -       - {want: nights, id: work, because: [orders]}
                        +       - {want: nights or bypass, id: work}
                        """);
        assertThat(edited(CASE, it -> it.want("quarry", 1, "nights", "they say so")))
                .isEqualTo("""
                        -       - {want: nights, id: work, because: [orders]}
                        +       - {want: nights, id: work, because: [orders], assumption: they say so}
                        """);
        assertThat(edited(CASE, it -> it.want("quarry", 0, "not block", "it stops the lorries")))
                .isEqualTo("""
                        -       - not block
                        +       - want: not block
                        +         assumption: it stops the lorries
                        """);
        assertThat(edited(CASE, it -> it.want("quarry", 2, "not bypass", ""))).isEqualTo("""
                        -         assumption: it costs
                        """);
    }

    @Test
    void wantsComeGoAndMove() {
        assertThat(edited(CASE, it -> it.addWant("village", 2, "not bypass", "")))
                .isEqualTo("""
                        -     preferences: [not nights, block]
                        +     preferences: [not nights, block, not bypass]
                        """);
        assertThat(edited(CASE, it -> it.moveWant("village", 1, 0))).isEqualTo("""
                        -     preferences: [not nights, block]
                        +     preferences: [block, not nights]
                        """);
        assertThat(edited(CASE, it -> it.removeWant("quarry", 0))).isEqualTo("""
                        -       - not block
                        """);
    }

    @Test
    void rules() {
        assertThat(edited(
                        CASE,
                        it -> it.addRule("at-most-one", "bypass, block", "")
                                .rule(0, "statement", "block implies (nights or bypass)", "")))
                .isEqualTo("""
                        -   - block implies nights # nothing to block else
                        +   - block implies (nights or bypass) # nothing to block else
                        +   - at-most-one: [bypass, block]
                        """);
    }

    @Test
    void statusQuoOutcomesAndGoal() {
        assertThat(edited(
                        CASE,
                        it -> it.statusQuo(List.of("nights"))
                                .outcome("standoff", "a standoff", "nights and block")
                                .say("goal", "standoff")))
                .isEqualTo("""
                        - status-quo: [nights, block]
                        - goal: deal
                        + status-quo: [nights]
                        +   standoff: {label: a standoff, when: nights and block}
                        + goal: standoff
                        """);
        assertThat(edited(CASE, it -> it.say("goal", "").removeOutcome("deal"))).isEqualTo("""
                        -   deal: {label: a deal, when: bypass and not block}
                        - goal: deal
                        """);
    }

    @Test
    void aNewPartyWithWhatItCanDo() {
        assertThat(edited(
                        CASE,
                        it -> it.addParty("county", "the county")
                                .option("county", "mediate", "mediate", Direction.BOTH)
                                .addWant("county", 0, "not block", "")))
                .isEqualTo("""
                        +   county:
                        +     name: the county
                        +       mediate: mediate
                        """);
    }

    @Test
    void whatATemplateSaysIsOverriddenInTheFile() throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("base/case.yaml"), CASE);
        String own = "entente: 1\nextends: ../base/case.yaml # the frame\ntitle: Mine\n";

        CaseEditor editor = editor(own);
        assertThat(editor.isInherited(NodePath.of("goal"))).isTrue();
        assertThat(editor.isInherited(NodePath.of("title"))).isFalse();

        assertThat(edited(own, it -> it.option("quarry", "bypass", "dig a tunnel", Direction.FORWARD)))
                .isEqualTo("""
                        + decision-makers:
                        +   quarry:
                        +     options:
                        +       bypass:
                        +         label: dig a tunnel
                        """);
        assertThat(edited(own, it -> it.want("village", 1, "block or nights", "")))
                .isEqualTo("""
                        + decision-makers:
                        +   village:
                        +     preferences:
                        +       - not nights
                        +       - block or nights
                        """);
        assertThat(edited(own, it -> it.say("goal", "").removeOutcome("deal"))).isEqualTo("""
                        + goal: null
                        + outcomes:
                        +   deal: null
                        """);
        assertThat(folder.resolve("base/case.yaml")).hasContent(CASE);
    }

    @Test
    void whatIsKnownOfAnOrderIsWrittenWithItsReasonAndTheListFits() {
        assertThat(editor(CASE).wantNames("quarry")).containsExactly("not block", "work", "not bypass");
        CaseEditor known = editor(CASE)
                .know("quarry", "work > not block", "it said so")
                .know("quarry", "work ? not bypass", "")
                .ordered("quarry", List.of(1, 0, 2));

        assertThat(known.known("quarry"))
                .containsExactly(new Known("work > not block", "it said so"), new Known("work ? not bypass", ""));
        assertThat(known.text()).contains("""
                      # first of all
                      - {want: nights, id: work, because: [orders]}
                      - not block
                      - want: not bypass   # dear
                        assumption: it costs
                    known:
                      - {order: work > not block, assumption: it said so}
                      - work ? not bypass
                """);
        assertThat(CaseFile.read(SourceFile.of("case.yaml", known.text()), file, Optional.empty(), Optional.of(folder))
                        .orElseThrow()
                        .situation()
                        .unknowns()
                        .ordersOf("quarry"))
                .containsExactly(new OpenOrder(0, 3, List.of(new OpenOrder.Above(0, 1))));
    }

    @Test
    void anOrderIsLeftOpenAndWhatIsKnownOfItTakenOut() {
        CaseEditor open = editor(CASE).leaveOpen("quarry");
        assertThat(open.text()).contains("known: []");
        CaseEditor known = open.know("quarry", "work > not block", "").know("quarry", "work > not bypass", "so");

        assertThat(known.forget("quarry", 0).known("quarry")).containsExactly(new Known("work > not bypass", "so"));
        assertThat(known.forget("quarry", 0).forget("quarry", 0).text()).isEqualTo(open.text());
    }

    @Test
    void wantsOfAGroupStayInIt() {
        String grouped = CASE.replace(
                "preferences: [not nights, block]",
                "preferences: [not bypass, {any-order: [not nights, block, nights]}]");
        CaseEditor changed = editor(grouped).ordered("village", List.of(0, 3, 1, 2));

        assertThat(editor(grouped).wantNames("village")).endsWith("nights");
        assertThat(changed.text()).contains("[not bypass, {any-order: [nights, not nights, block]}]");
    }

    @Test
    void whatIsKnownGoesAlongWithARename() {
        CaseEditor known = editor(CASE)
                .know("quarry", "work > not block", "it said so")
                .know("quarry", "work ? not block", "")
                .know("quarry", "not block = not bypass", "so it seems");

        assertThat(known.renameOption("village", "block", "close").known("quarry"))
                .extracting(Known::order)
                .containsExactly("work > not close", "work ? not close", "not close = not bypass");
        assertThat(known.removeOption("quarry", "bypass").text())
                .contains("work > not block")
                .doesNotContain("so it seems");
    }
}
