import jsonLogic from "json-logic-js";

/**
 * Operators of the host that stand around those of the author; no author can write them, as their names are none of the
 * language. What they throw makes the test an error, which never reads as yes or no.
 */
export const GUARDS = { given: "host: given", finite: "host: finite", step: "host: step" } as const;

/** Longest text and list that one step may make. */
const LARGEST = 65_536;

type Logic = Parameters<typeof jsonLogic.apply>[0];

/** The library with the operators of the host, and the work that the evaluation that runs has left. */
export class GuardedLibrary {
  #fuel = 0;

  constructor() {
    jsonLogic.add_operation(GUARDS.given, given);
    jsonLogic.add_operation(GUARDS.finite, finite);
    jsonLogic.add_operation(GUARDS.step, (value: unknown, cost: number) => this.#step(value, cost));
  }

  /** Runs an expression within an amount of work. */
  run(expression: unknown, facts: unknown, steps: number): unknown {
    this.#fuel = steps;
    // The library's types know rules whose shape is known; this one was checked by hand.
    return jsonLogic.apply(expression as Logic, facts);
  }

  #step(value: unknown, cost: number): unknown {
    this.#fuel -= cost;
    const { length } = typeof value === "string" || Array.isArray(value) ? value : "";
    return this.#fuel < 0 || length > LARGEST ? stop("this takes too much work") : value;
  }
}

function given(value: unknown): unknown {
  const isGiven = value !== null && value !== undefined && typeof value !== "function";
  return isGiven ? value : stop("nothing is given");
}

function finite(value: unknown): unknown {
  return Number.isFinite(value) ? value : stop("this is no number");
}

function stop(why: string): never {
  throw new RangeError(why);
}
