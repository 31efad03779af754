import type { RuleSetInput } from "@opus/grant-rules";

/** Kinds of applicants in the form, and those that may apply. */
export const KINDS = ["ngo", "informalGroup", "school", "naturalPerson", "entrepreneur", "office"] as const;
export const WELCOME_KINDS = ["ngo", "informalGroup", "school", "naturalPerson"];
export const MAP_PARTS = ["northWest", "northEast", "southWest", "southEast"] as const;
export const SETTINGS = ["streetSpace", "courtyard", "building", "park"] as const;

const FIRST_WORDS = ["Lipowa", "Klonowa", "Brzozowa", "Dolna", "Wodna", "Polna", "Leśna", "Zielona", "Jasna"];
const SECOND_WORDS = ["", " Górna", " Stara", " Nowa", " Wielka", " Mała", " Boczna", " Krańcowa"];

/** Streets of the town: code and name; the first is the one on which nothing may be organised. */
export const STREETS: readonly { readonly code: string; readonly name: string }[] = [
  { code: "piotrkowska", name: "Piotrkowska" },
  ...FIRST_WORDS.flatMap((first, one) =>
    SECOND_WORDS.map((second, two) => ({ code: `street-${one}-${two}`, name: `${first}${second}` })),
  ),
];

/** Codes of the streets that make up the zone. */
export const ZONE_STREETS: readonly string[] = STREETS.filter((_, index) => index % 5 !== 3).map(
  ({ code }) => code,
);

const money = { type: "string", format: "money", minimum: 0 };
const date = { type: "string", format: "date" };

const LOCATION = {
  type: "object",
  required: ["address", "setting", "onStreetSpace"],
  properties: {
    address: {
      type: "object",
      required: ["locality", "street", "number"],
      "x-place": { register: "town" },
      properties: { locality: { type: "string" }, street: { type: "string" }, number: { type: "string" } },
    },
    setting: { type: "string", enum: SETTINGS },
    onStreetSpace: { type: "boolean" },
  },
};

const FORM = {
  type: "object",
  required: [
    ...["kind", "mapPart", "amount", "own", "total", "startsOn", "endsOn"],
    ...["participants", "events", "agreed", "statement", "locations"],
  ],
  properties: {
    kind: { type: "string", enum: KINDS },
    krs: { type: "string", maxLength: 10 },
    mapPart: { type: "string", enum: MAP_PARTS },
    amount: money,
    own: money,
    total: money,
    indirect: money,
    partnerShare: { type: "number", format: "percent", minimum: 0, maximum: 100 },
    startsOn: date,
    endsOn: date,
    participants: { type: "integer", minimum: 0, maximum: 100_000 },
    events: { type: "integer", minimum: 0, maximum: 1_000 },
    agreed: { type: "boolean" },
    statement: { type: "boolean" },
    locations: { type: "array", maxItems: 20, items: LOCATION },
  },
};

const field = (path: string) => ({ var: path });
const inTerritory = (territory: string) => ({ inTerritory: [field("@.address"), territory] });

/** The conditions of a call with the shapes that real calls have, by rule id. */
export const CONDITIONS: Readonly<Record<string, { readonly when?: unknown; readonly require: unknown }>> = {
  "amount-within-range": { require: { "<=": [1500, field("amount"), 5000] } },
  "own-share": { require: { ">=": [{ share: [field("own"), field("total")] }, 10] } },
  "budget-adds-up": {
    require: { and: [{ "<=": [field("amount"), field("total")] }, { "<=": [field("own"), field("total")] }] },
  },
  "kind-welcome": { require: { in: [field("kind"), WELCOME_KINDS] } },
  "dates-within-call": {
    require: {
      and: [
        { "<=": ["2026-05-01", field("startsOn")] },
        { "<=": [field("startsOn"), field("endsOn")] },
        { "<=": [field("endsOn"), "2026-11-30"] },
      ],
    },
  },
  consents: { require: { and: [field("agreed"), field("statement")] } },
  "places-in-zone": { require: { all: [field("locations"), inTerritory("zone"), { empty: false }] } },
  "places-not-on-piotrkowska": {
    require: {
      none: [
        field("locations"),
        {
          and: [
            inTerritory("piotrkowska"),
            { or: [{ "===": [field("@.setting"), "streetSpace"] }, field("@.onStreetSpace")] },
          ],
        },
      ],
    },
  },
  "partner-share": {
    require: { or: [{ absent: [field("partnerShare")] }, { "<=": [5, field("partnerShare"), 50] }] },
  },
  "project-described": {
    require: {
      and: [
        { ">=": [field("participants"), 10] },
        { ">=": [field("events"), 1] },
        { "<=": [field("events"), 50] },
      ],
    },
  },
  "ngo-registered": { when: { "===": [field("kind"), "ngo"] }, require: { known: [field("krs")] } },
  "cost-limits": {
    require: {
      if: [
        { "===": [field("kind"), "naturalPerson"] },
        { "<=": [field("amount"), 3000] },
        {
          or: [
            { absent: [field("indirect")] },
            { "<=": [{ share: [field("indirect"), field("total")] }, 15] },
          ],
        },
      ],
    },
  },
};

/** One verdict of the kind that every call asks: the amount lies in its range and the place is not excluded. */
export const ONE_CONDITION = {
  and: [{ "<=": [1500, field("amount"), 5000] }, { "!==": [field("mapPart"), "southEast"] }],
};

const said = (text: string) => ({ pl: text, en: text });

/** A programme's rules with the given conditions. */
export function ruleSetInput(
  conditions: Readonly<Record<string, { readonly when?: unknown; readonly require: unknown }>>,
): RuleSetInput {
  return {
    form: FORM,
    moments: ["submission"],
    territories: {
      id: "town",
      version: "1",
      source: said("bench"),
      localities: [{ code: "lodz", names: ["Łódź"] }],
      streets: STREETS.map(({ code, name }) => ({ code, locality: "lodz", name })),
      areas: [{ code: "zone", title: said("zone"), streets: ZONE_STREETS }],
    },
    rules: Object.entries(conditions).map(([id, condition]) => ({
      id,
      title: said(id),
      kind: "eligibility",
      severity: "blocking",
      moments: ["submission"],
      ...condition,
      basis: ["regulations"],
      messages: { notMet: said("no"), undetermined: said("open"), met: said("yes") },
    })),
  };
}
