// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Tells things of one kind apart whose words a reader would take for the same: “the Ministry (north)”. */
public final class Apart {

    private Apart() {}

    /** Words by id, with the id behind those that several have. */
    public static Map<String, String> told(SequencedMap<String, String> words) {
        Map<String, String> told = new LinkedHashMap<>(words);
        alike(words).forEach(ids -> ids.forEach(id -> told.put(id, words.get(id) + " (" + id + ")")));
        return told;
    }

    /** The ids of those that have the same words, each group in order. */
    public static List<List<String>> alike(SequencedMap<String, String> words) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        words.forEach((id, said) ->
                ids.computeIfAbsent(heard(said), _ -> new ArrayList<>()).add(id));
        return ids.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** What remains of words when they are read aloud: neither capitals nor articles nor spaces tell them apart. */
    private static String heard(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return plain.replaceFirst("^(?:the|a|an) (?=.)", "");
    }
}
