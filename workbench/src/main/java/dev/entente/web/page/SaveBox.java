// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;

/**
 * Whether a case is saved, and what saving would do.
 *
 * @param name of the case in addresses
 * @param own whether it is a case of the person's own
 * @param unsaved whether the text differs from the file
 * @param file where it lies, as a person reads it
 * @param tried whether something is tried that saving leaves out
 */
public record SaveBox(String name, boolean own, boolean unsaved, String file, boolean tried) {

    static SaveBox of(Sheet sheet) {
        Slot slot = sheet.slot();
        return new SaveBox(
                slot.name(),
                slot.own(),
                sheet.unsaved(),
                slot.shownFile(),
                sheet.current().content().tried());
    }

    /** The address of something about the case. */
    public String at(String what) {
        return Addresses.of(name, what);
    }
}
