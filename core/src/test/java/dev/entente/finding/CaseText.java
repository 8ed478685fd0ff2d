// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Channel;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A drawn case as the text of a case file, so that what is found of it can be looked at. */
record CaseText(Case subject) {

    String text() {
        List<String> lines = new ArrayList<>(List.of("entente: 1", "title: random", "decision-makers:"));
        conflict().decisionMakers().forEach(one -> lines.addAll(party(one)));
        switch (conflict().form()) {
            case GraphForm form ->
                lines.add("states: {"
                        + form.states().stream()
                                .map(state -> state.name() + ": " + state.label())
                                .collect(Collectors.joining(", "))
                        + "}");
            case OptionForm form -> lines.addAll(feasible(form));
        }
        conflict().statusQuo().ifPresent(today -> lines.add("status-quo: " + quoted(today)));
        subject.framing().goal().ifPresent(goal -> {
            lines.add("outcomes: {%s: {label: %s, when: %s}}"
                    .formatted(goal.id(), goal.label(), text(goal.when().text())));
            lines.add("goal: " + goal.id());
        });
        subject.situation()
                .channels()
                .ifPresent(channels -> lines.add("channels: "
                        + channels.stream()
                                .filter(channel -> channel.between().size() > 1)
                                .map(this::channel)
                                .collect(Collectors.joining(", ", "[", "]"))));
        return String.join("\n", lines) + "\n";
    }

    private Conflict conflict() {
        return subject.conflict();
    }

    private static String text(String statement) {
        return "'" + statement + "'";
    }

    private String quoted(State state) {
        return text(conflict().form().pattern(state));
    }

    private List<String> party(DecisionMaker one) {
        List<String> lines = new ArrayList<>(List.of("  " + one.id() + ":"));
        switch (conflict().form()) {
            case GraphForm form -> lines.add("    moves: {" + moves(form, one) + "}");
            case OptionForm form ->
                form.options().stream()
                        .filter(option -> option.owner().equals(one.id()))
                        .forEach(option -> lines.add(option(option, lines.size() == 1)));
        }
        List<Type> types = subject.situation().unknowns().typesOf(one.id());
        lines.add("    "
                + preference(one.preference(), subject.situation().unknowns().ordersOf(one.id())));
        if (!types.isEmpty()) {
            lines.add("    types:");
            types.forEach(type -> lines.add("      " + type.id() + ": {prior: "
                    + type.prior().orElseThrow().written() + ", " + preference(type.preference(), type.open()) + "}"));
        }
        return lines;
    }

    private String option(Option option, boolean first) {
        boolean maybe = subject.situation().unknowns().options().contains(option.name());
        return (first ? "    options:\n" : "") + "      " + option.id() + ": {label: " + option.label()
                + ", direction: " + option.direction().name().toLowerCase(Locale.ROOT) + (maybe ? ", maybe: true" : "")
                + "}";
    }

    private static String moves(GraphForm form, DecisionMaker one) {
        return form.states().stream()
                .map(state -> state.name() + ": "
                        + form.moves().getOrDefault(one.id(), List.of()).stream()
                                .filter(arc -> form.pattern(arc.from()).equals(state.name()))
                                .map(arc -> form.pattern(arc.to()))
                                .toList())
                .collect(Collectors.joining(", "));
    }

    private String preference(Preference preference, List<OpenOrder> open) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> "preferences: " + wants(wants, open);
            case Weighted weighted ->
                "weights: {"
                        + weighted.weights().stream()
                                .map(weight -> text(weight.statement().text()) + ": " + weight.weight())
                                .collect(Collectors.joining(", "))
                        + "}";
            case Ranked ranked ->
                "ranking: [" + ranked.tiers().stream().map(this::tier).collect(Collectors.joining(", ")) + "]";
        };
    }

    private String tier(Set<State> tier) {
        String states = tier.stream().sorted().map(this::quoted).collect(Collectors.joining(", "));
        return tier.size() == 1 ? states : "[" + states + "]";
    }

    private static String wants(List<Want> wants, List<OpenOrder> open) {
        List<String> items = new ArrayList<>(wants.stream()
                .map(want -> "{want: " + text(want.statement().text())
                        + want.grounds()
                                .assumption()
                                .map(why -> ", assumption: " + why)
                                .orElse("") + "}")
                .toList());
        open.forEach(order -> {
            List<String> together = items.subList(order.first(), order.first() + order.count());
            String group = "{any-order: [" + String.join(", ", together) + "]}";
            together.clear();
            items.add(order.first(), group);
        });
        return "[" + String.join(", ", items) + "]";
    }

    private static List<String> feasible(OptionForm form) {
        List<String> lines = new ArrayList<>();
        if (!form.rules().isEmpty()) {
            lines.add("feasible:");
            form.rules()
                    .forEach(rule -> lines.add(
                            "  - never: " + text(((Rule.Never) rule).pattern().letters())));
        }
        if (!form.merges().isEmpty()) {
            lines.add("merge: "
                    + form.merges().stream().map(merge -> text(merge.text())).toList());
        }
        return lines;
    }

    private String channel(Channel channel) {
        return "{between: "
                + channel.between().list().stream()
                        .map(i -> conflict().decisionMakers().get(i).id())
                        .toList()
                + channel.when().map(when -> ", when: " + text(when.text())).orElse("") + "}";
    }
}
