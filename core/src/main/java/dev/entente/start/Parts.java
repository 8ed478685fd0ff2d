// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of an answer, for forms that have a field for each: of a party its name; of an option what is done, what there is
 * then and what giving it up is; of an outcome its name and when it holds; of a want what is wanted, and why. All other answers
 * have one part.
 *
 * @param id the short name that stands before it; empty where none does
 * @param fields as many as answers of the topic have
 */
public record Parts(String id, List<String> fields) {

    public Parts {
        fields = List.copyOf(fields);
    }

    /** The parts of an answer as it was typed. */
    public static Parts of(Topic topic, String text) {
        return switch (topic) {
            case PARTIES -> {
                Names names = Names.of(text);
                yield new Parts(names.id().orElse(""), List.of(names.rest()));
            }
            case OPTIONS -> {
                Names names = Names.of(text);
                yield new Parts(names.id().orElse(""), filled(3, names.rest().split("\\s/\\s|\\s/$", 3)));
            }
            case OUTCOMES -> {
                int colon = text.lastIndexOf(':');
                Names names = Names.of(colon < 0 ? text : text.substring(0, colon));
                String when = colon < 0 ? "" : text.substring(colon + 1);
                yield new Parts(names.id().orElse(""), filled(2, names.rest(), when));
            }
            case WANTS -> new Parts("", filled(2, text.split("#", 2)));
            case QUESTION, TITLE, APART, LIMITS, TODAY, HOPE -> new Parts("", List.of(text));
        };
    }

    private static List<String> filled(int size, String... texts) {
        return Stream.concat(Stream.of(texts).map(String::strip), Stream.generate(() -> ""))
                .limit(size)
                .toList();
    }

    /** The answer as it would be typed; empty where all fields are. */
    public String text(Topic topic) {
        if (fields.stream().allMatch(String::isBlank)) {
            return "";
        }
        String first = fields.getFirst().strip();
        boolean named = id.isEmpty() || Names.of(first).id().isPresent();
        String start = named ? first : id + ": " + first;
        return switch (topic) {
            case OPTIONS -> start + behind(" / ");
            case OUTCOMES -> start + ": " + fields.get(1).strip();
            case WANTS -> start + behind(" # ");
            case PARTIES, QUESTION, TITLE, APART, LIMITS, TODAY, HOPE -> start;
        };
    }

    private String behind(String sign) {
        List<String> further = fields.stream().skip(1).map(String::strip).toList();
        int last = further.size();
        while (last > 0 && further.get(last - 1).isEmpty()) {
            last--;
        }
        return String.join(
                "", further.subList(0, last).stream().map(part -> sign + part).toList());
    }
}
