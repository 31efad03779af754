import { commandTable, effectTitles, eventTitles, letterTitles, programmeSchema } from "@opus/grant-workflow";
import { config } from "zod";

/** Zod chooses its language with the first schema that is built, whoever builds it. */
const anyBuilt = () => config().localeError !== undefined;

const imported = anyBuilt();
const tables = [commandTable, effectTitles, eventTitles, letterTitles].map(({ size }) => size);
const asked = anyBuilt() || tables.includes(0);
programmeSchema.safeParse({});
console.log(JSON.stringify({ imported, asked, read: anyBuilt() }));
