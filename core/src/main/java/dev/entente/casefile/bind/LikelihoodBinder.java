// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Fraction;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.cases.Bearing;
import dev.entente.cases.Bearing.Shown;
import dev.entente.signal.LetterOutcome;
import dev.entente.signal.Sending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what items of evidence say of types: likelihoods and reliability are shares, of types that are there; for all
 * types of a decision maker or for none. An item about a signal names what came of that; {@link ShownBinder} makes likelihoods of it.
 */
final class LikelihoodBinder {

    private static final String SIGNAL = "signal";
    private static final String OUTCOME = "outcome";
    private static final String SENT = "sent";
    private static final List<String> OF_SIGNALS = List.of(SIGNAL, OUTCOME, SENT);
    private static final List<String> OUTCOMES = Sending.outcomes();

    private final Diagnostics findings;
    private final Map<String, List<String>> types = new LinkedHashMap<>();

    /** The sender of each signal, whether or not the rest of it can be read. */
    private final Map<String, String> senders = new LinkedHashMap<>();

    LikelihoodBinder(Fields root, Diagnostics findings) {
        this.findings = findings;
        if (root.node("signals").orElse(null) instanceof Mapping signals) {
            for (Entry entry : signals.entries()) {
                boolean named = entry.value() instanceof Mapping signal
                        && signal.value("sender").orElse(null) instanceof Scalar;
                senders.put(
                        entry.key().text(),
                        named
                                ? ((Scalar) ((Mapping) entry.value())
                                                .value("sender")
                                                .orElseThrow())
                                        .text()
                                : "");
            }
        }
        if (root.node("decision-makers").orElse(null) instanceof Mapping decisionMakers) {
            for (Entry entry : decisionMakers.entries()) {
                if (entry.value() instanceof Mapping fields
                        && fields.value("types").orElse(null) instanceof Mapping of) {
                    types.put(entry.key().text(), of.keys());
                }
            }
        }
    }

    /** What an item says. */
    Bearing bearing(Fields item) {
        Optional<Fraction> reliability = item.node("reliability").flatMap(this::share);
        Optional<String> group = item.text("group");
        if (!item.has("likelihood")) {
            for (String key : List.of("reliability", "group")) {
                if (item.has(key)) {
                    findings.warning(
                            item.place(key),
                            "“" + key + "” has no effect without a likelihood",
                            "Say how expected the item is under each type: likelihood: {us.hawkish: 0.7, us.calm: 0.2}.");
                }
            }
        }
        Optional<Mapping> stated = item.mapping("likelihood");
        return new Bearing(
                stated.map(this::likelihoods).orElse(Map.of()),
                reliability.orElse(Fraction.ONE),
                group,
                stated.flatMap(this::shown));
    }

    /** The signal that an item is about, if it names one; its bounds are found when the whole case is read. */
    private Optional<Shown> shown(Mapping stated) {
        Mapping about = stated.with(stated.entries().stream()
                .filter(entry -> OF_SIGNALS.contains(entry.key().text()))
                .toList());
        if (about.entries().isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(about, "a likelihood", OF_SIGNALS, findings);
        List.of(SIGNAL, OUTCOME).stream()
                .filter(key -> !fields.has(key))
                .forEach(key -> fields.missing(
                        key,
                        "Say which signal, and what came of it: {signal: letter, outcome: "
                                + LetterOutcome.Kind.HALF_BELIEVED.word() + "}."));
        Optional<String> signal = fields.scalar(SIGNAL)
                .filter(name -> known(name, senders.keySet(), "there is no signal", "Signals"))
                .map(Scalar::text);
        Optional<String> outcome = fields.scalar(OUTCOME)
                .filter(name -> known(name, OUTCOMES, "nothing that can come of a signal is called", "Outcomes"))
                .map(Scalar::text);
        boolean sent = !fields.has(SENT) || fields.truth(SENT);
        return signal.flatMap(id -> outcome.map(word -> new Shown(id, word, sent, Map.of())));
    }

    private boolean known(Scalar name, Collection<String> all, String otherwise, String whatTheyAre) {
        boolean known = all.contains(name.text());
        if (!known) {
            findings.error(
                    name.place(),
                    otherwise + " “" + name.text() + "”",
                    all.isEmpty() ? "Write one under “signals”." : Spelling.hint(name.text(), all, whatTheyAre));
        }
        return known;
    }

    /** Whose likelihoods follow from a signal. */
    private String sender(Mapping stated) {
        return stated.value(SIGNAL).orElse(null) instanceof Scalar name ? senders.getOrDefault(name.text(), "") : "";
    }

    private Map<String, Map<String, Fraction>> likelihoods(Mapping stated) {
        Map<String, Map<String, Fraction>> read = new LinkedHashMap<>();
        String sender = sender(stated);
        boolean open = sender.isEmpty() && OF_SIGNALS.stream().anyMatch(stated.keys()::contains);
        for (Entry entry : stated.entries()) {
            if (OF_SIGNALS.contains(entry.key().text())) {
                continue;
            }
            Optional<Fraction> share = share(entry.value());
            String named = entry.key().text();
            int dot = named.indexOf('.');
            String of = named.substring(0, Math.max(0, dot));
            if (types.getOrDefault(of, List.of()).contains(named.substring(dot + 1))) {
                Map<String, Fraction> byType = read.computeIfAbsent(of, _ -> new LinkedHashMap<>());
                share.ifPresent(number -> byType.put(named.substring(dot + 1), number));
            } else {
                unknown(entry.key());
            }
        }
        read.forEach((of, byType) -> {
            if (!of.equals(sender) && !open) {
                whole(stated, of, byType);
            }
        });
        return read;
    }

    private void unknown(Scalar named) {
        List<String> all = new ArrayList<>();
        types.forEach((of, names) -> names.forEach(type -> all.add(of + "." + type)));
        findings.error(
                named.place(),
                "no decision maker has a type “" + named.text() + "”",
                all.isEmpty()
                        ? "A type is named with its decision maker: us.hawkish."
                        : Spelling.hint(named.text(), all, "Types"));
    }

    /** A finding where a type of a decision maker is left out, or where none could bring the item about. */
    private void whole(Mapping stated, String of, Map<String, Fraction> byType) {
        List<String> without = types.getOrDefault(of, List.of()).stream()
                .filter(type -> stated.value(of + "." + type).isEmpty())
                .map(type -> of + "." + type)
                .toList();
        if (!without.isEmpty()) {
            findings.error(
                    stated.place(),
                    "there is no likelihood for " + String.join(", ", without),
                    "Give one for each type of " + of + ", or for none.");
        } else if (byType.size() == types.getOrDefault(of, List.of()).size()
                && byType.values().stream().allMatch(likelihood -> likelihood.signum() == 0)) {
            findings.error(
                    stated.place(),
                    "this item has the likelihood 0 under every type of " + of,
                    "One type at least has to allow for it.");
        }
    }

    private Optional<Fraction> share(Node node) {
        return Numbers.share(node, findings);
    }
}
