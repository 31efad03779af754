import { expect, it } from "vitest";
import { checkSettlement } from "./check-settlement.ts";
import type { SettlementDocument } from "./settlement-schema.ts";

const indicators = [{ id: "participants" }, { id: "events" }];
const found = (changes: object) =>
  checkSettlement({
    ...{ indicators, participants: "participants", bands: { full: 80, proportional: 50 } },
    ...changes,
  } as unknown as SettlementDocument).map(({ code, pointer }) => `${code} ${pointer}`);

it("takes bands that meet, and none that overlap", () => {
  expect(found({ bands: { full: 80, proportional: 80 } })).toEqual([]);
  expect(found({ bands: { full: 80, proportional: 81 } })).toEqual(["OGW164 /settlement/bands/proportional"]);
});

it("wants the participants among the indicators, each of which has an id of its own", () => {
  expect(found({})).toEqual([]);
  expect(found({ participants: "people" })).toEqual(["OGW164 /settlement/participants"]);
  expect(found({ indicators: [...indicators, { id: "events" }] })).toEqual([
    "OGW170 /settlement/indicators/2/id",
  ]);
});
