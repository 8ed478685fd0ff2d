// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import dev.entente.cases.Picture;
import dev.entente.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells whether two cases are the same to an experiment: all that answers depend on, and nothing of labels and grounds.
 *
 * <p>What happened in the end ({@link Case#happened}) is no part of it. It is learnt after the answers and none depends on it;
 * and a forecast is found again, when it is known what happened, by the fingerprint of the model that made it, which must be the
 * same before that is written down and after.
 */
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    /** SHA-256 of the model in words, as 64 hexadecimal digits. */
    public static String of(Case subject) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(subject);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(fingerprint.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void add(Case subject) {
        switch (subject.conflict().form()) {
            case OptionForm form -> {
                Vocabulary vocabulary = new Vocabulary(form);
                form.options().forEach(option -> line("option", option.name(), option.direction()));
                form.rules().forEach(rule -> line("rule", plain(rule, vocabulary)));
                form.merges().forEach(merge -> line("merge", plain(merge)));
                form.levels().forEach(one -> line("levels", one.options(), one.direction(), one.steps()));
            }
            case GraphForm form -> {
                form.atoms().forEach(atom -> line("state", atom));
                for (DecisionMaker one : subject.conflict().decisionMakers()) {
                    line("moves", one.id(), form.moves().getOrDefault(one.id(), List.of()));
                }
            }
        }
        for (DecisionMaker one : subject.conflict().decisionMakers()) {
            line("decision maker", one.id());
            preference(one.preference(), subject.situation().unknowns().ordersOf(one.id()));
            for (Type type : subject.situation().unknowns().typesOf(one.id())) {
                line("type", type.id());
                preference(type.preference(), type.open());
            }
        }
        subject.situation().pictures().forEach(this::picture);
        for (Outcome outcome : subject.framing().outcomes()) {
            line("outcome", outcome.id(), plain(outcome.when()));
        }
        subject.conflict().statusQuo().ifPresent(state -> line("status quo", state.decimal()));
        line(
                "may be missing",
                subject.situation().unknowns().options(),
                subject.situation().unknowns().rules());
    }

    private void picture(Picture picture) {
        line("sees", picture.viewer(), picture.misses());
        for (Picture.Taken taken : picture.takes()) {
            line("takes", taken.about());
            taken.preference().ifPresent(wants -> preference(wants, List.of()));
            taken.sees().ifPresent(this::picture);
        }
    }

    private static String plain(Statement statement) {
        return statement.plainText(Function.identity());
    }

    private static String plain(Rule rule, Vocabulary vocabulary) {
        return rule instanceof Rule.Holds(Statement statement, Grounds _)
                ? statement.plainText(vocabulary::shortest)
                : rule.text(vocabulary);
    }

    private void preference(Preference preference, List<OpenOrder> open) {
        switch (preference) {
            case Prioritized prioritized ->
                prioritized.wants().forEach(want -> line("want", plain(want.statement()), want.strong()));
            case Ranked ranked -> {
                ranked.tiers()
                        .forEach(tier -> line(
                                "tier",
                                tier.stream()
                                        .sorted()
                                        .map(state -> state.decimal().toString())
                                        .collect(Collectors.joining(" "))));
                if (!ranked.breaks().isEmpty()) {
                    line("breaks", ranked.breaks());
                }
            }
            case Weighted weighted ->
                weighted.weights().forEach(weight -> line("weight", plain(weight.statement()), weight.weight()));
        }
        open.forEach(order -> line("open", order.first(), order.count(), order.known()));
    }

    private void line(Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\t');
        }
        text.append('\n');
    }
}
