// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Attitudes;
import dev.entente.Channel;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Basis;
import dev.entente.cases.Bearing;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Framing;
import dev.entente.cases.Picture;
import dev.entente.cases.Picture.Taken;
import dev.entente.cases.Situation;
import dev.entente.cases.Source;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where somebody sits who plays a party, and the case as that party knows it. Nothing else of the case is in it, so that what
 * is written from a seat can give nothing away: no other’s wants, rankings, types or attitudes, no claim that another’s wants
 * name, no signal, no variant, no question and no goal, and of outcomes only those that the party’s own wants or what can’t be
 * name. Options are known to all, but for those that the party {@linkplain Picture#misses() doesn’t know of}.
 *
 * @param known the case, reduced
 * @param party by place
 * @param type of which type it is to be played, by id, where it may be of several
 * @param open where the order of its wants is open
 * @param takes what it takes others to want, where the case says so
 * @param hidden options, in full, that it doesn’t know of
 */
public record Seat(
        Case known, int party, Optional<String> type, List<OpenOrder> open, List<View> takes, Set<String> hidden) {

    private static final Preference NOTHING = new Prioritized(List.of());

    public Seat {
        open = List.copyOf(open);
        takes = List.copyOf(takes);
        hidden = Set.copyOf(hidden);
    }

    /**
     * What a party takes another to want.
     *
     * @param about whom, by place
     */
    public record View(int about, Preference preference) {}

    /** The seats of a case: one for each party, or for each of the types that it may be of. */
    public static List<Seat> all(Case subject) {
        return IntStream.range(0, subject.conflict().decisionMakers().size())
                .boxed()
                .flatMap(party -> of(subject, party).stream())
                .toList();
    }

    /** The seats of one party. */
    public static List<Seat> of(Case subject, int party) {
        DecisionMaker one = subject.conflict().decisionMakers().get(party);
        Unknowns unknowns = subject.situation().unknowns();
        List<Type> types = unknowns.typesOf(one.id());
        return types.isEmpty()
                ? List.of(new Reduction(subject, party, one.preference())
                        .seat(Optional.empty(), unknowns.ordersOf(one.id())))
                : types.stream()
                        .map(type -> new Reduction(subject, party, type.preference())
                                .seat(Optional.of(type.id()), type.open()))
                        .toList();
    }

    /** Who is played. */
    public DecisionMaker player() {
        return known.conflict().decisionMakers().get(party);
    }

    /** What its papers are called by: the id of the party, with that of the type. */
    public String id() {
        return player().id() + type.map(which -> "-" + which).orElse("");
    }

    /** Takes out of a case what a party doesn’t know. */
    private record Reduction(Case subject, int party, Preference own) {

        Seat seat(Optional<String> type, List<OpenOrder> open) {
            DecisionMaker one = subject.conflict().decisionMakers().get(party);
            Optional<Picture> picture = subject.situation().pictures().stream()
                    .filter(seen -> seen.viewer().equals(one.id()))
                    .findFirst();
            List<View> takes = picture.stream()
                    .flatMap(seen -> seen.takes().stream())
                    .flatMap(taken -> view(taken).stream())
                    .toList();
            Set<String> hidden = new HashSet<>(picture.map(Picture::misses).orElse(List.of()));
            return new Seat(known(takes), party, type, open, takes, hidden);
        }

        private Optional<View> view(Taken taken) {
            return taken.preference()
                    .or(() -> taken.as()
                            .flatMap(id -> subject.situation().unknowns().typesOf(taken.about()).stream()
                                    .filter(type -> type.id().equals(id))
                                    .map(Type::preference)
                                    .findFirst()))
                    .map(preference -> new View(subject.conflict().indexOf(taken.about()), preference));
        }

        private Case known(List<View> takes) {
            Situation situation = new Situation(
                    conflict(),
                    subject.situation()
                            .channels()
                            .map(all -> all.stream()
                                    .filter(channel -> channel.between().list().contains(party))
                                    .map(channel -> new Channel(
                                            channel.between(), Optional.empty(), Optional.empty(), Grounds.NONE))
                                    .toList()),
                    Unknowns.NONE,
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return new Case(situation, framing(takes), basis());
        }

        private Conflict conflict() {
            List<DecisionMaker> parties = new ArrayList<>();
            for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
                DecisionMaker one = subject.conflict().decisionMakers().get(i);
                parties.add(i == party ? one.with(own) : one.with(NOTHING).with(Attitudes.NONE));
            }
            return new Conflict(
                    parties, subject.conflict().form(), subject.conflict().statusQuo());
        }

        private Framing framing(List<View> takes) {
            Set<String> named = new LinkedHashSet<>();
            statements(own).forEach(statement -> names(statement, named));
            takes.forEach(view -> statements(view.preference()).forEach(statement -> names(statement, named)));
            rules(subject.conflict().form()).forEach(statement -> names(statement, named));
            List<Outcome> outcomes = subject.framing().outcomes().stream()
                    .filter(outcome -> named.contains(outcome.id()))
                    .toList();
            return new Framing(
                    subject.framing().title(),
                    subject.framing().date(),
                    Optional.empty(),
                    outcomes,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Its own claims, and the text of those alone that no other’s wants name. */
        private Basis basis() {
            Set<String> mine = new HashSet<>();
            grounds(own).forEach(grounds -> mine.addAll(grounds.claims()));
            Set<String> others = others();
            List<Claim> claims = subject.basis().claims().stream()
                    .filter(claim -> mine.contains(claim.id()))
                    .map(claim -> new Claim(
                            claim.id(),
                            claim.source(),
                            claim.anchor(),
                            others.contains(claim.id()) ? "" : claim.text(),
                            Bearing.NONE))
                    .toList();
            List<Source> sources = subject.basis().sources().stream()
                    .filter(source ->
                            claims.stream().anyMatch(claim -> claim.source().equals(source.id())))
                    .toList();
            return new Basis(
                    subject.basis().id(), Optional.empty(), List.of(), Optional.empty(), sources, claims, List.of());
        }

        private Set<String> others() {
            Set<String> claims = new HashSet<>();
            for (DecisionMaker one : subject.conflict().decisionMakers()) {
                List<Type> types = subject.situation().unknowns().typesOf(one.id());
                boolean self = subject.conflict().indexOf(one.id()) == party;
                if (!self) {
                    Stream.concat(Stream.of(one.preference()), types.stream().map(Type::preference))
                            .flatMap(Reduction::grounds)
                            .forEach(grounds -> claims.addAll(grounds.claims()));
                }
            }
            return claims;
        }

        private static Stream<Statement> rules(Form form) {
            return switch (form) {
                case GraphForm _ -> Stream.of();
                case OptionForm options ->
                    options.rules().stream()
                            .filter(Rule.Holds.class::isInstance)
                            .map(rule -> ((Rule.Holds) rule).statement());
            };
        }

        private static Stream<Statement> statements(Preference preference) {
            return switch (preference) {
                case Prioritized(List<Want> wants) -> wants.stream().map(Want::statement);
                case Weighted(List<Weight> weights, Grounds _) ->
                    weights.stream().map(Weight::statement);
                case Ranked _ -> Stream.of();
            };
        }

        private static Stream<Grounds> grounds(Preference preference) {
            return switch (preference) {
                case Prioritized(List<Want> wants) -> wants.stream().map(Want::grounds);
                case Weighted(List<Weight> _, Grounds grounds) -> Stream.of(grounds);
                case Ranked ranked -> Stream.of(ranked.grounds());
            };
        }

        /** The names of outcomes in a statement, and in what these mean. */
        private static void names(Statement statement, Set<String> into) {
            switch (statement) {
                case ByName byName -> {
                    if (into.add(byName.name())) {
                        names(byName.meaning(), into);
                    }
                }
                case Not(Statement whole) -> names(whole, into);
                case And(List<Statement> parts) -> parts.forEach(part -> names(part, into));
                case Or(List<Statement> parts) -> parts.forEach(part -> names(part, into));
                case Count(var _, List<Statement> parts) -> parts.forEach(part -> names(part, into));
                case Implies(Statement when, Statement then, var _) -> {
                    names(when, into);
                    names(then, into);
                }
                case Iff(Statement left, Statement right) -> {
                    names(left, into);
                    names(right, into);
                }
                case Statement.Constant _, Statement.Atom _ -> {}
            }
        }
    }
}
