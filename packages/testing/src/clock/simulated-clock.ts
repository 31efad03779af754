import { describeValue, OgwError } from "@opus/grant-rules/errors";
import type { Clock } from "@opus/grant-workflow";

/** A clock that stands still until a test or a simulation moves it; it never goes back. */
export interface SimulatedClock extends Clock {
  /** Moves to an instant (any offset; kept as UTC), which may not lie before the present one. */
  set(instant: string): void;
  /** Moves on by a number of milliseconds, 0 or more. */
  advance(milliseconds: number): void;
}

/**
 * Creates a clock for tests and simulations.
 *
 * @param start instant with its offset; kept and told as UTC with milliseconds
 * @throws OgwError OGW390 when an instant cannot be read or lies in the clock's past.
 * @example
 * const clock = createSimulatedClock("2015-03-02T09:00:00+01:00");
 * clock.advance(1000);
 * clock.now(); // "2015-03-02T08:00:01.000Z"
 */
export function createSimulatedClock(start = "1970-01-01T00:00:00.000Z"): SimulatedClock {
  let present = toMilliseconds(start);
  const move = (next: number) => {
    if (next < present) {
      throw clockError(
        `${new Date(next).toISOString()} lies before the present ${new Date(present).toISOString()}`,
        "Start the clock earlier, or take a new clock",
      );
    }
    present = next;
  };
  return {
    now: () => new Date(present).toISOString(),
    set: (instant) => move(toMilliseconds(instant)),
    advance: (milliseconds) => {
      if (!Number.isFinite(milliseconds)) {
        throw clockError(`${milliseconds} is no number of milliseconds`, "Pass a whole number");
      }
      move(present + milliseconds);
    },
  };
}

function toMilliseconds(instant: string): number {
  const milliseconds = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw clockError(
      `${describeValue(instant)} is no instant`,
      'Write date, time and offset, such as "2015-03-02T09:00:00+01:00"',
    );
  }
  return milliseconds;
}

function clockError(problem: string, remedy: string): OgwError {
  return new OgwError({ code: "OGW390", subject: "Simulated clock", problem, remedy });
}
