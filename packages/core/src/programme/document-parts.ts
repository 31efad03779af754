import { isPlainObject, joinPointer, parsePointer } from "@opus/grant-rules/document";
import { ownMembers } from "../document/own-schema.ts";

type Members = Readonly<Record<string, unknown>>;

/** A whole document of its own, made of what a programme states and of what one of its calls states for itself. */
export interface DocumentPart {
  readonly value: Members;
  /** The one call that states members of its own; undefined where the document is that of all other calls. */
  readonly call: { readonly id: unknown; readonly own: readonly string[] } | undefined;
  /** Leads a pointer into the part to the place in the document that it is made of. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer into the part leads to what none of its applications comes to, as they go on to another call. */
  isUnreached(pointer: string): boolean;
  /** Whether a pointer into the part leads to what other parts have too. */
  isShared(pointer: string): boolean;
}

/**
 * The documents that a parsed document stands for when some of its calls state members of their own (`calls[].own`): first
 * that of all other calls, then one for each such call, in their order; undefined when no call does, and none derives from another.
 */
export function splitDocument(written: unknown): readonly DocumentPart[] | undefined {
  if (!isPlainObject(written) || !Array.isArray(written.calls)) return undefined;
  const calls = written.calls.map((call: unknown, index) => ({ call, index, own: ownOf(call) }));
  const apart = calls.filter(({ own }) => own.length > 0);
  // What calls say of each other is looked at with all of them at hand.
  if (apart.length === 0 && !isLinked(written)) return undefined;
  const rest = calls.filter(({ own }) => own.length === 0);
  const parts = apart.map((each) => partOf(written, [each]));
  return rest.length === 0 ? parts : [partOf(written, rest), ...parts];
}

/** Whether calls say that they derive from each other. */
function isLinked(written: Members): boolean {
  const { calls } = written;
  const derives = (call: unknown) => isPlainObject(call) && call.from !== undefined;
  return (Array.isArray(calls) && calls.some(derives)) || leadsOn(written);
}

/** What a programme states for those who were awarded a grant. */
const AFTER_AWARD = ["monitoring", "amendments", "settlement", "progress"];

/** What it states for those who ask for money. */
const OF_MONEY = ["scoring", "award", ...AFTER_AWARD];

/** What it states of the agreement. */
const OF_AGREEMENT = "applicants/paths";

/**
 * Members that no application of a document comes to, and members of those. A sign-up publishes no list with names, and who
 * its parties are is asked where limits or earlier grants ask for it.
 */
function unreachedIn(document: Members): readonly string[] {
  if (signsUp(document)) {
    const parties = asksParties(document) ? [] : ["applicants/entity"];
    return [...OF_MONEY, OF_AGREEMENT, "lists/names", ...parties];
  }
  return leadsOn(document) ? [...AFTER_AWARD, OF_AGREEMENT] : [];
}

/** Whether something is counted for the parties of each application. */
function asksParties({ applicants }: Members): boolean {
  return isPlainObject(applicants) && (applicants.limits !== undefined || applicants.earlier !== undefined);
}

/** Whether all calls give away places, and no money. */
function signsUp({ calls }: Members): boolean {
  const isSignUp = (call: unknown) => isPlainObject(call) && call.signUp !== undefined;
  return Array.isArray(calls) && calls.length > 0 && calls.every(isSignUp);
}

/** Whether applications go on to another call, and are awarded nothing. */
function leadsOn({ scoring }: Members): boolean {
  return isPlainObject(scoring) && scoring.leadsTo !== undefined;
}

interface WrittenCall {
  readonly call: unknown;
  readonly index: number;
  readonly own: readonly string[];
}

/** The members that a call states for itself and that it may; what else stands there is found when it is read. */
function ownOf(call: unknown): readonly string[] {
  const own = isPlainObject(call) && isPlainObject(call.own) ? call.own : {};
  return ownMembers.filter((member) => Object.hasOwn(own, member));
}

