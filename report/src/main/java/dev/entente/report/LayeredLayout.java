// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.report.Arrangement.Link;
import dev.entente.report.Arrangement.Run;
import dev.entente.report.Arrangement.Size;
import dev.entente.report.Arrangement.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.eclipse.elk.alg.layered.ElkLayered;
import org.eclipse.elk.alg.layered.graph.LEdge;
import org.eclipse.elk.alg.layered.graph.LGraph;
import org.eclipse.elk.alg.layered.graph.LLabel;
import org.eclipse.elk.alg.layered.graph.LNode;
import org.eclipse.elk.alg.layered.graph.LPort;
import org.eclipse.elk.alg.layered.options.GraphProperties;
import org.eclipse.elk.alg.layered.options.InternalProperties;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.util.NullElkProgressMonitor;

/**
 * Boxes in layers, lines between them at right angles and around the boxes, by the Eclipse Layout Kernel.
 *
 * <p>The kernel's inner graph is built directly: its outer one drags a modelling framework and registries along that a
 * picture of a few boxes does not need. The seed is fixed: the same boxes and lines always lie the same.
 */
final class LayeredLayout {

    static {
        LayoutMetaDataService.initElkReflect();
    }

    private final LGraph graph = new LGraph();
    private final List<LNode> nodes = new ArrayList<>();
    private final List<LEdge> edges = new ArrayList<>();

    private LayeredLayout() {}

    /**
     * Lays boxes and links out.
     *
     * @param first index of the box that stands before all others
     */
    static Arrangement of(List<Size> boxes, List<Link> links, OptionalInt first, Run run) {
        LayeredLayout layout = new LayeredLayout();
        layout.options(run == Run.ACROSS ? Direction.RIGHT : Direction.DOWN);
        boxes.forEach(layout::box);
        links.forEach(layout::link);
        first.ifPresent(box ->
                layout.nodes.get(box).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST));
        new ElkLayered().doLayout(layout.graph, new NullElkProgressMonitor());
        return layout.result();
    }

    private void options(Direction direction) {
        graph.setProperty(LayeredOptions.DIRECTION, direction);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(InternalProperties.RANDOM, new Random(1));
        graph.setProperty(InternalProperties.GRAPH_PROPERTIES, EnumSet.of(GraphProperties.CENTER_LABELS));
        graph.setProperty(LayeredOptions.ASPECT_RATIO, 2.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 9.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 0.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    }

    private void box(Size size) {
        LNode node = new LNode(graph);
        node.getSize().x = size.width();
        node.getSize().y = size.height();
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FREE);
        graph.getLayerlessNodes().add(node);
        nodes.add(node);
    }

    private void link(Link link) {
        LEdge edge = new LEdge();
        edge.setSource(port(link.from()));
        edge.setTarget(port(link.to()));
        LLabel badge = new LLabel("");
        badge.getSize().x = link.badge().width();
        badge.getSize().y = link.badge().height();
        badge.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        badge.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        edge.getLabels().add(badge);
        edges.add(edge);
    }

    private LPort port(int box) {
        LPort port = new LPort();
        port.setNode(nodes.get(box));
        return port;
    }

    private Arrangement result() {
        KVector size = graph.getSize();
        return new Arrangement(
                size.x,
                size.y,
                nodes.stream()
                        .map(node -> area(node.getPosition(), node.getSize()))
                        .toList(),
                edges.stream().map(LayeredLayout::track).toList());
    }

    private static Track track(LEdge edge) {
        List<Point> points = new ArrayList<>();
        points.add(point(edge.getSource().getAbsoluteAnchor()));
        edge.getBendPoints().forEach(bend -> points.add(point(bend)));
        points.add(point(edge.getTarget().getAbsoluteAnchor()));
        LLabel badge = edge.getLabels().getFirst();
        return new Track(points, area(badge.getPosition(), badge.getSize()));
    }

    private static Area area(KVector position, KVector size) {
        return new Area(position.x, position.y, size.x, size.y);
    }

    private static Point point(KVector vector) {
        return new Point(vector.x, vector.y);
    }
}
