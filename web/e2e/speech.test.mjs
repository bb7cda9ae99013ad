// Speaking and being read to, with a recogniser and a synthesiser of the test's own in the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { page, start } from "./program.mjs";

let program;
before(async () => {
  program = await start();
});
after(() => program.stop());

// A browser's speech, as far as pages see it. `local` says whether it can recognise on this machine.
function fakes({ local, offered = true }) {
  window.heard = { made: [], started: 0, spoken: [] };
  class Fake {
    constructor() {
      this.processLocally = false;
      window.heard.made.push(this);
      window.heard.last = this;
    }
    start() {
      window.heard.started++;
    }
    stop() {
      this.onend?.();
    }
    abort() {
      this.onend?.();
    }
    static async available({ processLocally }) {
      return processLocally && local ? "available" : "unavailable";
    }
  }
  window.SpeechRecognition = offered ? Fake : undefined;
  window.webkitSpeechRecognition = undefined;
  const voices = [
    { name: "Cloud", lang: "en-US", localService: false, voiceURI: "cloud" },
    { name: "Here", lang: "en-US", localService: true, voiceURI: "here" },
  ];
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class { constructor(text) { this.text = text; } } });
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      pending: false,
      getVoices: () => voices,
      speak: (said) => window.heard.spoken.push([said.voice.name, said.text]),
      cancel: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    },
  });
}

async function begin(speech, preferences = {}) {
  const opened = await page(program);
  await opened.context.addInitScript(fakes, speech);
  await opened.context.addInitScript((kept) => Object.entries(kept).forEach(([key, text]) => localStorage.setItem(key, text)), preferences);
  return opened;
}

async function sitDown(tab, mode = "interview") {
  await tab.goto(`${program.origin}/loops/engineer`);
  await tab.locator("select[name=mode]").selectOption(mode);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").waitFor();
}

const recognise = (tab, results) =>
  tab.evaluate((results) => {
    const made = results.map(([transcript, isFinal]) => ({ 0: { transcript }, length: 1, isFinal }));
    window.heard.last.onresult({ resultIndex: 0, results: made });
  }, results);

test("speech is off until it is wanted, and then becomes text that is sent as spoken", async () => {
  const { page: tab, faults, context } = await begin({ local: true });
  await sitDown(tab);
  assert.equal(await tab.getByRole("button", { name: "Speak" }).count(), 0);
  assert.equal(await tab.evaluate(() => window.heard.made.length), 0, "nothing is asked of the microphone unasked");
  const room = tab.url();

  await tab.goto(`${program.origin}/settings`);
  await tab.getByText("This browser recognises speech on this machine.").waitFor();
  await tab.getByLabel("Speak answers, recognised on this machine").check();
  assert.equal(await tab.getByLabel("Also where it can’t be done on this machine").count(), 0);
  await tab.goto(room);
  await tab.getByRole("button", { name: "Speak" }).click();
  await tab.getByText("Listening.").waitFor();
  assert.equal(await tab.evaluate(() => window.heard.last.processLocally), true);
  await recognise(tab, [["I decided to stop the launch because we had one day of logs", true], ["and then", false]]);
  assert.equal(await tab.locator("#answer").inputValue(), "I decided to stop the launch because we had one day of logs");
  await tab.locator(".interim").getByText("and then").waitFor();
  // The browser ends by itself after a silence; who is thinking goes on.
  const started = await tab.evaluate(() => (window.heard.last.onend(), window.heard.started));
  assert.equal(started, 2);
  // What is still being made out is said too, and the draft survives a reload with how it came.
  await tab.getByRole("button", { name: "Stop speaking" }).click();
  assert.match(await tab.locator("#answer").inputValue(), /one day of logs and then$/);
  await tab.getByText("Saved.", { exact: true }).waitFor();
  await tab.reload();
  await tab.locator("#answer").press("Control+Enter");
  await tab.locator(".turn").getByText("spoken", { exact: true }).waitFor();
  const session = await tab.evaluate(async () => (await fetch(`/api${location.pathname}`)).json());
  assert.equal(session.turns.find((turn) => turn.kind === "candidate").delivery, "spoken");
  // What is typed after that is typed.
  await tab.locator("#answer").fill("And this one I have typed, because I decided to write it down.");
  await tab.keyboard.press("Control+Enter");
  await tab.locator(".turn").nth(1).waitFor();
  const after = await tab.evaluate(async () => (await fetch(`/api${location.pathname}`)).json());
  assert.deepEqual(after.turns.filter((turn) => turn.kind === "candidate").map((turn) => turn.delivery), ["spoken", "typed"]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("what would be recognised elsewhere is refused until the box is ticked", async () => {
  const { page: tab, faults, context } = await begin({ local: false }, { speech: "on" });
  await sitDown(tab);
  const room = tab.url();
  await tab.getByRole("button", { name: "Speak" }).click();
  await tab.getByText("only by sending it to its maker, which is off").waitFor();
  assert.equal(await tab.evaluate(() => window.heard.started), 0);
  await tab.goto(`${program.origin}/settings`);
  await tab.getByText("the browser’s maker may receive and process your voice").waitFor();
  const found = await new AxeBuilder({ page: tab }).analyze();
  assert.deepEqual(found.violations.filter((one) => ["serious", "critical"].includes(one.impact)).map((one) => one.id), []);
  await tab.getByLabel("Also where it can’t be done on this machine").check();
  await tab.goto(room);
  await tab.getByText("or speak, which your browser’s maker may hear").waitFor();
  await tab.getByRole("button", { name: "Speak" }).click();
  await tab.getByText("Listening.").waitFor();
  assert.equal(await tab.evaluate(() => window.heard.last.processLocally), false);
  await tab.evaluate(() => window.heard.last.onerror({ error: "not-allowed" }));
  await tab.getByText("does not let this page use the microphone").waitFor();
  await tab.getByRole("button", { name: "Speak" }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("a browser without recognition says so, and text is there", async () => {
  const { page: tab, faults, context } = await begin({ local: false, offered: false });
  await tab.goto(`${program.origin}/settings`);
  await tab.getByText("This browser recognises no speech. Answers are typed.").waitFor();
  assert.ok(await tab.getByLabel("Speak answers, recognised on this machine").isDisabled());
  assert.deepEqual(faults, []);
  await context.close();
});

test("the interviewer is read aloud by a voice of this machine, each line once", async () => {
  const { page: tab, faults, context } = await begin({ local: true }, { "read-aloud": "on" });
  await sitDown(tab);
  const spoken = () => tab.evaluate(() => window.heard.spoken);
  await tab.waitForFunction(() => window.heard.spoken.length === 1);
  await tab.locator("#answer").fill("I decided to stop the launch, because we had one day of logs.");
  await tab.keyboard.press("Control+Enter");
  await tab.waitForFunction(() => window.heard.spoken.length >= 2);
  assert.ok((await spoken()).every(([voice]) => voice === "Here"));
  const count = (await spoken()).length;
  await tab.getByRole("button", { name: "Read it again" }).click();
  assert.equal((await spoken()).length, count + 1);
  await tab.reload();
  await tab.locator("#answer").waitFor();
  assert.equal((await spoken()).length, 0, "an old transcript is not read out");
  assert.deepEqual(faults, []);
  await context.close();
});
