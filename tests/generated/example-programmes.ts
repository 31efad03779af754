import { readdirSync, readFileSync } from "node:fs";
import { isPlainObject } from "@opus/grant-rules/document";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney, grosze } from "@opus/grant-rules/money";
import { type ProgrammeDocument, parseProgramme } from "@opus/grant-workflow";
import type { ReportedFigures } from "../../examples/programmes/reported-figures.ts";
import { labelOfValue } from "../../packages/cli/src/wording/form-labels.ts";
import { FUNNEL_NAMES } from "../../packages/cli/src/wording/funnel-names.ts";
import { markdownTable } from "./markdown.ts";

const text = (pl: string, en: string): LocalisedText => ({ pl, en });
const programmes = new URL("../../examples/programmes/", import.meta.url);

interface Held {
  readonly folder: string;
  readonly stated: Readonly<Record<string, unknown>>;
  readonly document: ProgrammeDocument;
  readonly scenarios: number;
  readonly reported: ReportedFigures;
}

/** Folders of the programmes that were held or announced; those of the tour are made up. */
export const heldProgrammes: readonly string[] = readdirSync(programmes, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(new URL(`${name}/`, programmes)).includes("reported.ts"))
  .sort();

const figures = new Map(
  await Promise.all(
    heldProgrammes.map(async (name) => {
      const { reported } = (await import(new URL(`${name}/reported.ts`, programmes).href)) as {
        readonly reported: ReportedFigures;
      };
      return [name, reported] as const;
    }),
  ),
);

const TITLE = text("Programy przykładowe", "Example programmes");
const INTRODUCTION = text(
  `Programy, które się odbyły albo zostały ogłoszone, zapisane jako dokumenty. Każdy ma katalog w \`examples/programmes\`: dokument, przypadki reguł, scenariusze i **zmyślone wnioski**. Liczby pochodzą ze sprawozdań operatorów; \`grant-workflow run\` z ziarnem 1 dochodzi do nich z dziennika, co sprawdza test
przy każdej zmianie. Wniosków nie publikowano: ich liczbę i kwoty dobrano tak, by sumy wyszły z reguł, kart i puli, a żaden wiersz nie mówi, kto dostał pieniądze. Czego źródła nie podają, jest w \`assumptions\` dokumentu. Tę stronę pisze \`pnpm generate\`; nie zmieniaj jej ręcznie. In English:
[example-programmes.md](example-programmes.md).

Ustawienia, których żaden z nich nie ma, pokazują programy zmyślone w \`examples/programmes/tour\`. Każde ustawienie z przykładem: [settings.pl.md](settings.pl.md).`,
  `Programmes that were held or announced, as documents. Each has a folder in \`examples/programmes\`: the document, rule cases, scenarios and **made-up applications**. The figures are those of the operators' reports; \`grant-workflow run\` with seed 1 comes to them out of the journal, which a test holds on
every change. Applications were never published: their number and sums were chosen so that the totals come out of rules, cards and pool, and no row says who was given money. What the sources do not say stands in \`assumptions\` of the document. \`pnpm generate\` writes this page; do not edit it. Po polsku:
[example-programmes.pl.md](example-programmes.pl.md).

Settings that none of them has are shown by the made-up programmes of \`examples/programmes/tour\`. Every setting with an example: [settings.md](settings.md).`,
);

const HEADS = {
  none: text(
    "Wyników nie opublikowano; przebieg pokazują scenariusze.",
    "No results were published; scenarios show the course.",
  ),
  reported: text("Podane i wychodzące z dziennika", "Reported, and out of the journal"),
  states: text("Pokazuje ustawienia", "Shows the settings"),
  open: text("Przyjęte, bo źródła o tym milczą", "Assumed, as the sources do not say"),
} as const;

