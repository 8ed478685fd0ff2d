// SPDX-License-Identifier: Apache-2.0

/** A brief as a page, as PDF, as a document and slides, and as pictures. */
module dev.entente.report {
    requires transitive dev.entente.core;
    requires static transitive org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    // What ELK, PDFBox and POI need, and some, as automatic modules, can’t ask for.
    requires com.google.common;
    requires org.apache.commons.csv;
    requires org.apache.commons.io;
    requires org.apache.commons.logging;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.ooxml;
    requires org.eclipse.elk.alg.layered;
    requires org.eclipse.elk.core;
    requires org.eclipse.elk.graph;

    exports dev.entente.report;
}
