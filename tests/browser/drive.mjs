/* Opens pages in Chromium and prints what it finds as JSON.
 *
 * node drive.mjs BROWSER JOB.json; a job is a page, a size, and a list of steps:
 *   ["click", selector] ["press", key] ["eval", "expression"] ["scroll", y]
 *   ["wheel", selector, y] ["axe"] ["print", path] ["shot", path] ["frames", count]
 * Every step gives one value; steps that only act give null.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { chromium } = require("playwright-core");
const [executablePath, jobFile] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobFile, "utf-8"));

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext({
  viewport: { width: job.width, height: job.height },
  colorScheme: job.dark ? "dark" : "light",
  bypassCSP: job.steps.some(([kind]) => kind === "axe"), // axe is a script of its own
  acceptDownloads: true,
});
const page = await context.newPage();
const problems = [];
const requests = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (line) => {
  if (line.type() === "error") problems.push(line.text());
});
page.on("request", (request) => {
  if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
});

const settle = () => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
}));
const actions = {
  click: async (selector) => { await page.locator(selector).first().click(); },
  press: async (key) => { await page.keyboard.press(key); },
  fill: async (selector, text) => { await page.locator(selector).first().fill(text); },
  eval: (expression) => page.evaluate(expression),
  scroll: async (y) => { await page.evaluate((to) => scrollTo(0, to), y); },
  wheel: async (selector, y) => {
    await page.locator(selector).hover();
    await page.mouse.wheel(0, y);
    await page.waitForTimeout(200);
  },
  download: async (selector) => {
    const [saved] = await Promise.all([page.waitForEvent("download"),
      page.locator(selector).click()]);
    return readFileSync(await saved.path(), "utf-8");
  },
  axe: async () => {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const found = await page.evaluate(() => globalThis.axe.run());
    return found.violations.map(({ id, impact, nodes }) => (
      { id, impact, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)) }));
  },
  print: async (path) => { await page.pdf({ path, preferCSSPageSize: true }); },
  shot: async (path) => { await page.screenshot({ path }); },
  frames: (count) => page.evaluate(async (wanted) => {
    const lengths = [];
    let last = performance.now();
    for (let frame = 0; frame < wanted; frame += 1) {
      scrollTo(0, frame * 600);
      await new Promise((done) => { requestAnimationFrame(done); });
      lengths.push(performance.now() - last);
      last = performance.now();
    }
    return lengths.sort((a, b) => a - b)[Math.floor(wanted * 0.95)];
  }, count),
};

const begun = Date.now();
await page.goto(job.url);
await settle();
const loaded = Date.now() - begun;
const values = [];
for (const [kind, ...given] of job.steps) {
  values.push((await actions[kind](...given)) ?? null);
  await settle();
}
await browser.close();
console.log(JSON.stringify({ loaded, values, problems, requests }));
