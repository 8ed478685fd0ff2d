#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the faces in ../src/main/resources/dev/entente/report/fonts from their originals.

Usage: build.py SOURCE-SERIF/TTF SOURCE-SANS/TTF SOURCE-CODE-PRO/TTF DEJAVU-FOLDER OUT-FOLDER
Needs fonttools and brotli. See README.md beside this file.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = "20-7E,A0-17F,192,218-21B,2C6-2DD,300-304,306-30C,323,326-328,1E80-1E85,1E9E"
SIGNS = "2010-2027,2030-203A,2044,2070-208E,20A0-20BF,2113,2116,2122,2126,2150-215E,2190-21FF,2200-22FF,25A0-25FF,2713-2718"
WIDE = LATIN + ",180-24F,250-2AF,370-3FF,400-52F,1E00-1FFF," + SIGNS
SYMBOLS = "2190-21FF,2200-22FF,25A0-25FF,2605-2606,2610-2612,2713-2718,27F5-27FF,2A7D-2A88,2AAF-2AB0"

FACES = [  # original file, new family, style, name of the new file, also for screens
    ("serif", "SourceSerif4-Regular.ttf", "Entente Serif", "Regular", "EntenteSerif-Regular", True),
    ("serif", "SourceSerif4-It.ttf", "Entente Serif", "Italic", "EntenteSerif-Italic", True),
    ("serif", "SourceSerif4-Semibold.ttf", "Entente Serif", "Semibold", "EntenteSerif-Semibold", True),
    ("serif", "SourceSerif4-SemiboldIt.ttf", "Entente Serif", "Semibold Italic", "EntenteSerif-SemiboldItalic", True),
    ("sans", "SourceSans3-Regular.ttf", "Entente Sans", "Regular", "EntenteSans-Regular", True),
    ("sans", "SourceSans3-It.ttf", "Entente Sans", "Italic", "EntenteSans-Italic", True),
    ("sans", "SourceSans3-Semibold.ttf", "Entente Sans", "Semibold", "EntenteSans-Semibold", True),
    ("code", "SourceCodePro-Regular.ttf", "Entente Mono", "Regular", "EntenteMono-Regular", False),
    ("dejavu", "DejaVuSans.ttf", "Entente Symbols", "Regular", "EntenteSymbols-Regular", False),
]


def ranges(text):
    found = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def rename(font, family, style, file):
    whole = family if style == "Regular" else f"{family} {style}"
    names = {1: family, 2: style, 3: file, 4: whole, 6: file, 16: family, 17: style}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 7, 8, 9, 11, 13, 14) and n.platformID == 3]
    for key, value in names.items():
        table.setName(value, key, 3, 1, 0x409)


def make(source, family, style, file, unicodes, features, flavor, out):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "FFTM", "BASE", "STAT", "MATH", "GDEF" if not features else "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    rename(font, family, style, file)
    font.flavor = flavor
    font.save(out)


def main(serif, sans, code, dejavu, out):
    folders = {"serif": serif, "sans": sans, "code": code, "dejavu": dejavu}
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    for key, original, family, style, file, screens in FACES:
        source = Path(folders[key]) / original
        wide = ranges(SYMBOLS if key == "dejavu" else LATIN + "," + SIGNS if key == "code" else WIDE)
        make(source, family, style, file, wide, [], None, target / f"{file}.ttf")
        if screens:
            make(source, family, style, file, ranges(LATIN + "," + SIGNS), ["kern", "liga", "ccmp", "mark"], "woff2", target / f"{file}.woff2")


if __name__ == "__main__":
    main(*sys.argv[1:])
