// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.DecisionMaker;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Hope;
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

    private static final List<Choice> CHOICES = List.of(new Choice("stay", "stay: or go"), new Choice("pay", "pay"));
    private static final List<Wish> WISHES =
            List.of(new Wish("us.stay", Optional.of("it said so")), new Wish("not us.pay", Optional.empty()));
    private static final Party US = new Party("us", "the village", CHOICES, WISHES);

    @Test
    void whateverIsMissing() {
        for (List<Choice> choices : List.of(List.<Choice>of(), CHOICES)) {
            for (List<Wish> wishes : List.of(List.<Wish>of(), WISHES)) {
                for (List<Rule> rules :
                        List.of(List.<Rule>of(), List.of(new Rule(RuleKind.AT_MOST_ONE, "us.stay, us.pay")))) {
                    for (Optional<Hope> hope :
                            List.of(Optional.<Hope>empty(), Optional.of(new Hope("peace", "us.pay")))) {
                        Draft draft = new Draft(
                                "A case",
                                Optional.empty(),
                                List.of(US, new Party("them", "them", choices, wishes)),
                                rules,
                                List.of(),
                                hope);
                        Case read = assertRead(draft);
                        assertThat(read.conflict().decisionMakers())
                                .extracting(DecisionMaker::id)
                                .containsExactly("us", "them");
                        assertThat(read.conflict().form().atoms()).hasSize(2 + choices.size());
                        assertThat(read.framing().goal().isPresent()).isEqualTo(hope.isPresent());
                    }
                }
            }
        }
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
