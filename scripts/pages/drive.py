"""What the script of a page does, driven as a reader does: by mouse, by keyboard and by address."""

import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

DESKTOP = (1280, 900)
LIGHT = {"prefers-color-scheme": "light"}
SHOWN = "return document.querySelectorAll('#fact-table tbody tr:not(.more):not([hidden])').length"
LIT = "return document.querySelectorAll('#picture-graph svg .lit').length"
OFF = "return document.querySelectorAll('#picture-graph svg .off').length"
PANEL = "return document.querySelector('.panel').textContent"
HASH = "return location.hash"


class Driver:
    """A page, and what is wrong with it."""

    def __init__(self, browser, name, path):
        (self.browser, self.name, self.path) = (browser, name, path)
        self.wrong = []
        self.open()

    def open(self, address=""):
        self.browser.show(self.path, DESKTOP, LIGHT, address)

    def check(self, holds, what):
        if not holds:
            self.wrong.append(f"{self.name}: {what}")

    def run(self, script, *arguments):
        return self.browser.run(script, *arguments)

    def find(self, selector):
        return self.browser.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, text, within=""):
        for button in self.browser.driver.find_elements(By.CSS_SELECTOR, f"{within} button"):
            if button.text == text:
                self.run("arguments[0].scrollIntoView({block: 'center'})", button)
                button.click()
                return
        self.check(False, f"no button says {text}")

    def again(self, script):
        """What the same address shows in a page that is opened anew."""
        time.sleep(0.3)  # The address follows when nothing is typed any more.
        address = self.run(HASH)
        before = self.run(script)
        self.open(address)
        self.check(self.run(script) == before, f"{address} does not show the same again")


def searching(page):
    everything = page.run(SHOWN)
    box = page.find("input[type=search]")
    box.send_keys("jira")
    found = page.run(SHOWN)
    page.check(0 < found < everything, "a search finds some")
    page.again(SHOWN)
    page.click("Show all")
    page.check(page.run(SHOWN) == everything, "everything is shown again")
    for select in page.browser.driver.find_elements(By.CSS_SELECTOR, "[role=search] select"):
        option = select.find_elements(By.CSS_SELECTOR, "option")[-1]
        option.click()
        page.check(0 < page.run(SHOWN) <= everything, "a filter leaves some")
        page.click("Show all")


