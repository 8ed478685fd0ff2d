// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Version;
import dev.entente.answer.Json;
import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.cases.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A brief as JSON; the shape is documented in docs/json.md. */
final class BriefJson {

    private BriefJson() {}

    static Map<String, Object> tree(Brief brief, Case of) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entente", Json.VERSION);
        tree.put("case", of.id());
        of.variant().ifPresent(variant -> tree.put("variant", variant));
        tree.put("title", brief.title());
        if (!brief.question().isEmpty()) {
            tree.put("question", brief.question());
        }
        tree.put("standing", tree(brief.standing()));
        tree.put("bottomLine", sentences(brief.bottomLine()));
        tree.put("sections", brief.sections().stream().map(BriefJson::tree).toList());
        tree.put("version", Version.running());
        return tree;
    }

    static Map<String, Object> tree(Section section) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("heading", section.heading());
        tree.put("blocks", section.blocks().stream().map(BriefJson::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Sentence> said) -> Map.of("paragraph", sentences(said));
            case Block.Bullets(List<List<Sentence>> items) ->
                Map.of("bullets", items.stream().map(BriefJson::sentences).toList());
            case Block.Table(List<String> header, List<List<Sentence>> rows) -> {
                Map<String, Object> table = new LinkedHashMap<>();
                table.put("header", header);
                table.put("rows", rows.stream().map(BriefJson::sentences).toList());
                yield Map.of("table", table);
            }
            case Block.Figure(Picture picture) -> Map.of("picture", tree(picture));
            case Block.Figure(Bars bars) -> Map.of("bars", tree(bars));
            case Block.Command(String line) -> Map.of("command", line);
        };
    }

    private static List<Map<String, Object>> sentences(List<Sentence> sentences) {
        return sentences.stream().map(BriefJson::tree).toList();
    }

    private static Map<String, Object> tree(Sentence sentence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", sentence.text());
        tree.put("voice", word(sentence.voice()));
        return tree;
    }

    private static Map<String, Object> tree(Picture picture) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("caption", tree(picture.caption()));
        tree.put("parties", picture.parties());
        tree.put("places", picture.places().stream().map(BriefJson::tree).toList());
        tree.put("arrows", picture.arrows().stream().map(BriefJson::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Bars bars) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("caption", tree(bars.caption()));
        tree.put(
                "bars",
                bars.bars().stream()
                        .map(bar -> Map.of("label", bar.label(), "figure", bar.figure()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(Picture.Place place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("letter", place.letter());
        tree.put("title", place.title());
        tree.put("lines", place.lines());
        tree.put("role", word(place.role()));
        return tree;
    }

    private static Map<String, Object> tree(Picture.Arrow arrow) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", arrow.from());
        tree.put("to", arrow.to());
        tree.put("movers", arrow.movers());
        tree.put("kind", word(arrow.kind()));
        return tree;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
