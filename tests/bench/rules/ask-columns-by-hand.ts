import type { ColumnsByHand } from "./columns-by-hand.ts";
import { KINDS, SETTINGS, STREETS, WELCOME_KINDS, ZONE_STREETS } from "./grant-call.ts";

/** Verdicts and reason bits of one rule, row by row. */
export interface Answered {
  readonly verdicts: Uint8Array;
  readonly bits: Uint8Array;
}

const BLOCK = 4096;
const FIRST_DAY = Date.parse("2026-05-01") / 86_400_000;
const LAST_DAY = Date.parse("2026-11-30") / 86_400_000;
const NGO = KINDS.indexOf("ngo") + 1;
const PERSON = KINDS.indexOf("naturalPerson") + 1;
const STREET_SPACE = SETTINGS.indexOf("streetSpace") + 1;
const PIOTRKOWSKA = STREETS.findIndex(({ code }) => code === "piotrkowska") + 1;
const WELCOME = Uint8Array.from([2, ...KINDS.map((kind) => (WELCOME_KINDS.includes(kind) ? 1 : 0))]);
const IN_ZONE = Uint8Array.from([2, ...STREETS.map(({ code }) => (ZONE_STREETS.includes(code) ? 1 : 0))]);

/** The limit: a loop per rule over typed arrays made for these twelve rules, a block of rows at a time. */
export function askColumnsByHand(columns: ColumnsByHand, out: readonly Answered[]): void {
  for (let from = 0; from < columns.rows; from += BLOCK) {
    const to = Math.min(columns.rows, from + BLOCK);
    for (const [index, ask] of RULES.entries()) ask(columns, out[index] as Answered, from, to);
  }
}

type AskRows = (columns: ColumnsByHand, out: Answered, from: number, to: number) => void;

const RULES: readonly AskRows[] = [
  ({ amount }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      verdicts[row] = bits[row] = within(150_000, amount[row] as number, 500_000);
    }
  },
  ({ own, total }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      verdicts[row] = bits[row] = inOrder(total[row] as number, (own[row] as number) * 10);
    }
  },
  ({ amount, own, total }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const whole = total[row] as number;
      const one = inOrder(amount[row] as number, whole);
      const two = inOrder(own[row] as number, whole);
      bits[row] = one | (two << 2);
      verdicts[row] = and(one, two);
    }
  },
  ({ kind }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1)
      verdicts[row] = bits[row] = WELCOME[kind[row] as number] as number;
  },
  ({ startsOn, endsOn }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const start = startsOn[row] as number;
      const end = endsOn[row] as number;
      const one = inOrder(FIRST_DAY, start);
      const two = inOrder(start, end);
      const three = inOrder(end, LAST_DAY);
      bits[row] = one | (two << 2) | (three << 4);
      verdicts[row] = and(and(one, two), three);
    }
  },
  ({ agreed, statement }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const one = agreed[row] as number;
      const two = statement[row] as number;
      bits[row] = one | (two << 2);
      verdicts[row] = and(one, two);
    }
  },
  ({ starts, listed, street }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const first = starts[row] as number;
      const end = starts[row + 1] as number;
      let result = listed[row] === 0 ? 2 : first === end ? 0 : 1;
      for (let place = first; place < end; place += 1) {
        result = and(result, IN_ZONE[street[place] as number] as number);
      }
      verdicts[row] = bits[row] = result;
    }
  },
  ({ starts, listed, street, setting, onStreetSpace }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const end = starts[row + 1] as number;
      let result = listed[row] === 0 ? 2 : 0;
      for (let place = starts[row] as number; place < end; place += 1) {
        const name = street[place] as number;
        const kind = setting[place] as number;
        const excluded = name === 0 ? 2 : name === PIOTRKOWSKA ? 1 : 0;
        const inStreet = or(kind === 0 ? 2 : kind === STREET_SPACE ? 1 : 0, onStreetSpace[place] as number);
        result = or(result, and(excluded, inStreet));
      }
      verdicts[row] = bits[row] = result > 1 ? result : 1 - result;
    }
  },
  ({ partnerShare }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const share = partnerShare[row] as number;
      const one = Number.isNaN(share) ? 1 : 0;
      const two = one === 1 ? 3 : share >= 500 && share <= 5_000 ? 1 : 0;
      bits[row] = one | (two << 2);
      verdicts[row] = or(one, two);
    }
  },
  ({ participants, events }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const count = events[row] as number;
      const one = inOrder(10, participants[row] as number);
      const two = inOrder(1, count);
      const three = inOrder(count, 50);
      bits[row] = one | (two << 2) | (three << 4);
      verdicts[row] = and(and(one, two), three);
    }
  },
  ({ kind, krs }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const who = kind[row] as number;
      const registered = krs[row] as number;
      const isNgo = who === 0 ? 2 : who === NGO ? 1 : 0;
      bits[row] = isNgo | (registered << 2);
      verdicts[row] = isNgo === 0 ? 4 : isNgo === 2 ? 2 : registered;
    }
  },
  ({ kind, amount, indirect, total }, { verdicts, bits }, from, to) => {
    for (let row = from; row < to; row += 1) {
      const who = kind[row] as number;
      const costs = indirect[row] as number;
      const isPerson = who === 0 ? 2 : who === PERSON ? 1 : 0;
      const small = inOrder(amount[row] as number, 300_000);
      const none = Number.isNaN(costs) ? 1 : 0;
      const share = none === 1 ? 3 : inOrder(costs * 100, (total[row] as number) * 15);
      const limited = or(none, share);
      bits[row] = isPerson | (small << 2) | (none << 4) | (share << 6);
      verdicts[row] = isPerson === 1 ? small : isPerson === 0 ? limited : either(small, limited);
    }
  },
];

function within(least: number, value: number, most: number): number {
  return value >= least && value <= most ? 1 : Number.isNaN(value) ? 2 : 0;
}

/** Whether two numbers stand in order; unknown when one of them is missing. */
function inOrder(left: number, right: number): number {
  return left <= right ? 1 : left > right ? 0 : 2;
}

function and(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left > right ? left : right;
}

function or(left: number, right: number): number {
  return left === 1 || right === 1 ? 1 : left > right ? left : right;
}

function either(left: number, right: number): number {
  return left === right && left <= 1 ? left : left === 3 || right === 3 ? 3 : 2;
}
