// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DesignWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.LeastChanges;
import dev.entente.design.search.LeastWants;
import dev.entente.design.search.LeastWants.Answer;
import dev.entente.design.search.LeastWants.Edit;
import dev.entente.design.search.WantChange;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fewest changes of wants would make the goal hold, in sentences. */
public final class WantsSection {

    private static final int MOST_ROWS = 30;
    private static final int MOST_TOGETHER = 4;
    private static final String WITH_ONE_ADDED = "Or with a want that the case doesn’t have";

    private final LeastChanges changes;
    private final Conflict conflict;
    private final DesignWords words;
    private final Wording wording;

    public WantsSection(LeastChanges changes) {
        this.changes = changes;
        this.conflict = changes.model().conflict();
        this.words = new DesignWords(changes.question(), changes.model());
        this.wording = words.wording();
    }

    /** All of it under a heading. */
    public Section section(String heading) {
        List<Block> blocks = new ArrayList<>();
        if (changes.holds().isEmpty()) {
            blocks.add(paragraph(English.start(words.goal())
                    + " is possible in no situation, so no change of wants makes it hold."));
        }
        changes.holds().ifPresent(least -> blocks.addAll(holding(least)));
        changes.serves().filter(least -> !least.holds()).ifPresent(least -> blocks.addAll(serving(least)));
        return new Section(heading, blocks);
    }

    /** The answers that only drop and move what is written. */
    private static List<Answer> written(LeastWants least) {
        return least.answers().stream().filter(answer -> !answer.adds()).toList();
    }

