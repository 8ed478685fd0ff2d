// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.design.LeastChanges;
import dev.entente.design.LeastWants;
import dev.entente.design.LeastWants.Answer;
import dev.entente.design.LeastWants.Edit;
import dev.entente.design.WantChange;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fewest changes of wants would make the goal hold, in sentences. */
public final class WantsTold {

    private static final int MOST_ROWS = 30;
    private static final int MOST_IN_BRIEF = 2;
    private static final int MOST_TOGETHER = 4;

    private final LeastChanges changes;
    private final Conflict conflict;
    private final DesignWords words;
    private final Wording wording;

    public WantsTold(LeastChanges changes) {
        this.changes = changes;
        this.conflict = changes.model().conflict();
        this.words = new DesignWords(changes.question(), changes.model());
        this.wording = words.wording();
    }

    /** All of it under a heading. */
    public Section section(String heading) {
        List<Block> blocks = new ArrayList<>();
        if (changes.holds().isEmpty()) {
            blocks.add(paragraph(
                    English.start(words.goal()) + " occurs in no state, so no change of wants makes it hold."));
        }
        changes.holds().ifPresent(least -> blocks.addAll(holding(least)));
        changes.serves().filter(least -> !least.holds()).ifPresent(least -> blocks.addAll(serving(least)));
        return new Section(heading, blocks);
    }

    /** The number of changes and the foremost of them, for a brief; nothing where none is needed. */
    List<Sentence> inBrief() {
        List<Sentence> said = new ArrayList<>();
        changes.holds().filter(least -> !least.holds()).ifPresent(least -> {
            said.add(Telling.computed(number(least, words.goal() + " hold (" + words.concept() + ")")));
            foremost(least)
                    .limit(MOST_IN_BRIEF)
                    .forEach(answer -> said.add(Telling.computed(condition(answer) + ", it would: "
                            + wording.scene(answer.opens().next(0)) + ".")));
        });
        return said;
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Telling.computed(text)));
    }

    private List<Block> holding(LeastWants least) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(number(least, words.goal() + " hold under " + words.conceptInFull())));
        if (least.answers().isEmpty()) {
            return blocks;
        }
        if (least.atLeast() == 1 && least.exact()) {
            blocks.add(new Block.Bullets(foremost(least)
                    .map(answer -> List.of(Telling.computed(condition(answer) + ", " + words.goal() + " would hold ("
                            + words.concept() + "): " + end(answer) + ".")))
                    .toList()));
            blocks.add(table(least));
        } else {
            blocks.add(new Block.Bullets(least.answers().stream()
                    .limit(MOST_TOGETHER)
                    .map(answer -> List.of(Telling.computed(condition(answer) + ": " + end(answer) + ".")))
                    .toList()));
        }
        return blocks;
    }

    /** Every want that would only have to go; of those of whom none would, the smallest change. */
    private static Stream<Answer> foremost(LeastWants least) {
        return least.byDecisionMaker().stream().flatMap(answers -> {
            List<Answer> drops = answers.stream()
                    .filter(answer -> answer.edits().getFirst().change() instanceof WantChange.Drop)
                    .toList();
            return drops.isEmpty() ? Stream.of(answers.getFirst()) : drops.stream();
        });
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
                + (least.atLeast() == 1 ? "" : ", and no fewer") + "; " + ways(least) + ".";
    }

    private static String ways(LeastWants least) {
        int ways = least.answers().size();
        String dropping = " of dropping, moving or adding " + (least.atLeast() == 1 ? "a want" : "wants");
        return ways == 1
                ? "one way" + dropping + " does"
                : (least.all() ? "" : "at least ") + English.number(ways) + " ways" + dropping + " do";
    }

    /** "If the second want of the United States, to …, were dropped". */
    private String condition(Answer answer) {
        return "If "
                + English.and(answer.edits().stream()
                        .map(edit -> condition(edit, answer))
                        .toList());
    }

    private String condition(Edit edit, Answer answer) {
        String want = wording.want(edit.decisionMaker(), edit.want().statement());
        String grounds = wording.grounds(edit.want().grounds());
        String who = wording.name(edit.decisionMaker());
        return switch (edit.change()) {
            case WantChange.Drop _ ->
                "the " + placeBefore(edit) + " want of " + who + ", " + want + grounds + ", were dropped";
            case WantChange.Move _ ->
                "the " + placeBefore(edit) + " want of " + who + ", " + want + grounds + ", were moved to "
                        + placeAfter(edit, answer) + " place";
            case WantChange.Add _ -> who + " were also to want, in " + placeAfter(edit, answer) + " place, " + want;
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
        int others = answer.opens().count() - 1;
        return wording.scene(answer.opens().next(0))
                + (others == 0 ? "" : ", or in " + English.count(others, "other state"));
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

    private Block table(LeastWants least) {
        Map<Alike, List<Answer>> alike = least.answers().stream()
                .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
        List<List<Sentence>> rows = new ArrayList<>();
        alike.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(a.getKey().decisionMaker(), b.getKey().decisionMaker()))
                .limit(MOST_ROWS)
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        return new Block.Table(
                List.of("Whose", "Want", "Change", "States that could then hold (" + words.concept() + ")"), rows);
    }

    private List<Sentence> row(Alike alike, List<Answer> answers) {
        Edit edit = answers.getFirst().edits().getFirst();
        String places = places(answers);
        String change = switch (alike.kind()) {
            case DROP -> "drop the " + placeBefore(edit) + " want";
            case MOVE -> "move the " + placeBefore(edit) + " want to " + places;
            case ADD -> "add it in " + places;
        };
        return List.of(
                Telling.strong(wording.startName(alike.decisionMaker())),
                Telling.computed(
                        wording.want(alike.decisionMaker(), alike.want().statement())),
                Telling.computed(change),
                Telling.computed(opened(answers)));
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
        String what = "a package of " + words.side() + " serve for " + words.goal() + " under " + words.conceptInFull();
        blocks.add(paragraph(number(least, what)));
        Optional<List<List<Sentence>>> items = least.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(shown(least).stream()
                        .map(answer -> List.of(Telling.computed(condition(answer) + ", this would serve ("
                                + words.concept() + "): "
                                + words.toDo(changes.packages(answer).getFirst()) + ".")))
                        .toList());
        items.ifPresent(told -> blocks.add(new Block.Bullets(told)));
        return blocks;
    }

    /** The first of each want and kind of change; of larger answers the first few. */
    private static List<Answer> shown(LeastWants least) {
        return least.atLeast() > 1
                ? least.answers().stream().limit(MOST_TOGETHER).toList()
                : List.copyOf(least.answers().stream()
                        .collect(Collectors.toMap(Alike::of, answer -> answer, (first, _) -> first, LinkedHashMap::new))
                        .values());
    }
}
