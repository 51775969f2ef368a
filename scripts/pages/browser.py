"""A browser that says what it complains about."""

import base64
import importlib.util
import json
import os
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# The package carries axe-core; of the rest of it nothing is used.
AXE = os.path.join(
    os.path.dirname(importlib.util.find_spec("axe_playwright_python").origin), "axe.min.js")
WATCH = """
window.refused = [];
addEventListener('securitypolicyviolation', (event) =>
  window.refused.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
addEventListener('error', (event) => window.refused.push(`error: ${event.message}`));
"""
CONTENT = """
const copy = document.body.cloneNode(true);
for (const part of copy.querySelectorAll('script, .tools, .panel')) part.remove();
return copy.textContent.replace(/\\s+/g, ' ').trim();
"""


class Browser:
    """Chromium without a screen."""

    def __enter__(self):
        options = Options()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        # A folder of its own; the sandbox refuses root, and the pages are our own.
        self.profile = tempfile.TemporaryDirectory()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         "--force-device-scale-factor=1", "--hide-scrollbars",
                         f"--user-data-dir={self.profile.name}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(60)
        self.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        with open(AXE, encoding="utf-8") as file:
            self.axe_source = file.read()
        return self

    def __exit__(self, *_):
        self.driver.quit()
        self.profile.cleanup()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def show(self, path, size, features, address=""):
        """Opens a file in a window of a size with features of media."""
        width, height = size
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": name, "value": features.get(name, "")}
            for name in ("prefers-color-scheme", "forced-colors")])
        # Another fragment alone would not load the page anew.
        self.driver.get("about:blank")
        self.driver.get(f"file://{path}{address}")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def scripts(self, enabled):
        self.command("Emulation.setScriptExecutionDisabled", value=not enabled)

    def text_of_content(self):
        return self.run(CONTENT)

    def axe(self):
        """The rules that axe finds broken, with the first place of each."""
        self.run(self.axe_source)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, { resultTypes: ['violations'] }).then((all) => done(all.violations));")
        return [f"{rule['id']}: {rule['help']} ({len(rule['nodes'])}×): {rule['nodes'][0]['html'][:160]}"
                for rule in found]

    def complaints(self):
        """What the console and the policy say, each once."""
        logged = [json.dumps(entry["message"]) for entry in self.driver.get_log("browser")]
        return logged + (self.run("return window.refused") or [])

    def screenshot(self, path):
        """The whole page, or its first 6,000 pixels."""
        size = self.run("return [innerWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 6000), "scale": 1}
        shot = self.command("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
