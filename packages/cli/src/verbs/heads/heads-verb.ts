import { headsOf } from "@opus/grant-workflow";
import { withStoreToRead } from "../../store/with-store.ts";
import { storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

/** `heads <store>`: where every chain of the journal stands, as JSON to be kept elsewhere. */
export const headsVerb = defineVerb({
  name: "heads",
  about: {
    pl: "wypisz głowy łańcuchów dziennika, do przechowania gdzie indziej",
    en: "print the heads of the journal's chains, to be kept elsewhere",
  },
  arguments: { store: storeArgument },
  options: {},
  async run({ store }, session) {
    const { heads, total } = await withStoreToRead(session.io.cwd, store, (opened) => headsOf(opened));
    // A head a line, so that two days can be compared by any tool.
    const lines = heads.map((head, index) => `${JSON.stringify(head)}${index + 1 < heads.length ? "," : ""}`);
    for (const line of ['{"heads": [', ...lines, "],", `"total": ${JSON.stringify(total)}}`])
      session.print(line);
  },
});
