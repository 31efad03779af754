import { type HtmlValue, html, type SafeHtml } from "../html/html.ts";
import type { ReportEdition } from "./report-input.ts";

/** A part of the page with a heading; `name` makes its address and its place in the contents. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly body: HtmlValue;
}

/** Makes a section, or nothing when the programme has nothing to tell in it. */
export type SectionMaker = (edition: ReportEdition) => Promise<Section | undefined>;

/** Renders a section as a named region. */
export function renderSection(edition: ReportEdition, section: Section): SafeHtml {
  const id = `${edition.lang}-${section.name}`;
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${section.title}</h2>
${section.body}
</section>
`;
}

/** Renders the list of contents. */
export function renderContents(edition: ReportEdition, sections: readonly Section[]): SafeHtml {
  const title = edition.say({ pl: "Spis treści", en: "Contents" });
  return html`<nav aria-label="${title}"><ul>${sections.map(
    (section) => html`<li><a href="#${edition.lang}-${section.name}">${section.title}</a></li>`,
  )}</ul></nav>`;
}
