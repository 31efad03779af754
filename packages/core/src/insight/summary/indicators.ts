import type { StatedBy } from "../../document/own-names.ts";
import type { SettlementDocument } from "../../lifecycle/settlement/settlement-schema.ts";
import type { Json } from "../../values/json.ts";
import type { IndicatorSummary } from "./summary.ts";

type Stated = readonly Pick<SettlementDocument["indicators"][number], "id" | "planned">[];
type Sum = { -readonly [K in "planned" | "achieved"]: IndicatorSummary[K] };

/** Sums every indicator over funded cases: what was planned in the form and achieved by the final report. */
export class IndicatorCount {
  readonly #sums = new Map<string, Sum>();

  /**
   * Adds a funded case by what it planned, as far as its answers are still kept, and what its report says was achieved.
   *
   * @param indicators those of the case's own version, which says where the planned number stands
   * @param planOf the value of the case that stands there
   */
  add(
    indicators: Stated,
    planOf: (by: StatedBy) => Json | undefined,
    achieved: Readonly<Record<string, number>>,
  ): void {
    for (const { id, planned: by } of indicators) {
      const sum = this.#sums.get(id) ?? { planned: 0, achieved: 0 };
      this.#sums.set(id, sum);
      const planned = planOf(by);
      sum.planned = sum.planned === null || typeof planned !== "number" ? null : sum.planned + planned;
      sum.achieved += achieved[id] ?? 0;
    }
  }

  /** The sums of these indicators, in their order; one may be named more than once. */
  sums(ids: Iterable<string>): readonly IndicatorSummary[] {
    return [...new Set(ids)].map((id) => ({ id, planned: 0, achieved: 0, ...this.#sums.get(id) }));
  }
}