def choosing(page):
    card = page.find("#picture-graph svg g[role=button]")
    cards = page.browser.driver.find_elements(By.CSS_SELECTOR, "#picture-graph svg g[role=button]")
    page.run("arguments[0].focus()", cards[-3])
    cards[-3].send_keys(Keys.ENTER)
    page.check(page.run(LIT) > 0 and len(page.run(PANEL)) > 10, "Enter lights a node")
    page.again(PANEL)
    page.find("body").send_keys(Keys.ESCAPE)
    page.check(page.run(LIT) == 0 and page.run(PANEL) == "", "Escape puts it out")
    page.run("arguments[0].scrollIntoView({block: 'center'})", page.find("#picture-graph svg g[role=button]"))
    page.find("#picture-graph svg g[role=button]").click()
    page.check(page.run(LIT) > 0, "a click lights a node")
    del card
    rows = page.browser.driver.find_elements(By.CSS_SELECTOR, "#fact-table td button")
    row = rows[len(rows) // 2]
    page.run("arguments[0].scrollIntoView({block: 'center'})", row)
    row.click()
    steps = page.run("return document.querySelectorAll('.panel ol li').length")
    page.check(steps > 1 and page.run(LIT) > 1, "a row tells its proof and lights it")
    page.click("Close", ".panel")


def stepping(page):
    page.click("Next step")
    page.click("Next step")
    page.check("Step 2 of" in page.run(PANEL) and page.run(LIT) > 0, "steps go on")
    page.again(PANEL)
    page.click("Step back")
    page.check("Step 1 of" in page.run(PANEL), "steps go back")
    page.click("Close", ".panel")


def sliding(page):
    everything = page.run(SHOWN)
    slider = page.find("input[type=range]")
    slider.send_keys(Keys.END)
    page.check(page.run(SHOWN) < everything and page.run(OFF) > 0, "at the end less is held")
    page.again(SHOWN)
    page.find("input[type=range]").send_keys(Keys.HOME)
    page.check(page.run(SHOWN) == everything and page.run(OFF) == 0, "any time has all")


def folding(page):
    opened = "return document.querySelectorAll('details[open]').length"
    chapters = page.run(opened)
    page.click("Fold all")
    page.check(page.run(opened) == 0, "all is folded")
    page.again(opened)
    page.click("Unfold all")
    page.check(page.run(opened) == chapters, "all is unfolded")
    page.find("#sources summary").click()
    page.check(page.run(opened) == chapters - 1, "one is folded")
    page.browser.driver.implicitly_wait(0)
    page.again(opened)
    page.click("Unfold all")


def sorting(page):
    column = "return [...document.querySelectorAll('#fact-table tbody tr:not(.more)')]" \
        ".map((row) => row.cells[0].textContent)"
    before = page.run(column)
    page.click("Asset", "#fact-table")
    page.check(page.run(column) == sorted(before, key=str.casefold), "a column is sorted")
    page.again(column)
    page.click("Asset", "#fact-table")
    page.click("Asset", "#fact-table")
    page.check(page.run(column) == before, "the third time it is as it was")


def zooming(page):
    width = "return document.querySelector('#picture-graph svg').getBoundingClientRect().width"
    before = page.run(width)
    page.click("Larger", "#picture-graph")
    page.check(page.run(width) > before * 1.1, "larger is larger")
    page.again(width)
    page.click("Whole picture", "#picture-graph")
    page.check(abs(page.run(width) - before) < 1, "the whole picture is as before")


def copying(page):
    page.run("navigator.clipboard.writeText = async (text) => { window.taken = text; }")
    page.click("Copy as Markdown", "#facts")
    taken = page.run("return window.taken") or ""
    page.check(taken.startswith("| Asset |") and taken.count("\n") > 5, "a table is copied")


def comparing(page):
    # The changes of this page close and open nothing: after them something is gone.
    page.click("After", "#picture-graph")
    page.check(page.run(OFF) > 0, "after alone leaves out what is closed")
    page.again(OFF)
    page.click("Before", "#picture-graph")
    page.check(page.run(OFF) == 0, "before alone has all that is closed")
    page.click("Both", "#picture-graph")
    page.check(page.run(OFF) == 0, "both sides are there again")


def unfolding(page):
    card = page.find("#picture-graph svg g[data-count]")
    page.run("arguments[0].focus()", card)
    card.send_keys(Keys.ENTER)
    members = page.browser.driver.find_elements(By.CSS_SELECTOR, ".panel li button")
    count = int(card.get_attribute("data-count"))
    page.check(len(members) == count, "a card of several nodes lists all of them")
    page.again(PANEL)
    page.find(".panel li:last-child button").click()
    steps = page.run("return document.querySelectorAll('.panel ol li').length")
    page.check(steps == 3 and page.run(LIT) > 2, "each of them has its proof")


def speaking_german(page):
    page.check(page.run("return document.documentElement.lang") == "de", "the page says that it is German")
    page.click("Alles einklappen")
    page.click("Alles ausklappen")
    page.find("input[type=search]").send_keys("jira")
    status = page.run("return document.querySelector('#facts [role=search] .status').textContent")
    page.check(" Fakten gezeigt" in status, f"facts are counted in German, not as {status!r}")
    page.find("#fact-table tbody tr:not([hidden]) button").click()
    panel = page.run(PANEL)
    page.check("Kontrolle, sicher" in panel and "Schließen" in panel, "a proof is told in German")
    levels = page.run("return [...document.querySelectorAll('#facts select')].at(-2).textContent")
    page.check("Kontrolle" in levels and "control" not in levels, "levels are chosen in German")


def all_of_it(browser, paths):
    """What is wrong with what the script does."""
    page = Driver(browser, "cloudflare-2023", paths["cloudflare-2023"])
    for part in (searching, choosing, stepping, sliding, folding, sorting, zooming, copying):
        part(page)
        page.open()
    compared = Driver(browser, "compared", paths["compared"])
    comparing(compared)
    folded = Driver(browser, "folded", paths["folded"])
    unfolding(folded)
    german = Driver(browser, "german", paths["german"])
    speaking_german(german)
    complaints = browser.complaints()
    wrong = page.wrong + compared.wrong + folded.wrong + german.wrong
    return wrong + [f"driven: {text}" for text in complaints]
