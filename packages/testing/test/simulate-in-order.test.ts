import { createMemoryStore, type ProgrammeDocument } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { applicationRow } from "../src/builders/application-row.ts";
import { continuous, playInOrder, signUp, stages } from "./in-order.ts";

type Call = ProgrammeDocument["calls"][number];

const day = (index: number) => `2026-03-${String(3 + index).padStart(2, "0")}T12:00:00+01:00`;
const asking = (...sums: readonly number[]) =>
  sums.map((sum, index) =>
    applicationRow(`A-${index + 1}`, { submittedAt: day(index), answers: { requested: `${sum}.00` } }),
  );

describe("a simulated continuous call", () => {
  it("decides one after another, offers the rest, and ends the others when its money is spent", async () => {
    const { result, ends, faults } = await playInOrder(continuous({}), asking(2000, 3000, 5000, 2500, 800));
    expect(result).toMatchObject({ problems: [], refused: [] });
    expect(await ends("spring")).toEqual({
      "A-1": "funded",
      "A-2": "funded",
      "A-3": "funded",
      "A-4": "noMoney",
      "A-5": "noMoney",
    });
    expect(faults).toEqual([]);
  });

  it("ends who does not fit, and who is below the threshold at once, and goes on with the next", async () => {
    const rows = asking(4000, 4000, 4000, 2000).map((row, index) =>
      index === 0 ? { ...row, traits: { ...row.traits, quality: 10 } } : row,
    );
    const { result, ends, times } = await playInOrder(
      continuous({ noFit: "noMoney" }, { closesAt: "2026-05-29T16:00:00+02:00" }),
      rows,
    );
    expect(result).toMatchObject({ problems: [], refused: [] });
    expect(await ends("spring")).toEqual({
      "A-1": "belowThreshold",
      "A-2": "funded",
      "A-3": "noMoney",
      "A-4": "funded",
    });
    // Nobody waits for the closing: what is below the threshold makes way while the call is open.
    const [[closed = ""], [over = ""]] = [times("assessment.close"), times("deadline.callClosing.passed")];
    expect(closed !== "" && closed < over).toBe(true);
  });

  it("turns away who comes when the money is spent, and leaves nothing standing", async () => {
    const rows = [
      ...asking(4500, 2400),
      applicationRow("A-3", { submittedAt: "2026-03-19T12:00:00+01:00", traits: { diligence: 95 } }),
    ];
    const { result, ends } = await playInOrder(
      continuous({}, { opensAt: "2026-02-02T09:00:00+01:00", pool: "7000.00" }),
      rows.map((row, index) => (index < 2 ? { ...row, submittedAt: "2026-02-03T12:00:00+01:00" } : row)),
    );
    expect(result.problems).toEqual([]);
    expect(Object.values(await ends("spring")).filter((end) => end === "funded")).toHaveLength(2);
  });
});

const seats = { field: "participants", noFit: "othersPass" } as const;
const coming = (...people: readonly (readonly [people: number, commitment: number])[]) =>
  people.map(([participants, commitment], index) =>
    applicationRow(`A-${index + 1}`, {
      call: "meeting",
      submittedAt: day(index),
      answers: { participants },
      traits: { commitment },
    }),
  );

