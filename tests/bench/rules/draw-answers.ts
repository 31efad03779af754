import { KINDS, MAP_PARTS, SETTINGS, STREETS, WELCOME_KINDS, ZONE_STREETS } from "./grant-call.ts";

/** Answers of a form, as a browser sends them. */
export type Answers = Readonly<Record<string, unknown>>;

/** Required answers that are missing, in percent. */
const MISSING = 4;

const zoneNames = STREETS.filter(({ code }) => ZONE_STREETS.includes(code)).map(({ name }) => name);

/** Answers of one application: mostly in order, with what real ones get wrong and leave out. */
export function drawAnswers(row: number): Answers {
  const draw = drawsOf(row);
  const answers: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => {
    if (!draw.chance(MISSING)) answers[name] = value;
  };
  const amount = draw.between(50_000, 600_000);
  const own = draw.chance(85) ? Math.ceil(amount * 0.12) : draw.between(0, 40_000);
  const start = 20_574 + draw.between(-5, 180);
  put("kind", draw.chance(90) ? draw.pick(WELCOME_KINDS) : draw.pick(KINDS));
  put("mapPart", draw.pick(MAP_PARTS));
  put("amount", money(amount));
  put("own", money(own));
  put("total", money(draw.chance(97) ? amount + own : amount - 1));
  put("startsOn", civilDate(start));
  put("endsOn", civilDate(start + draw.between(-1, 60)));
  put("participants", draw.between(2, 300));
  put("events", draw.between(0, 60));
  put("agreed", draw.chance(97));
  put("statement", draw.chance(97));
  put("locations", drawLocations(draw));
  if (draw.chance(40)) answers.krs = String(draw.between(100_000, 999_999));
  if (draw.chance(50)) answers.indirect = money(Math.round(amount * 0.01 * draw.between(2, 20)));
  if (draw.chance(30)) answers.partnerShare = draw.between(0, 6_000) / 100;
  return answers;
}

function drawLocations(draw: Draws): readonly unknown[] {
  return Array.from({ length: draw.between(1, draw.chance(80) ? 2 : 6) }, () => ({
    address: {
      locality: "Łódź",
      street: drawStreet(draw),
      number: String(draw.between(1, 150)),
    },
    ...(draw.chance(MISSING) ? {} : { setting: draw.pick(SETTINGS) }),
    ...(draw.chance(MISSING) ? {} : { onStreetSpace: draw.chance(20) }),
  }));
}

function drawStreet(draw: Draws): string {
  if (draw.chance(3)) return "ulica bez nazwy";
  if (draw.chance(6)) return "Piotrkowska";
  return draw.chance(92) ? draw.pick(zoneNames) : draw.pick(STREETS).name;
}

function money(grosze: number): string {
  return `${Math.floor(grosze / 100)}.${String(grosze % 100).padStart(2, "0")}`;
}

function civilDate(epochDay: number): string {
  return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

interface Draws {
  between(least: number, most: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Draws that a row number stands for (mulberry32). */
function drawsOf(row: number): Draws {
  let state = Math.imul(row + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (percent) => between(0, 99) < percent,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
  };
}
