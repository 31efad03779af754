import type { Answers } from "./draw-answers.ts";
import { STREETS } from "./grant-call.ts";
import type { PreparedApplication, PreparedLocation } from "./prepared-application.ts";

const streets = new Map(STREETS.map(({ code, name }) => [name, code]));

/** What a programmer would write to get from answers to plain data: no checks, no problems, this form only. */
export function prepareByHand(answers: Answers): PreparedApplication {
  return {
    kind: text(answers.kind),
    krs: text(answers.krs),
    mapPart: text(answers.mapPart),
    amount: grosze(answers.amount),
    own: grosze(answers.own),
    total: grosze(answers.total),
    indirect: grosze(answers.indirect),
    partnerShare: typeof answers.partnerShare === "number" ? Math.round(answers.partnerShare * 100) : null,
    startsOn: epochDay(answers.startsOn),
    endsOn: epochDay(answers.endsOn),
    participants: typeof answers.participants === "number" ? answers.participants : null,
    events: typeof answers.events === "number" ? answers.events : null,
    agreed: yesNo(answers.agreed),
    statement: yesNo(answers.statement),
    locations: Array.isArray(answers.locations) ? answers.locations.map(location) : null,
  };
}

function location(written: Answers): PreparedLocation {
  const { locality, street } = written.address as Readonly<Record<string, string>>;
  return {
    address: { locality: locality === "Łódź" ? "lodz" : null, street: streets.get(street ?? "") ?? null },
    setting: text(written.setting),
    onStreetSpace: yesNo(written.onStreetSpace),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function yesNo(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function grosze(value: unknown): number | null {
  return typeof value === "string" ? Math.round(Number(value) * 100) : null;
}

function epochDay(value: unknown): number | null {
  return typeof value === "string" ? Date.parse(value) / 86_400_000 : null;
}
