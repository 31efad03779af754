import { isCivilDate } from "@opus/grant-rules/calendar";
import { describeValue, OgwError } from "@opus/grant-rules/errors";
import { FIRST_YEAR, isInCountedYears, LAST_YEAR } from "../document/counted-years.ts";
import type { AbortSignalLike, IdSource, Random } from "../host/clock.ts";
import { hostClock, hostHash, hostIds, hostRandom } from "../host/host-defaults.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { Store } from "../store/store.ts";
import type { DecisionTrace, GrantWorkflowOptions } from "./grant-workflow.ts";
import type { Relations } from "./relations.ts";

/** Everything that an engine works with, each port there and checked. */
export interface EnginePorts {
  readonly programmes: readonly Programme[];
  readonly store: Store;
  /** UTC instant with milliseconds. */
  readonly now: () => string;
  readonly wait: (milliseconds: number, signal?: AbortSignalLike) => Promise<void>;
  readonly ids: IdSource;
  readonly random: Random;
  readonly hash: Hash;
  readonly lifecycle: Lifecycle;
  readonly retries: number;
  readonly onDecision: ((trace: DecisionTrace) => void) | undefined;
  readonly relations: Relations | undefined;
}

const RETRIES = 30;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const WITH_OFFSET = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads what a host hands to `createGrantWorkflow`, and adds the host's own ports where it gave none.
 *
 * @throws OgwError OGW328 naming the option that is missing or is something else.
 */
export function readOptions(options: GrantWorkflowOptions): EnginePorts {
  if (typeof options !== "object" || options === null) {
    throw misuse("options", options, "Pass { programmes: [parseProgramme(text)], store }");
  }
  const { store, clock = hostClock, ids = hostIds, random = hostRandom } = options;
  const programmes = programmesOf(options);
  needs("store", store, ["read", "commit", "view"], "Pass a store, such as createMemoryStore()");
  needs("clock", clock, ["now"], 'Pass { now: () => "2015-03-02T08:00:00.000Z" }, or leave it out');
  needs("ids", ids, ["id", "salt"], "Leave it out, or pass createSeededIds(seed) in a simulation");
  needs("random", random, ["next"], "Pass { next: () => Math.random() }, or leave it out");
  if (options.relations !== undefined)
    needs("relations", options.relations, ["of"], "Pass { of: ({ actor }) => [] }, or leave it out");
  const retries = options.retries ?? RETRIES;
  if (!Number.isSafeInteger(retries) || retries < 0) {
    throw misuse("retries", retries, "Pass a whole number, 0 or more, or leave it out");
  }
  return {
    programmes,
    store,
    now: () => readNow(clock.now()),
    wait: clock.wait?.bind(clock) ?? hostClock.wait,
    ids,
    random,
    hash: options.hash ?? hostHash(),
    lifecycle: options.lifecycle ?? grantLifecycle,
    retries,
    onDecision: options.onDecision,
    relations: options.relations,
  };
}

/** An instant of a clock as UTC with milliseconds; one that does not exist, or in whose years no term is counted, is none. */
export function readNow(told: unknown): string {
  const now = typeof told === "string" ? utcOf(told) : undefined;
  if (now !== undefined && isInCountedYears(now)) return now;
  throw new OgwError({
    code: "OGW331",
    subject: "clock.now()",
    problem: `${describeValue(told)} is no instant`,
    allowed: `An instant has a date of the years ${FIRST_YEAR} to ${LAST_YEAR}, a time and "Z" or an offset: 2015-03-02T08:00:00.000Z`,
    remedy: "Set the clock right, and return new Date().toISOString(); nothing was decided",
  });
}

/** The platform reads days and hours that do not exist as later ones, so they are looked at here. */
function utcOf(told: string): string | undefined {
  if (UTC.test(told)) return isWritten(told) ? told : undefined;
  const day = WITH_OFFSET.exec(told)?.[1];
  const moment = isCivilDate(day) ? Date.parse(told) : Number.NaN;
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

/** Whether a time is written as its moment is: a day or an hour that does not exist is read as a later one, or as none. */
function isWritten(utc: string): boolean {
  const moment = Date.parse(utc);
  return !Number.isNaN(moment) && new Date(moment).toISOString() === utc;
}

function programmesOf({ programmes, ...others }: GrantWorkflowOptions): readonly Programme[] {
  if ("programme" in others && programmes === undefined) {
    throw misuse("programmes", undefined, "Pass programmes: [programme] instead of programme");
  }
  if (!Array.isArray(programmes) || programmes.length === 0) {
    throw misuse("programmes", programmes, "Pass a list of one or more: [parseProgramme(text)]");
  }
  for (const [index, programme] of programmes.entries()) {
    const isLoaded = typeof programme?.hash === "string" && typeof programme.document === "object";
    if (!isLoaded) {
      throw misuse(
        `programmes[${index}]`,
        programme,
        "Pass what parseProgramme(text) or loadProgramme(text) made",
      );
    }
    if (programme.isDraft === true) throw unpublished(index);
  }
  return programmes.flatMap(withCalls);
}

/** A programme behind those of its calls that have one of their own, which it is to be taken for otherwise. */
function withCalls(programme: Programme): readonly Programme[] {
  return [...(programme.ofCalls ?? []), programme];
}

function unpublished(index: number): OgwError {
  return new OgwError({
    code: "OGW750",
    subject: `createGrantWorkflow, programmes[${index}]`,
    problem: "it is a draft with texts in one language only",
    allowed: "What is published has every text in Polish and in English",
    remedy:
      "Write the missing texts, which `grant-workflow check` lists, and load it without { draft: true }",
  });
}

function needs(option: string, port: unknown, methods: readonly string[], remedy: string): void {
  const isObject = typeof port === "object" && port !== null;
  const isWhole = isObject && methods.every((name) => typeof Reflect.get(port, name) === "function");
  if (!isWhole) throw misuse(option, port, remedy);
}

function misuse(option: string, given: unknown, remedy: string): OgwError {
  return new OgwError({
    code: "OGW328",
    subject: `createGrantWorkflow, ${option}`,
    problem: given === undefined ? "it is missing" : `${describeValue(given)} is something else`,
    allowed:
      "createGrantWorkflow takes { programmes, store } and, if need be, clock, ids, random, hash, retries, relations",
    remedy,
  });
}
