import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGrantWorkflow, parseProgramme } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { person } from "./person.ts";

/** A store in which a fabricated person has applied, was looked into, scored and signed; its time is 2026. */
export interface PersonStore {
  readonly store: Store;
  readonly path: string;
  /** A day on which all of the person's values may be erased. */
  readonly day: string;
  /** Every file of the store, byte by byte. */
  files(): Buffer;
  end(): Promise<void>;
}

const kept = { keepYears: 1, countedFrom: "nextJanuary", basis: ["regulations"] } as const;
const title = { pl: "Dane", en: "Data" };

function programme() {
  const { form, recordClasses, ...others } = minimalProgramme();
  const { properties, ...rest } = form as { readonly properties: Record<string, object> };
  const text = { type: "string", title: "Dane", "x-title": title, "x-personal": "contact" };
  const fields = { ...properties, contact: text, phone: text, visit: { ...text, "x-source": "officer" } };
  const classes = {
    assessment: { title, ...kept },
    payment: { title, ...kept },
    contact: { title, ...kept },
  };
  const document = { ...others, form: { ...rest, properties: fields }, recordClasses: classes };
  return parseProgramme(JSON.stringify(document));
}

/** Fills a new store with all that the person and the others have written. */
export async function personStore(): Promise<PersonStore> {
  const folder = mkdtempSync(join(tmpdir(), "erasure-attacks-"));
  const path = join(folder, "s.db");
  const store = createSqliteStore({ path, busyTimeout: 0 });
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const workflow = createGrantWorkflow({ programmes: [programme()], store, clock });
  const send = async (type: string, who: string, payload: object = {}, target: object = { case: "a-1" }) => {
    const [role = "", id = `${role}-1`] = who.split(":");
    const sent = {
      id: `${type}/${who}`,
      type,
      ...target,
      payload,
      actor: { ...actor(role as "officer"), id },
    };
    const answer = await workflow.sendJson(sent);
    if (answer.outcome !== "accepted") throw new Error(JSON.stringify(answer.reasons));
  };
  const call = { call: "spring" };
  const answers = {
    ...{
      applicantKind: "ngo",
      title: "Podwórko",
      requested: "2000.00",
      participants: 40,
      letterSigned: true,
    },
    ...{ contact: person.contact, phone: person.phone },
  };
  await send("call.announce", "operator", {}, call);
  clock.set("2026-03-02T09:00:00+01:00");
  await workflow.passDeadlines();
  await send("application.start", "applicant", { call: "spring", answers });
  await send("application.submit", "applicant");
  await send("formalCheck.complete", "officer", {
    findings: [
      { path: "/siteIsPublic", value: true },
      { path: "/visit", value: person.found },
    ],
  });
  const card = { impartial: true, scores: { need: 9, method: 9 }, justification: person.justification };
  for (const expert of ["e-1", "e-2"]) await send("review.record", `expert:${expert}`, card);
  clock.set("2026-03-20T16:00:00+01:00");
  await workflow.passDeadlines();
  await send("ranking.publish", "decisionMaker", {}, call);
  await send("award.grant", "decisionMaker");
  await send("agreement.offer", "operator");
  await send("agreement.sign", "applicant", { account: person.account });
  const fail = () => Promise.reject(new Error(person.failure));
  await workflow.work({ deadlines: false, until: "idle", attempts: 1, effects: { perform: fail } });
  return {
    store,
    path,
    day: "2028-01-01",
    files: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    async end() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
