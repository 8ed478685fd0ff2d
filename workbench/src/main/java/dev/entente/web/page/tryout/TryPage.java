// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.statement.StatementParser;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.WantRows;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TriedWords;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What if: options and wants to change, and what that does. */
public final class TryPage {

    private static final int MOST_TIERS = 60;

    private final Trying trying;
    private final TriedWords words;

    private TryPage(Trying trying) {
        this.trying = trying;
        this.words = trying.words();
    }

    /**
     * What the page shows.
     *
     * @param tried what is tried, in sentences
     * @param vocabulary what statements can be made of
     * @param versions all that there has been on the sheet, newest first
     * @param problem what could not be done
     * @param near the decision maker at whom something was just changed; empty where none
     */
    public record View(
            Shell shell,
            TryResult result,
            List<String> tried,
            List<Party> parties,
            List<Word> vocabulary,
            List<VersionLine> versions,
            Optional<Problem> problem,
            String near) {
        public View {
            tried = List.copyOf(tried);
            parties = List.copyOf(parties);
            vocabulary = List.copyOf(vocabulary);
            versions = List.copyOf(versions);
        }

        /** The address of something about the case. */
        public String at(String what) {
            return shell.bar().orElseThrow().at(what);
        }

        /** What was wrong with the words typed for a want; empty where nothing was. */
        public Optional<Problem> problemAt(String party, int place) {
            return problem.filter(one -> one.party().equals(party) && one.place() == place);
        }

        /** Where a want to be added goes: behind the last, where nothing else was chosen. */
        public int placeOfNew(Party party) {
            int last = party.wants().size();
            return problemAt(party.id(), last).flatMap(Problem::to).orElse(last);
        }
    }

    /**
     * Something that could not be done.
     *
     * @param party whose want it is about; empty where it is about the set of changes
     * @param place of the want, from 0; behind the last for one to be added
     * @param typed what was typed
     * @param assumption the reason that was typed with it
     * @param to the place that was chosen for one to be added
     */
    public record Problem(
            String party, int place, String typed, String assumption, Optional<Integer> to, String message) {}

    /**
     * A decision maker.
     *
     * @param wants its list of wants; empty where it has none
     * @param ranking its states from best to worst, or its weights, where it has no wants
     * @param type the type whose wants it has; empty where it has its own
     */
    public record Party(
            String id,
            String name,
            List<OptionLine> options,
            List<WantLine> wants,
            List<String> ranking,
            List<Choice> types,
            String type) {
        public Party {
            options = List.copyOf(options);
            wants = List.copyOf(wants);
            ranking = List.copyOf(ranking);
            types = List.copyOf(types);
        }

        /** Whether some of its wants stand in any order. */
        public boolean anyOrder() {
            return wants.stream().anyMatch(WantLine::withNext);
        }
    }

    /** An option: its name in full, what taking it is, and "Y", "N" or "free". */
    public record OptionLine(String name, String deed, String held) {}

    /** Something to choose. */
    public record Choice(String id, String label) {}

    /**
     * A want.
     *
     * @param key what it is called within the page, however it moves
     * @param name what it is called
     * @param phrase what its statement says; empty where that is its name
     */
    public record WantLine(
            String key,
            int place,
            String statement,
            String name,
            String phrase,
            String assumption,
            boolean withNext,
            boolean last) {

        /** From 1. */
        public int number() {
            return place + 1;
        }
    }

    /** A word of the language of statements, and what it means. */
    public record Word(String word, String meaning) {}

    /** A state of the sheet. */
    public record VersionLine(int number, String label, boolean current) {}

    static Response answer(Request request, Trying trying) {
        return answer(trying, Optional.empty(), request.text("near"));
    }

    static Response answer(Trying trying, Optional<Problem> problem) {
        return answer(trying, problem, "");
    }

    private static Response answer(Trying trying, Optional<Problem> problem, String near) {
        return Response.page(Templates.html("try", new TryPage(trying).view(problem, near)));
    }