/** Settings worth a look, by where they stand, with their place on the page of settings. */
const SHOWN: readonly (readonly [path: string, name: LocalisedText, anchor: string])[] = [
  ["calls.published", text("ogłoszenie naboru", "publication of the call"), "calls-published"],
  ["calls.signUp", text("zapisy w kolejności zgłoszeń", "sign-up in the order of receipt"), "calls-signup"],
  ["calls.queue", text("nabór ciągły", "continuous call"), "calls-queue"],
  ["calls.own", text("nabór z własnymi zasadami", "a call with members of its own"), "calls-own"],
  ["applicants.limits", text("limity podmiotów", "limits of parties"), "applicants-limits"],
  ["applicants.earlier", text("wcześniejsze dotacje", "earlier grants"), "applicants-earlier"],
  ["applicants.paths", text("kto zawiera umowę", "who concludes the agreement"), "applicants-paths"],
  ["applicants.representatives", text("kto jeszcze działa", "who else acts"), "applicants-representatives"],
  ["eligibility.checklist", text("karta formalna", "checklist of the formal check"), "eligibility-checklist"],
  ["territories", text("rejestr miejsc", "register of places"), "territories"],
  ["parameters", text("parametry z datami", "dated parameters"), "parameters"],
  ["calculations", text("obliczenia", "calculations"), "calculations"],
  ["scoring.divergence", text("rozbieżność kart", "diverging cards"), "scoring-divergence"],
  ["scoring.assignment", text("przydział ekspertów", "assignment of experts"), "scoring-assignment"],
  ["scoring.reduction", text("niższa kwota na karcie", "lower amounts"), "scoring-reduction"],
  ["scoring.interview", text("prezentacje", "presentations"), "scoring-interview"],
  ["scoring.rounds", text("rundy po kartach", "rounds after the cards"), "scoring-rounds"],
  ["scoring.ranking.pools", text("kilka pul", "pools"), "scoring-ranking-pools"],
  ["scoring.ranking.quota", text("limit dla rodzaju wniosków", "quota"), "scoring-ranking-quota"],
  ["scoring.ranking.offer", text("oferta części kwoty", "offer of a part"), "scoring-ranking-offer"],
  ["appeals", text("odwołania", "appeals"), "appeals"],
  ["targets", text("cele", "targets"), "targets"],
  ["monitoring", text("wizyty", "visits"), "monitoring"],
  ["amendments", text("zmiany umów", "amendments"), "amendments"],
];

/** Every programme that was held or announced, with its figures, as a Markdown document. */
export function exampleProgrammes(lang: Lang): string {
  const held = heldProgrammes.map(read).sort((left, right) => startOf(left).localeCompare(startOf(right)));
  const overview = markdownTable(
    [
      text("program", "programme"),
      text("nabory", "calls"),
      text("zmyślone wnioski", "made-up applications"),
      text("reguły", "rules"),
      text("scenariusze", "scenarios"),
      text("założenia", "assumptions"),
    ].map((name) => name[lang]),
    held.map(({ folder, document, stated, reported, scenarios }) => [
      `[${document.title[lang]}](#${folder})`,
      String(listAt(stated, "calls").length),
      String(reported.applications),
      String(rulesOf(stated)),
      String(scenarios),
      String(document.assumptions.length),
    ]),
  );
  const parts = held.map((each) => partOf(each, lang));
  return `${[`# ${TITLE[lang]}`, INTRODUCTION[lang], overview, ...parts].join("\n\n")}\n`;
}

function read(folder: string): Held {
  const source = readFileSync(new URL(`${folder}/programme.json`, programmes), "utf8");
  const files = readdirSync(new URL(`${folder}/scenarios/`, programmes));
  const scenarios = files.map((file) => {
    const { scenarios: all } = JSON.parse(
      readFileSync(new URL(`${folder}/scenarios/${file}`, programmes), "utf8"),
    ) as { readonly scenarios: readonly unknown[] };
    return all.length;
  });
  return {
    folder,
    stated: JSON.parse(source) as Record<string, unknown>,
    document: parseProgramme(source).document,
    scenarios: scenarios.reduce((sum, count) => sum + count, 0),
    reported: figures.get(folder) ?? { applications: 0 },
  };
}

