// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;

/**
 * Whether a case is saved, and what saving would do.
 *
 * @param name of the case in addresses
 * @param own whether saving writes into the file of the case
 * @param why it doesn't, where it doesn't
 * @param unsaved whether the text differs from the file
 * @param file where it lies, as a person reads it
 * @param tried whether something is tried that saving leaves out
 */
public record SaveBox(String name, boolean own, String why, boolean unsaved, String file, boolean tried) {

    private static final String SHIPPED = "This case comes with Entente and is never written to";
    private static final String OTHERS = "This case is somebody else’s, or was here before; you don’t write to it";

    public static SaveBox of(Sheet sheet) {
        Slot slot = sheet.slot();
        return new SaveBox(
                slot.name(),
                sheet.inPlace(),
                slot.own() ? OTHERS : SHIPPED,
                sheet.unsaved(),
                slot.shownFile(),
                sheet.content().tried());
    }

    /** The address of something about the case. */
    public String at(String what) {
        return Addresses.of(name, what);
    }
}
