import type { AttackGroup } from "../attack.ts";
import { columnAttacks, deletionAttacks, textAttacks } from "./column-attacks.ts";
import { fileAttacks } from "./file-attacks.ts";
import { type RecordedStore, recordStore } from "./recorded-store.ts";
import { rewrittenAttacks } from "./rewritten-attacks.ts";
import { workAttacks } from "./work-attacks.ts";

let recorded: RecordedStore | undefined;
const theRecorded = () => {
  if (recorded === undefined) throw new Error("The store was not recorded yet");
  return recorded;
};

/** Stores that were forged or damaged: opening, proving or working on them must say so. */
export const storeAttacks: AttackGroup = {
  name: "stores",
  title: "forged and damaged stores",
  least: 150,
  async attacks() {
    recorded = await recordStore();
    return [
      ...columnAttacks(theRecorded),
      ...textAttacks(theRecorded),
      ...deletionAttacks(theRecorded),
      ...fileAttacks(theRecorded),
      ...rewrittenAttacks(theRecorded),
      ...workAttacks(theRecorded),
    ];
  },
  async end() {
    recorded?.end();
    recorded = undefined;
  },
};
