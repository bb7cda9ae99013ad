// Drawings of other tools come in, and the design goes out; what can't be read is told with its place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { designRound, set } from "./design.mjs";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

const excalidraw = JSON.stringify({
  type: "excalidraw",
  elements: [
    { id: "a", type: "rectangle", boundElements: [{ type: "text", id: "at" }] },
    { id: "at", type: "text", text: "Users", containerId: "a" },
    { id: "b", type: "rectangle", boundElements: [{ type: "text", id: "bt" }] },
    { id: "bt", type: "text", text: "Postgres orders", containerId: "b" },
    { id: "c", type: "arrow", startBinding: { elementId: "a" }, endBinding: { elementId: "b" } },
  ],
});
const drawio =
  '<mxfile><diagram><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="2" value="Users" vertex="1" parent="1"/><mxCell id="3" value="Redis cache" vertex="1" parent="1"/><mxCell id="4" edge="1" source="2" target="3" parent="1"/></root></mxGraphModel></diagram></mxfile>';
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function opened(tab) {
  await designRound(tab, program.origin);
  await tab.getByText("Bring a drawing along").click();
  return tab.getByLabel("Open a file");
}

test("Excalidraw and draw.io files become the design, and what stood there comes back", async () => {
  const { page: tab, faults, context } = await page(program);
  const box = await opened(tab);
  await box.setInputFiles(file("board.excalidraw", excalidraw));
  await tab.getByText("Taken from board.excalidraw.").waitFor();
  assert.match(await tab.locator(".canvas").innerText(), /Postgres orders\s+Database/);
  assert.match(await tab.locator(".exchange").innerText(), /“Postgres orders”: kind database, because it says “postgres”/);
  await box.setInputFiles(file("board.drawio", drawio));
  await tab.getByText("Taken from board.drawio.").waitFor();
  assert.match(await tab.locator(".canvas").innerText(), /Redis cache\s+Cache/);
  await tab.getByRole("button", { name: "Put back what stood here" }).click();
  await tab.locator(".canvas .part").filter({ hasText: "Postgres orders" }).waitFor();
  await tab.getByRole("button", { name: "Undo" }).click();
  await tab.locator(".canvas .part").filter({ hasText: "Redis cache" }).waitFor();
  const found = await new AxeBuilder({ page: tab }).analyze();
  assert.deepEqual(found.violations.filter((each) => ["serious", "critical"].includes(each.impact)).map((each) => each.id), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test("what can't be read is told with file and line, and the design stays", async () => {
  const { page: tab, faults, context } = await page(program);
  const box = await opened(tab);
  const told = async () => {
    await tab.locator(".exchange [role=alert]").waitFor();
    return tab.locator(".exchange [role=alert]").innerText();
  };
  await box.setInputFiles(file("torn.excalidraw", '{\n  "elements": [\n'));
  assert.match(await told(), /torn\.excalidraw: line \d+: not readable as JSON/);
  await box.setInputFiles(file("empty.mmd", " \n"));
  await tab.getByText("empty.mmd is empty").waitFor();
  await box.setInputFiles(file("model.yaml", "format_version: 1\nname: A\nnodes:\n- {id: users, kind: load, rate: 10}\n- {id: api, kind: servce}\n"));
  await tab.getByText(/model\.yaml:5:/).first().waitFor();
  assert.equal(await tab.locator(".canvas .part").count(), 1);
  // A design that can't be run yet can't be taken along either, and says why.
  await tab.getByText("Take it with you").click();
  await tab.getByRole("button", { name: "Mermaid" }).click();
  await tab.getByText(/can't be downloaded yet/).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("a pasted flowchart runs on, and goes out as model, Mermaid and picture", async () => {
  const { page: tab, faults, context } = await page(program);
  const box = await opened(tab);
  await tab.getByLabel("Or paste one").fill("flowchart LR\n  U[Users] --> API[Order service]\n  API --> DB[(Postgres)]");
  await tab.getByRole("button", { name: "Take what is pasted" }).click();
  await tab.getByText("Taken from the pasted text.").waitFor();
  await tab.getByLabel("Pick").selectOption({ label: "Order service" });
  await set(tab, "Replicas", "3");
  await tab.getByText("Take it with you").click();
  const take = async (name) => {
    const download = tab.waitForEvent("download");
    await tab.getByRole("button", { name }).click();
    const got = await download;
    return { name: got.suggestedFilename(), text: readFileSync(await got.path(), "utf8") };
  };
  const mermaid = await take("Mermaid");
  assert.match(mermaid.name, /\.mmd$/);
  assert.match(mermaid.text, /^flowchart LR[\s\S]*Order service/);
  const svg = await take("Picture (SVG)");
  assert.match(svg.text, /^<svg[\s\S]*Postgres/);
  const yaml = await take("Model (YAML)");
  assert.match(yaml.text, /"replicas":3/);

  // The file is the design: another round takes it as it was.
  await box.setInputFiles(file("again.yaml", yaml.text));
  await tab.getByText("Taken from again.yaml.").waitFor();
  await tab.getByLabel("Pick").selectOption({ label: "Order service" });
  assert.equal(await tab.locator(".fields").getByLabel("Replicas", { exact: true }).inputValue(), "3");
  assert.deepEqual(faults, []);
  await context.close();
});
