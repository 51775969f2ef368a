#!/usr/bin/env python3
"""Opens reports in a browser as their readers do, and drives what their script adds.

    test_pages.py PROGRAM FOLDER

PROGRAM is `blastradius`; reports and screenshots of them go into FOLDER. Needs chromium, chromium-driver
and what requirements.txt names; `make test-pages` sees to that.
"""

import glob
import itertools
import os
import subprocess
import sys

from browser import Browser

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}
LOOKS = {
    "light": {"prefers-color-scheme": "light"},
    "dark": {"prefers-color-scheme": "dark"},
    "forced": {"prefers-color-scheme": "dark", "forced-colors": "active"},
}
COMPANY = ["--site", "acme", "--cluster", "prod"]

problems = []


def check(holds, what):
    """Remembers what does not hold."""
    if not holds:
        problems.append(what)
        print(f"  WRONG: {what}", flush=True)


def reports(program, folder):
    """The reports that are looked at: of each model of the gallery, of exports, of a comparison."""
    gallery = sorted(glob.glob(f"{ROOT}/graphs/*.yaml"))
    orders = [(os.path.basename(path)[:-5], ["report", path]) for path in gallery]
    exports = sorted(glob.glob(f"{ROOT}/graphs/imports/*.*"))
    exports = [path for path in exports if path.endswith((".json", ".csv", ".yaml"))]
    orders += [
        ("github", ["report", f"{ROOT}/graphs/imports/github.json", "--from", "github:acme/tokens/9042"]),
        ("company", ["report", *exports, *COMPANY, "--from", "gateway-token,github:acme/tokens/9042"]),
    ]
    changes = f"{folder}/changes.yaml"
    with open(changes, "w", encoding="utf-8") as file:
        file.write("blastradius: 1\nchanges:\n  - set: { console-acl: enforced }\n")
        file.write("  - revoke: smartsheet-credential\n    at: 2023-11-15\n")
    cloudflare = f"{ROOT}/graphs/cloudflare-2023.yaml"
    pair = ["--from", "scenario:entry-pair"]
    orders.append(("compared", ["report", cloudflare, *pair, "--compare", changes]))
    orders.append(("german", ["report", cloudflare, *pair, "--language", "de"]))
    changed = f"{folder}/changed.yaml"
    with open(cloudflare, encoding="utf-8") as old, open(changed, "w", encoding="utf-8") as new:
        new.write(old.read().replace("smartsheet-svc administers jira", "smartsheet-svc reads jira"))
    folded = f"{folder}/folded.yaml"
    with open(folded, "w", encoding="utf-8") as file:
        file.write("blastradius: 1\nnodes:\n  key: { kind: api-key }\n  admins: { kind: group }\n")
        file.writelines(f"  host-{number}: {{ kind: host }}\n" for number in range(400))
        file.write("edges:\n  - key administers admins\n")
        file.writelines(f"  - admins administers host-{number}\n" for number in range(400))
    orders.append(("folded", ["report", folded, "--from", "key"]))
    orders.append(("diff", ["diff", cloudflare, changed, *pair]))
    for name, arguments in orders:
        path = f"{folder}/{name}.html"
        subprocess.run([program, *arguments, "--quiet", "-o", path], check=True, cwd=ROOT)
        yield name, path


def overlaps(boxes):
    """The texts of a picture that lie on each other."""
    for one, other in itertools.combinations(boxes, 2):
        width = min(one["r"], other["r"]) - max(one["l"], other["l"])
        height = min(one["b"], other["b"]) - max(one["t"], other["t"])
        if width > 1 and height > 2:
            yield one["s"], other["s"]


def look_at(browser, name, path, folder):
    """How a report looks, on each width in each look."""
    for (width, size), (look, features) in itertools.product(WIDTHS.items(), LOOKS.items()):
        browser.show(path, size, features)
        where = f"{name}, {width}, {look}"
        check(browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0,
              f"{where}: the page is wider than its window")
        if width == "desktop" and look == "light":
            for picture in browser.run(BOXES):
                for pair in overlaps(picture):
                    check(False, f"{where}: texts lie on each other: {pair}")
        if look != "forced":
            for rule in browser.axe():
                check(False, f"{where}: axe: {rule}")
        browser.screenshot(f"{folder}/{name}-{width}-{look}.png")
        for message in browser.complaints():
            check(False, f"{where}: {message}")


BOXES = """
return [...document.querySelectorAll('figure.picture svg')].map((svg) =>
  [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim()).map((text) => {
    const box = text.getBoundingClientRect();
    return { l: box.left, r: box.right, t: box.top, b: box.bottom, s: text.textContent };
  }));
"""


def read_without_script(browser, name, path):
    """All content is there without the script."""
    texts = []
    for enabled in (True, False):
        browser.scripts(enabled)
        browser.show(path, WIDTHS["desktop"], LOOKS["light"])
        texts.append(browser.text_of_content())
        added = browser.run("return document.querySelectorAll('.tools').length")
        check((added > 0) == enabled, f"{name}: the script runs where it should not, or does not")
    browser.scripts(True)
    check(len(texts[1]) > 200 and texts[0] == texts[1], f"{name}: content needs the script")


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    made = list(reports(program, folder))
    with Browser() as browser:
        for name, path in made:
            print(name, flush=True)
            look_at(browser, name, path, folder)
            read_without_script(browser, name, path)
        import drive  # What is driven needs the functions of this file no more than the browser.

        for what in drive.all_of_it(browser, dict(made)):
            check(False, what)
    print(f"{len(made)} reports, {len(problems)} problems; screenshots in {folder}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
