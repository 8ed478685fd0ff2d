#!/usr/bin/env Rscript
# SPDX-License-Identifier: Apache-2.0
#
# Draws in what share of a case's worlds each of its outcomes can hold.
#
#   Rscript docs/scripts/shares.R CASE [PICTURE]
#
# PICTURE, a PDF, is shares.pdf where none is named. The variable ENTENTE names the command where it isn't on the path, as in
# ENTENTE=./entente. It reads JSON with the package jsonlite, and draws with what comes with R.

if (!requireNamespace("jsonlite", quietly = TRUE)) {
  stop("the package jsonlite is missing: install.packages(\"jsonlite\")", call. = FALSE)
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) {
  stop("which case? Rscript shares.R CASE [PICTURE]", call. = FALSE)
}
picture <- if (length(arguments) > 1) arguments[2] else "shares.pdf"

# What goes to standard error is shown as it comes; a code other than 0 ends this, too.
printed <- tempfile()
code <- system2(Sys.getenv("ENTENTE", "entente"), c("explore", shQuote(arguments[1]), "--format", "json"), stdout = printed)
if (code != 0) {
  quit(status = code)
}
answer <- jsonlite::fromJSON(printed, simplifyVector = FALSE)

concept <- answer[["run"]][["concept"]]
outcomes <- vapply(answer[["outcomes"]], function(one) one[["outcome"]], "")
shares <- vapply(answer[["outcomes"]], function(one) {
  some <- one[["some"]][[concept]]
  100 * some[["worlds"]] / some[["of"]]
}, 0)

pdf(picture, width = 7, height = 2 + 0.4 * length(shares))
par(mar = c(4, 8, 3, 2), las = 1)
bars <- barplot(rev(shares), names.arg = rev(outcomes), horiz = TRUE, xlim = c(0, 120),
  main = paste0(answer[["title"]], ": ", concept, ", ", answer[["counted"]], " worlds"),
  xlab = "share of worlds in which it can hold (%)")
text(rev(shares), bars, sprintf("%.0f %%", rev(shares)), pos = 4)
invisible(dev.off())
cat(picture, "\n", sep = "")
