// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Kind;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Rule;
import dev.entente.casefile.edit.Draft.RuleKind;
import dev.entente.casefile.edit.Draft.Wish;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A draft of which any part is still missing is a case file without a mistake. */
class DraftTest {

    private static final List<Choice> CHOICES = List.of(
            new Choice("stay", "stay: or go", Optional.empty(), Optional.of("leave")),
            new Choice("pay", "pay", Optional.of("a \"price\""), Optional.empty()));
    private static final List<Wish> WISHES =
            List.of(new Wish("us.stay", Optional.of("it said so")), new Wish("not us.pay", Optional.empty()));
    private static final Party US = new Party("us", "the village", CHOICES, WISHES);

    @Test
    void whateverIsMissing() {
        for (List<Choice> choices : List.of(List.<Choice>of(), CHOICES)) {
            for (List<Wish> wishes : List.of(List.<Wish>of(), WISHES)) {
                for (List<Rule> rules :
                        List.of(List.<Rule>of(), List.of(new Rule(RuleKind.AT_MOST_ONE, "us.stay, us.pay")))) {
                    for (List<Kind> outcomes :
                            List.of(List.<Kind>of(), List.of(new Kind("peace", "peace: at last", "us.pay")))) {
                        assertReadAs(draft(choices, wishes, rules, outcomes));
                    }
                }
            }
        }
    }

    private static Draft draft(List<Choice> choices, List<Wish> wishes, List<Rule> rules, List<Kind> outcomes) {
        return new Draft(
                "A case",
                Optional.empty(),
                List.of(US, new Party("them", "them", choices, wishes)),
                rules,
                outcomes,
                List.of(),
                outcomes.stream().map(Kind::id).findFirst());
    }

    private static void assertReadAs(Draft draft) {
        Case read = assertRead(draft);
        int options = draft.parties().stream()
                .mapToInt(party -> party.choices().size())
                .sum();
        assertThat(read.conflict().decisionMakers())
                .extracting(DecisionMaker::id)
                .containsExactly("us", "them");
        assertThat(read.conflict().form().atoms()).hasSize(options);
        assertThat(read.framing().goal().isPresent()).isEqualTo(draft.goal().isPresent());
        assertThat(read.conflict().form()).asInstanceOf(type(OptionForm.class)).satisfies(form -> {
            assertThat(form.options().getFirst().undo()).contains("leave");
            assertThat(form.options().get(1).noun()).contains("a \"price\"");
        });
    }

    private static Case assertRead(Draft draft) {
        Path path = Path.of("case.yaml");
        Reading<Case> read = CaseFile.check(SourceFile.of("case.yaml", draft.text()), path, Optional.empty());
        assertThat(read.diagnostics())
                .filteredOn(one -> one.isError())
                .as(draft.text())
                .isEmpty();
        return read.orElseThrow();
    }
}
