// The program under test, with a browser beside it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const binary = process.env.GREENROOM_BINARY ?? join(root, "target/debug/greenroom");
const browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

// Starts the server in a new home, and a browser that has opened its link.
export async function start({ home = mkdtempSync(join(tmpdir(), "greenroom-")) } = {}) {
  const server = spawn(binary, ["serve", "--no-browser", "--json", "--port", "0", "--home", home], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((done, failed) => {
    createInterface({ input: server.stdout }).once("line", done);
    server.once("exit", (code) => failed(new Error(`greenroom ended with ${code}`)));
  });
  const { link } = JSON.parse(line);
  const executablePath = process.env.CHROMIUM ?? browsers.find(existsSync);
  const args = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Chromium's own sandbox refuses to run as root.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const browser = await chromium.launch({ executablePath, args });
  return {
    link,
    home,
    browser,
    server,
    origin: new URL(link).origin,
    async stop() {
      await browser.close();
      server.kill("SIGTERM");
      await new Promise((done) => (server.exitCode === null && server.signalCode === null ? server.once("exit", done) : done()));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

// A page that watches for what must not happen: errors, refused content, requests to anywhere else.
export async function page(program, options = {}) {
  const context = await program.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // A busy machine may be given more, in milliseconds.
  context.setDefaultTimeout(Number(process.env.GREENROOM_PATIENCE ?? 8_000));
  const opened = await context.newPage();
  const faults = [];
  opened.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  opened.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  opened.on("request", (request) => {
    if (!request.url().startsWith(program.origin) && !request.url().startsWith("data:")) faults.push(`request: ${request.url()}`);
  });
  await opened.goto(program.link);
  return { page: opened, faults, context };
}

// Real answers, one after another.
const golden = readFileSync(join(root, "crates/listen/golden/dev.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text);
export const answer = (index) => golden[(index * 7) % golden.length];

// Holds the round that is open on the page to its end.
export async function holdRound(page, from) {
  let given = from;
  for (let turn = 0; turn < 60; turn++) {
    const before = await page.locator(".line").count();
    const box = page.locator("#answer");
    const own = await page.getByText("Your question", { exact: true }).count();
    await box.fill(own ? "No questions, thank you." : answer(given++));
    await page.keyboard.press("Control+Enter");
    // Either the interviewer says something more, or the round is over.
    await page.waitForFunction(
      (count) => document.querySelectorAll(".line").length > count || !document.querySelector("#answer"),
      before,
    );
    if ((await page.getByRole("link", { name: "Read the scorecard" }).count()) > 0) return given;
  }
  throw new Error("the round does not end");
}
