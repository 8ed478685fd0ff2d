// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.bind.PreferenceBinder.Stated;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what is known of an order that is open: {@code known: ["a > b", …]} over wants, or over states. What was asked and
 * stays open, {@code a ? b} and {@code a = b}, is read too, and narrows nothing.
 */
public record OrderBinder(
        Optional<StateSpace> space,
        StatementBinder statements,
        StateBinder states,
        Map<String, State> aliases,
        Diagnostics findings) {

    /** What parts two sides: “>”, where it doesn't end an arrow, or begin “>=”. */
    private static final Pattern ABOVE = Pattern.compile("(?<!-)>(?!=)");

    /** What parts two sides of which it isn’t known which comes first. */
    private static final Pattern UNKNOWN = Pattern.compile("\\?");

    /** What parts two sides that make no difference: “=”, where it is no part of another sign. */
    private static final Pattern ALIKE = Pattern.compile("(?<![<>!])=");

    /** The most circles that are told. */
    private static final int MOST_CIRCLES = 20;

    /** For so many of those that don't fit a circle is looked for. */
    private static final int MOST_LOOKED_AT = 100;

    /** So much may be known of an order at most. */
    private static final int MOST_KNOWN = 1_000_000;

    private static final String ORDER = "order";

    private static final List<String> SMALL = List.of("no", "one", "two", "three", "four", "five", "six", "seven");

    /** What a decision maker states, with what is known of its order. */
    public Stated known(Fields of, Stated stated) {
        if (!of.has("known")) {
            return stated;
        }
        List<Scalar> said = of.list("known").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> said(of, item).stream())
                .toList();
        refuseUnknown(said, stated.preference());
        List<List<Scalar>> chains = said.stream()
                .filter(written -> !isUndecided(written))
                .map(written -> sides(
                        written,
                        ABOVE.matcher(outside(written.text())),
                        "above what",
                        "Write “this > that”: the first is more important, or preferred."))
                .toList();
        return switch (stated.preference()) {
            case Prioritized(List<Want> wants) ->
                new Stated(stated.preference(), ofWants(chains, wants, stated.open()));
            case Ranked(List<Set<State>> tiers, var _, var _) ->
                new Stated(stated.preference(), List.of(new OpenOrder(0, tiers.size(), ofTiers(chains, tiers))));
            case Weighted _ -> {
                findings.error(of.place("known"), "“known” goes with preferences or a ranking, not with weights", "");
                yield stated;
            }
        };
    }

    /** What an item says, which may have a reason beside it. */
    private Optional<Scalar> said(Fields of, Node item) {
        if (!(item instanceof Mapping mapping)) {
            return of.scalar(item, "what is known of an order");
        }
        Fields fields = new Fields(mapping, "what is known of an order", List.of(ORDER, "assumption"), findings);
        if (!fields.has(ORDER)) {
            fields.missing(ORDER, "Write “order: this > that”.");
        }
        var _ = fields.words("assumption");
        return fields.scalar(ORDER);
    }

    private static boolean isUndecided(Scalar written) {
        Matcher sign = parting(written.text());
        return !sign.pattern().equals(ABOVE) && sign.find();
    }

    /** The signs that part the sides of an order, as it is written, from the first on. */
    public static Matcher parting(String order) {
        String outside = outside(order);
        return Stream.of(ABOVE, UNKNOWN)
                .map(sign -> sign.matcher(outside))
                .filter(Matcher::find)
                .map(Matcher::reset)
                .findFirst()
                .orElseGet(() -> ALIKE.matcher(outside));
    }

    /** The same with nothing within parentheses, in which statements may compare levels, and as long. */
    private static String outside(String order) {
        StringBuilder outside = new StringBuilder(order);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < order.length(); at++) {
            if (order.charAt(at) == '(') {
                open.push(at);
            } else if (order.charAt(at) == ')' && !open.isEmpty()) {
                int from = open.pop();
                if (open.isEmpty()) {
                    outside.replace(from, at, " ".repeat(at - from));
                }
            }
        }
        return outside.toString();
    }

    /** Finds what stands undecided among the wants, or states, so that a slip is told. */
    private void refuseUnknown(List<Scalar> said, Preference preference) {
        for (Scalar written : said.stream().filter(OrderBinder::isUndecided).toList()) {
            List<Scalar> sides = sides(written, parting(written.text()), "left open", "Write “this ? that” of two.");
            switch (preference) {
                case Prioritized(List<Want> wants) -> sides.forEach(side -> want(side, Places.of(wants)));
                case Ranked _ -> sides.forEach(this::states);
                case Weighted _ -> {}
            }
        }
    }

    /** “a > b > c” in its parts; a finding and none where it has no two. */
    private List<Scalar> sides(Scalar written, Matcher sign, String what, String hint) {
        List<Scalar> sides = new ArrayList<>();
        int from = 0;
        while (sign.find()) {
            sides.add(part(written, from, sign.start()));
            from = sign.end();
        }
        sides.add(part(written, from, written.text().length()));
        if (sides.size() > 1 && sides.stream().noneMatch(side -> side.text().isEmpty())) {
            return sides;
        }
        findings.error(written.place(), "“" + written.text() + "” does not say what is " + what, hint);
        return List.of();
    }

    private static Scalar part(Scalar of, int from, int to) {
        String text = of.text().substring(from, to);
        int start = from + (text.length() - text.stripLeading().length());
        return new Scalar(
                text.strip(),
                Kind.TEXT,
                of.style(),
                of.place(start, start + text.strip().length()));
    }

    /** That one want, or tier, is above another, as the file has it. */
    private record Said(Above above, Scalar higher, Scalar lower) {

        boolean fits() {
            return above.higher() < above.lower();
        }

        String text() {
            return higher.text() + " > " + lower.text();
        }
    }

    private List<OpenOrder> ofWants(List<List<Scalar>> chains, List<Want> wants, List<OpenOrder> groups) {
        List<OpenOrder> open = groups.isEmpty() ? List.of(new OpenOrder(0, wants.size(), List.of())) : groups;
        List<List<Above>> known = new ArrayList<>();
        open.forEach(_ -> known.add(new ArrayList<>()));
        List<Said> all = new ArrayList<>();
        Places places = Places.of(wants);
        for (List<Scalar> chain : chains) {
            for (int k = 0; k + 1 < chain.size(); k++) {
                Optional<Integer> higher = want(chain.get(k), places);
                Optional<Integer> lower = want(chain.get(k + 1), places);
                if (higher.isPresent() && lower.isPresent()) {
                    all.add(new Said(new Above(higher.get(), lower.get()), chain.get(k), chain.get(k + 1)));
                }
            }
        }
        refuseWhatDoesNotFit(all);
        NavigableMap<Integer, Integer> groupAt = new TreeMap<>();
        IntStream.range(0, open.size()).forEach(g -> groupAt.put(open.get(g).first(), g));
        all.stream().filter(Said::fits).forEach(said -> above(said, open, groupAt, known));
        return IntStream.range(0, open.size())
                .mapToObj(g -> new OpenOrder(open.get(g).first(), open.get(g).count(), known.get(g)))
                .toList();
    }

    /** @param groupAt by the place of their first want, the groups that are open */
    private void above(
            Said said, List<OpenOrder> open, NavigableMap<Integer, Integer> groupAt, List<List<Above>> known) {
        Map.Entry<Integer, Integer> before = groupAt.floorEntry(said.above().higher());
        int group = before == null ? -1 : before.getValue();
        if (group < 0
                || !holds(open.get(group), said.above().higher())
                || !holds(open.get(group), said.above().lower())) {
            findings.error(
                    said.lower().place(),
                    "these two stand in no any-order group together",
                    "Then their order is the one written, and known.");
        } else {
            known.get(group).add(said.above());
        }
    }

    private static boolean holds(OpenOrder order, int place) {
        return place >= order.first() && place < order.first() + order.count();
    }

    /** What contradicts the order written, or, together with others, itself; each circle once. */
    private void refuseWhatDoesNotFit(List<Said> all) {
        Set<Set<Above>> circles = new HashSet<>();
        List<Said> odd = all.stream().filter(said -> !said.fits()).toList();
        Map<Integer, List<Said>> from =
                all.stream().collect(Collectors.groupingBy(said -> said.above().higher()));
        int looked = 0;
        for (Said said : odd) {
            List<Said> circle =
                    circles.size() < MOST_CIRCLES && looked++ < MOST_LOOKED_AT ? circle(said, from) : List.of();
            if (circle.isEmpty()) {
                findings.error(
                        said.lower().place(),
                        "the list as written has it the other way round",
                        "The order written serves where one is needed; write one that fits what is known.");
            } else if (circles.add(circle.stream().map(Said::above).collect(Collectors.toSet()))) {
                refuseCircle(said, circle);
            }
        }
    }

    private void refuseCircle(Said closing, List<Said> circle) {
        String size = circle.size() < SMALL.size() ? SMALL.get(circle.size()) : String.valueOf(circle.size());
        findings.error(
                closing.lower().place(),
                circle.size() == 1
                        ? "“" + closing.text() + "” has it above itself"
                        : "these " + size + " contradict each other: "
                                + circle.stream().map(Said::text).collect(Collectors.joining(", ")),
                circle.size() == 1 ? "Take it out." : "Take one of them out.");
    }

    /** The shortest way from what stands lower in something said back to what stands higher, and it; empty without one. */
    private static List<Said> circle(Said closing, Map<Integer, List<Said>> from) {
        if (closing.above().higher() == closing.above().lower()) {
            return List.of(closing);
        }
        Map<Integer, Said> reachedBy = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(closing.above().lower()));
        while (!open.isEmpty() && !reachedBy.containsKey(closing.above().higher())) {
            for (Said next : from.getOrDefault(open.poll(), List.of())) {
                if (reachedBy.putIfAbsent(next.above().lower(), next) == null) {
                    open.add(next.above().lower());
                }
            }
        }
        List<Said> back = new ArrayList<>();
        for (int at = closing.above().higher();
                reachedBy.containsKey(at) && at != closing.above().lower(); ) {
            back.add(reachedBy.get(at));
            at = reachedBy.get(at).above().higher();
        }
        if (back.isEmpty()) {
            return back;
        }
        List<Said> circle = new ArrayList<>(back.reversed());
        circle.add(closing);
        return circle;
    }

    /** Where wants stand, from 0: the first of an id, and the first that says something. */
    private record Places(Map<String, Integer> ofId, Map<Statement, Integer> ofStatement) {

        static Places of(List<Want> wants) {
            Places places = new Places(new LinkedHashMap<>(), new HashMap<>());
            for (int k = 0; k < wants.size(); k++) {
                places.ofId().putIfAbsent(wants.get(k).id(), k);
                places.ofStatement().putIfAbsent(wants.get(k).statement(), k);
            }
            return places;
        }

        Optional<Integer> first(String id, Optional<Statement> statement) {
            return Stream.of(Optional.of(id).map(ofId::get), statement.map(ofStatement::get))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
    }

    /** The place, from 0, of the want of that id or place in the list, or that says the same. */
    private Optional<Integer> want(Scalar written, Places places) {
        Optional<Statement> statement =
                statements.reportingTo(new Diagnostics()).statement(written);
        Optional<Integer> place = places.first(written.text(), statement);
        if (place.isEmpty() && !findings.full()) {
            findings.error(
                    written.place(),
                    "“" + written.text() + "” is none of its wants",
                    Spelling.nearest(written.text(), places.ofId().keySet())
                            .map(near -> "Maybe you meant “" + near + "”.")
                            .orElse("Write a want as it stands in the list, its id, or its place from 1."));
        }
        return place;
    }

    private List<Above> ofTiers(List<List<Scalar>> chains, List<Set<State>> tiers) {
        Map<State, Integer> tierOf = new HashMap<>();
        IntStream.range(0, tiers.size()).forEach(k -> tiers.get(k).forEach(state -> tierOf.put(state, k)));
        List<Said> all = new ArrayList<>();
        for (List<Scalar> chain : chains) {
            for (int k = 0; k + 1 < chain.size(); k++) {
                Scalar higher = chain.get(k);
                Scalar lower = chain.get(k + 1);
                List<Integer> above = tiers(higher, tiers, tierOf);
                List<Integer> below = tiers(lower, tiers, tierOf);
                if (all.size() + (long) above.size() * below.size() > MOST_KNOWN) {
                    findings.error(
                            lower.place(),
                            "with this, more than " + MOST_KNOWN + " pairs of states are known",
                            "Say it of fewer states, or let the ranking say it.");
                    return List.of();
                }
                above.forEach(h -> below.forEach(l -> all.add(new Said(new Above(h, l), higher, lower))));
            }
        }
        Set<Scalar> told = new HashSet<>();
        refuseWhatDoesNotFit(all.stream()
                .filter(said -> said.fits() || told.add(said.lower()))
                .toList());
        return all.stream().filter(Said::fits).map(Said::above).toList();
    }

    /** The tiers that a pattern, a state's name or a statement covers whole; a finding where it parts a tie. */
    private List<Integer> tiers(Scalar written, List<Set<State>> tiers, Map<State, Integer> tierOf) {
        Set<State> meant = states(written);
        List<Integer> touched = meant.stream()
                .flatMap(state -> Optional.ofNullable(tierOf.get(state)).stream())
                .distinct()
                .sorted()
                .toList();
        if (touched.stream().anyMatch(k -> !meant.containsAll(tiers.get(k)))) {
            findings.error(
                    written.place(),
                    "“" + written.text() + "” parts states that the ranking ties",
                    "States that are tied stay together; part them in the ranking too.");
            return List.of();
        }
        return touched;
    }

    private Set<State> states(Scalar written) {
        if (aliases.containsKey(written.text()) || written.text().matches("[YN-]+")) {
            return states.states(written);
        }
        Set<State> holding = new LinkedHashSet<>();
        statements
                .statement(written)
                .ifPresent(statement -> space.ifPresent(listed -> {
                    StateSet where = listed.where(statement);
                    where.stream().forEach(s -> holding.add(listed.state(s)));
                    if (where.isEmpty()) {
                        findings.error(written.place(), "“" + written.text() + "” holds in no state", "");
                    }
                }));
        return holding;
    }
}
