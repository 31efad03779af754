import { writeReport } from "../../report/write-report.ts";
import { programmeOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

/** `report <store> --out F.html`: the report page of a store. */
export const reportVerb = defineVerb({
  name: "report",
  about: { pl: "zapisz sprawozdanie jako jedną stronę HTML", en: "write the report as one HTML page" },
  arguments: { store: storeArgument },
  options: {
    out: {
      flags: "--out <file>",
      isRequired: true,
      about: { pl: "plik HTML do zapisania", en: "HTML file to write" },
    },
    programme: programmeOption,
  },
  async run({ store, out, programme }, session) {
    await writeReport({ cwd: session.io.cwd, store, out, programme });
    session.print(session.say({ pl: `Zapisano ${out}`, en: `Wrote ${out}` }));
  },
});
