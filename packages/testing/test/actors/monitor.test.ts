import { describe, expect, it } from "vitest";
import { monitor } from "../../src/actors/monitor.ts";
import type { CaseSituation } from "../../src/situation/situation.ts";
import { caseSituation } from "../case-situation.ts";
import { payloadOf } from "../payload-of.ts";

const begun = "2026-04-01T10:00:00.000Z";
const due = "2026-04-15T22:00:00.000Z";

describe("the simulated monitor", () => {
  const act = (state: string, legal: string, changes: Parameters<typeof caseSituation>[1] = {}) =>
    monitor(caseSituation(state, { legal: [[legal, "monitor"]], ...changes }));
  const planned = (visit: boolean): Pick<CaseSituation, "call"> => {
    const { call } = caseSituation("x");
    return { call: { ...call, visit, plannedSince: begun } };
  };
  const state = "execution.monitoring.unplanned";

  it("visits what the plan selected, leaves out the others, and waits for the plan", () => {
    const context = { agreement: { agreement: { amount: "2000.00", realisationTo: "2026-09-30" } } };
    const schedule = act(state, "monitoring.schedule", { ...planned(true), context });
    const { on } = payloadOf<{ on: string }>(schedule);
    expect(on > "2026-04-01" && on < "2026-09-30").toBe(true);
    expect(act(state, "monitoring.omit", planned(false))?.type).toBe("monitoring.omit");
    expect(act(state, "monitoring.omit", planned(true))).toBeUndefined();
    expect(act(state, "monitoring.schedule")).toBeUndefined();
  });

  it("recommends something when care is low", () => {
    const visit = (care: number) =>
      act("execution.monitoring.visitScheduled", "monitoring.recordVisit", {
        context: { monitoring: { visitOn: "2026-06-15" } },
        row: { traits: { care } },
      });
    expect(visit(60)).toMatchObject({ payload: { asAgreed: true, recommendations: [] } });
    expect(visit(60)?.at).toMatch(/^2026-06-15T/);
    expect(payloadOf<{ recommendations: string[] }>(visit(59)).recommendations.length).toBeGreaterThan(0);
    expect(visit(19)).toMatchObject({ payload: { asAgreed: false } });
  });

  it("sees recommendations carried out in time by the diligent, late by the others", () => {
    const confirm = (diligence: number) =>
      act("execution.monitoring.awaitingImplementation", "monitoring.confirmImplementation", {
        deadlines: { recommendation: due },
        row: { traits: { diligence } },
      });
    const overdue = act("execution.monitoring.implementationOverdue", "monitoring.confirmImplementation", {
      row: { traits: { diligence: 39 } },
    });
    expect(confirm(40)?.at).toSatisfy((at: string) => at < due);
    expect([confirm(39), overdue?.type]).toEqual([undefined, "monitoring.confirmImplementation"]);
  });
});
