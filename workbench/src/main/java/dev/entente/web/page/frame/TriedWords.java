// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.CaseNames;
import dev.entente.Coalition;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.statement.Statement;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.desk.Trial;
import dev.entente.web.desk.Tried;
import dev.entente.web.desk.WantRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is tried, in sentences without a full stop. */
public final class TriedWords {

    private final SolvedCase before;
    private final Function<String, WantRows> was;
    private final Function<String, WantRows> is;
    private final CaseNames names;
    private final ShortNames shortNames;

    private TriedWords(SolvedCase before, Function<String, WantRows> was, Function<String, WantRows> is) {
        this.before = before;
        this.was = was;
        this.is = is;
        this.names = before.subject().names();
        this.shortNames = new ShortNames(before.subject());
    }

    /** Told against the case as it was before anything was tried. */
    public TriedWords(SolvedCase before, Trial trial) {
        this(
                before,
                who -> trial.wantsBefore(who).orElseThrow(),
                who -> trial.wants(who).orElseThrow());
    }

    /** Told of two lists of wants. */
    public TriedWords(SolvedCase before, WantRows was, WantRows is) {
        this(before, _ -> was, _ -> is);
    }

    /** What one change is. */
    public String told(Tried one) {
        return switch (one) {
            case Tried.Held(String option, Optional<Boolean> taken) -> held(option, taken);
            case Tried.OfType(String who, Optional<String> type) ->
                start(who)
                        + type.map(id -> ": as the type “" + typeName(who, id) + "”")
                                .orElse(": other wants");
            case Tried.OfWants change -> told(change);
        };
    }

    private String told(Tried.OfWants change) {
        String who = change.decisionMaker();
        String doer = start(who);
        return switch (change) {
            case Tried.Moved(var _, int was, int place) ->
                doer + verb(who, " puts ", " put ") + called(who, was(who, was)) + " " + ordinal(place) + ", not "
                        + ordinal(was);
            case Tried.Dropped(var _, int was) ->
                doer + verb(who, " gives up ", " give up ") + called(who, was(who, was));
            case Tried.Added(var _, int place) ->
                doer + verb(who, " wants", " want") + " as well, in " + ordinal(place) + " place, "
                        + called(who, is(who, place));
            case Tried.Edited(var _, int was, int place) -> doer + edited(who, was(who, was), is(who, place), was);
            case Tried.OtherGroups _ -> doer + ": other wants stand in any order with each other";
        };
    }

    private String verb(String who, String one, String many) {
        return shortNames.plural(Coalition.of(place(who))) ? many : one;
    }

    private int place(String who) {
        return before.subject().conflict().indexOf(who);
    }

    private String edited(String who, WantRows.Row was, WantRows.Row is, int place) {
        return was.statement().equals(is.statement())
                ? ": another reason for " + called(who, is)
                : verb(who, " wants ", " want ") + called(who, is) + " in " + ordinal(place) + " place, not "
                        + called(who, was) + unfounded(was, is);
    }

    private static String unfounded(WantRows.Row was, WantRows.Row is) {
        List<String> gone = was.because().stream()
                .filter(claim -> !is.because().contains(claim))
                .map(claim -> "“" + claim + "”")
                .toList();
        return gone.isEmpty() ? "" : "; it no longer rests on " + English.and(gone);
    }

    private String held(String option, Optional<Boolean> taken) {
        Option found = option(option);
        String doer = start(found.owner());
        String deed = found.words().command();
        return taken.map(yes -> yes ? doer + " will in any case " + deed : doer + " cannot " + deed)
                .orElse(doer + " may " + deed + " or not");
    }

    /** The option that a patch names, in full or by its own name. */
    private Option option(String named) {
        OptionForm form = (OptionForm) before.subject().conflict().form();
        String atom = new Vocabulary(form).atoms(named).getFirst();
        return form.options().get(form.position(atom));
    }

    private WantRows.Row was(String who, int place) {
        return was.apply(who).rows().get(place);
    }

    private WantRows.Row is(String who, int place) {
        return is.apply(who).rows().get(place);
    }

    private static String ordinal(int place) {
        return English.ordinal(place + 1);
    }

    private String called(String who, WantRows.Row want) {
        return "“" + name(who, want) + "”";
    }

    /** What a want is called: by its name, else by what its statement says; as it is written where that can't be read. */
    public String name(String who, WantRows.Row want) {
        return want.name().orElseGet(() -> phrase(who, want.statement()));
    }

    /** A statement as a want: "talks only without sanctions"; as it is written where it can't be read. */
    public String phrase(String who, String statement) {
        return switch (names.statement(statement)) {
            case Named.Found<Statement>(Statement read) -> shortNames.want(place(who), read);
            case Named.Unknown<Statement> _ -> statement;
        };
    }

    /** What is wrong with a statement; empty where it can be read. */
    public Optional<String> mistake(String statement) {
        return names.statement(statement).mistake();
    }

    public String start(String decisionMaker) {
        return English.start(shortNames.party(place(decisionMaker)));
    }

    public String typeName(String who, String type) {
        return before.subject().situation().unknowns().typesOf(who).stream()
                .filter(one -> one.id().equals(type))
                .map(Type::name)
                .findFirst()
                .orElse(type);
    }
}
