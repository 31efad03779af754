import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const card = (justification: string) => [
  "impartial=true",
  "scores.need=8",
  "scores.method=7",
  `justification=${justification}`,
];

describe("a whole call, from a terminal alone", () => {
  const call = createLiveCall();
  const { as, workAt, cli, clock } = call;
  const done = async (...step: Parameters<typeof as>) => {
    const { exitCode, stdout, stderr } = await as(...step);
    const refusal = exitCode === 4 ? stdout : "";
    expect({ step, exitCode, stderr, refusal }).toEqual({ step, exitCode: 0, stderr: "", refusal: "" });
  };

  beforeAll(async () => {
    await call.announce();
    await workAt("2026-03-02T09:00:00+01:00");
    await done("applicant:w-1", "application.start", "a-1", "call=spring");
    await done("applicant:w-1", "application.submit", "a-1", ...call.answers);
    await workAt("2026-03-20T16:00:00+01:00");
    await done("officer:f-1", "formalCheck.complete", "S/001");
    for (const expert of ["expert:e-1", "expert:e-2"]) {
      await done(expert, "review.record", "S/001", ...card("Potrzebne i dobrze zaplanowane."));
    }
    await done("decisionMaker:d-1", "ranking.publish", "spring");
    await done("decisionMaker:d-1", "award.grant", "S/001");
    await done("operator:o-1", "agreement.offer", "S/001");
    await done("applicant:w-1", "agreement.sign", "S/001", "account=PL61109010140000071219812874");
    await done("operator:o-1", "agreement.countersign", "S/001");
    await done("accountant:k-1", "payment.order", "S/001");
    await done("accountant:k-1", "payment.confirm", "S/001", "paidOn=2026-03-20");
    await workAt("2026-10-01T09:00:00+02:00", "--effects", "effects.ndjson");
    await done(
      "applicant:w-1",
      "report.submit",
      "S/001",
      "report.participants=40",
      "report.spent=1 900,00",
      "report.summary=Wszystko odbyło się zgodnie z planem.",
      "report.finishedOn=2026-09-30",
    );
    await done("accountant:k-1", "settlement.decide", "S/001", "ineligible=0");
  });
  afterAll(() => call.folder.remove());

  it("ends with a settled grant, the money due back and a journal that proves itself", async () => {
    expect((await cli("verify", "live.db")).exitCode).toBe(0);
    const history = printed(await cli("history", "live.db", "S/001", "--json"));
    expect(history.at(-1).event).toMatchObject({
      type: "settlement.decide",
      settled: "1900.00",
      due: "100.00",
    });
  });

  it("takes the money back and closes the grant", async () => {
    const { exitCode, stdout } = await as(
      "accountant:k-1",
      "repayment.record",
      "S/001",
      "amount=100",
      "receivedOn=2026-10-01",
      "--lang",
      "en",
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Nothing more can be done here.");
  });

  it("has every effect once in the file, with whom it is about", async () => {
    await workAt(clock.now(), "--effects", "effects.ndjson");
    const lines = readFileSync(join(call.folder.path, "effects.ndjson"), "utf8").trimEnd().split("\n");
    const effects = lines.map((line) => JSON.parse(line));
    expect(effects[0]).toEqual({
      at: expect.any(String),
      id: expect.stringMatching(/^c(all|ase):.+#\d+#\d+$/),
      kind: expect.stringMatching(/^[a-z]+\.[a-zA-Z]+$/),
      case: expect.toSatisfy((id) => id === null || id === "a-1"),
      call: "spring",
      params: expect.any(Object),
    });
    expect(effects.find(({ kind }) => kind === "payment.orderPayment")).toMatchObject({
      at: "2026-10-01T07:00:00.000Z",
      case: "a-1",
      params: { amount: "2000.00" },
    });
    const ids = effects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inbox = new DatabaseSync(join(call.folder.path, "effects.ndjson.inbox.db"), { readOnly: true });
    const kept = inbox.prepare("SELECT id FROM performed_effects ORDER BY rowid").all();
    inbox.close();
    expect(kept.map(({ id }) => id)).toEqual(ids);
    expect(printed(await cli("work", "live.db", "--list", "--json"))).toEqual([]);
  });
});
