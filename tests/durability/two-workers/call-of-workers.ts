import {
  createGrantWorkflow,
  type GrantWorkflow,
  type Programme,
  parseProgramme,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { minimalProgramme } from "@opus/grant-workflow-testing";

/** The minimal programme with numbers enough. */
function programmeOfWorkers(): Programme {
  const document = minimalProgramme();
  const calls = document.calls.map((call) => ({ ...call, numbering: { prefix: "S/", digits: 6 } }));
  return parseProgramme(JSON.stringify({ ...document, calls }));
}

/** An engine whose clock goes as the host's does, so many milliseconds apart; all processes of a run share them. */
export function engineApart(store: Store, milliseconds: number): GrantWorkflow {
  const now = () => new Date(Date.now() + milliseconds).toISOString();
  return createGrantWorkflow({ programmes: [programmeOfWorkers()], store, clock: { now } });
}
