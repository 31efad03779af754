import { formatMoney } from "@opus/grant-rules/money";
import { type CallPool, lastTimelyInstant } from "@opus/grant-workflow";
import { unusableInWords } from "../../wording/unusable-money.ts";
import { civilDays, count, days, share } from "../edition/format.ts";
import type { ReportEdition } from "../edition/report-input.ts";
import { html, type SafeHtml } from "../html/html.ts";

/** Head of an edition: what the page is about and its key figures. */
export function renderHeadline(edition: ReportEdition): SafeHtml {
  const { programme, summary, lang, say } = edition;
  const { ends, money: sums } = summary;
  const figures = [
    [
      count(summary.submitted + summary.underWay, lang),
      say({ pl: "wniosków złożono", en: "applications submitted" }),
    ],
    [
      count(ends.funded, lang),
      say({ pl: "projektów zrealizowano i rozliczono", en: "projects carried out and settled" }),
    ],
    [
      share(ends.funded, summary.submitted, lang),
      say({ pl: "wniosków zakończyło się realizacją", en: "of applications were carried out" }),
    ],
    [formatMoney(sums.awarded, lang), say({ pl: "przyznano w umowach", en: "awarded in agreements" })],
    [formatMoney(sums.settled, lang), say({ pl: "rozliczono", en: "settled" })],
    [count(summary.participants, lang), say({ pl: "uczestników", en: "participants" })],
  ];
  return html`<header>
<p class="kind">${say({ pl: "Sprawozdanie z programu", en: "Programme report" })}</p>
<h1>${say(programme.title)}</h1>
<p>${say(programme.description)}</p>
<dl class="facts">
<div><dt>${say({ pl: "Operator", en: "Operator" })}</dt><dd>${say(programme.operator)}</dd></div>
${summary.calls.map((call) => callFacts(edition, call))}
<div><dt>${say({ pl: "Pula", en: "Pool" })}</dt><dd>${formatMoney(sums.pool, lang)}${beyond(sums, edition)}</dd></div>
${budgetFacts(edition)}
${unusableFacts(edition)}
</dl>
${edition.simulated && syntheticNotice(edition)}
<ul class="key-figures">${figures.map(([figure, meaning]) => html`<li><strong>${figure}</strong> <span>${meaning}</span></li>`)}</ul>
</header>
`;
}

/** The budget that the calls share, and what is left of it. */
function budgetFacts({ summary: { budget }, lang, say }: ReportEdition): SafeHtml | "" {
  if (budget === undefined) return "";
  const [amount, left] = [formatMoney(budget.amount, lang), formatMoney(budget.left, lang)];
  return html`<div><dt>${say({ pl: "Wspólny budżet naborów", en: "Budget that the calls share" })}</dt><dd>${say({ pl: `${amount}, z tego zostało ${left}`, en: `${amount}, of which ${left} are left` })}</dd></div>`;
}

/** Money of pools that limits make unusable. */
function unusableFacts({ summary: { unusable = [] }, lang, say }: ReportEdition): SafeHtml | "" {
  if (unusable.length === 0) return "";
  const told = unusable.map((one) => say(unusableInWords(one, lang))).join("; ");
  return html`<div><dt>${say({ pl: "Nie do wykorzystania", en: "Unusable" })}</dt><dd>${told}</dd></div>`;
}

/** How much more than pools have may be awarded, where a call over-contracts. */
function beyond({ mayExceed }: ReportEdition["summary"]["money"], { lang, say }: ReportEdition): string {
  if (mayExceed === undefined) return "";
  const more = formatMoney(mayExceed, lang);
  return say({
    pl: `; wolno przyznać o ${more} więcej (nadkontraktacja)`,
    en: `; ${more} more may be awarded (over-contracting)`,
  });
}

/** A call under the version that states it. */
function callFacts(
  { lang, say, version }: ReportEdition,
  { call: id, programme, closesAt }: CallPool,
): SafeHtml[] {
  const { calls, zone } = version(programme);
  return (
    calls
      .filter((call) => call.id === id)
      // Until when applications could be submitted: as the call was extended, not as it was announced.
      .map((call) => ({ ...call, closesAt: closesAt ?? call.closesAt }))
      .map(
        (call) =>
          html`<div><dt>${say(call.title)}</dt><dd>${days(call.opensAt, lastTimelyInstant(call), zone, lang)}</dd></div>
<div><dt>${say({ pl: "Realizacja", en: "Realisation" })}</dt><dd>${civilDays(call.realisation.from, call.realisation.to, lang)}</dd></div>`,
      )
  );
}

function syntheticNotice({ lang, say }: ReportEdition): SafeHtml {
  const title = say({ pl: "Dane syntetyczne.", en: "Synthetic data." });
  const text = say({
    pl: "Wnioski wymyślono, a decyzje podjęli symulowani aktorzy według reguł programu.",
    en: "The applications are made up, and simulated actors took the decisions under the programme's rules.",
  });
  const more = say({ pl: "Więcej w podstawach i założeniach", en: "More in basis and assumptions" });
  return html`<p class="notice"><strong>${title}</strong> ${text} <a href="#${lang}-basis">${more}</a>.</p>`;
}
