// Every screen, with data in it.
import { holdRound } from "./program.mjs";

// Fills a program with a rehearsal and returns every screen's name and path.
export async function screens(tab, origin) {
  await tab.goto(`${origin}/loops/engineer`);
  await tab.locator("select[name=mode]").selectOption("coach");
  await tab.getByRole("button", { name: "Rehearse this loop" }).click();
  await tab.locator("#answer").waitFor();
  const held = new URL(tab.url()).pathname;
  await holdRound(tab, 2);
  await tab.getByRole("link", { name: "Back to the loop" }).click();
  const rehearsal = new URL(tab.url()).pathname;
  await tab.getByRole("button", { name: "Start round" }).first().click();
  await tab.locator("#answer").fill("In March I decided to stop the launch, because we had one day of logs.");
  await tab.keyboard.press("Control+Enter");
  await tab.locator(".turn").first().waitFor();
  const open = new URL(tab.url()).pathname;
  return {
    home: "/",
    loops: "/loops",
    loop: "/loops/netflix-software-engineer",
    rehearsal,
    rehearse: open,
    scorecard: `${held}/scorecard`,
    debrief: `${rehearsal}/debrief`,
    library: "/library?q=outage",
    practice: "/library/practice",
    question: "/library/questions/call-with-half-the-facts",
    settings: "/settings",
    nowhere: "/nowhere",
  };
}
