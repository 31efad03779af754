import { WELCOME_KINDS } from "./grant-call.ts";

const field = (path: string) => ({ var: path });
const inTerritory = (territory: string) => ({ inTerritory: [field("address"), territory] });
/** Shares by cross multiplication: a quotient would be NaN where facts are missing, on which one peer throws. */
const times = (path: string, factor: number) => ({ "*": [field(path), factor] });
const FIRST_DAY = Date.parse("2026-05-01") / 86_400_000;
const LAST_DAY = Date.parse("2026-11-30") / 86_400_000;

/** The twelve conditions as an author of plain JSON-logic writes them over prepared data. */
export const PLAIN_RULES: readonly unknown[] = [
  { "<=": [150_000, field("amount"), 500_000] },
  { ">=": [times("own", 100), times("total", 10)] },
  { and: [{ "<=": [field("amount"), field("total")] }, { "<=": [field("own"), field("total")] }] },
  { in: [field("kind"), WELCOME_KINDS] },
  {
    and: [
      { "<=": [FIRST_DAY, field("startsOn")] },
      { "<=": [field("startsOn"), field("endsOn")] },
      { "<=": [field("endsOn"), LAST_DAY] },
    ],
  },
  { and: [field("agreed"), field("statement")] },
  { all: [field("locations"), inTerritory("zone")] },
  {
    none: [
      field("locations"),
      {
        and: [
          inTerritory("piotrkowska"),
          { or: [{ "===": [field("setting"), "streetSpace"] }, field("onStreetSpace")] },
        ],
      },
    ],
  },
  { or: [{ "===": [field("partnerShare"), null] }, { "<=": [500, field("partnerShare"), 5000] }] },
  {
    and: [
      { ">=": [field("participants"), 10] },
      { ">=": [field("events"), 1] },
      { "<=": [field("events"), 50] },
    ],
  },
  { or: [{ "!==": [field("kind"), "ngo"] }, { "!==": [field("krs"), null] }] },
  {
    if: [
      { "===": [field("kind"), "naturalPerson"] },
      { "<=": [field("amount"), 300_000] },
      { or: [{ "===": [field("indirect"), null] }, { "<=": [times("indirect", 100), times("total", 15)] }] },
    ],
  },
];

/** The single condition of the bench. */
export const PLAIN_CONDITION: unknown = {
  and: [{ "<=": [150_000, field("amount"), 500_000] }, { "!==": [field("mapPart"), "southEast"] }],
};

const share = (part: string) => `(total != null && ${part} != null && ${part} * 100.0`;

/** The same in CEL, guarded against null, on which CEL throws. */
export const CEL_RULES: readonly string[] = [
  "amount != null && amount >= 150000.0 && amount <= 500000.0",
  `${share("own")} >= total * 10.0)`,
  "amount != null && own != null && total != null && amount <= total && own <= total",
  `kind != null && kind in [${WELCOME_KINDS.map((kind) => `"${kind}"`).join(", ")}]`,
  `startsOn != null && endsOn != null && startsOn >= ${FIRST_DAY}.0 && startsOn <= endsOn && endsOn <= ${LAST_DAY}.0`,
  "agreed == true && statement == true",
  'locations != null && locations.size() > 0 && locations.all(l, inTerritory(l.address, "zone"))',
  'locations == null || !locations.exists(l, inTerritory(l.address, "piotrkowska") && (l.setting == "streetSpace" || l.onStreetSpace == true))',
  "partnerShare == null || (partnerShare >= 500.0 && partnerShare <= 5000.0)",
  "participants != null && events != null && participants >= 10.0 && events >= 1.0 && events <= 50.0",
  'kind != "ngo" || krs != null',
  `kind == "naturalPerson" ? (amount != null && amount <= 300000.0) : (indirect == null || ${share("indirect")} <= total * 15.0))`,
];

/** The single condition in CEL. */
export const CEL_CONDITION =
  'amount != null && amount >= 150000.0 && amount <= 500000.0 && mapPart != null && mapPart != "southEast"';
