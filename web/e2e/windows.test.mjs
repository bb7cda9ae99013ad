// Two windows on one session: the one that was overtaken says so, sends nothing more, and loses nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

export async function post(tab, path, body) {
  return tab.evaluate(
    async ([path, body]) => {
      const reply = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
      return reply.json();
    },
    [path, body],
  );
}

// Opens a session in two windows of one browser; what one of them keeps is no secret of the other's.
async function twice(first, session) {
  const { page: one, faults, context } = first;
  await one.goto(`${program.origin}/sessions/${session}`);
  await one.locator("#answer").waitFor();
  const two = await page(program);
  await two.page.goto(`${program.origin}/sessions/${session}`);
  await two.page.locator("#answer").waitFor();
  return { one, two: two.page, faults: () => [...faults, ...two.faults], close: async () => { await two.context.close(); await context.close(); } };
}

async function say(tab, text) {
  const lines = tab.locator(".transcript .line");
  const count = await lines.count();
  await tab.locator("#answer").fill(text);
  await tab.keyboard.press("Control+Enter");
  await tab.waitForFunction((before) => document.querySelectorAll(".transcript .line").length > before, count);
}

async function talkSession(tab) {
  const loop = await tab.evaluate(async () => (await fetch("/api/loops/engineer")).json());
  const rehearsal = await post(tab, "/api/rehearsals", { loop: "engineer", persona: loop.personas[0].id, level: loop.levels[0].id, mode: "interview" });
  return (await post(tab, `/api/rehearsals/${rehearsal.id}/sessions`, { round_id: "recruiter", seed: 5 })).id;
}

const rooms = {
  "a conversation": talkSession,
  "a design round": async (tab) => (await post(tab, "/api/practice", { scenario: "group-chat", mode: "interview" })).id,
  "a coding round": async (tab) => (await post(tab, "/api/practice", { problem: "lru-playlist", mode: "interview" })).id,
};

for (const [name, sit] of Object.entries(rooms)) {
  test(`in ${name}, the window that was overtaken says so and keeps the words`, async () => {
    const first = await page(program);
    const { one, two, faults, close } = await twice(first, await sit(first.page));
    await two.locator("#answer").fill("What I began to write in the second window");
    await two.locator(".answer").getByText("Saved.", { exact: true }).waitFor();
    await say(one, "I decided to take the simplest thing that works, because nobody had measured the load.");
    await two.keyboard.press("Control+Enter");
    await two.getByText("gone on elsewhere").waitFor();
    assert.equal(await two.locator(".transcript .turn").count(), 0, "nothing was interleaved");
    assert.ok(await two.getByRole("button", { name: "End round" }).isDisabled());
    await two.getByRole("button", { name: "Reload the session" }).click();
    await two.locator(".transcript .turn").first().waitFor();
    assert.equal(await two.locator("#answer").inputValue(), "What I began to write in the second window");
    await say(two, "What I began to write in the second window, and how it went on.");
    assert.equal(await two.locator(".transcript .turn").count(), 2);
    assert.deepEqual(faults(), []);
    await close();
  });
}

test("code that another window overtook is put beside what is stored, not over it", async () => {
  const first = await page(program);
  const { one, two, faults, close } = await twice(first, await rooms["a coding round"](first.page));
  const write = async (tab, code) => {
    await tab.locator(".editor .cm-content").click();
    await tab.keyboard.press("Control+a");
    await tab.keyboard.press("Delete");
    await tab.keyboard.insertText(code);
  };
  await write(one, "first = 1\n");
  await one.locator(".benchhead").getByText("Saved.").waitFor();
  await write(two, "second = 2\n");
  await two.getByText("gone on elsewhere").waitFor();
  await two.getByRole("button", { name: "Reload the session" }).click();
  await two.getByText("Another window changed the code").waitFor();
  assert.match(await two.locator(".editor .cm-content").innerText(), /first = 1/);
  await two.getByRole("button", { name: "Put it into the editor" }).click();
  await two.waitForFunction(() => document.querySelector(".editor").shadowRoot.textContent.includes("second = 2"));
  await two.locator(".benchhead").getByText("Saved.").waitFor();
  await two.reload();
  await two.locator(".editor .cm-content").waitFor();
  assert.match(await two.locator(".editor .cm-content").innerText(), /second = 2/);
  assert.deepEqual(faults(), []);
  await close();
});

test("a run of one's own is no other window: one speaks on while it is judged", async () => {
  const { page: tab, faults, context } = await page(program);
  const id = await rooms["a coding round"](tab);
  await tab.goto(`${program.origin}/sessions/${id}`);
  await tab.locator(".editor .cm-content").click();
  await tab.keyboard.press("Control+a");
  await tab.keyboard.press("Delete");
  await tab.keyboard.insertText("print(1)\n");
  await tab.locator(".benchhead").getByText("Saved.").waitFor();
  await tab.getByRole("button", { name: "Run samples" }).click();
  await say(tab, "While that runs: I keep a map beside the list, which costs memory.");
  await tab.locator(".verdictline").waitFor({ timeout: 60_000 });
  await say(tab, "It prints the wrong thing, as I expected of it.");
  assert.equal(await tab.getByText("gone on elsewhere").count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});
