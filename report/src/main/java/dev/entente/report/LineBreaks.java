// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where lines can end on paper: where the JDK says, but never within a word at its apostrophe, after which the JDK would
 * break (Unicode Standard Annex 14 doesn't, its class QU).
 */
final class LineBreaks implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text.replace(APOSTROPHE, '\''));
    }
}
