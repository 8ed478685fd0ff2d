// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.Reproducibility;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.CTProperties;

/** A document of an office program as a file. Nothing in it tells when it was made: the same document gives the same bytes. */
final class OfficeFile {

    /** The language that a brief is written in. */
    static final String LANGUAGE = "en-GB";

    /** Held while a file is written, since the library knows one clock for all of them. */
    private static final Object CLOCK = new Object();

    private OfficeFile() {}

    /** The file, named after the brief. */
    static byte[] of(POIXMLDocument document, Brief brief) throws IOException {
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(Xml.held(brief.title()));
        properties.setSubjectProperty(Xml.held(brief.question()));
        properties.setCreatorProperty("Entente");
        properties.setLanguageProperty(LANGUAGE);
        properties.setCreatedProperty(Optional.empty());
        properties.setModifiedProperty(Optional.empty());
        CTProperties counted = document.getProperties().getExtendedProperties().getUnderlyingProperties();
        counted.set(CTProperties.Factory.newInstance());
        counted.setApplication("Entente");
        return bytes(document);
    }

    /** The file as it stands. */
    static byte[] bytes(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        synchronized (CLOCK) {
            Reproducibility.runWithSourceDateEpoch(() -> document.write(file));
        }
        return file.toByteArray();
    }
}
