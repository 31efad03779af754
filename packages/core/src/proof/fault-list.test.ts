import { describe, expect, it } from "vitest";
import { FaultList } from "./fault-list.ts";
import { journalFault } from "./journal-fault.ts";

const fault = (seq: number, en = "changed") => journalFault("case:A-1", seq, "OGW502", "zmieniony", en);

describe("a list of faults", () => {
  it("keeps the first of them and counts the rest", () => {
    const list = new FaultList(2);
    list.add(fault(1), fault(2));
    expect([list.kept, list.more, list.count]).toEqual([[fault(1), fault(2)], 0, 2]);
    list.add(fault(3), fault(4));
    expect([list.kept, list.more, list.count]).toEqual([[fault(1), fault(2)], 2, 4]);
  });

  it("tells each fault of a place once, and others of that place too", () => {
    const list = new FaultList(10);
    const others = [
      fault(1, "foreign"),
      { ...fault(1), key: "answers/1" },
      { ...fault(1), code: "OGW501" as const },
      { ...fault(1), stream: "case:A-2" as const },
    ];
    list.add(fault(1), fault(1), ...others);
    list.add(fault(1));
    expect([list.kept, list.count]).toEqual([[fault(1), ...others], 5]);
  });

  it("may keep none", () => {
    const list = new FaultList(0);
    list.add(fault(1));
    expect([list.kept, list.more, list.count]).toEqual([[], 1, 1]);
  });
});
