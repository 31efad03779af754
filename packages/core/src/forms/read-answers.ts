import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { ANSWER_LIMITS } from "./answer-limits.ts";
import { brokenText, notJson, reservedName, tooBig, tooDeep } from "./limit-problems.ts";

/** Answers safe to hand to a validator, or the one reason why they are not. */
export type ReadAnswers = { readonly value: unknown } | { readonly problem: Problem };

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Texts of these alone are in NFC and whole as they stand. */
const ASCII = /^[\0-\x7f]*$/;

interface Task {
  readonly value: unknown;
  /** Where the value stands; made into a pointer only when it is refused. */
  readonly parent: Task | undefined;
  readonly member: string | number;
  readonly depth: number;
  readonly place: (copy: unknown) => void;
}

function pointerOf({ parent, member }: Task): string {
  return parent === undefined ? "" : joinPointer(pointerOf(parent), member);
}

/**
 * Copies answers into prototype-free JSON with texts in NFC, leaving `null` members out, since `null` is no answer.
 * Iterative; stops at the first value that is beyond the limits or no JSON.
 */
export function readAnswers(answers: unknown): ReadAnswers {
  let root: unknown;
  let values = 0;
  let characters = 0;
  const tasks: Task[] = [
    { value: answers, parent: undefined, member: "", depth: 0, place: (copy) => (root = copy) },
  ];
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
  const { value, depth, place } = task;
  if (typeof value === "string") {
    if (ASCII.test(value)) place(value);
    else if (LONE_SURROGATE.test(value)) return { problem: brokenText(pointerOf(task)) };
    else place(value.normalize("NFC"));
    return { tasks: [], characters: value.length };
  }
  if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) {
    place(value);
    return { tasks: [], characters: 0 };
  }
  if (typeof value !== "object") return { problem: notJson(pointerOf(task), value) };
  if (depth >= ANSWER_LIMITS.maxDepth) return { problem: tooDeep(pointerOf(task), ANSWER_LIMITS) };
  return Array.isArray(value) ? copyList(value, task) : copyGroup(value, task);
}

function copyList(list: readonly unknown[], task: Task): Copied {
  if (list.length > ANSWER_LIMITS.maxValues) return { problem: tooBig(ANSWER_LIMITS) };
  const copy: unknown[] = new Array(list.length).fill(null);
  task.place(copy);
  const tasks = Array.from(list, (value, index) => ({
    value,
    parent: task,
    member: index,
    depth: task.depth + 1,
    place: (item: unknown) => {
      copy[index] = item;
    },
  }));
  return { tasks, characters: 0 };
}

function copyGroup(group: object, task: Task): Copied {
  const prototype: unknown = Object.getPrototypeOf(group);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { problem: notJson(pointerOf(task), group) };
  const members = Object.entries(group);
  if (members.length > ANSWER_LIMITS.maxValues) return { problem: tooBig(ANSWER_LIMITS) };
  const copy: Record<string, unknown> = Object.create(null);
  task.place(copy);
  let characters = 0;
  const tasks: Task[] = [];
  for (const [name, value] of members) {
    if (RESERVED.has(name)) return { problem: reservedName(joinPointer(pointerOf(task), name), name) };
    if (LONE_SURROGATE.test(name)) return { problem: brokenText(pointerOf(task)) };
    characters += name.length;
    if (value === null || value === undefined) continue;
    tasks.push({
      value,
      parent: task,
      member: name,
      depth: task.depth + 1,
      place: (member) => {
        copy[name] = member;
      },
    });
  }
  return { tasks, characters };
}
