// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Fraction;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.cases.Expectation.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds what is expected to make the difference between two cases: {@code shares} and {@code sufficient}, or none. */
public final class DifferenceBinder {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,18})(?:/([1-9][0-9]{0,17}))?");

    private final Fields fields;
    private final List<String> parts;
    private final Diagnostics findings;

    /** @param ids of the decision makers */
    public DifferenceBinder(Fields fields, List<String> ids, Diagnostics findings) {
        this.fields = fields;
        this.parts = new ArrayList<>(ids);
        this.parts.addAll(List.of("channels", "setting"));
        this.findings = findings;
    }

    /** What is expected; empty where no difference is. */
    public Optional<Difference> bind() {
        boolean none = fields.has("difference");
        fields.scalar("difference")
                .filter(word -> !word.text().equals("none"))
                .ifPresent(word -> findings.error(
                        word.place(), "“difference” can only be none", "Where there is one, write its shares."));
        if (none && (fields.has("shares") || fields.has("sufficient"))) {
            findings.error(
                    fields.place("difference"),
                    "where there is no difference nothing makes it",
                    "Leave shares and sufficient away, or the difference.");
        } else if (!none && !fields.has("shares")) {
            fields.missing("shares", "Say the share of each part in the difference, or “difference: none”.");
        }
        return none ? Optional.empty() : Optional.of(new Difference(shares(), sufficient()));
    }

    private Map<String, Fraction> shares() {
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (Entry entry : fields.mapping("shares").map(Node.Mapping::entries).orElse(List.of())) {
            Optional<String> part = part(entry.key());
            Optional<Fraction> share =
                    fields.scalar(entry.value(), "the share of a part").flatMap(this::fraction);
            part.ifPresent(name -> share.ifPresent(number -> shares.put(name, number)));
        }
        return shares;
    }

    private Optional<Fraction> fraction(Scalar written) {
        Matcher number = NUMBER.matcher(written.text());
        if (!number.matches()) {
            findings.error(written.place(), "this is no fraction", "Such as 5/12, 1 or -1/2.");
            return Optional.empty();
        }
        return Optional.of(Fraction.of(
                Long.parseLong(number.group(1)), number.group(2) == null ? 1 : Long.parseLong(number.group(2))));
    }

    private Optional<Set<Set<String>>> sufficient() {
        return fields.list("sufficient").map(list -> {
            Set<Set<String>> sets = new LinkedHashSet<>();
            for (Node item : list.items()) {
                Set<String> set = new LinkedHashSet<>();
                fields.list(item, "a set of parts").stream()
                        .flatMap(members -> members.items().stream())
                        .flatMap(member -> fields.scalar(member, "a part").stream())
                        .flatMap(member -> part(member).stream())
                        .forEach(set::add);
                sets.add(set);
            }
            return sets;
        });
    }

    private Optional<String> part(Scalar named) {
        if (parts.contains(named.text())) {
            return Optional.of(named.text());
        }
        findings.error(
                named.place(),
                "“" + named.text() + "” is no part of a case",
                Spelling.hint(named.text(), parts, "Parts"));
        return Optional.empty();
    }
}
