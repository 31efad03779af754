import {
  type Clock,
  type EffectKind,
  OgwError,
  type WorkProblem,
  type WorkReport,
} from "@opus/grant-workflow";
import { describeFailure } from "../../failure/describe-failure.ts";
import { EXIT } from "../../failure/exit-code.ts";
import type { LiveStore } from "../../store/live-store.ts";
import type { Session } from "../../terminal/session.ts";
import { deadlineName } from "../../wording/event-names.ts";
import { createEffectsFile } from "./effects-file.ts";
import { countWaiting } from "./waiting-effects.ts";

/** How a worker works. */
export interface WorkOrder {
  /** File that effects are appended to; without one they wait. */
  readonly effects: string | undefined;
  readonly kinds: readonly EffectKind[] | undefined;
  readonly isOnce: boolean;
  /** Milliseconds between looks at a store that had nothing to do. */
  readonly every: number;
  readonly isJson: boolean;
}

const HOST_CLOCK: Clock = { now: () => new Date().toISOString() };

/** Works on a store until nothing is due, or until somebody asks to stop; prints what was done. */
export async function workOnStore(live: LiveStore, order: WorkOrder, session: Session): Promise<void> {
  const { io, note, say } = session;
  const { effects: path, kinds } = order;
  const clock = io.clock ?? HOST_CLOCK;
  const effects = path === undefined ? undefined : createEffectsFile({ cwd: io.cwd, path, kinds, clock });
  const stopping = new AbortController();
  const forget = io.onStop?.(() => {
    note(say({ pl: "Kończę to, co zaczęte…", en: "Finishing what was begun…" }));
    stopping.abort();
  });
  let problems = 0;
  try {
    if (!order.isOnce) note(say(AT_WORK));
    const report = await live.workflow.work({
      ...(effects === undefined ? {} : { effects }),
      ...(order.isOnce ? { until: "idle" } : {}),
      every: order.every,
      signal: stopping.signal,
      onProblem(problem) {
        if (isLeftOut(problem.error, kinds)) return;
        problems += 1;
        note(...problemLines(problem, session));
      },
    });
    await printReport(live, report, { repeated: effects?.repeated ?? 0, isJson: order.isJson }, session);
  } finally {
    forget?.();
    effects?.close();
  }
  session.exitCode = problems === 0 ? EXIT.ok : EXIT.findings;
}

const AT_WORK = {
  pl: "Pracuję; Ctrl-C kończy, drugie Ctrl-C przerywa.",
  en: "At work; Ctrl-C ends it, a second Ctrl-C breaks it off.",
};

/** Whether an effect waits only because its kind was not asked for. */
function isLeftOut(error: unknown, kinds: WorkOrder["kinds"]): boolean {
  return kinds !== undefined && OgwError.isInstance(error) && error.code === "OGW307";
}

/** What a worker could not do, and at what it was. */
function problemLines(
  { at, stream, name = "", error }: WorkProblem,
  { say, lang }: Session,
): readonly string[] {
  const { lines } = describeFailure(error, lang);
  if (at === "store" || at === "clock") return lines;
  const subject =
    at === "effect"
      ? say({ pl: `skutek ${name}`, en: `effect ${name}` })
      : `${say(deadlineName(name))}, ${stream ?? ""}`;
  const [first = "", ...rest] = lines;
  return [`${subject}: ${first}`, ...rest];
}

async function printReport(
  { store }: LiveStore,
  report: WorkReport,
  { repeated, isJson }: { readonly repeated: number; readonly isJson: boolean },
  { say, print, printJson }: Session,
): Promise<void> {
  const left = await countWaiting(store);
  const { deadlines, performed, failed, setAside } = report;
  if (isJson) {
    printJson({ deadlines, performed, repeated, failed, setAside, left });
    return;
  }
  print(
    say({
      pl: `Terminy, które minęły: ${deadlines}. Skutki wykonane: ${performed}, nieudane próby: ${failed}.`,
      en: `Deadlines passed: ${deadlines}. Effects performed: ${performed}, attempts that failed: ${failed}.`,
    }),
  );
  if (left.waiting + left.setAside === 0) return;
  print(
    say({
      pl: `Skutki, które czekają: ${left.waiting}, odłożone: ${left.setAside}; pokaże je work --list, wykona work --effects.`,
      en: `Effects that wait: ${left.waiting}, set aside: ${left.setAside}; work --list shows them, work --effects performs them.`,
    }),
  );
}
