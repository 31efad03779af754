import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { commitment } from "@opus/grant-rules";
import { eraseRecords, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { type Attack, type AttackGroup, broken } from "../attack.ts";
import { type PersonStore, personStore } from "./erased-store.ts";
import { person, writtenForms } from "./person.ts";

/** What must be refused in the place of a day. */
const NO_DAYS: readonly unknown[] = [
  ...[
    "tomorrow",
    "today",
    "",
    "2028-02-30",
    "2028-1-1",
    "2028-01-01T00:00:00Z",
    "2028-01-01 ",
    "~",
    "z",
    "9",
  ],
  ...[String(new Date(0)), "+002028-01-01", "2028-W01-1", "２０２８-01-01", "2028/01/01", "01.01.2028", "%"],
  ...[
    undefined,
    null,
    true,
    20_280_101,
    Infinity,
    new Date(0),
    ["2028-01-01"],
    { toString: () => "2028-01-01" },
  ],
];
const clock = { now: () => "2028-06-01T10:00:00.000Z", wait: async () => {} };

function isInFiles({ files }: PersonStore, text: string): boolean {
  const bytes = files();
  return writtenForms(text).some((form) => bytes.includes(form));
}

async function prepared<T>(attack: (store: PersonStore) => Promise<T>): Promise<"held"> {
  const filled = await personStore();
  try {
    await attack(filled);
  } finally {
    await filled.end();
  }
  return "held" as const;
}

/** Attacks on one store: first those that must change nothing, then what is looked for after the erasure. */
export function erasureAttacks(): AttackGroup {
  let shared: PersonStore;
  const secrets: { readonly salt: string; readonly value: unknown; readonly commitment: string }[] = [];
  const noDays: readonly Attack[] = NO_DAYS.map(
    (day, index): Attack => ({
      name: `a day that is none, ${index}: ${typeof day} ${JSON.stringify(day)}`,
      async run() {
        const { store } = shared;
        const before = (await store.records("case:a-1")).length;
        for (const asked of [
          () => store.eraseRecords(day as string),
          () => store.erasable(day as string),
          () => eraseRecords(store, { on: day as string, clock }),
        ]) {
          const error = await asked().then(
            () => undefined,
            (cause: { readonly code?: string }) => cause,
          );
          if (error?.code !== "OGW113") broken(`taken, or refused as ${error?.code}`);
        }
        if ((await store.records("case:a-1")).length !== before) broken("records went");
        return "held" as const;
      },
    }),
  );
  const aheads: readonly Attack[] = ["2028-06-02", "2036-01-01", "9999-12-31"].map(
    (on): Attack => ({
      name: `a day that lies ahead: ${on}`,
      async run() {
        const error = await eraseRecords(shared.store, { on, clock }).catch((cause) => cause);
        if (error?.code !== "OGW345") broken("taken");
        return "held" as const;
      },
    }),
  );
  const dry: Attack = {
    name: "a dry run that erases",
    async run() {
      const { classes } = await eraseRecords(shared.store, { on: shared.day, dryRun: true, clock });
      if (classes.map((one) => one.class).join() !== "assessment,contact,payment")
        broken("classes are missing");
      const gone = Object.entries(person).find(
        ([name, text]) => name !== "failure" && !isInFiles(shared, text),
      );
      if (gone !== undefined) broken(`${gone[0]} is gone, or was never there`);
      return "held" as const;
    },
  };
  const erased: Attack = {
    name: "an erasure after which somebody still reads the records",
    async run() {
      const { store, day } = shared;
      for (const { salt, value } of await store.records("case:a-1")) {
        secrets.push({ salt, value, commitment: commitment(salt, value) });
      }
      await eraseRecords(store, { on: day, clock });
      const left = await store.records("case:a-1");
      if (left.some(({ class: kind }) => kind !== "trail")) broken("records are left");
      return "held" as const;
    },
  };
  const values: readonly Attack[] = [
    ...Object.entries({ ...person, address: "kunegunda@przyklad.example", number: "699100201" }),
    ...["Kunegund", "Żółciowska", "dozorczyni"].map((part) => [part, part] as const),
  ].map(
    ([name, text]): Attack => ({
      name: `looking for ${name} in the raw files`,
      async run() {
        if (isInFiles(shared, text)) broken(`${JSON.stringify(text)} stands in a file`);
        return "held" as const;
      },
    }),
  );
  const after: readonly Attack[] = [
    {
      name: "looking for the salts of erased values",
      async run() {
        const left = new Set((await shared.store.records("case:a-1")).map(({ salt }) => salt));
        const bytes = shared.files();
        if (secrets.some(({ salt }) => !left.has(salt) && bytes.includes(salt)))
          broken("a salt stands in a file");
        return "held" as const;
      },
    },
    {
      name: "computing a salt anew from what the files hold",
      async run() {
        const database = new DatabaseSync(shared.path, { readOnly: true });
        const settings = database.prepare("SELECT name, value FROM settings").all();
        database.close();
        if (settings.some(({ name, value }) => /seed/i.test(`${name} ${value}`))) broken("a seed is kept");
        return "held" as const;
      },
    },
    {
      name: "guessing a value against the fingerprint of its command",
      async run() {
        const answers = await Promise.all(
          ["application.start", "agreement.sign"].map((type) =>
            shared.store.answer("applicant:applicant-1", `${type}/applicant`),
          ),
        );
        if (answers.some((answer) => answer?.fingerprint !== "")) broken("a fingerprint is left");
        return "held" as const;
      },
    },
    {
      name: "breaking the proof of the journal by erasing",
      async run() {
        const { faults } = await verifyJournal(shared.store);
        if (faults.length > 0) broken(faults.map(({ code }) => code).join());
        return "held" as const;
      },
    },
    {
      name: "a reader of another connection, whose view keeps the log: it is never reported as done",
      run: () =>
        prepared(async (filled) => {
          const reader = new DatabaseSync(filled.path, { readOnly: true });
          reader.exec("BEGIN; SELECT count(*) FROM records");
          const error = await eraseRecords(filled.store, { on: filled.day, clock, patience: 200 }).catch(
            (cause) => cause,
          );
          if (error?.code !== "OGW323") broken("reported as done");
          reader.close();
          await eraseRecords(filled.store, { on: filled.day, clock });
          if (isInFiles(filled, person.contact)) broken("not erased when it was tried again");
        }),
    },
    {
      name: "a view of the same process, which ends while the erasure waits",
      run: () =>
        prepared(async (filled) => {
          const { promise: ended, resolve: end } = Promise.withResolvers<void>();
          const viewing = filled.store.view(async (view) => {
            await view.streams();
            await ended;
          }, "a report");
          const waits = { ...clock, wait: async () => end() };
          await eraseRecords(filled.store, { on: filled.day, clock: waits }).finally(end);
          await viewing;
          if (isInFiles(filled, person.contact)) broken("a value stands in a file");
        }),
    },
    {
      name: "a temporary copy that a view of a database in memory leaves when its process dies",
      async run() {
        const database = new DatabaseSync(":memory:");
        const store = createSqliteStore({ database });
        await store.putProgramme("hash", person.contact);
        await store.view(async (view) => {
          if ((await view.programme("hash")) !== person.contact) broken("the view shows nothing");
          const copies = readdirSync(tmpdir()).filter((name) => name.startsWith("grant-workflow-view-"));
          const files = copies
            .map((name) => join(tmpdir(), name, "view.db"))
            .filter((path) => existsSync(path));
          if (files.some((path) => readFileSync(path).includes(person.contact))) broken("it has a name");
        });
        await store.close();
        database.close();
        return "held" as const;
      },
    },
  ];
  return {
    name: "erasure",
    title: "what was erased, looked for in every file",
    least: 45,
    async attacks() {
      shared = await personStore();
      return [...noDays, ...aheads, dry, erased, ...values, ...after];
    },
    end: () => shared.end(),
  };
}