    private View view(Optional<Problem> problem, String near) {
        return new View(
                trying.shell(),
                TryResult.of(trying),
                trying.trial().tried().stream().map(words::told).toList(),
                trying.subject().conflict().decisionMakers().stream()
                        .map(this::party)
                        .toList(),
                vocabulary(),
                versions(trying.sheet()),
                problem,
                near);
    }

    private Party party(DecisionMaker who) {
        Optional<WantRows> wants = trying.trial().wants(who.id());
        return new Party(
                who.id(),
                words.start(who.id()),
                options(who),
                wants.map(rows -> wants(who.id(), rows)).orElse(List.of()),
                wants.isPresent() ? List.of() : ranking(who.preference()),
                trying.trial().types(who.id()).stream()
                        .map(type -> new Choice(type, words.typeName(who.id(), type)))
                        .toList(),
                trying.trial().type(who.id()).orElse(""));
    }

    private List<OptionLine> options(DecisionMaker who) {
        return trying.subject().conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .filter(option -> option.owner().equals(who.id()))
                        .map(this::option)
                        .toList()
                : List.of();
    }

    private OptionLine option(Option option) {
        String held = trying.trial()
                .held(option.name())
                .map(taken -> taken ? "Y" : "N")
                .orElse("free");
        return new OptionLine(option.name(), English.start(option.words().command()), held);
    }

    private List<WantLine> wants(String who, WantRows rows) {
        List<WantLine> lines = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            WantRows.Row row = rows.rows().get(place);
            String key =
                    row.id().orElseGet(() -> Integer.toHexString(row.statement().hashCode()));
            int same = times.merge(key, 1, Integer::sum);
            lines.add(new WantLine(
                    who + "-" + key + (same > 1 ? "-" + same : ""),
                    place,
                    row.statement(),
                    words.name(who, row),
                    row.name().isPresent() ? words.phrase(who, row.statement()) : "",
                    row.assumption().orElse(""),
                    row.withNext(),
                    place + 1 == rows.size()));
        }
        return lines;
    }

    private List<String> ranking(Preference preference) {
        return switch (preference) {
            case Preference.Prioritized _ -> List.of();
            case Preference.Ranked(var tiers, var breaks, var _) ->
                IntStream.range(0, Math.min(MOST_TIERS, tiers.size()))
                        .mapToObj(k -> (breaks.contains(k) ? "much worse: " : "")
                                + String.join(
                                        " · ",
                                        tiers.get(k).stream()
                                                .sorted()
                                                .map(this::words)
                                                .toList()))
                        .toList();
            case Preference.Weighted(var weights, var _) ->
                weights.stream()
                        .map(weight -> weight.weight().toPlainString() + ": "
                                + weight.statement()
                                        .text(new Vocabulary(
                                                trying.subject().conflict().form())::shortest))
                        .toList();
        };
    }

    private String words(State state) {
        OptionalInt index = trying.before().model().space().indexOf(state);
        if (index.isEmpty()) {
            return "";
        }
        Wording wording = trying.before().wording();
        List<String> lines = wording.lines(index.getAsInt());
        return lines.isEmpty() ? wording.title(index.getAsInt()).orElse("") : String.join("; ", lines);
    }

    private List<Word> vocabulary() {
        List<Word> listed = new ArrayList<>();
        if (trying.subject().conflict().form() instanceof OptionForm form) {
            Vocabulary vocabulary = new Vocabulary(form);
            form.options()
                    .forEach(option -> listed.add(new Word(
                            vocabulary.shortest(option.name()),
                            words.start(option.owner()) + ": " + option.words().command())));
        } else {
            trying.subject().conflict().form().atoms().forEach(name -> listed.add(new Word(name, "a state")));
        }
        trying.subject().framing().outcomes().forEach(outcome -> listed.add(new Word(outcome.id(), outcome.label())));
        StatementParser.reservedWords().stream()
                .sorted()
                .forEach(word -> listed.add(new Word(word, "a word of the language")));
        return listed;
    }

    private static List<VersionLine> versions(Sheet sheet) {
        int current = sheet.current().number();
        return sheet.versions().reversed().stream()
                .map(version -> new VersionLine(version.number(), version.label(), version.number() == current))
                .toList();
    }
}
