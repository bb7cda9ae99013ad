// Whole loops in a real browser, from the first screen to the panel's debrief.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answer, holdRound, page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

async function wholeLoop(name, level, rounds) {
  const { page: tab, faults, context } = await page(program);
  await tab.getByRole("link", { name: "Pick a loop" }).or(tab.getByRole("link", { name: "Loops", exact: true })).first().click();
  await tab.getByRole("heading", { name: "Loops", level: 1 }).waitFor();
  await tab.getByRole("link", { name, exact: true }).click();
  await tab.locator("select[name=level]").selectOption({ label: level });
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  let given = 0;
  for (let round = 0; round < rounds; round++) {
    await tab.locator("#answer").waitFor();
    given = await holdRound(tab, given);
    await tab.getByRole("link", { name: "Read the scorecard" }).click();
    await tab.getByRole("heading", { name: /^Scorecard/ }).waitFor();
    await tab.getByRole("heading", { name: "The transcript, marked up" }).waitFor();
    await tab.getByRole("link", { name: "Back to the loop" }).click();
    await tab.getByRole("heading", { level: 1 }).waitFor();
    const next = tab.getByRole("button", { name: "Start round" }).first();
    if (round + 1 < rounds) await next.click();
  }
  await tab.getByRole("link", { name: "Hear the panel’s debrief" }).click();
  await tab.getByRole("heading", { name: /^Debrief/ }).waitFor();
  const verdict = await tab.getByRole("heading", { level: 2 }).first().innerText();
  assert.match(verdict, /hire/i, "the panel decides once every round was heard");
  assert.equal(await tab.locator(".vote").count(), rounds);
  assert.deepEqual(faults, []);
  await context.close();
}

test("a whole Netflix backend loop", () => wholeLoop("Netflix · Backend engineer", "L5, senior software engineer", 10));
test("a whole VP loop", () => wholeLoop("Netflix · Engineering VP", "VP", 4));

test("leaving keeps the half-written answer, and a reload too", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/loops/engineer`);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").fill("I decided to wait, because");
  await tab.getByText("Saved.", { exact: true }).waitFor();
  await tab.reload();
  assert.equal(await tab.locator("#answer").inputValue(), "I decided to wait, because");
  await tab.getByRole("button", { name: "Leave, go on later" }).click();
  await tab.getByRole("link", { name: "Continue" }).first().click();
  assert.equal(await tab.locator("#answer").inputValue(), "I decided to wait, because");
  assert.deepEqual(faults, []);
  await context.close();
});

test("coach mode hears while one writes, and a retry is compared", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/loops/engineer`);
  await tab.locator("select[name=mode]").selectOption("coach");
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").fill(answer(0));
  await tab.locator(".live li").first().waitFor();
  await tab.keyboard.press("Control+Enter");
  await tab.getByRole("button", { name: "Answer again" }).first().click();
  await tab.locator("#again").fill("I decided to stop the launch, and it cost us two customers.");
  await tab.getByRole("button", { name: "Compare" }).click();
  await tab.getByText("The interviewer heard the first one").waitFor();
  assert.ok((await tab.locator("dialog tbody tr").count()) > 0);
  await tab.keyboard.press("Escape");
  assert.deepEqual(faults, []);
  await context.close();
});

test("one session is deleted for real", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/loops/engineer`);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").fill("I decided to say something that must go.");
  await tab.keyboard.press("Control+Enter");
  await tab.locator(".turn").first().waitFor();
  const session = new URL(tab.url()).pathname;
  await tab.goto(`${program.origin}${session}/scorecard`);
  await tab.getByRole("button", { name: "Delete this session" }).click();
  await tab.getByRole("button", { name: "Yes, delete this session for real" }).click();
  await tab.getByRole("button", { name: "Start round" }).first().waitFor();
  await tab.goto(`${program.origin}${session}`);
  await tab.getByText("there is no session").waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("script in an answer is shown, never run", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.goto(`${program.origin}/loops/engineer`);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  const evil = "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'> I decided to stop it.";
  await tab.locator("#answer").fill(evil);
  await tab.keyboard.press("Control+Enter");
  await tab.getByText("window.owned = 1").first().waitFor();
  assert.equal(await tab.evaluate(() => window.owned), undefined);
  assert.deepEqual(faults, []);
  await context.close();
});

test("everything goes by keyboard", async () => {
  const { page: tab, faults, context } = await page(program);
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await tab.keyboard.press("?");
  await tab.getByRole("heading", { name: "Keys" }).waitFor();
  await tab.keyboard.press("Escape");
  await tab.keyboard.press("b");
  await tab.getByRole("heading", { name: "Library" }).waitFor();
  await tab.keyboard.press("Control+k");
  await tab.keyboard.type("backend engineer");
  await tab.keyboard.press("Enter");
  await tab.getByRole("heading", { name: /Backend engineer/ }).waitFor();
  assert.match(tab.url(), /\/loops\/netflix-backend-engineer$/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a tab without the link is told what to do", async () => {
  const context = await program.browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${program.origin}/`);
  await tab.getByText("Open the link it printed in the terminal").waitFor();
  await context.close();
});

test("a server that is gone is said, and nothing written is lost", async () => {
  const own = await start();
  const { page: tab } = await page(own);
  await tab.goto(`${own.origin}/loops/engineer`);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").waitFor();
  own.server.kill("SIGKILL");
  await tab.locator("#answer").fill("I decided to go on writing");
  await tab.getByText("Not saved on the server yet; kept in this browser.").waitFor();
  assert.ok(await tab.evaluate(() => Object.values(localStorage).includes("I decided to go on writing")));
  await own.stop();
});
