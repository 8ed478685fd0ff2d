#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws in what share of a case's worlds each of its outcomes can hold.

    python3 docs/scripts/shares.py CASE [PICTURE]

PICTURE is shares.png where none is named; its ending says what it is: .png, .svg or .pdf. The variable ENTENTE names the
command where it isn't on the path, as in ENTENTE=./entente. Without matplotlib the shares are printed, and nothing is drawn.
"""

import json
import os
import subprocess
import sys


def explored(case):
    command = [os.environ.get("ENTENTE", "entente"), "explore", case, "--format", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        sys.exit(done.returncode)
    return json.loads(done.stdout)


def shares(answer):
    concept = answer["run"]["concept"]
    return [(one["outcome"], one["some"][concept]["worlds"] / one["some"][concept]["of"]) for one in answer["outcomes"]]


def draw(title, found, picture):
    try:
        import matplotlib
    except ImportError:
        for outcome, share in found:
            print(f"{outcome:20} {share:6.1%}  {'#' * round(40 * share)}")
        sys.exit("shares.py: matplotlib isn't installed, so nothing is drawn: python3 -m pip install matplotlib")
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 1.2 + 0.4 * len(found)), layout="constrained")
    bars = axes.barh([outcome for outcome, _ in found], [100 * share for _, share in found])
    axes.bar_label(bars, fmt="%.0f %%", padding=3)
    axes.set(title=title, xlabel="share of worlds in which it can hold (%)", xlim=(0, 110))
    axes.invert_yaxis()
    figure.savefig(picture)
    print(picture)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    answer = explored(sys.argv[1])
    title = f"{answer['title']}: {answer['run']['concept']}, {answer['counted']} worlds"
    draw(title, shares(answer), sys.argv[2] if len(sys.argv) > 2 else "shares.png")
