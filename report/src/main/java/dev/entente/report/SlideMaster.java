// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * Where things stand on a slide, and the master that says so: whoever works on the slides changes their look at one place. In
 * points, sixteen to nine.
 */
final class SlideMaster {

    static final double WIDTH = 960;
    static final double HEIGHT = 540;
    static final double SIDE = 48;
    static final double ROOM = WIDTH - 2 * SIDE;
    static final double BOTTOM = HEIGHT - 30;

    /** What part of the brief a slide belongs to. */
    static final Rectangle2D OVER = new Rectangle2D.Double(SIDE, 25, ROOM, 24);

    static final Rectangle2D TITLE = new Rectangle2D.Double(SIDE, 50, ROOM, 92);
    static final Rectangle2D BODY = new Rectangle2D.Double(SIDE, 162, ROOM, BOTTOM - 162);

    private static final List<Colour> ACCENTS =
            List.of(Colour.BLUE, Colour.VERMILION, Colour.GREEN, Colour.PURPLE, Colour.OCHRE, Colour.BROWN);

    private static final Set<Placeholder> AROUND_NOTES =
            EnumSet.of(Placeholder.DATETIME, Placeholder.HEADER, Placeholder.FOOTER);

    private SlideMaster() {}

    /** Makes the library's own master ours. */
    static void set(XMLSlideShow show) {
        double wider = WIDTH / show.getPageSize().getWidth();
        show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
        withoutThumbnail(show.getPackage());
        XSLFSlideMaster master = show.getSlideMasters().getFirst();
        List.of(master.getSlideLayouts()).forEach(layout -> widened(layout, wider));
        widened(master, wider);
        place(master, Placeholder.TITLE, TITLE);
        place(master, Placeholder.BODY, BODY);
        colours(master.getTheme().getXmlObject().getThemeElements().getClrScheme());
        CTTextParagraphProperties title =
                master.getXmlObject().getTxStyles().getTitleStyle().getLvl1PPr();
        title.setAlgn(STTextAlignType.L);
        title.getDefRPr().setB(true);
        title.getDefRPr().getSolidFill().getSchemeClr().setVal(STSchemeColorVal.TX_2);
    }

    /**
     * The notes without what the library has above and below them, such as the day that its own were made on. The library
     * makes them where there is a slide already.
     */
    static void setNotes(XMLSlideShow show) {
        show.createNotesMaster();
        for (XSLFTextShape shape : show.getNotesMaster().getPlaceholders()) {
            if (AROUND_NOTES.contains(shape.getTextType())) {
                show.getNotesMaster().removeShape(shape);
            }
        }
    }

    /** Of the library's empty presentation. */
    private static void withoutThumbnail(OPCPackage file) {
        for (PackageRelationship thumbnail : file.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
            file.removePart(file.getPart(thumbnail));
            file.removeRelationship(thumbnail.getId());
        }
    }

    /** Puts a shape of a slide somewhere; without a place of its own it would move that of the master. */
    static void move(XSLFTextShape shape, Rectangle2D where) {
        if (shape.getXmlObject() instanceof CTShape own && !own.getSpPr().isSetXfrm()) {
            own.getSpPr().addNewXfrm();
        }
        shape.setAnchor(where);
    }

    /** For a page that is wider than the library's. */
    private static void widened(XSLFSheet sheet, double wider) {
        for (XSLFTextShape shape : sheet.getPlaceholders()) {
            if (placed(shape)) {
                Rectangle2D place = shape.getAnchor();
                shape.setAnchor(new Rectangle2D.Double(
                        place.getX() * wider, place.getY(), place.getWidth() * wider, place.getHeight()));
            }
        }
    }

    /** Whether it says itself where it stands. */
    private static boolean placed(XSLFTextShape shape) {
        return shape.getXmlObject() instanceof CTShape own && own.getSpPr().isSetXfrm();
    }

    private static void place(XSLFSlideMaster master, Placeholder what, Rectangle2D where) {
        XSLFSimpleShape shape = master.getPlaceholder(what);
        shape.setAnchor(where);
        if (shape instanceof XSLFTextShape text) {
            bare(text);
        }
    }

    /** Text at the top of its place, without a margin. */
    static void bare(XSLFTextShape text) {
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.setLeftInset(0);
        text.setRightInset(0);
        text.setTopInset(0);
        text.setBottomInset(0);
        text.setWordWrap(true);
    }

    private static void colours(CTColorScheme scheme) {
        scheme.setName("Entente");
        set(scheme.getDk1(), Colour.INK);
        set(scheme.getLt1(), Colour.PAPER);
        set(scheme.getDk2(), Colour.ACCENT);
        set(scheme.getLt2(), Colour.PANEL);
        List<CTColor> accents = List.of(
                scheme.getAccent1(),
                scheme.getAccent2(),
                scheme.getAccent3(),
                scheme.getAccent4(),
                scheme.getAccent5(),
                scheme.getAccent6());
        for (int k = 0; k < accents.size(); k++) {
            set(accents.get(k), ACCENTS.get(k));
        }
        set(scheme.getHlink(), Colour.ACCENT);
        set(scheme.getFolHlink(), Colour.SOFT);
    }

    private static void set(CTColor named, Colour colour) {
        if (named.isSetSysClr()) {
            named.unsetSysClr();
        }
        var rgb = named.isSetSrgbClr() ? named.getSrgbClr() : named.addNewSrgbClr();
        Color light = new Color(colour.light());
        rgb.setVal(new byte[] {(byte) light.getRed(), (byte) light.getGreen(), (byte) light.getBlue()});
    }
}
