import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** What the figures rest on: synthetic data, assumptions, sources. */
export const basisSection: SectionMaker = async (edition) => {
  const { documents, say } = edition;
  const assumptions = stated(documents.flatMap((document) => document.assumptions));
  const sources = stated(documents.flatMap((document) => document.sources));
  const synthetic = say({
    pl: "Wnioski są syntetyczne, a osoby w programie (wnioskodawcy, urzędnicy, eksperci, monitorujący) grają symulowani aktorzy. Wyniki zapadły przez reguły, karty ocen, pulę i sprawozdania; nie są danymi o prawdziwych projektach.",
    en: "The applications are synthetic, and simulated actors play the people of the programme (applicants, officers, experts, monitors). Rules, score cards, pool and reports decided the outcomes; they are no data about real projects.",
  });
  const assumed = say({
    pl: "Tego o programie nie potwierdza żadne źródło; przyjęto to na potrzeby przykładu:",
    en: "No source confirms the following about the programme; it was chosen for this example:",
  });
  const notFound = say({ pl: "niedostępne", en: "not available" });
  return {
    name: "basis",
    title: say({ pl: "Podstawy i założenia", en: "Basis and assumptions" }),
    body: html`${edition.simulated && html`<h3>${say({ pl: "Dane syntetyczne", en: "Synthetic data" })}</h3><p>${synthetic}</p>`}
${
  assumptions.length > 0 &&
  html`<h3>${say({ pl: "Założenia", en: "Assumptions" })}</h3><p>${assumed}</p>
<ul>${assumptions.map((assumption) => html`<li>${say(assumption.text)}</li>`)}</ul>`
}
<h3>${say({ pl: "Źródła", en: "Sources" })}</h3>
<ul>${sources.map(
      (source) =>
        html`<li>${say(source.title)}${!source.available && html` <strong>(${notFound})</strong>`}${
          source.url !== undefined && html`<br><small>${source.url}</small>`
        }</li>`,
    )}</ul>`,
  };
};

/** What some versions state, each thing once; those that differ under one id both stand. */
function stated<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
