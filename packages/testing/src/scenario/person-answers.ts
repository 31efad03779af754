import { isPlainObject } from "@opus/grant-rules/document";
import type { Json, JsonObject } from "@opus/grant-workflow";
import { accountNumber } from "../actors/account-number.ts";
import { createSeededRandom } from "../random/seeded-random.ts";
import type { WrittenPerson } from "./scenario-schema.ts";

/** What a person answers, all of it. */
export interface PersonAnswers {
  readonly answers: JsonObject;
  readonly report: JsonObject;
  readonly account: string;
}

/** People by name. */
export type People = ReadonlyMap<string, WrittenPerson>;

/** All that a person answers: that of the one they are like, with the changes put in. Nobody may be like themselves. */
export function personAnswers(written: WrittenPerson, people: People, seed: string): PersonAnswers {
  const { like, answers, report, account } = written;
  const base = like === undefined ? undefined : people.get(like);
  const from =
    base === undefined
      ? { answers: {}, report: {}, account: accountNumber(createSeededRandom(seed)("account")) }
      : personAnswers(base, people, seed);
  return {
    answers: changed(from.answers, answers),
    report: changed(from.report, report),
    account: account ?? from.account,
  };
}

/** The people that a person is like, one after the other, as far as they are there; the last is one met before in a circle. */
export function likenesses(written: WrittenPerson, people: People): readonly string[] {
  const met: string[] = [];
  for (let like = written.like; like !== undefined; like = people.get(like)?.like) {
    const isCircle = met.includes(like);
    met.push(like);
    if (isCircle) break;
  }
  return met;
}

/** JSON Merge Patch (RFC 7396): members put in, `null` takes one away, lists are replaced whole. */
function changed(base: JsonObject, changes: Readonly<Record<string, unknown>> = {}): JsonObject {
  const result = { ...base } as { [key: string]: Json };
  for (const [key, value] of Object.entries(changes)) {
    const before = result[key];
    if (value === null) delete result[key];
    else if (isPlainObject(value))
      result[key] = changed(isPlainObject(before) ? (before as JsonObject) : {}, value);
    else result[key] = value as Json;
  }
  return result;
}
