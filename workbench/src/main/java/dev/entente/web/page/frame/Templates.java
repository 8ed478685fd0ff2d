// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** The templates, compiled with the workbench; what they show is escaped where it stands. */
public final class Templates {

    /** Where the build puts them: beside the pages’ packages, which they show, and not in one of them. */
    private static final String COMPILED = "dev.entente.web.page";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);

    private Templates() {}

    /** A page or a part of one. */
    public static String html(String template, Object view) {
        TemplateOutput out = new StringOutput();
        ENGINE.render(template + ".jte", view, out);
        return out.toString();
    }
}
