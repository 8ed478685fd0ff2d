// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Tree;
import dev.entente.brief.document.Tree.Branch;
import dev.entente.brief.document.Tree.End;
import dev.entente.brief.document.Tree.Knot;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Dash;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A game laid out from left to right, a column for each step: a branch has its name above its line and how likely it is below
 * it; what can’t be told apart is joined by a dashed line, one that would run through other places passes them on the left. Rows
 * are as high as their words need.
 */
final class TreeDrawing {

    private static final double SIZE = 8;
    private static final double STEP = 9.8;
    private static final double HEAD_SIZE = 8.3;
    private static final double HEAD_STEP = 10.6;
    private static final double GAP = 5;
    private static final double ELBOW = 9;
    /** What a dashed line needs on the left of the places that it joins. */
    private static final double ASIDE = 8;

    private static final double KNOT = 2.6;
    private static final double EDGE = 4;
    private static final double LEAST_ENDS = 0.17;

    private final Tree tree;
    private final Frame frame;
    private final int last;
    private final double column;
    private final double ends;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, List<Point>> joined = new LinkedHashMap<>();
    private final List<Point> knots = new ArrayList<>();

    TreeDrawing(Tree tree, Frame frame) {
        this.tree = tree;
        this.frame = frame;
        this.last = tree.heads().size() - 1;
        this.ends = Math.max(LEAST_ENDS * frame.width(), Math.min(0.3 * frame.width(), widest(tree.root()) + 2));
        this.column = (frame.width() - EDGE - GAP - ends) / last;
    }

    private static double widest(Tree.Node node) {
        return switch (node) {
            case End(String worth) -> Face.SANS_STRONG.width(worth, SIZE);
            case Knot knot ->
                knot.branches().stream()
                        .mapToDouble(branch -> widest(branch.to()))
                        .max()
                        .orElse(0);
        };
    }

    Drawing drawing() {
        double top = heads();
        Laid root = knot(tree.root(), 0, top);
        draw(root, 0);
        joined.values().forEach(this::join);
        knots.forEach(knot -> marks.add(new Mark.Disc(knot, KNOT, Colour.INK)));
        double y = root.bottom();
        for (String line : Wrap.lines(tree.note(), Face.SANS, SIZE, frame.width())) {
            y += STEP;
            marks.add(new Mark.Text(new Point(0, y), line, Face.SANS, SIZE, Colour.SOFT));
        }
        return new Drawing(frame.width(), y + STEP / 2, marks, List.of(), List.of());
    }

    private double x(int step) {
        return EDGE + step * column;
    }

    /** Who chooses in which column, the last lines on one line. */
    private double heads() {
        double bottom = 0;
        for (int k = 0; k <= last; k++) {
            double x = k == last ? x(k) + GAP : k == 0 ? 0 : x(k);
            double width = k == last ? ends : column - GAP;
            double y = 0;
            for (String line : Wrap.lines(tree.heads().get(k), Face.SANS_STRONG, HEAD_SIZE, width)) {
                y += HEAD_STEP;
                marks.add(new Mark.Text(new Point(x, y), line, Face.SANS_STRONG, HEAD_SIZE, Colour.INK));
            }
            bottom = Math.max(bottom, y);
        }
        return bottom + GAP;
    }

    /** A place with its branches, at a height. */
    private record Laid(Tree.Node node, List<Laid> next, double y, double bottom) {}

    private Laid knot(Knot knot, int step, double top) {
        List<Laid> next = new ArrayList<>();
        double y = top;
        for (Branch branch : knot.branches()) {
            Laid laid = branch(branch, step, y);
            next.add(laid);
            y = laid.bottom();
        }
        return new Laid(knot, next, (next.getFirst().y() + next.getLast().y()) / 2, y);
    }

    /** What a branch leads to, so far down that its own words have room. */
    private Laid branch(Branch branch, int step, double top) {
        double above = title(branch).size() * STEP + 3;
        double below = chance(branch).size() * STEP + GAP;
        Laid laid = node(branch.to(), step + 1, top);
        if (laid.y() - top < above) {
            laid = node(branch.to(), step + 1, top + above - (laid.y() - top));
        }
        return new Laid(laid.node(), laid.next(), laid.y(), Math.max(laid.bottom(), laid.y() + below));
    }

    private Laid node(Tree.Node node, int step, double top) {
        return switch (node) {
            case Knot knot -> knot(knot, step, top);
            case End(String worth) -> {
                double half = Wrap.lines(worth, Face.SANS_STRONG, SIZE, ends).size() * STEP / 2;
                yield new Laid(node, List.of(), top + half, top + 2 * half);
            }
        };
    }

    /** How wide the words of a branch may be. */
    private double words(Branch branch) {
        boolean aside = branch.to() instanceof Knot knot && knot.joined().isPresent();
        return column - ELBOW - GAP - (aside ? ASIDE : 0);
    }

    private List<String> title(Branch branch) {
        return Wrap.lines(branch.title(), Face.SANS, SIZE, words(branch));
    }

    private List<String> chance(Branch branch) {
        return Wrap.lines(branch.chance(), Face.SANS_STRONG, SIZE, words(branch));
    }

    private void draw(Laid laid, int step) {
        Point here = new Point(x(step), laid.y());
        switch (laid.node()) {
            case End(String worth) -> end(worth, here);
            case Knot knot -> {
                knots.add(here);
                knot.joined()
                        .ifPresent(name -> joined.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(here));
                for (int k = 0; k < knot.branches().size(); k++) {
                    branch(
                            knot.branches().get(k),
                            here,
                            new Point(x(step + 1), laid.next().get(k).y()));
                    draw(laid.next().get(k), step + 1);
                }
            }
        }
    }

    private void end(String worth, Point at) {
        List<String> lines = Wrap.lines(worth, Face.SANS_STRONG, SIZE, ends);
        double y = at.y() - lines.size() * STEP / 2 + STEP / 2 + 0.33 * SIZE;
        for (String line : lines) {
            marks.add(new Mark.Text(new Point(at.x() + GAP, y), line, Face.SANS_STRONG, SIZE, Colour.INK));
            y += STEP;
        }
    }

    private void branch(Branch branch, Point from, Point to) {
        Pen pen = branch.taken() ? Pen.solid(Colour.ACCENT, 1.9) : new Pen(Colour.BORDER, 0.9, Dash.DOTTED);
        double bend = from.x() + ELBOW;
        marks.add(new Mark.Line(List.of(from, new Point(bend, to.y()), to), 0, pen));
        List<String> title = title(branch);
        double y = to.y() - 3 - (title.size() - 1) * STEP;
        for (String line : title) {
            marks.add(new Mark.Text(new Point(bend + 2, y), line, Face.SANS, SIZE, Colour.INK));
            y += STEP;
        }
        y = to.y() + STEP - 1;
        for (String line : chance(branch)) {
            marks.add(new Mark.Text(new Point(bend + 2, y), line, Face.SANS_STRONG, SIZE, Colour.INK));
            y += STEP;
        }
    }

    /** Straight down, or on the left of what lies between. */
    private void join(List<Point> places) {
        Point first = places.getFirst();
        Point end = places.getLast();
        boolean free = knots.stream()
                .noneMatch(knot ->
                        knot.x() == first.x() && knot.y() > first.y() && knot.y() < end.y() && !places.contains(knot));
        List<Point> points = free
                ? places
                : List.of(first, first.plus(-ASIDE, ASIDE), new Point(first.x() - ASIDE, end.y() - ASIDE), end);
        marks.add(new Mark.Line(points, 0, new Pen(Colour.PURPLE, 1.1, Dash.DASHED)));
    }
}