    /** The answers with a want that the case doesn't have. */
    private static List<Answer> added(LeastWants least) {
        return least.answers().stream().filter(Answer::adds).toList();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(BriefContext.computed(text)));
    }

    private List<Block> holding(LeastWants least) {
        List<Block> blocks = new ArrayList<>();
        told(least, words.goal() + " hold", this::holding, blocks);
        return blocks;
    }

    /**
     * What drops and moves alone do, then what does with a want that the case doesn't have.
     *
     * @param each tells answers of one number of changes
     */
    private void told(LeastWants least, String what, Function<List<Answer>, List<Block>> each, List<Block> blocks) {
        List<Answer> written = written(least);
        List<Answer> added = added(least);
        if (least.dropsAndMoves().isPresent()) {
            LeastWants without = least.withoutAdding();
            blocks.add(paragraph(numberWithoutAdding(without, what)));
            blocks.addAll(each.apply(without.answers()));
            blocks.add(paragraph(WITH_ONE_ADDED + ": " + English.within(number(least, what))));
        } else {
            blocks.add(paragraph(number(least, what)));
            blocks.addAll(each.apply(written));
            if (!written.isEmpty() && !added.isEmpty()) {
                blocks.add(paragraph(WITH_ONE_ADDED + ":"));
            }
        }
        blocks.addAll(each.apply(added));
    }

    /** Answers of one number of changes that make the goal hold; nothing where there are none. */
    private List<Block> holding(List<Answer> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        if (answers.getFirst().edits().size() == 1) {
            return List.of(
                    new Block.Bullets(foremost(answers)
                            .map(answer -> List.of(BriefContext.computed(condition(answer) + ", " + end(answer) + ".")))
                            .toList()),
                    table(answers));
        }
        return List.of(new Block.Bullets(answers.stream()
                .limit(MOST_TOGETHER)
                .map(answer -> List.of(BriefContext.computed(condition(answer) + ", " + end(answer) + ".")))
                .toList()));
    }

    /** Of single changes every want that would only have to go; of those of whom none would, the smallest change. */
    private static Stream<Answer> foremost(List<Answer> all) {
        return LeastWants.byDecisionMaker(all).stream().flatMap(answers -> {
            List<Answer> drops = answers.stream()
                    .filter(answer -> answer.edits().getFirst().change() instanceof WantChange.Drop)
                    .toList();
            return drops.isEmpty() ? Stream.of(answers.getFirst()) : drops.stream();
        });
    }

    /** How many it takes where no want is added, of which more are needed than with one. */
    private String numberWithoutAdding(LeastWants least, String what) {
        String times = English.count(least.atLeast(), "change") + " of what the parties want";
        boolean one = least.atLeast() == 1;
        if (!least.exact() || least.answers().isEmpty()) {
            return "Without a want that the case doesn’t have, at least " + times + (one ? " is" : " are")
                    + " needed to make " + what + "; more were not looked for.";
        }
        int ways = least.answers().size();
        return "Without a want that the case doesn’t have, " + times + (one ? " is" : " are") + " enough to make "
                + what + ", and no fewer. "
                + English.start((least.all() ? "" : "at least ") + English.count(ways, "way"))
                + (ways == 1 ? " does" : " do") + ", by giving up or moving wants" + ".";
    }

    /** How many changes it takes, or what is known of that. */
    private String number(LeastWants least, String what) {
        String times = English.count(least.atLeast(), "change") + " of what the parties want";
        if (least.holds()) {
            return "As the wants are, nothing needs to change to make " + what + ".";
        }
        if (least.impossible()) {
            return "No changes of wants, however many, make " + what
                    + ": someone whose preference is no list of wants would leave.";
        }
        if (!least.exact()) {
            return "To make " + what + " at least " + times
                    + (least.atLeast() == 1 ? " is" : " are") + " needed"
                    + least.atMost().stream()
                            .mapToObj(most -> ", and at most " + English.number(most))
                            .findFirst()
                            .orElse(" (how many suffice is not known)")
                    + "; the search ended before it knew exactly.";
        }
        return English.start(times) + (least.atLeast() == 1 ? " is" : " are") + " enough to make " + what
                + (least.atLeast() == 1 ? "" : ", and no fewer")
                + (least.answers().isEmpty() ? "." : ". " + English.start(ways(least)) + ".");
    }

    private static String ways(LeastWants least) {
        int ways = least.answers().size();
        int adding = added(least).size();
        String what =
                adding == ways ? "" : ", by giving up, moving or adding " + (least.atLeast() == 1 ? "a want" : "wants");
        String apart = adding == 0 || adding == ways
                ? ""
                : ". " + English.start(English.number(adding)) + " of them " + (adding == 1 ? "needs" : "need")
                        + " a want that the case doesn’t have";
        return (least.all() ? "" : "at least ")
                + English.count(ways, "way")
                + (ways == 1 ? " does" : " do")
                + what
                + apart;
    }

    /** "If Washington gives up cover at home (Miller 2019, ¶15)". */
    private String condition(Answer answer) {
        return "If "
                + English.andApart(answer.edits().stream()
                        .map(edit -> condition(edit, answer))
                        .toList());
    }

    private String condition(Edit edit, Answer answer) {
        int who = edit.decisionMaker();
        String want = wording.want(who, edit.want());
        String source = wording.grounds(edit.want().grounds());
        return switch (edit.change()) {
            case WantChange.Drop _ -> wording.name(who) + wording.verb(who, " gives up ", " give up ") + want + source;
            case WantChange.Move move ->
                answer.edits().size() == 1
                        ? wording.change(who, move) + source
                        : wording.name(who) + wording.verb(who, " moves ", " move ") + want + source + " to "
                                + placeAfter(edit, answer) + " place";
            case WantChange.Add _ ->
                wording.name(who) + wording.verb(who, " comes", " come") + " to want as well, in "
                        + placeAfter(edit, answer) + " place, " + want;
        };
    }

    private String placeBefore(Edit edit) {
        return English.ordinal(wants(conflict, edit.decisionMaker()).indexOf(edit.want()) + 1);
    }

    private String placeAfter(Edit edit, Answer answer) {
        return English.ordinal(wants(answer.in(conflict), edit.decisionMaker()).indexOf(edit.want()) + 1);
    }

    private static List<Want> wants(Conflict conflict, int decisionMaker) {
        return ((Prioritized) conflict.decisionMakers().get(decisionMaker).preference()).wants();
    }

    /** A state that an answer opens, and how many others. */
    private String end(Answer answer) {
        return wording.canHold(answer.opens(), words.goal());
    }

    /** Changes of one kind of one want, which differ in the place only. */
    private record Alike(int decisionMaker, Want want, Kind kind) {

        private enum Kind {
            DROP,
            MOVE,
            ADD
        }

        static Alike of(Answer answer) {
            Edit edit = answer.edits().getFirst();
            Kind kind = switch (edit.change()) {
                case WantChange.Drop _ -> Kind.DROP;
                case WantChange.Move _ -> Kind.MOVE;
                case WantChange.Add _ -> Kind.ADD;
            };
            return new Alike(edit.decisionMaker(), edit.want(), kind);
        }
    }

    private Block table(List<Answer> answers) {
        Map<Alike, List<Answer>> alike =
                answers.stream().collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
        List<List<Sentence>> rows = new ArrayList<>();
        alike.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(a.getKey().decisionMaker(), b.getKey().decisionMaker()))
                .limit(MOST_ROWS)
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        return new Block.Table(List.of("Whose", "Want", "Change", "Situations that can then hold"), rows);
    }

    private List<Sentence> row(Alike alike, List<Answer> answers) {
        Edit edit = answers.getFirst().edits().getFirst();
        String places = places(answers);
        String change = switch (alike.kind()) {
            case DROP -> "give it up";
            case MOVE -> "move it from " + placeBefore(edit) + " to " + places;
            case ADD -> "add it in " + places;
        };
        return List.of(
                BriefContext.strong(wording.startName(alike.decisionMaker())),
                BriefContext.computed(wording.want(alike.decisionMaker(), alike.want())),
                BriefContext.computed(change),
                BriefContext.computed(opened(answers)));
    }

    /** "four", "two to 20": how many states the answers open. */
    private static String opened(List<Answer> answers) {
        IntSummaryStatistics counts =
                answers.stream().mapToInt(answer -> answer.opens().count()).summaryStatistics();
        String least = English.number(counts.getMin());
        return counts.getMin() == counts.getMax() ? least : least + " to " + English.number(counts.getMax());
    }

    /** "second or third place", "fourth to ninth place". */
    private static String places(List<Answer> answers) {
        List<Integer> places = answers.stream()
                .map(answer -> switch (answer.edits().getFirst().change()) {
                    case WantChange.Drop(int place) -> place;
                    case WantChange.Move(int _, int to) -> to;
                    case WantChange.Add(int place, Want _) -> place;
                })
                .sorted()
                .toList();
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= places.size(); k++) {
            if (k == places.size() || places.get(k) != places.get(k - 1) + 1) {
                runs.add(run(places.subList(from, k)));
                from = k;
            }
        }
        return English.or(runs) + " place";
    }

    private static String run(List<Integer> places) {
        List<String> ordinals = places.stream().map(English::ordinal).toList();
        return places.size() <= 2 ? English.or(ordinals) : ordinals.getFirst() + " to " + ordinals.getLast();
    }

    private List<Block> serving(LeastWants least) {
        List<Block> blocks = new ArrayList<>();
        String what = "a package of " + words.side() + " work for " + words.goal();
        told(least, what, this::serving, blocks);
        return blocks;
    }

    private List<Block> serving(List<Answer> answers) {
        return answers.isEmpty()
                ? List.of()
                : List.of(new Block.Bullets(shown(answers).stream()
                        .map(answer -> List.of(BriefContext.computed(condition(answer) + ", this works: "
                                + words.doing(changes.packages(answer).getFirst()) + ".")))
                        .toList()));
    }

    /** The first of each want and kind of change; of larger answers the first few. */
    private static List<Answer> shown(List<Answer> answers) {
        return answers.getFirst().edits().size() > 1
                ? answers.stream().limit(MOST_TOGETHER).toList()
                : List.copyOf(answers.stream()
                        .collect(Collectors.toMap(Alike::of, answer -> answer, (first, _) -> first, LinkedHashMap::new))
                        .values());
    }
}