describe("a simulated sign-up", () => {
  it("fills its places and its waiting list; who withdraws lets the next one up", async () => {
    const rows = coming([2, 90], [2, 1], [1, 90], [1, 90], [3, 90]);
    const { result, ends, faults, times } = await playInOrder(signUp({ seats }), rows);
    expect(result.problems).toEqual([]);
    expect(result.refused).toEqual([]);
    expect(await ends("meeting")).toEqual({
      "A-1": "seated",
      "A-2": "withdrawn",
      "A-3": "seated",
      "A-4": "seated",
      "A-5": "noPlace",
    });
    expect(times("place.given")).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("closes with its last place, and turns away who comes after", async () => {
    const rows = coming([1, 90], [1, 90], [1, 90], [1, 90]);
    const { result, ends } = await playInOrder(signUp({ capacity: 2, closes: "whenFull" }), rows);
    expect(result.problems).toEqual([]);
    expect(Object.values(await ends("meeting")).filter((end) => end === "seated")).toHaveLength(2);
    expect(result.refused.every(({ type, code }) => type === "application.start" && code === "OGW218")).toBe(
      true,
    );
  });
});

const ideas = (...qualities: readonly number[]) =>
  qualities.flatMap((quality, index) => {
    const traits = { quality };
    const applicant = `person-${index}`;
    return [
      applicationRow(`I-${index}`, { call: "ideas", applicant, submittedAt: day(index), traits }),
      applicationRow(`P-${index}`, {
        call: "spring",
        applicant,
        from: `I-${index}`,
        submittedAt: `2026-05-${10 + (index % 7)}T12:00:00+02:00`,
        answers: { requested: "2400.00", participants: 30, applicantKind: "group" },
        traits,
      }),
    ];
  });

describe("simulated stages", () => {
  it("assess ideas, invite the best, and take plans that derive from theirs, when the list is out", async () => {
    const { result, ends, faults, entries } = await playInOrder(stages(2), ideas(90, 70, 80, 20));
    expect(result).toMatchObject({ problems: [], refused: [] });
    expect(await ends("ideas")).toEqual({
      "I-0": "invitedOn",
      "I-1": "notInvited",
      "I-2": "invitedOn",
      "I-3": "belowThreshold",
    });
    expect(Object.keys(await ends("spring")).sort()).toEqual(["P-0", "P-2"]);
    // Who asked for more than the idea, for fewer people, as another kind of applicant, keeps to the idea.
    const plans = entries.filter(
      ({ event, stream }) => event.type === "application.submit" && stream.startsWith("case:P"),
    );
    expect(plans.map(({ event }) => event.requested)).toEqual(["2000.00", "2000.00"]);
    expect(faults).toEqual([]);
  });

  it("wait until an idea that was rejected is not appealed any more, where its stage knows appeals", async () => {
    const [idea, plan, ...others] = ideas(90, 80) as [ApplicationRow, ApplicationRow, ...ApplicationRow[]];
    const rows = [{ ...idea, answers: { ...idea.answers, requested: "5000.01" } }, plan, ...others];
    const { result, ends, entries } = await playInOrder(stages(2), rows);
    expect(result.problems).toEqual([]);
    expect(await ends("ideas")).toEqual({ "I-0": "formallyRejected", "I-1": "invitedOn" });
    const order = entries.map(({ event }) => event.type);
    expect(order.indexOf("deadline.formalAppeal.passed")).toBeGreaterThan(0);
    expect(order.indexOf("invitations.publish")).toBeGreaterThan(
      order.indexOf("deadline.formalAppeal.passed"),
    );
  });

  it("invite nobody where nobody reached the threshold: the call for plans ends empty", async () => {
    const { result, ends } = await playInOrder(stages(2), ideas(10, 20));
    expect(result.problems).toEqual([]);
    expect(await ends("ideas")).toEqual({ "I-0": "belowThreshold", "I-1": "belowThreshold" });
    expect(await ends("spring")).toEqual({});
  });

  it("leave out a row that names no idea of its own applicant", async () => {
    const [idea, plan] = ideas(90) as [ApplicationRow, ApplicationRow];
    const rows = [idea, { ...plan, applicant: "somebody-else" }, { ...plan, id: "P-9", from: "I-9" }];
    const { result } = await playInOrder(stages(1), rows);
    expect(result.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ["OGW897", "P-0"],
      ["OGW897", "P-9"],
    ]);
  });
});

describe("a run in the order of receipt that was interrupted", () => {
  const sorts: readonly (readonly [string, ProgrammeDocument, readonly ApplicationRow[]])[] = [
    ["a continuous call", continuous({}), asking(2000, 3000, 5000, 2500, 800)],
    ["a sign-up", signUp({ seats }), coming([2, 90], [2, 1], [1, 90], [1, 90], [3, 90])],
    ["stages", stages(2), ideas(90, 70, 80, 20)],
  ];
  it.each(sorts)("has the journal of an uninterrupted one: %s", async (_, document, rows) => {
    const whole = await playInOrder(document, rows);
    for (const cutAt of [Math.ceil(whole.result.commands / 3), Math.ceil((2 * whole.result.commands) / 3)]) {
      const store = createMemoryStore();
      await expect(playInOrder(document, rows, { store, cutAt })).rejects.toThrow("interrupted");
      const resumed = await playInOrder(document, rows, { store });
      expect(resumed.result).toEqual({ ...whole.result, repeated: cutAt });
      expect(resumed.entries).toEqual(whole.entries);
    }
  });
});

describe("simulated people in a continuous call", () => {
  it("are drawn as experts again for those who come later", async () => {
    const document = continuous({}, { pool: "9000.00", closesAt: "2026-05-29T16:00:00+02:00" });
    const assignment = { by: "draw" as const, declaration: "opensFile" as const, basis: ["regulations"] };
    const rows = asking(2000, 2000, 2000).map((row, index) => ({
      ...row,
      submittedAt: `2026-0${3 + index}-05T12:00:00+02:00`,
    }));
    const played = await playInOrder({ ...document, scoring: { ...document.scoring, assignment } }, rows);
    expect(played.result.problems).toEqual([]);
    expect(Object.values(await played.ends("spring"))).toEqual(["funded", "funded", "funded"]);
    expect(played.times("experts.draw").length).toBeGreaterThan(1);
  });

  it("share a budget with a call that draws a list, and give what that one leaves", async () => {
    const document = continuous(
      {},
      { closesAt: "2026-07-31T16:00:00+02:00", realisation: { from: "2026-06-01", to: "2026-11-30" } },
    );
    const [queue] = document.calls as [Call];
    const { queue: _, ...list } = queue;
    const played = await playInOrder(
      {
        ...document,
        budget: { amount: "9000.00", basis: ["regulations"] },
        calls: [
          queue,
          {
            ...list,
            id: "list",
            numbering: { prefix: "L/", digits: 3 },
            closesAt: "2026-03-20T16:00:00+01:00",
          },
        ],
      },
      [
        ...asking(4000, 3000).map((row) => ({ ...row, id: `L-${row.id}`, call: "list" })),
        ...asking(1500, 1500).map((row) => ({
          ...row,
          call: "spring",
          submittedAt: "2026-06-15T12:00:00+02:00",
        })),
      ],
    );
    expect(played.result).toMatchObject({ problems: [], refused: [] });
    expect(played.faults).toEqual([]);
    expect(await played.ends("spring")).toEqual({ "A-1": "funded", "A-2": "funded" });
    expect(played.entries.find(({ event }) => event.type === "queue.offer")?.event.amount).toBe("500.00");
  });
});
