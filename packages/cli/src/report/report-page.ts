import { createHash } from "node:crypto";
import type { Lang } from "@opus/grant-rules/errors";
import { defused } from "../terminal/defused.ts";
import { editionOf, type ReportInput } from "./edition/report-input.ts";
import { renderContents, renderSection, type Section, type SectionMaker } from "./edition/section.ts";
import { html, type SafeHtml, trustedHtml } from "./html/html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { applicantsSection } from "./sections/applicants-section.ts";
import { basisSection } from "./sections/basis-section.ts";
import { endsSection } from "./sections/ends-section.ts";
import { funnelSection } from "./sections/funnel-section.ts";
import { renderHeadline } from "./sections/headline.ts";
import { indicatorsSection } from "./sections/indicators-section.ts";
import { mapSection } from "./sections/map-section.ts";
import { moneySection } from "./sections/money-section.ts";
import { monitoringSection } from "./sections/monitoring-section.ts";
import { projectsSection } from "./sections/projects-section.ts";
import { proofSection } from "./sections/proof-section.ts";
import { refusalsSection } from "./sections/refusals-section.ts";
import { targetsSection } from "./sections/targets-section.ts";

const SECTIONS: readonly SectionMaker[] = [
  funnelSection,
  moneySection,
  applicantsSection,
  mapSection,
  endsSection,
  refusalsSection,
  targetsSection,
  indicatorsSection,
  monitoringSection,
  projectsSection,
  basisSection,
  proofSection,
];

/**
 * Renders the report as one HTML file that needs nothing else: no script, no font, no request. Polish and English
 * stand in it side by side; a switch of plain CSS shows one of them. A content security policy forbids the rest.
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { type ReportInput, renderReportPage } from "@opus/grant-workflow-cli";
 *
 * declare const input: ReportInput;
 * await writeFile("report.html", await renderReportPage(input));
 * ```
 */
export async function renderReportPage(input: ReportInput): Promise<string> {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'`;
  const { title } = editionOf(input, "pl").programme;
  const page = html`<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="grant-workflow">
<title>${title.pl} – sprawozdanie</title>
<style>${trustedHtml(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Przejdź do treści / Skip to content</a>
<header><fieldset class="languages">
<legend>Język / <span lang="en">Language</span></legend>
<input type="radio" name="language" id="language-pl" checked><label for="language-pl" lang="pl">Polski</label>
<input type="radio" name="language" id="language-en"><label for="language-en" lang="en">English</label>
</fieldset></header>
<main id="content">
${await renderEdition(input, "pl")}${await renderEdition(input, "en")}</main>
</body>
</html>
`;
  // Charts included; in HTML a line break ends nothing.
  return defused(page.text);
}

async function renderEdition(input: ReportInput, lang: Lang): Promise<SafeHtml> {
  const edition = editionOf(input, lang);
  const sections: Section[] = [];
  for (const make of SECTIONS) {
    const section = await make(edition);
    if (section !== undefined) sections.push(section);
  }
  return html`<div class="edition" lang="${lang}">
${renderHeadline(edition)}${renderContents(edition, sections)}
${sections.map((section) => renderSection(edition, section))}</div>
`;
}

function styleHash(): string {
  return createHash("sha256").update(PAGE_STYLE).digest("base64");
}
