import { readFileSync } from "node:fs";
import { type Programme, parseProgramme } from "@opus/grant-workflow";

/** The programme that the embedding examples run. */
export function exampleProgramme(): Programme {
  const path = new URL("../programmes/mikrogranty-dla-seniorow-2018/programme.json", import.meta.url);
  return parseProgramme(readFileSync(path, "utf8"));
}
