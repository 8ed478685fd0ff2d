// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Unknown;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.Optional;

/** What is not known, and what is so in some worlds, in words. */
public final class FactWords {

    private final Case subject;
    private final GraphModel model;
    private final Wording wording;

    public FactWords(Case subject, GraphModel model) {
        this.subject = subject;
        this.model = model;
        this.wording = new Wording(subject, model);
    }

    /** "for Iran, talks come before no tests": a clause. */
    public String clause(Fact fact) {
        return switch (fact) {
            case Fact.Above(int i, Optional<Type> type, int higher, int lower) -> {
                Preference preference = type.map(Type::preference)
                        .orElseGet(
                                () -> subject.conflict().decisionMakers().get(i).preference());
                yield "for " + wording.name(i)
                        + type.map(t -> ", of the type “" + t.name() + "”").orElse("") + ", "
                        + item(i, preference, higher) + " comes before " + item(i, preference, lower);
            }
            case Fact.OfType(int i, Type type, boolean is) ->
                "the type of " + wording.name(i) + " is " + (is ? "“" : "not “") + type.name() + "”";
            case Fact.OptionThere(String option, boolean there) ->
                "it is " + (there ? "" : "not ") + "open to " + choice(option);
            case Fact.RuleThere(Rule rule, boolean there) ->
                "the rule “" + text(rule) + "” " + (there ? "is there" : "is not there");
        };
    }

    private String item(int i, Preference preference, int place) {
        return switch (preference) {
            case Prioritized prioritized -> wording.want(i, prioritized.wants().get(place));
            case Ranked ranked -> {
                int state = model.space()
                        .indexOf(ranked.tiers().get(place).stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow())
                        .orElseThrow();
                yield ranked.tiers().get(place).size() == 1
                        ? wording.place(state)
                        : wording.place(state) + ", or as good";
            }
            case Weighted _ -> throw new IllegalArgumentException("weights have no order (" + preference + ")");
        };
    }

    private String choice(String option) {
        OptionForm form = (OptionForm) subject.conflict().form();
        Option named = form.options().get(form.position(option));
        return wording.name(subject.conflict().indexOf(named.owner())) + " to "
                + named.words().taking().command();
    }

    private String text(Rule rule) {
        return rule.text(new Vocabulary(subject.conflict().form()));
    }

    /** "the order of five wants of Iran": what is not known, as a noun. */
    public String noun(Unknown unknown) {
        return switch (unknown) {
            case Unknown.Order(int i, var order) ->
                "the order of "
                        + English.count(
                                order.count(),
                                subject.conflict().decisionMakers().get(i).preference() instanceof Ranked
                                        ? "tier"
                                        : "want")
                        + " of " + wording.name(i);
            case Unknown.Types(int i, List<Type> types) ->
                "the type of " + wording.name(i) + ": "
                        + English.or(types.stream()
                                .map(type -> "“" + type.name() + "”")
                                .toList());
            case Unknown.OptionThere(String option) -> "whether it is open to " + choice(option);
            case Unknown.RuleThere(int _, Rule rule) -> "whether the rule “" + text(rule) + "” is there";
        };
    }
}
