// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.Grounds;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Kind;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Wish;
import dev.entente.start.Said.Refused;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a party wants: outcomes in order, “an agreement > peace > a strike”, and statements, with why behind a “#”. */
final class WantAnswers {

    private WantAnswers() {}

    static Said want(Draft draft, Party party, String text) {
        Terms terms = new Terms(draft);
        int hash = text.indexOf('#');
        String plain = (hash < 0 ? text : text.substring(0, hash)).strip();
        Optional<String> why =
                Optional.of(hash < 0 ? "" : text.substring(hash + 1).strip()).filter(reason -> !reason.isEmpty());
        List<List<String>> order = order(plain);
        boolean ordered = order.stream()
                .flatMap(List::stream)
                .allMatch(word -> terms.outcome(word).isPresent());
        if (!ordered) {
            return plain.matches("[0-9 >=,]+")
                    ? new Refused("Numbers from 1 to " + draft.outcomes().size()
                            + ", the best first: “2 1 3”; with = between those that are equally good.")
                    : stated(draft, terms, party, plain, why);
        }
        List<List<Kind>> kinds = order.stream()
                .map(group -> group.stream()
                        .flatMap(word -> terms.outcome(word).stream())
                        .toList())
                .toList();
        return ranked(draft, party, kinds, why);
    }

    /** “2 > 1 = 3”, or numbers alone, “2 1 3”. */
    private static List<List<String>> order(String text) {
        String told = text.matches("[0-9]+([ ,]+[0-9]+)+") ? text.replaceAll("[ ,]+", ">") : text;
        return Stream.of(told.split(">", -1))
                .map(group -> Stream.of(group.split("=", -1)).map(String::strip).toList())
                .toList();
    }

    private static Said stated(Draft draft, Terms terms, Party party, String text, Optional<String> why) {
        return switch (terms.statement(text)) {
            case Unknown<Statement>(String message) -> new Refused(message);
            case Found<Statement>(Statement read) ->
                Said.taken(wishing(draft, party, List.of(new Wish(terms.written(read), why))), subject -> {
                    int place = subject.conflict().indexOf(party.id());
                    return English.start(party.name()) + ": " + new ShortNames(subject).want(place, read) + "."
                            + why.map(reason -> " Assumed, since " + English.within(reason) + ".")
                                    .orElse("");
                });
        };
    }

    private static Draft wishing(Draft draft, Party party, List<Wish> further) {
        List<Wish> wishes = new ArrayList<>(party.wishes());
        wishes.addAll(further);
        return draft.with(new Party(party.id(), party.name(), party.choices(), wishes));
    }

    private static Said ranked(Draft draft, Party party, List<List<Kind>> groups, Optional<String> why) {
        List<Kind> all = groups.stream().flatMap(List::stream).toList();
        if (all.stream().distinct().count() < all.size()) {
            return new Refused("Each outcome has one place: one of them is there twice.");
        }
        boolean others = groups.size() > 1 && others(draft, all);
        List<Wish> wishes = new ArrayList<>();
        groups.subList(0, Math.max(1, groups.size() - 1)).forEach(group -> wishes.add(new Wish(any(group), why)));
        if (others) {
            wishes.add(new Wish(none(groups.getLast()), why));
        }
        String read = read(groups) + (others ? " Whatever is none of these stands just above the worst." : "");
        return Said.taken(wishing(draft, party, wishes), English.start(party.name()) + ": " + read);
    }

    private static String any(List<Kind> group) {
        return group.stream().map(Kind::id).collect(Collectors.joining(" or "));
    }

    private static String none(List<Kind> group) {
        return group.size() == 1 ? "not " + group.getFirst().id() : "not (" + any(group) + ")";
    }

    /** Whether a situation can be that is none of these outcomes. */
    private static boolean others(Draft draft, List<Kind> ranked) {
        Terms terms = new Terms(draft);
        return terms.statement(none(ranked)) instanceof Found<Statement>(Statement none)
                && Subject.of(draft)
                        .filter(subject -> subject.conflict().form() instanceof OptionForm form
                                && LimitAnswers.any(form.with(List.of(new Rule.Holds(none, Grounds.NONE)))))
                        .isPresent();
    }

    private static String read(List<List<Kind>> groups) {
        List<String> said = groups.stream().map(WantAnswers::called).toList();
        if (said.size() == 1) {
            return said.getFirst() + " before all else.";
        }
        String between = said.size() == 2 ? "" : ", then " + String.join(", then ", said.subList(1, said.size() - 1));
        return "best " + said.getFirst() + between + ", worst " + said.getLast() + ".";
    }

    private static String called(List<Kind> group) {
        return group.size() == 1
                ? group.getFirst().label()
                : English.andApart(group.stream().map(Kind::label).toList()) + " alike";
    }
}
