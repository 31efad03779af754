import type { LocalisedText } from "@opus/grant-rules";
import { codeInfo, describeValue, type OgwCode, OgwError } from "@opus/grant-rules/errors";
import { refused } from "../decide/decision.ts";
import { idOf } from "../decide/open-command.ts";
import type { AbortSignalLike } from "../host/clock.ts";
import { reason } from "../kernel/refusal.ts";
import type { Answer } from "./answer.ts";

/** How a bulk is sent. */
export interface BulkOptions {
  /** How many commands are under way at once; 8 by default. Those of one case go one after the other whatever it is. */
  readonly concurrency?: number;
  /** Ends the bulk: what is under way is finished, nothing new is begun. */
  readonly signal?: AbortSignalLike;
  /** Told what came of each command, in the order in which they were given; awaited, so that it sets the pace. */
  readonly onLine?: (line: BulkLine) => void | Promise<void>;
}

/** What came of one command of a bulk. */
export interface BulkLine {
  /** Its place, from 1. */
  readonly line: number;
  /** Empty where it has none that can be read. */
  readonly commandId: string;
  /** Done now; done before and not again; refused; nothing of that name; its case has moved on since its revision. */
  readonly came: "done" | "repeated" | "refused" | "notFound" | "conflict";
  /** The answer as `send` gives it: the entry with its number, or the reasons and what is legal instead. */
  readonly answer: Answer;
}

/** Why commands of a bulk were not taken: the code of the first reason, with how many. */
export interface BulkReason {
  readonly code: OgwCode;
  readonly title: LocalisedText;
  readonly count: number;
  /** Places of the first of them, twenty at most. */
  readonly lines: readonly number[];
}

/** What came of a bulk. */
export interface BulkReport {
  /** How many commands were decided. */
  readonly lines: number;
  readonly done: number;
  readonly repeated: number;
  /** All that were not taken, whatever the reason. */
  readonly refused: number;
  /** Most frequent first. */
  readonly reasons: readonly BulkReason[];
  /** Whether its signal ended it before the last command. */
  readonly isInterrupted: boolean;
}

/** Commands one after the other; a source that makes them as they are asked for keeps memory bounded. */
export type BulkCommands = Iterable<unknown> | AsyncIterable<unknown>;

const SHOWN_LINES = 20;
const MOST_AT_ONCE = 1000;

/** Sends commands through the same way as any other, one decision each, and tells of each. */
export async function runBulk(
  send: (command: unknown) => Promise<Answer>,
  commands: BulkCommands,
  options: BulkOptions = {},
): Promise<BulkReport> {
  const { concurrency, signal, onLine } = readBulk(commands, options);
  const tally = new Tally();
  const waiting: Promise<BulkLine>[] = [];
  const tell = async () => {
    const line = (await waiting[0]) as BulkLine;
    waiting.shift();
    tally.add(line);
    await onLine?.(line);
  };
  let place = 0;
  let isInterrupted = false;
  try {
    for await (const command of commands) {
      isInterrupted = signal?.aborted === true;
      if (isInterrupted) break;
      place += 1;
      const line = lineOf(send, command, place);
      // It is looked at in its turn.
      line.catch(() => {});
      waiting.push(line);
      if (waiting.length >= concurrency) await tell();
    }
    while (waiting.length > 0) await tell();
  } finally {
    // Nothing of it runs on once the bulk has ended, however.
    await Promise.allSettled(waiting);
  }
  return tally.report(isInterrupted);
}

async function lineOf(
  send: (command: unknown) => Promise<Answer>,
  command: unknown,
  line: number,
): Promise<BulkLine> {
  const commandId = idOf(command);
  if (commandId === "") return { line, commandId, came: "refused", answer: withoutId() };
  const answer = await send(command);
  return { line, commandId, came: cameOf(answer), answer };
}

function cameOf(answer: Answer): BulkLine["came"] {
  if (answer.outcome === "accepted") return answer.repeated ? "repeated" : "done";
  if (answer.code === "OGW204") return "notFound";
  return answer.code === "OGW301" ? "conflict" : "refused";
}

/** A bulk that breaks off is sent again, and what was done is known by the ids alone. */
function withoutId(): Answer {
  const why = reason(
    "OGW910",
    {
      pl: "Polecenie zbiorcze nie ma identyfikatora (id), więc wysłane ponownie zrobiłoby to samo drugi raz.",
      en: "The command of the bulk has no id, so that sent again it would do the same twice.",
    },
    {
      pl: "Nadaj każdemu poleceniu własny identyfikator, ten sam przy każdym wysłaniu.",
      en: "Give each command an id of its own, the same each time it is sent.",
    },
  );
  return { ...refused("", [why]).answer, repeated: false };
}

class Tally {
  #lines = 0;
  #done = 0;
  #repeated = 0;
  readonly #reasons = new Map<OgwCode, { count: number; readonly lines: number[] }>();

  add({ line, came, answer }: BulkLine): void {
    this.#lines += 1;
    if (came === "done") this.#done += 1;
    if (came === "repeated") this.#repeated += 1;
    if (answer.outcome === "accepted") return;
    const found = this.#reasons.get(answer.code) ?? { count: 0, lines: [] };
    found.count += 1;
    if (found.lines.length < SHOWN_LINES) found.lines.push(line);
    this.#reasons.set(answer.code, found);
  }

  report(isInterrupted: boolean): BulkReport {
    const reasons = [...this.#reasons]
      .map(([code, { count, lines }]) => ({ code, title: codeInfo(code).title, count, lines }))
      .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
    const taken = this.#done + this.#repeated;
    return {
      lines: this.#lines,
      done: this.#done,
      repeated: this.#repeated,
      refused: this.#lines - taken,
      reasons,
      isInterrupted,
    };
  }
}

function readBulk(commands: BulkCommands, { concurrency = 8, signal, onLine }: BulkOptions) {
  const isList = typeof commands === "object" && commands !== null;
  if (!isList || !(Symbol.iterator in commands || Symbol.asyncIterator in commands))
    throw misuse("commands", commands, "a list of commands, or what gives them one after the other");
  if (!Number.isSafeInteger(concurrency) || concurrency < 1 || concurrency > MOST_AT_ONCE)
    throw misuse("concurrency", concurrency, `a whole number from 1 to ${MOST_AT_ONCE}`);
  if (onLine !== undefined && typeof onLine !== "function")
    throw misuse("onLine", onLine, "a function that is told of each line");
  return { concurrency, signal, onLine };
}

function misuse(option: string, given: unknown, allowed: string): OgwError {
  return new OgwError({
    code: "OGW328",
    subject: `bulk, ${option}`,
    problem: `${describeValue(given)} is something else`,
    allowed: `It is ${allowed}`,
    remedy: "Correct it; nothing was sent",
  });
}
