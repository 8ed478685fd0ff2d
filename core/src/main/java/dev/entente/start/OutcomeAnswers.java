// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.Grounds;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Kind;
import dev.entente.cases.Case;
import dev.entente.start.Said.Refused;
import dev.entente.statement.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it could end, where things stand, and what is hoped for. */
final class OutcomeAnswers {

    private static final Set<String> NOTHING = Set.of("none", "nothing", "nobody", "no");

    private OutcomeAnswers() {}

    /** “an agreement: raise, not strike”. */
    static Said outcome(Draft draft, String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0) {
            return new Refused(
                    "Say after a colon what is done in it, and what is not: “a settlement: one, not another”.");
        }
        Names names = Names.of(text.substring(0, colon));
        String label = names.rest().strip();
        List<String> kinds = draft.outcomes().stream().map(Kind::id).toList();
        Optional<String> mistake = names.mistake(kinds);
        if (mistake.isPresent()) {
            return new Refused(mistake.get());
        }
        if (draft.outcomes().stream().anyMatch(kind -> kind.label().equalsIgnoreCase(label))) {
            return new Refused("“" + label + "” is there already.");
        }
        return described(draft, names, label, text.substring(colon + 1).strip());
    }

    private static Said described(Draft draft, Names names, String label, String when) {
        Terms terms = new Terms(draft);
        if (when.isEmpty()) {
            return new Refused("Say after the colon what is done in it, and what is not.");
        }
        return switch (terms.statement(when)) {
            case Unknown<Statement>(String message) -> new Refused(message);
            case Found<Statement>(Statement read) -> {
                Kind kind = new Kind(id(draft, terms, names, label), label, terms.written(read));
                yield never(draft, read)
                        ? new Refused("Nothing can be so within the limits: " + kind.when() + ".")
                        : Said.taken(draft.and(kind), subject -> read(subject, kind, read));
            }
        };
    }

    /** No option has the same name in statements. */
    private static String id(Draft draft, Terms terms, Names names, String label) {
        Set<String> taken = Stream.concat(
                        terms.form().options().stream().map(terms::written),
                        draft.outcomes().stream().map(Kind::id))
                .collect(Collectors.toSet());
        String words = taken.contains(Draft.name(label)) ? label + " outcome" : label;
        return names.id(words, "outcome", taken);
    }

    private static boolean never(Draft draft, Statement when) {
        return Subject.of(draft)
                .filter(subject -> subject.conflict().form() instanceof OptionForm form
                        && !LimitAnswers.any(form.with(List.of(new Rule.Holds(when, Grounds.NONE)))))
                .isPresent();
    }

    private static String read(Case subject, Kind kind, Statement when) {
        return English.start(kind.label()) + ": " + new ShortNames(subject).condition(when) + "."
                + (kind.id().equals(Draft.name(kind.label())) ? "" : " Short name: " + kind.id() + ".");
    }

    /** Options with commas between, or “none”. */
    static Said today(Draft draft, String text) {
        Terms terms = new Terms(draft);
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return possible(draft, terms, List.of());
        }
        return switch (terms.options(text)) {
            case Unknown<List<Option>>(String message) -> new Refused(message);
            case Found<List<Option>>(List<Option> taken) -> possible(draft, terms, taken);
        };
    }

    private static Said possible(Draft draft, Terms terms, List<Option> taken) {
        Optional<String> broken = Subject.of(draft)
                .filter(subject -> subject.conflict().form() instanceof OptionForm)
                .flatMap(subject -> broken((OptionForm) subject.conflict().form(), taken));
        return broken.<Said>map(
                        rule -> new Refused("Today can’t be so; you said what can’t be together: " + rule + "."))
                .orElseGet(() -> Said.taken(
                        draft.today(taken.stream().map(terms::written).toList()), subject -> read(subject, taken)));
    }

    private static Optional<String> broken(OptionForm form, List<Option> taken) {
        return form.broken(state(form, taken)).map(rule -> rule.beginning(new Vocabulary(form)));
    }

    private static State state(OptionForm form, List<Option> taken) {
        BitSet places = new BitSet();
        taken.forEach(option -> places.set(form.position(option.name())));
        return State.of(places);
    }

    private static String read(Case subject, List<Option> taken) {
        ShortNames said = new ShortNames(subject);
        String there = taken.isEmpty()
                ? "Today nobody does any of this."
                : "Today: " + English.andApart(taken.stream().map(said::present).toList()) + ".";
        List<String> kinds = kinds(subject, taken);
        return there + (kinds.isEmpty() ? "" : " That is " + English.andApart(kinds) + ".");
    }

    private static List<String> kinds(Case subject, List<Option> taken) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return List.of();
        }
        State today = state(form, taken);
        return subject.framing().outcomes().stream()
                .filter(outcome -> form.holds(outcome.when(), today))
                .map(Outcome::label)
                .toList();
    }

    /** The outcome that the question is about. */
    static Said hope(Draft draft, String text) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return Said.taken(draft, "The brief will say what can hold, and ask for nothing in particular.");
        }
        return new Terms(draft)
                .outcome(text)
                .<Said>map(kind ->
                        Said.taken(draft.about(kind.id()), "The brief will ask what makes " + kind.label() + " hold."))
                .orElseGet(() -> new Refused(unknownOutcome(draft, text)));
    }

    static String unknownOutcome(Draft draft, String text) {
        return "There is no outcome “" + text + "”. There are: "
                + String.join(", ", draft.outcomes().stream().map(Kind::label).toList()) + ".";
    }
}
