/** Every event of the machines has a command or an occurrence of its name. Nothing here runs: `tsc -p tests` checks it. */
import type { UncommandedEvent } from "../../packages/core/src/decide/command-table.ts";

/** Does not compile while an event lacks its command, and then names the event. */
export const everyEventHasItsCommand: [UncommandedEvent] extends [never] ? true : UncommandedEvent = true;
