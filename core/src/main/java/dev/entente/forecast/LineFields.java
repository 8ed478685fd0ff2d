// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.forecast.Forecast.BaseRate;
import dev.entente.forecast.Forecast.Said;
import dev.entente.forecast.Forecast.Today;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a line of a ledger, or a part of one, says under its keys. A line whose hash fits was written by Entente; so what is
 * wrong with one was written by hand, hash and all, or by another version.
 */
record LineFields(Fields fields, Diagnostics findings) {

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,4000})(?:/([0-9]{1,4000}))?");
    private static final int MOST_DIGITS = 400;

    private LineFields within(Mapping part, String what, Class<? extends Record> record) {
        List<String> keys = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.equals("id") && record == Forecast.class ? "case" : name)
                .toList();
        return new LineFields(new Fields(part, what, keys, findings), findings);
    }

    Optional<Forecast> forecast() {
        return fields.mapping("forecast")
                .flatMap(part -> within(part, "a forecast", Forecast.class).bound());
    }

    private Optional<Forecast> bound() {
        List<Said> outcomes = each("outcomes", "an outcome", Said.class).stream()
                .map(LineFields::said)
                .toList();
        Optional<Today> today = part("today", Today.class)
                .map(one -> new Today(one.needed("state"), one.truth("canRest"), one.texts("outcomes")));
        Optional<BaseRate> baseRate = part("baseRate", BaseRate.class).flatMap(LineFields::rate);
        Optional<Fraction> none = fraction("none");
        Optional<BigInteger> states = whole("states");
        Optional<BigInteger> set = whole("set");
        Optional<Made> made = choice("made", Made.values());
        String id = needed("case");
        String title = needed("title");
        String sealed = needed("sealed");
        String fingerprint = needed("fingerprint");
        String concept = needed("concept");
        String version = needed("version");
        if (findings.hasErrors() || !fits(outcomes, none, states, set)) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(
                id,
                fields.text("variant"),
                title,
                fields.text("question"),
                sealed,
                fields.text("author"),
                made.orElseThrow(),
                fingerprint,
                concept,
                states.orElseThrow(),
                set.orElseThrow(),
                outcomes,
                none,
                today,
                baseRate,
                version));
    }

    /** Whether the numbers of a forecast go together. */
    private boolean fits(
            List<Said> outcomes, Optional<Fraction> none, Optional<BigInteger> states, Optional<BigInteger> set) {
        boolean within = set.orElseThrow().compareTo(states.orElseThrow()) <= 0;
        Fraction sum = outcomes.stream()
                .flatMap(said -> said.chance().stream())
                .reduce(none.orElse(Fraction.ONE), Fraction::plus);
        boolean chances = outcomes.stream().allMatch(said -> said.chance().isPresent() == none.isPresent())
                && sum.equals(Fraction.ONE);
        if (!within || !chances) {
            findings.error(
                    fields.place(),
                    within ? "the chances of outcomes don’t sum to 1" : "the set is larger than all states",
                    "");
        }
        return within && chances;
    }

    private Said said() {
        return new Said(
                needed("id"),
                needed("label"),
                needed("when"),
                whole("states").orElse(BigInteger.ZERO),
                truth("canRest"),
                truth("mustRest"),
                fraction("belief"),
                fraction("chance"));
    }

    private Optional<BaseRate> rate() {
        int k = count("k").orElse(0);
        int n = count("n").orElse(0);
        if (n < 1 || k > n) {
            findings.error(fields.place(), "this is no rate: " + k + " of " + n, "");
            return Optional.empty();
        }
        return Optional.of(new BaseRate(needed("outcome"), k, n));
    }

    Optional<Opened> opened() {
        return fields.mapping("opened")
                .flatMap(part -> within(part, "what happened", Opened.class).boundAsOpened());
    }

    private Optional<Opened> boundAsOpened() {
        OptionalInt forecast = count("forecast");
        Optional<Made> made = choice("made", Made.values());
        Optional<Status> status = choice("status", Status.values());
        Optional<BigInteger> states = whole("states");
        boolean hit = truth("hit");
        boolean today = truth("today");
        List<String> came = texts("came");
        List<String> perhaps = texts("perhaps");
        String recorded = needed("recorded");
        String was = needed("was");
        String date = needed("date");
        String source = needed("source");
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Opened(
                        forecast.orElseThrow(),
                        recorded,
                        was,
                        date,
                        source,
                        made.orElseThrow(),
                        status.orElseThrow(),
                        states.orElseThrow(),
                        hit,
                        today,
                        came,
                        perhaps));
    }

    private Optional<LineFields> part(String key, Class<? extends Record> record) {
        return fields.mapping(key).map(part -> within(part, "“" + key + "”", record));
    }

    private List<LineFields> each(String key, String what, Class<? extends Record> record) {
        List<LineFields> each = new ArrayList<>();
        fields.list(key)
                .ifPresent(list -> list.items()
                        .forEach(item ->
                                fields.mapping(item, what).ifPresent(part -> each.add(within(part, what, record)))));
        return each;
    }

    private String needed(String key) {
        if (!fields.has(key)) {
            fields.missing(key, "");
        }
        return fields.text(key).orElse("");
    }

    private List<String> texts(String key) {
        return fields.list(key).stream()
                .map(Sequence::items)
                .flatMap(List::stream)
                .flatMap(item -> fields.scalar(item, "“" + key + "”").stream())
                .map(Scalar::text)
                .toList();
    }

    private boolean truth(String key) {
        String written = needed(key);
        if (fields.has(key) && !written.equals("true") && !written.equals("false")) {
            findings.error(fields.place(key), "“" + key + "” must be true or false", "");
        }
        return written.equals("true");
    }

    OptionalInt count(String key) {
        Optional<BigInteger> whole = whole(key);
        return whole.filter(number -> number.bitLength() < Integer.SIZE)
                .map(number -> IntStream.of(number.intValue()))
                .orElseGet(IntStream::empty)
                .findFirst();
    }

    private Optional<BigInteger> whole(String key) {
        String written = needed(key);
        if (!written.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            if (fields.has(key)) {
                findings.error(fields.place(key), "a whole number is expected here", "");
            }
            return Optional.empty();
        }
        return Optional.of(new BigInteger(written));
    }

    private Optional<Fraction> fraction(String key) {
        Optional<String> written = fields.text(key);
        Optional<Fraction> fraction =
                written.flatMap(LineFields::fractionOf).filter(share -> share.compareTo(Fraction.ONE) <= 0);
        if (written.isPresent() && fraction.isEmpty()) {
            findings.error(fields.place(key), "a fraction from 0 to 1 is expected here", "");
        }
        return fraction;
    }

    private static Optional<Fraction> fractionOf(String text) {
        Matcher parts = FRACTION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigInteger below =
                Optional.ofNullable(parts.group(2)).map(BigInteger::new).orElse(BigInteger.ONE);
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(new Fraction(new BigInteger(parts.group(1)), below));
    }

    private <E extends Enum<E>> Optional<E> choice(String key, E[] values) {
        String written = needed(key);
        Optional<E> chosen = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (fields.has(key) && chosen.isEmpty()) {
            findings.error(fields.place(key), "“" + key + "” can’t be “" + written + "”", "");
        }
        return chosen;
    }

    /** A hash that is computed anew of the forecast, and told where it is another than the one that is written. */
    String hash(String key, String computed) {
        String written = needed(key);
        if (fields.has(key) && !written.equals(computed)) {
            findings.error(fields.place(key), "this “" + key + "” is not that of the forecast", "");
        }
        return computed;
    }

    /** The salt of a forecast. */
    String salt() {
        return needed("salt");
    }
}
