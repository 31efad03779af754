import { WELCOME_KINDS, ZONE_STREETS } from "./grant-call.ts";
import type { PreparedApplication } from "./prepared-application.ts";

/** False, true, unknown, error: the two bits of an atom. */
type Tri = 0 | 1 | 2 | 3;

const zone = new Set(ZONE_STREETS);
const welcome = new Set(WELCOME_KINDS);
const FIRST_DAY = Date.parse("2026-05-01") / 86_400_000;
const LAST_DAY = Date.parse("2026-11-30") / 86_400_000;

/** The single condition, with its two atoms: verdict in bits 8 and 9, atoms below. */
export function askOneByHand({ amount, mapPart }: PreparedApplication): number {
  const inRange = within(150_000, amount, 500_000);
  const elsewhere: Tri = mapPart === null ? 2 : mapPart !== "southEast" ? 1 : 0;
  return inRange | (elsewhere << 2) | (and(inRange, elsewhere) << 8);
}

/** The twelve rules as a programmer writes them who also has to say why: verdicts and two bits per atom. */
export function askByHand(each: PreparedApplication, verdicts: Uint8Array, bits: Uint32Array): void {
  askAboutMoney(each, verdicts, bits);
  askAboutProject(each, verdicts, bits);
  askAboutPlaces(each, verdicts, bits);
}

function askAboutMoney(each: PreparedApplication, verdicts: Uint8Array, bits: Uint32Array): void {
  const { amount, own, total, indirect, partnerShare, kind } = each;
  const inRange = within(150_000, amount, 500_000);
  verdicts[0] = bits[0] = inRange;
  const ownShare: Tri = own === null || total === null ? 2 : own * 10 >= total ? 1 : 0;
  verdicts[1] = bits[1] = ownShare;
  const amountFits: Tri = amount === null || total === null ? 2 : amount <= total ? 1 : 0;
  const ownFits: Tri = own === null || total === null ? 2 : own <= total ? 1 : 0;
  bits[2] = amountFits | (ownFits << 2);
  verdicts[2] = and(amountFits, ownFits);
  const noPartner: Tri = partnerShare === null ? 1 : 0;
  const partnerInRange: Tri =
    partnerShare === null ? 3 : partnerShare >= 500 && partnerShare <= 5_000 ? 1 : 0;
  bits[8] = noPartner | (partnerInRange << 2);
  verdicts[8] = or(noPartner, partnerInRange);
  const isPerson: Tri = kind === null ? 2 : kind === "naturalPerson" ? 1 : 0;
  const small: Tri = amount === null ? 2 : amount <= 300_000 ? 1 : 0;
  const noIndirect: Tri = indirect === null ? 1 : 0;
  const indirectShare: Tri =
    indirect === null ? 3 : total === null ? 2 : indirect * 100 <= total * 15 ? 1 : 0;
  bits[11] = isPerson | (small << 2) | (noIndirect << 4) | (indirectShare << 6);
  const limited = or(noIndirect, indirectShare);
  verdicts[11] = isPerson === 1 ? small : isPerson === 0 ? limited : either(small, limited);
}

function askAboutProject(each: PreparedApplication, verdicts: Uint8Array, bits: Uint32Array): void {
  const { kind, krs, startsOn, endsOn, agreed, statement, participants, events } = each;
  verdicts[3] = bits[3] = kind === null ? 2 : welcome.has(kind) ? 1 : 0;
  const notEarly: Tri = startsOn === null ? 2 : FIRST_DAY <= startsOn ? 1 : 0;
  const inOrder: Tri = startsOn === null || endsOn === null ? 2 : startsOn <= endsOn ? 1 : 0;
  const notLate: Tri = endsOn === null ? 2 : endsOn <= LAST_DAY ? 1 : 0;
  bits[4] = notEarly | (inOrder << 2) | (notLate << 4);
  verdicts[4] = and(and(notEarly, inOrder), notLate);
  const yes = asTri(agreed);
  const true_ = asTri(statement);
  bits[5] = yes | (true_ << 2);
  verdicts[5] = and(yes, true_);
  const many: Tri = participants === null ? 2 : participants >= 10 ? 1 : 0;
  const some: Tri = events === null ? 2 : events >= 1 ? 1 : 0;
  const notMore: Tri = events === null ? 2 : events <= 50 ? 1 : 0;
  bits[9] = many | (some << 2) | (notMore << 4);
  verdicts[9] = and(and(many, some), notMore);
  const isNgo: Tri = kind === null ? 2 : kind === "ngo" ? 1 : 0;
  const registered: Tri = krs === null ? 0 : 1;
  bits[10] = isNgo | (registered << 2);
  verdicts[10] = isNgo === 0 ? 4 : isNgo === 2 ? 2 : registered;
}

function askAboutPlaces({ locations }: PreparedApplication, verdicts: Uint8Array, bits: Uint32Array): void {
  if (locations === null) {
    verdicts[6] = bits[6] = verdicts[7] = bits[7] = 2;
    return;
  }
  let inZone: Tri = locations.length === 0 ? 0 : 1;
  let onStreet: Tri = 0;
  for (const { address, setting, onStreetSpace } of locations) {
    const { street } = address;
    inZone = and(inZone, street === null ? 2 : zone.has(street) ? 1 : 0);
    const excluded: Tri = street === null ? 2 : street === "piotrkowska" ? 1 : 0;
    const inStreet: Tri = setting === null ? 2 : setting === "streetSpace" ? 1 : 0;
    onStreet = or(onStreet, and(excluded, or(inStreet, asTri(onStreetSpace))));
  }
  verdicts[6] = bits[6] = inZone;
  verdicts[7] = bits[7] = onStreet === 0 ? 1 : onStreet === 1 ? 0 : onStreet;
}

function within(least: number, value: number | null, most: number): Tri {
  return value === null ? 2 : value >= least && value <= most ? 1 : 0;
}

function asTri(value: boolean | null): Tri {
  return value === null ? 2 : value ? 1 : 0;
}

function and(left: Tri, right: Tri): Tri {
  return left === 0 || right === 0 ? 0 : left > right ? left : right;
}

function or(left: Tri, right: Tri): Tri {
  return left === 1 || right === 1 ? 1 : left > right ? left : right;
}

function either(left: Tri, right: Tri): Tri {
  return left === right && left <= 1 ? left : left === 3 || right === 3 ? 3 : 2;
}
