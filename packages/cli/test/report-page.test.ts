import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { renderReportPage } from "../src/report/report-page.ts";
import { sampleReport, sampleSummary } from "./sample-report.ts";

describe("the report page", () => {
  let page = "";
  beforeAll(async () => {
    page = await renderReportPage(sampleReport());
  });

  const edition = (lang: "pl" | "en") => {
    const start = page.indexOf(`<div class="edition" lang="${lang}">`);
    const next = page.indexOf('<div class="edition"', start + 1);
    return page.slice(start, next === -1 ? undefined : next);
  };

  it("escapes what applicants wrote", () => {
    expect(page).not.toMatch(/<script/i);
    expect(page).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  });

  it("needs nothing from outside and forbids it", () => {
    expect(page).not.toMatch(/(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//i);
    expect(page).not.toMatch(/@import|<link|<iframe|<object|javascript:|\son\w+=/i);
    expect(page).toContain("default-src &#39;none&#39;");
  });

  it("allows exactly its own style", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`);
    expect(page).not.toContain(" style=");
  });

  it("stands in Polish and in English with the same sections", () => {
    const sections = (lang: "pl" | "en") =>
      [...edition(lang).matchAll(/<section id="(?:pl|en)-([\w-]+)"/g)].map((match) => match[1]);
    expect(sections("pl")).toEqual(sections("en"));
    expect(sections("pl")).toEqual([
      "funnel",
      "money",
      "applicants",
      "ends",
      "refusals",
      "indicators",
      "monitoring",
      "projects",
      "basis",
      "proof",
    ]);
    expect(edition("pl")).toContain("Program minimalny");
    expect(edition("en")).toContain("Minimal programme");
    expect(edition("en")).toContain("Amount in range");
  });

  it("tells how far the targets are, in both languages, where the programme states some", async () => {
    const figures = { target: 3, sign: 4, signed: 3, lost: 1, settled: 2, open: 0, missing: 1, toSign: 1 };
    const targets = { ...figures, standing: "outOfReach" } as const;
    const input = sampleReport();
    const told = await renderReportPage({ ...input, summary: { ...sampleSummary(), targets } });
    expect(told).toContain('<section id="pl-targets"');
    expect(told).toContain("The target cannot be reached any more");
    expect(told).toMatch(/Celu nie da się już osiągnąć/);
    expect(told.replaceAll(/\s+/g, " ")).toMatch(/of them terminated<\/th><td class="figures">1<\/td>/);
  });

  it("says until when an extended call lasts, and not what was announced", async () => {
    const [call] = sampleSummary().calls;
    if (call === undefined) throw new Error("the sample has no call");
    const extended = { ...sampleSummary(), calls: [{ ...call, closesAt: "2026-04-24T22:00:00.000Z" }] };
    const other = await renderReportPage({ ...sampleReport(), summary: extended });
    expect(other).toContain("24 kwietnia 2026");
    expect(page).not.toContain("24 kwietnia 2026");
  });

  it("writes money as each language does", () => {
    expect(edition("pl")).toMatch(/3\s500,50\szł/);
    expect(edition("en")).toMatch(/PLN\s3,500\.50/);
  });

  it("names every chart to assistive technology and sets a table beside it", () => {
    const charts = [...page.matchAll(/<svg role="img" aria-labelledby="(\S+) (\S+)"/g)];
    expect(charts.length).toBe(14);
    for (const [, title, desc] of charts) {
      expect(page).toMatch(new RegExp(`<title id="${title}">[^<]+</title><desc id="${desc}">[^<]+</desc>`));
    }
    const pairs = page.split('<div class="pair">').slice(1);
    expect(pairs.length).toBe(charts.length);
    for (const pair of pairs)
      expect(pair).toMatch(/<\/figure>\s*<div class="frame"[^>]*><table>\s*<caption>/);
  });

  it("gives no id twice and links to none that is missing", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("says what is synthetic and what is assumed", () => {
    expect(edition("pl")).toContain("Dane syntetyczne.");
    expect(edition("pl")).toContain("Pulę przyjęto.");
  });

  it("says nothing of simulation when people filled the store", async () => {
    const real = await renderReportPage(sampleReport({ simulated: false }));
    expect(real).not.toContain("syntetyczn");
    expect(real).not.toContain("synthetic");
  });

  it("says when the journal's chains are broken, and shows what is not returned", async () => {
    const { money, ...summary } = sampleSummary();
    const broken = await renderReportPage(
      sampleReport({
        journal: { entries: 123, valid: false },
        summary: { ...summary, money: { ...money, returned: money.pool } },
      }),
    );
    expect(broken).toContain("łańcuchy skrótów są naruszone");
    expect(broken).not.toContain("Wypłacone środki w całości rozliczono albo zwrócono.");
  });
});
