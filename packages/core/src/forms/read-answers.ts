import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { ANSWER_LIMITS } from "./answer-limits.ts";
import { brokenText, notJson, reservedName, tooBig, tooDeep } from "./limit-problems.ts";

/** Answers safe to hand to a validator, or the one reason why they are not. */
export type ReadAnswers = { readonly value: unknown } | { readonly problem: Problem };

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const LONE_SURROGATE = /\p{Surrogate}/u;

interface Task {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
  readonly place: (copy: unknown) => void;
}

/**
 * Copies answers into prototype-free JSON with texts in NFC, leaving `null` members out, since `null` is no answer.
 * Iterative; stops at the first value that is beyond the limits or no JSON.
 */
export function readAnswers(answers: unknown): ReadAnswers {
  let root: unknown;
  let values = 0;
  let characters = 0;
  const tasks: Task[] = [{ value: answers, pointer: "", depth: 0, place: (copy) => (root = copy) }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    values += 1;
    const read = copyOf(task);
    if ("problem" in read) return read;
    characters += read.characters;
    tasks.push(...read.tasks);
    if (values + tasks.length > ANSWER_LIMITS.maxValues || characters > ANSWER_LIMITS.maxCharacters) {
      return { problem: tooBig(ANSWER_LIMITS) };
    }
  }
  return { value: root };
}

type Copied =
  | { readonly tasks: readonly Task[]; readonly characters: number }
  | { readonly problem: Problem };

function copyOf(task: Task): Copied {
  const { value, pointer, depth, place } = task;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) return { problem: brokenText(pointer) };
    place(value.normalize("NFC"));
    return { tasks: [], characters: value.length };
  }
  if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) {
    place(value);
    return { tasks: [], characters: 0 };
  }
  if (typeof value !== "object") return { problem: notJson(pointer, value) };
  if (depth >= ANSWER_LIMITS.maxDepth) return { problem: tooDeep(pointer, ANSWER_LIMITS) };
  return Array.isArray(value) ? copyList(value, task) : copyGroup(value, task);
}

function copyList(list: readonly unknown[], { pointer, depth, place }: Task): Copied {
  if (list.length > ANSWER_LIMITS.maxValues) return { problem: tooBig(ANSWER_LIMITS) };
  const copy: unknown[] = new Array(list.length).fill(null);
  place(copy);
  const tasks = Array.from(list, (value, index) => ({
    value,
    pointer: joinPointer(pointer, index),
    depth: depth + 1,
    place: (item: unknown) => {
      copy[index] = item;
    },
  }));
  return { tasks, characters: 0 };
}

function copyGroup(group: object, { pointer, depth, place }: Task): Copied {
  const prototype: unknown = Object.getPrototypeOf(group);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { problem: notJson(pointer, group) };
  const members = Object.entries(group);
  if (members.length > ANSWER_LIMITS.maxValues) return { problem: tooBig(ANSWER_LIMITS) };
  const copy: Record<string, unknown> = Object.create(null);
  place(copy);
  let characters = 0;
  const tasks: Task[] = [];
  for (const [name, value] of members) {
    if (RESERVED.has(name)) return { problem: reservedName(joinPointer(pointer, name), name) };
    if (LONE_SURROGATE.test(name)) return { problem: brokenText(pointer) };
    characters += name.length;
    if (value === null || value === undefined) continue;
    const at = joinPointer(pointer, name);
    tasks.push({
      value,
      pointer: at,
      depth: depth + 1,
      place: (member) => {
        copy[name] = member;
      },
    });
  }
  return { tasks, characters };
}
