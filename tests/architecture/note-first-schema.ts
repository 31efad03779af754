import { readFileSync } from "node:fs";
import {
  commandTable,
  effectTitles,
  eventTitles,
  letterTitles,
  loadProgramme,
  programmeSchema,
} from "@opus/grant-workflow";
import { config } from "zod";

/** Zod chooses its language with the first schema that is built, whoever builds it. */
const anyBuilt = () => config().localeError !== undefined;

const imported = anyBuilt();
const tables = [commandTable, effectTitles, eventTitles, letterTitles].map(({ size }) => size);
const asked = anyBuilt() || tables.includes(0);
const example = new URL("../../packages/core/example/programme.json", import.meta.url);
const { programme } = loadProgramme(readFileSync(example, "utf8"));
const loaded = anyBuilt() || programme === undefined;
programmeSchema.safeParse({});
console.log(JSON.stringify({ imported, asked, loaded, read: anyBuilt() }));
