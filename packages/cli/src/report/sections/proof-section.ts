import { count, day } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** How the figures can be checked. */
export const proofSection: SectionMaker = async (edition) => {
  const { journal, lang, say, programme, summary } = edition;
  const verified = journal.valid
    ? say({ pl: "łańcuchy skrótów sprawdzono, bez zastrzeżeń", en: "hash chains verified, no faults" })
    : say({ pl: "łańcuchy skrótów są naruszone", en: "the hash chains are broken" });
  const commands = say({
    pl: "Każdą decyzję można odtworzyć i wyjaśnić z dziennika:",
    en: "Every decision can be replayed and explained from the journal:",
  });
  return {
    name: "proof",
    title: say({ pl: "Jak to sprawdzić", en: "How to check this" }),
    body: html`<dl>
<dt>${say({ pl: "Dziennik", en: "Journal" })}</dt><dd>${say({ pl: "liczba wpisów:", en: "entries:" })} ${count(journal.entries, lang)}; ${verified}</dd>
${
  summary.lastEntryAt !== null &&
  html`<dt>${say({ pl: "Ostatni wpis", en: "Last entry" })}</dt><dd>${day(summary.lastEntryAt, programme.zone, lang)}</dd>`
}
<dt>${say({ pl: "Wersja programu", en: "Version of the programme" })}</dt>${summary.versions.map(
      ({ version, hash }) => html`<dd>${programme.id} ${version}<br><code>${hash}</code></dd>`,
    )}
</dl>
<p>${commands}</p>
<pre><code>grant-workflow verify STORE
grant-workflow explain STORE ${summary.projects[0]?.number ?? "CASE"} --lang ${lang}</code></pre>`,
  };
};
