// Accessibility of every screen, light and dark, wide and narrow. With GREENROOM_SCREENS=FOLDER, also takes pictures.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { page, start } from "./program.mjs";
import { screens } from "./screens.mjs";

const pictures = process.env.GREENROOM_SCREENS;
let program;
let paths;
before(async () => {
  program = await start();
  const { page: tab, context } = await page(program);
  // The empty state is a screen of its own.
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await tab.getByRole("link", { name: "Pick a loop" }).waitFor();
    await tab.screenshot({ path: join(pictures, "empty-1280-light.png") });
  }
  paths = await screens(tab, program.origin);
  await context.close();
});
after(() => program.stop());

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing serious at ${width} px, ${colorScheme}`, async () => {
      const { page: tab, faults, context } = await page(program, { colorScheme, viewport: { width, height: width > 500 ? 900 : 844 } });
      for (const [name, path] of Object.entries(paths)) {
        await tab.goto(program.origin + path);
        await tab.locator("h1").waitFor();
        await tab.locator("[aria-busy]").waitFor({ state: "detached" });
        if (name === "loop") await tab.locator("details.round").evaluateAll((all) => all.forEach((found) => (found.open = true)));
        const found = await new AxeBuilder({ page: tab }).analyze();
        const serious = found.violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
        const told = serious.map((violation) => `${name}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`);
        assert.deepEqual(told, []);
        const wider = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wider <= 0, `${name} is ${wider} px wider than the window`);
        if (pictures) await tab.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: name !== "loop" });
      }
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
}
