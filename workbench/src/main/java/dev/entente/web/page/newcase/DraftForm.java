// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Choice;
import dev.entente.casefile.edit.Draft.Hope;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Rule;
import dev.entente.casefile.edit.Draft.RuleKind;
import dev.entente.casefile.edit.Draft.Wish;
import dev.entente.web.server.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the form of a step says, taken into the draft; other steps are left alone. */
record DraftForm(Request request, Draft draft) {

    static Draft read(NewStep step, Request request, Draft draft) {
        DraftForm form = new DraftForm(request, draft);
        return switch (step) {
            case NAME -> form.with(form.line("title"), form.optional("question"));
            case PARTIES -> form.with(form.parties());
            case OPTIONS -> form.options();
            case RULES -> form.rules();
            case WANTS -> form.with(draft.parties().stream().map(form::wants).toList());
            case TODAY -> form.today(request.all("taken"));
            case HOPE -> form.hope();
            case READY -> draft;
        };
    }

    private String line(String name) {
        return oneLine(request.text(name));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    private Optional<String> optional(String name) {
        return Optional.of(line(name)).filter(text -> !text.isEmpty());
    }

    /** The values of fields of one name, which browsers send empty ones of, too. */
    private List<String> lines(String name) {
        return request.all(name).stream().map(DraftForm::oneLine).toList();
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private Draft with(String title, Optional<String> question) {
        return new Draft(title, question, draft.parties(), draft.rules(), draft.statusQuo(), draft.hope());
    }

    private Draft with(List<Party> parties) {
        return new Draft(draft.title(), draft.question(), parties, draft.rules(), draft.statusQuo(), draft.hope());
    }

    /** Who is still there keeps options and wants. */
    private List<Party> parties() {
        List<String> names = lines("name");
        List<String> ids = lines("id");
        Set<String> taken = new TreeSet<>(ids);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String id = at(ids, i);
            if (!name.isEmpty()) {
                Optional<Party> known = draft.parties().stream()
                        .filter(party -> party.id().equals(id))
                        .findFirst();
                String own = known.map(Party::id).orElseGet(() -> free(name, "party", taken));
                taken.add(own);
                parties.add(new Party(
                        own,
                        name,
                        known.map(Party::choices).orElse(List.of()),
                        known.map(Party::wishes).orElse(List.of())));
            }
        }
        return parties;
    }

    /** A name for statements that nothing else has. */
    private static String free(String words, String otherwise, Set<String> taken) {
        String name = Draft.name(words);
        String plain = Draft.canName(name) ? name : Draft.canName(name + "-1") ? name + "-1" : otherwise;
        String free = plain;
        for (int i = 2; taken.contains(free); i++) {
            free = plain + "-" + i;
        }
        return free;
    }

    private Draft options() {
        Draft changed = with(draft.parties().stream().map(this::options).toList());
        Set<String> known = DraftMistakes.options(changed).keySet();
        return new Draft(
                changed.title(),
                changed.question(),
                changed.parties(),
                changed.rules(),
                changed.statusQuo().stream().filter(known::contains).toList(),
                changed.hope());
    }

    private Party options(Party party) {
        List<String> labels = lines("label." + party.id());
        List<String> words = lines("word." + party.id());
        Set<String> taken = new TreeSet<>(words);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).isEmpty() ? at(words, i).replace('-', ' ') : labels.get(i);
            if (!label.isEmpty()) {
                String word = at(words, i).isEmpty() ? free(label, "option", taken) : at(words, i);
                taken.add(word);
                choices.add(new Choice(word, label));
            }
        }
        return new Party(party.id(), party.name(), choices, party.wishes());
    }

    private Draft rules() {
        List<String> kinds = lines("kind");
        List<String> texts = lines("rule");
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                rules.add(new Rule(kind(at(kinds, i)), texts.get(i)));
            }
        }
        return new Draft(draft.title(), draft.question(), draft.parties(), rules, draft.statusQuo(), draft.hope());
    }

    static RuleKind kind(String key) {
        for (RuleKind kind : RuleKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        return RuleKind.STATEMENT;
    }

    private Party wants(Party party) {
        List<String> statements = lines("want." + party.id());
        List<String> reasons = lines("why." + party.id());
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (!statements.get(i).isEmpty()) {
                wishes.add(
                        new Wish(statements.get(i), Optional.of(at(reasons, i)).filter(why -> !why.isEmpty())));
            }
        }
        return new Party(party.id(), party.name(), party.choices(), wishes);
    }

    private Draft today(List<String> taken) {
        List<String> names = DraftMistakes.options(draft).keySet().stream()
                .filter(taken::contains)
                .toList();
        return new Draft(draft.title(), draft.question(), draft.parties(), draft.rules(), names, draft.hope());
    }

    private Draft hope() {
        Hope hope = new Hope(line("label"), line("when"));
        boolean empty = hope.label().isEmpty() && hope.when().isEmpty();
        return new Draft(
                draft.title(),
                draft.question(),
                draft.parties(),
                draft.rules(),
                draft.statusQuo(),
                empty ? Optional.empty() : Optional.of(hope));
    }
}