function partOf(written: Members, calls: readonly WrittenCall[]): DocumentPart {
  const [only] = calls;
  const own = only?.own ?? [];
  const stated = isPlainObject(only?.call) && isPlainObject(only.call.own) ? only.call.own : {};
  const count = Array.isArray(written.calls) ? written.calls.length : 0;
  const assumptions = new AssumptionsOfPart(written.assumptions, (pointer) =>
    placeInPart(pointer, { calls, own, count }),
  );
  const value: Members = {
    ...written,
    ...Object.fromEntries(own.map((member) => [member, stated[member]])),
    ...(Array.isArray(written.assumptions) ? { assumptions: assumptions.value } : {}),
    calls: calls.map(({ call }) => withoutOwn(call, own)),
  };
  return {
    value,
    call: own.length === 0 || !isPlainObject(only?.call) ? undefined : { id: only.call.id, own },
    isUnreached(pointer) {
      const [member = "", inside] = parsePointer(pointer) ?? [];
      const unreached = unreachedIn(value);
      return !own.includes(member) && [member, `${member}/${inside}`].some((one) => unreached.includes(one));
    },
    isShared(pointer) {
      const [member = ""] = parsePointer(pointer) ?? [];
      return !own.includes(member) && !/^\/(?:calls|assumptions)\//.test(pointer);
    },
    writtenPlace(pointer) {
      const [member, position, ...below] = parsePointer(pointer) ?? [];
      if (member === "calls" && position !== undefined) {
        const index = calls[Number(position)]?.index ?? position;
        return joined(["calls", String(index), ...below]);
      }
      if (member === "assumptions" && position !== undefined)
        return joined(assumptions.written(position, below));
      return member !== undefined && own.includes(member) ? `/calls/${only?.index}/own${pointer}` : pointer;
    },
  };
}

function joined(segments: readonly string[]): string {
  return segments.reduce((at, segment) => joinPointer(at, segment), "");
}

function withoutOwn(call: unknown, members: readonly string[]): unknown {
  if (members.length === 0 || !isPlainObject(call) || !isPlainObject(call.own)) return call;
  const { own, ...others } = call;
  const left = Object.entries(own).filter(([name]) => !members.includes(name));
  return left.length === 0 ? others : { ...others, own: Object.fromEntries(left) };
}

/**
 * Where a place of the document stands in a part of it; undefined when the part does not have it. What is nowhere stands in
 * every part, so that it is found missing there.
 */
function placeInPart(
  pointer: string,
  {
    calls,
    own,
    count,
  }: { readonly calls: readonly WrittenCall[]; readonly own: readonly string[]; readonly count: number },
): string | undefined {
  const [member = "", position, inside, name, ...below] = parsePointer(pointer) ?? [];
  if (member !== "calls" || position === undefined) return own.includes(member) ? undefined : pointer;
  if (!(Number(position) < count)) return pointer;
  const at = calls.findIndex(({ index }) => String(index) === position);
  if (at < 0) return undefined;
  const rest = [inside, name, ...below].filter((segment) => segment !== undefined);
  if (inside !== "own") return joined(["calls", String(at), ...rest]);
  return name !== undefined && own.includes(name) ? joined([name, ...below]) : undefined;
}

interface KeptAssumption {
  readonly assumption: unknown;
  readonly index: number;
  readonly places: readonly number[];
}

/** The assumptions of a document as far as they are about a part, each about its places there. */
class AssumptionsOfPart {
  readonly value: readonly unknown[];
  /** Of each assumption of the part its position in the document, and those of its places. */
  readonly #kept: readonly KeptAssumption[];

  constructor(written: unknown, placeIn: (pointer: string) => string | undefined) {
    const list: readonly unknown[] = Array.isArray(written) ? written : [];
    const kept = list.flatMap((assumption, index): readonly KeptAssumption[] => {
      if (!isPlainObject(assumption) || !Array.isArray(assumption.concerns))
        return [{ index, places: [], assumption }];
      const concerns: readonly unknown[] = assumption.concerns;
      const moved = concerns.flatMap((pointer, place) => {
        const there = typeof pointer === "string" ? placeIn(pointer) : pointer;
        return there === undefined ? [] : [{ place, there }];
      });
      if (moved.length === 0 && concerns.length > 0) return [];
      const places = moved.map(({ place }) => place);
      return [{ index, places, assumption: { ...assumption, concerns: moved.map(({ there }) => there) } }];
    });
    this.#kept = kept;
    this.value = kept.map(({ assumption }) => assumption);
  }

  /** The segments of a place below `/assumptions` of the part, as they are in the document. */
  written(position: string, [inside, place, ...below]: readonly string[]): readonly string[] {
    const kept = this.#kept[Number(position)];
    const index = String(kept?.index ?? position);
    if (inside === undefined) return ["assumptions", index];
    if (inside !== "concerns" || place === undefined)
      return ["assumptions", index, inside, ...(place === undefined ? [] : [place]), ...below];
    return ["assumptions", index, inside, String(kept?.places[Number(place)] ?? place), ...below];
  }
}