function partOf({ folder, document, stated, reported }: Held, lang: Lang): string {
  const rows = figuresOf(document, reported, lang);
  const shown = SHOWN.filter(([path]) => isStated(stated, path)).map(
    ([, name, anchor]) => `[${name[lang]}](settings${lang === "pl" ? ".pl" : ""}.md#${anchor})`,
  );
  const assumed = document.assumptions.map(({ id }) => `\`${id}\``);
  return [
    `<a id="${folder}"></a>`,
    `## ${document.title[lang]}`,
    `${document.description[lang]} \`examples/programmes/${folder}\``,
    rows.length === 0
      ? HEADS.none[lang]
      : `**${HEADS.reported[lang]}:** ${rows.map(([name, value]) => `${name} ${value}`).join("; ")}.`,
    ...(shown.length === 0 ? [] : [`**${HEADS.states[lang]}:** ${shown.join(", ")}.`]),
    `**${HEADS.open[lang]}:** ${assumed.join(", ")}.`,
  ].join("\n\n");
}

/** What was reported, in words and numbers; nothing where no results were published. */
function figuresOf(
  { form, facts, settlement }: ProgrammeDocument,
  { funnel = {}, funded = [], awarded, asked, participants, achieved = {}, visits }: ReportedFigures,
  lang: Lang,
): readonly (readonly [name: string, value: string])[] {
  const money = (amount: number) => formatMoney(grosze(amount), lang);
  const label = (kind: string) => labelOfValue(form, facts.applicantKind ?? "", kind)[lang];
  const number = (count: number) => count.toLocaleString(lang === "pl" ? "pl-PL" : "en-GB");
  const others = settlement.indicators.filter(
    ({ id }) => achieved[id] !== undefined && id !== settlement.participants,
  );
  return [
    ...Object.entries(FUNNEL_NAMES).flatMap(([step, name]) => {
      const count = funnel[step as keyof typeof funnel];
      return count === undefined ? [] : [[name[lang], number(count)] as const];
    }),
    ...funded.map(({ kinds, count }) => {
      const who = kinds.map(label).join(" + ");
      return [`${text("w tym", "of them")[lang]} ${who}`, number(count)] as const;
    }),
    ...(asked === undefined ? [] : [[text("wnioskowano o", "asked for")[lang], money(asked)] as const]),
    ...(awarded === undefined ? [] : [[text("przyznano", "awarded")[lang], money(awarded)] as const]),
    ...(visits === undefined ? [] : [[text("wizyty", "visits")[lang], number(visits)] as const]),
    ...(participants === undefined
      ? []
      : [[text("uczestnicy", "participants")[lang], about(participants, number, lang)] as const]),
    ...others.map(({ id, title }) => [title[lang].toLowerCase(), number(achieved[id] ?? 0)] as const),
  ];
}

function about(
  [least, most]: readonly [number, number],
  number: (count: number) => string,
  lang: Lang,
): string {
  if (least === most) return number(least);
  return `${text("około", "about")[lang]} ${number((least + most) / 2)}`;
}

function startOf({ stated }: Held): string {
  return listAt(stated, "calls")
    .map((call) => String(isPlainObject(call) ? call.opensAt : ""))
    .sort()
    .join();
}

function rulesOf(stated: Held["stated"]): number {
  const own = listAt(stated, "calls").map((call) =>
    isPlainObject(call) && isPlainObject(call.own) ? listAt(call.own, "rules").length : 0,
  );
  return own.reduce((sum, count) => sum + count, listAt(stated, "rules").length);
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = isPlainObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
}

function isStated(value: unknown, path: string): boolean {
  const [name = "", ...rest] = path.split(".");
  const found = isPlainObject(value) ? value[name] : undefined;
  if (found === undefined) return false;
  if (rest.length === 0) return true;
  return Array.isArray(found)
    ? found.some((each) => isStated(each, rest.join(".")))
    : isStated(found, rest.join("."));
}
