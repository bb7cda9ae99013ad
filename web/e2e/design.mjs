// What is done again and again in a system-design round.

// Starts the first system-design round of the general loop, whatever rounds stand before it.
export async function designRound(tab, origin) {
  await tab.goto(`${origin}/loops/engineer`);
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").waitFor();
  await tab.getByRole("button", { name: "Leave, go on later" }).click();
  await tab.getByRole("heading", { level: 1 }).waitFor();
  const card = tab.locator(".card, li").filter({ hasText: /system design/i }).filter({ has: tab.getByRole("button", { name: "Start round" }) });
  await card.last().getByRole("button", { name: "Start round" }).click();
  await tab.locator(".board").waitFor();
}

// Says something and waits for the interviewer's next line, which it gives back.
export async function say(tab, text) {
  const lines = tab.locator(".transcript .line");
  const count = await lines.count();
  await tab.locator("#answer").fill(text);
  await tab.keyboard.press("Control+Enter");
  await tab.waitForFunction((before) => document.querySelectorAll(".transcript .line").length > before, count);
  return lines.last().innerText();
}

export async function add(tab, kind) {
  await tab.getByLabel("Add a part").selectOption(kind);
  await tab.getByRole("button", { name: "Add", exact: true }).click();
}

export async function set(tab, label, value) {
  const field = tab.locator(".fields").getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press("Enter");
}

export async function run(tab, button) {
  const lines = tab.locator(".transcript .line");
  const count = await lines.count();
  await tab.getByRole("button", { name: button }).click();
  await tab.waitForFunction((before) => document.querySelectorAll(".transcript .line").length > before, count, { timeout: 60_000 });
  return lines.last().innerText();
}

// Draws the smallest design that runs: a load, a service and a database.
export async function drawThree(tab, { rate = "500", replicas = "2" } = {}) {
  await tab.getByLabel("Pick").selectOption({ label: "Users" });
  await set(tab, "Requests a second", rate);
  await add(tab, "service");
  await set(tab, "Replicas", replicas);
  await set(tab, "Cores of a replica", "2");
  await set(tab, "Own work of a request", "6 ms");
  await add(tab, "database");
  await set(tab, "Cores of a server", "4");
  await tab.getByText("Stored.", { exact: true }).waitFor();
}
