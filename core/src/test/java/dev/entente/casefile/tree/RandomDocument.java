// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Seeded YAML texts as people write them: lines and brackets, quotes, comments, blank lines, empty values. */
final class RandomDocument {

    private static final List<String> WORDS = List.of(
            "press",
            "talk and letter",
            "not (strike or provoke)",
            "-YY--",
            "a -> b",
            "Über 🕊 peace",
            "12",
            "true",
            "it's",
            "say \"no\"",
            "a # b",
            "key: value",
            "",
            "~",
            "[x]",
            "!x",
            "& y",
            "tail:",
            "NYNN",
            "1991-03-04",
            "back\\slash");

    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private int comments;
    private int keys;

    private RandomDocument(RandomGenerator random) {
        this.random = random;
    }

    static String text(RandomGenerator random) {
        RandomDocument document = new RandomDocument(random);
        if (random.nextInt(3) == 0) {
            document.commentLine(0);
        }
        document.block(0, 0, random.nextBoolean());
        String text = document.text.toString();
        text = random.nextInt(6) == 0 ? text.stripTrailing() : text;
        return random.nextInt(8) == 0 ? text.replace("\n", "\r\n") : text;
    }

    /** A node of random shape that stands in no file. */
    static Node node(RandomGenerator random, int depth) {
        Node.Layout layout = random.nextBoolean() ? Node.Layout.BLOCK : Node.Layout.FLOW;
        return switch (depth > 1 ? 0 : random.nextInt(4)) {
            case 0, 1 ->
                random.nextInt(6) == 0
                        ? Node.text("several\nlines\n\nof text")
                        : Node.text(WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> {
                List<Node> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(node(random, depth + 1));
                }
                yield Node.list(layout, items);
            }
            default -> {
                var values = new java.util.LinkedHashMap<String, Node>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    values.put(
                            random.nextBoolean() ? "new" + i : WORDS.get(random.nextInt(WORDS.size())),
                            node(random, depth + 1));
                }
                yield Node.mapping(layout, values);
            }
        };
    }

    /** A mapping or list in lines, the first of which begins where the text ends. */
    private void block(int indent, int depth, boolean mapping) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                between(indent);
                text.append(" ".repeat(indent));
            }
            if (mapping) {
                text.append(key()).append(":");
            } else {
                text.append("-");
            }
            value(indent, depth, mapping);
        }
    }

    private void between(int indent) {
        while (random.nextInt(5) == 0) {
            if (random.nextBoolean()) {
                text.append("\n");
            } else {
                commentLine(random.nextInt(3) == 0 ? 0 : indent);
            }
        }
    }

    private void value(int indent, int depth, boolean mapping) {
        int kind = random.nextInt(depth > 2 ? 4 : 9);
        if (kind == 0) {
            endLine();
        } else if (kind <= 3) {
            text.append(" ").append(scalar(false));
            endLine();
        } else if (kind == 4) {
            text.append(" ");
            flow(depth + 1, indent);
            endLine();
        } else if (kind == 5) {
            text.append(random.nextBoolean() ? " |" : " >").append(random.nextBoolean() ? "-\n" : "\n");
            text.append(" ".repeat(indent + 3)).append("some text: - # no comment\n");
            text.append(" ".repeat(indent + 3)).append("and more\n");
            text.append(random.nextInt(4) == 0 ? "\n" : "");
        } else if (mapping) {
            endLine();
            between(indent + 2);
            boolean inner = random.nextBoolean();
            int deeper = indent + (inner ? 1 + random.nextInt(3) : random.nextInt(4));
            text.append(" ".repeat(deeper));
            block(deeper, depth + 1, inner);
        } else {
            int gap = 1 + random.nextInt(2);
            text.append(" ".repeat(gap));
            block(indent + 1 + gap, depth + 1, random.nextBoolean());
        }
    }

    private void flow(int depth, int indent) {
        boolean mapping = random.nextBoolean();
        text.append(mapping ? "{" : "[");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(i > 0 ? "," : "");
            if (i > 0 && random.nextInt(6) == 0) {
                text.append(" # ").append("c").append(comments++).append("\n").append(" ".repeat(indent + 4));
            }
            text.append(random.nextBoolean() ? " " : i > 0 ? "  " : "");
            if (mapping) {
                text.append(key());
                if (random.nextInt(6) == 0) {
                    text.append(random.nextBoolean() ? "" : ":");
                    continue;
                }
                text.append(": ");
            }
            if (depth < 3 && random.nextInt(3) == 0) {
                flow(depth + 1, indent);
            } else {
                text.append(scalar(true));
            }
        }
        text.append(random.nextInt(4) == 0 ? " " : "").append(mapping ? "}" : "]");
    }

    private void endLine() {
        if (random.nextInt(4) == 0) {
            text.append("  # c").append(comments++);
        }
        text.append("\n");
    }

    private void commentLine(int indent) {
        text.append(" ".repeat(indent)).append("# c").append(comments++).append("\n");
    }

    private String key() {
        String key = "k" + keys++;
        return random.nextInt(5) == 0 ? "\"" + key + " x\"" : key;
    }

    private String scalar(boolean inFlow) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        boolean plain = ScalarText.isPlain(word, inFlow) && random.nextInt(4) > 0;
        boolean single = random.nextBoolean();
        return plain
                ? word
                : single
                        ? "'" + word.replace("'", "''") + "'"
                        : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
