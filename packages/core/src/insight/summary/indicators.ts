import { factAt } from "../../answers/index.ts";
import type { SettlementDocument } from "../../lifecycle/settlement/settlement-schema.ts";
import type { JsonObject } from "../../values/json.ts";
import type { IndicatorSummary } from "./summary.ts";

interface Sum {
  readonly id: string;
  /** Path of the planned number in the form. */
  readonly path: string;
  planned: number | null;
  achieved: number;
}

/** Sums every indicator over funded cases: what was planned in the form and achieved by the final report. */
export class IndicatorCount {
  readonly #sums: readonly Sum[];

  constructor(indicators: SettlementDocument["indicators"]) {
    this.#sums = indicators.map(({ id, planned: path }) => ({ id, path, planned: 0, achieved: 0 }));
  }

  /** Adds a funded case by its answers, as far as they are still kept, and what its report says was achieved. */
  add(answers: JsonObject, achieved: Readonly<Record<string, number>>): void {
    for (const sum of this.#sums) {
      const planned = factAt(answers, sum.path);
      sum.planned = sum.planned === null || typeof planned !== "number" ? null : sum.planned + planned;
      sum.achieved += achieved[sum.id] ?? 0;
    }
  }

  sums(): readonly IndicatorSummary[] {
    return this.#sums.map(({ id, planned, achieved }) => ({ id, planned, achieved }));
  }
}
