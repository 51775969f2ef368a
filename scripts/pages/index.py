#!/usr/bin/env python3
"""Writes the index of a folder of reports, and the picture of each as a file of its own.

    index.py FOLDER NAME…
"""

import base64
import hashlib
import re
import sys

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; margin: 0 auto; max-width: 84rem;
  padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem; overflow-wrap: anywhere; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 2rem;
  list-style: none; margin: 2rem 0; padding: 0; }
a { color: inherit; display: block; text-decoration: none; }
a:hover h2, a:focus-visible h2 { text-decoration: underline; }
a:focus-visible { outline: 3px solid Highlight; outline-offset: 4px; }
img { aspect-ratio: 3 / 2; border: 1px solid GrayText; border-radius: .4rem; object-fit: contain;
  width: 100%; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: .6rem 0 .3rem; }
p { margin: 0; }
"""


def part(pattern, page):
    """What a report has between two marks: HTML that is safe to write again."""
    found = re.search(pattern, page, re.S)
    return found.group(1) if found else ""


def main():
    folder, names = sys.argv[1], sys.argv[2:]
    items = []
    for name in names:
        with open(f"{folder}/{name}.html", encoding="utf-8") as file:
            page = file.read()
        title, answer = part(r"<h1>(.*?)</h1>", page), part(r'<p class="headline">(.*?)</p>', page)
        picture = part(r'<figure class="picture" id="picture-graph">.*?(<svg .*?</svg>\n)', page)
        with open(f"{folder}/{name}.svg", "w", encoding="utf-8") as file:
            file.write(picture)
        items.append(
            f'<li><a href="{name}.html"><img src="{name}.svg" alt="" loading="lazy">'
            f"<h2>{title}</h2>\n<p>{answer}</p></a></li>\n")
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self'"
    with open(f"{folder}/index.html", "w", encoding="utf-8") as file:
        file.write(
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>Reports of incidents and estates</title>\n<style>{STYLE}</style>\n</head>\n"
            "<body>\n<main>\n<h1>Reports of incidents and estates</h1>\n"
            "<p>What leaked credentials opened, how surely, when and through what.</p>\n"
            f"<ul>\n{''.join(items)}</ul>\n</main>\n</body>\n</html>\n")


if __name__ == "__main__":
    main()
