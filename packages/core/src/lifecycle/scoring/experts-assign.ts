import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { drawExperts } from "../experts/draw-experts.ts";
import { bondReads, bondsOf } from "../experts/expert-bonds.ts";
import { boundExpert, notAppointed, tooFewExperts } from "../experts/expert-reasons.ts";
import type { ExpertRow } from "../ground/sets.ts";
import { type Assigned, activeExperts, expertsMissing } from "./assigned-experts.ts";
import { numberOf } from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Gives an application its experts: those that the draw gave it, or those whom the operator names. Sent again where one of
 * them was recused, it takes the next whom a draw with the same word gives.
 */
export const expertsAssign = s.command({
  type: "experts.assign",
  by: ["operator"],
  decides: true,
  title: { pl: "Wyznacz ekspertów", en: "Assign experts" },
  payload: z.strictObject({ experts: z.array(z.string().min(1).max(200)).min(1).max(20).optional() }),
  open: ({ own }) => (expertsMissing(own) > 0 ? undefined : noPlace()),
  reads: ({ context, rows }) => [
    { set: "experts", whole: true },
    { set: "reviews", key: numberOf(context) },
    ...bondReads(rows("experts")),
  ],
  plan({ stream, section, own, context, payload, rows }) {
    const experts = rows("experts");
    const choice = {
      own,
      number: numberOf(context),
      experts,
      applicants: rows("applicants"),
      needed: expertsMissing(own),
    };
    const drawn = rows("reviews").get(choice.number)?.drawn;
    const chosen =
      section.assignment?.by === "draw" ? byDraw(choice, drawn, payload) : byHand(choice, payload);
    if ("refuse" in chosen) return refuse(...chosen.refuse);
    const counted =
      section.assignment?.by === "draw" ? chosen.experts.filter((id) => !isDrawn(id, drawn)) : chosen.experts;
    return {
      events: [{ stream, event: { type: "experts.assign", experts: [...chosen.experts] } }],
      rows: counted.map((id) => {
        const row = experts.get(id) as ExpertRow;
        return {
          op: "update" as const,
          set: "experts" as const,
          key: id,
          value: { ...row, files: row.files + 1 },
        };
      }),
    };
  },
});

interface Choice {
  readonly own: { readonly assigned?: Assigned | undefined; readonly recused: readonly string[] };
  readonly number: string;
  readonly experts: ReadonlyMap<string, ExpertRow>;
  readonly applicants: ReadonlyMap<string, unknown>;
  readonly needed: number;
}

type Chosen = { readonly experts: readonly string[] } | { readonly refuse: readonly RefusalReason[] };
type Drawn = { readonly experts: readonly string[]; readonly word: string };

function isDrawn(expert: string, drawn: Drawn | undefined): boolean {
  return drawn?.experts.includes(expert) === true;
}

/** Those drawn for the application who are still open to it, and for the others the next by the same word. */
function byDraw(choice: Choice, drawn: Drawn | undefined, payload: { readonly experts?: unknown }): Chosen {
  if (payload.experts !== undefined) return { refuse: [isDrawnHere()] };
  if (drawn === undefined) return { refuse: [notDrawn()] };
  const { number, needed, experts } = choice;
  const first = drawn.experts.filter((id) => reasonAgainst(id, choice) === undefined).slice(0, needed);
  const rest = [...experts].filter(([id]) => !isDrawn(id, drawn) && reasonAgainst(id, choice) === undefined);
  const [next] = drawExperts({
    word: drawn.word,
    applications: [{ number, without: [] }],
    experts: rest.map(([expert, { files }]) => ({ expert, files })),
    perApplication: needed - first.length,
  });
  const chosen = [...first, ...(next?.experts ?? [])];
  return chosen.length < needed ? { refuse: [tooFewExperts([number], needed)] } : { experts: chosen };
}

function byHand(
  choice: Choice,
  { experts = [] }: { readonly experts?: readonly string[] | undefined },
): Chosen {
  const named = [...new Set(experts)];
  if (named.length === 0 || named.length > choice.needed) return { refuse: [wrongNumber(choice.needed)] };
  const against = named.flatMap((id) => reasonAgainst(id, choice) ?? []);
  return against.length > 0 ? { refuse: against } : { experts: named };
}

/** Why an expert cannot get the application. */
function reasonAgainst(expert: string, { own, experts, applicants }: Choice): RefusalReason | undefined {
  const row = experts.get(expert);
  if (row === undefined || row.dismissed) return notAppointed(expert);
  if (own.recused.includes(expert) || activeExperts(own).includes(expert)) return hasPart(expert);
  const bonds = bondsOf(expert, row, applicants);
  return bonds.length === 0 ? undefined : boundExpert(expert, bonds);
}

function noPlace() {
  return reason(
    "OGW257",
    { pl: "Wniosek ma już wszystkich ekspertów.", en: "The application has all its experts." },
    { pl: "Kolejny jest potrzebny, gdy któryś się wyłączy.", en: "Another is needed once one is recused." },
  );
}

function hasPart(expert: string) {
  return reason(
    "OGW257",
    {
      pl: `Ekspert „${expert}” ma już ten wniosek albo się z niego wyłączył.`,
      en: `Expert "${expert}" has this application already, or was recused from it.`,
    },
    { pl: "Wyznacz innego eksperta.", en: "Assign another expert." },
  );
}

function wrongNumber(needed: number) {
  return {
    ...reason("OGW258", {
      pl: `Wyznacz co najmniej jednego eksperta, najwyżej ${needed}.`,
      en: `Name one expert at least, and ${needed} at most.`,
    }),
    pointer: "/experts",
  };
}

function isDrawnHere() {
  return {
    ...reason(
      "OGW256",
      {
        pl: "W tym programie eksperta do wniosku daje losowanie.",
        en: "In this programme the draw gives an application its experts.",
      },
      { pl: "Wyślij polecenie bez „experts”.", en: 'Send the command without "experts".' },
    ),
    pointer: "/experts",
  };
}

function notDrawn() {
  return reason(
    "OGW255",
    { pl: "Dla tego wniosku nie było jeszcze losowania.", en: "There was no draw for this application yet." },
    { pl: "Wylosuj ekspertów w naborze (experts.draw).", en: "Draw the experts of the call (experts.draw)." },
  );
}
