import { OgwError } from "@opus/grant-rules/errors";
import { ranBackBetween } from "../host/ran-back.ts";

/** Looks at a clock again and again, and notices when it tells an instant well before one that it told earlier. */
export class ClockWatch {
  readonly #now: () => string;
  #latest: string | undefined;

  constructor(now: () => string) {
    this.#now = now;
  }

  /** The error of a clock that was set back since it was looked at last; told once for each time that it was. */
  look(): OgwError | undefined {
    const [before, now] = [this.#latest, this.#now()];
    this.#latest = now;
    return before === undefined || !ranBackBetween(before, now) ? undefined : setBack(before, now);
  }
}

function setBack(before: string, now: string): OgwError {
  return new OgwError({
    code: "OGW332",
    subject: "clock.now()",
    problem: `it told ${before} and afterwards ${now}, so it was set back`,
    allowed: "What was recorded decides, whatever the clock tells; deadlines pass when they are due by it",
    remedy:
      "See that the clock is right. Nothing is lost: what others took on before waits until its lease ends by the new time, failed effects until their next attempt; retryEffects(ids) and passDeadlines() do not wait",
  });
}
