import type { CaseSummary } from "./case-summary.ts";
import type { MonitoringSummary } from "./summary.ts";

/** Counts visits over concluded agreements. */
export class VisitCount {
  readonly #counted = { agreements: 0, visited: 0, omitted: 0, asAgreed: 0, recommendations: 0 };

  /** Adds a case whose agreement was concluded. */
  add({ context, visitOmitted }: CaseSummary): void {
    const counted = this.#counted;
    const { visit } = context.monitoring;
    counted.agreements += 1;
    if (visitOmitted) counted.omitted += 1;
    if (visit === null) return;
    counted.visited += 1;
    if (visit.asAgreed) counted.asAgreed += 1;
    counted.recommendations += visit.recommendations;
  }

  summary(): MonitoringSummary {
    return { ...this.#counted };
  }
}
