import type { TextSink } from "./cli-io.ts";
import { inOneLine } from "./defused.ts";

/** Shows how far a run is. */
export interface Progress {
  /** Tells how many of `total` are done, and what is going on. */
  tell(done: number, total: number, note: string): void;
  /** Clears the bar; lines that were printed stay. */
  end(): void;
}

const WIDTH = 30;
const PAUSE_MS = 80;

/**
 * A bar that is redrawn on a terminal, and a plain line at every tenth elsewhere. It draws only when told: a run
 * never yields to timers, which is why the bars of prompt libraries stand still in it (and take Ctrl-C for success).
 *
 * @param now milliseconds that only go forward
 */
export function createProgress(sink: TextSink, now: () => number): Progress {
  return sink.isTTY === true ? drawnBar(sink, now) : plainLines(sink);
}

function drawnBar(sink: TextSink, now: () => number): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    tell(done, total, said) {
      const note = inOneLine(said);
      if (done < total && now() - drawnAt < PAUSE_MS) return;
      drawnAt = now();
      const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
      const line = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total}  ${note}`;
      sink.write(`\r\u001B[K${line.slice(0, (sink.columns ?? 80) - 1)}`);
    },
    end: () => void sink.write("\r\u001B[K"),
  };
}

function plainLines(sink: TextSink): Progress {
  let told = 0;
  return {
    tell(done, total, note) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (tenth <= told) return;
      told = tenth;
      sink.write(`${tenth * 10} %  ${done}/${total}  ${inOneLine(note)}\n`);
    },
    end() {},
  };
}
