// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

/** What has just been done, as a page says it that is shown next: a word in its address stands for a sentence. */
public enum Notice {
    SAVED("Saved."),
    COPIED("Saved as a case of your own. The one that it came from is as it was."),
    TAKEN("The file as it is now lies before you; what you had stays among the versions, and undoing brings it back."),
    WRITTEN("Taken over. It is not saved yet."),
    ANSWERED("Taken. Undo takes it back."),
    OPENED("The order is open now, and here is what is asked. Undo closes it again."),
    TAKEN_OUT("Taken out. It counts as open again."),
    MOVED_ON("The list has changed since that was asked, so that nothing was taken. This is what is asked now."),
    CARRIED(
            "Taken over. What else in the file speaks of it went along; in a ranking, states with a new option are tied with those without it. It is not saved yet."),
    REWORDED(
            "Taken over. It says something else now, and no longer rests on the evidence that was named for it. It is not saved yet.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    /** The word for addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The sentence of a word; empty for one that nobody said. */
    public static String sentence(String word) {
        for (Notice said : values()) {
            if (said.word().equals(word)) {
                return said.sentence;
            }
        }
        return "";
    }
}
