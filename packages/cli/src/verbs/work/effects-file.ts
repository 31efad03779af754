import type { Clock, EffectKind, EffectRunner } from "@opus/grant-workflow";
import type { Effect } from "@opus/grant-workflow/store";
import { openToAppend } from "../../files/output-file.ts";
import { effectTarget } from "../../run/effect-line.ts";
import { inboxOf, keepPerformed } from "../../run/performed-effects.ts";

/** A runner of effects that hands them on through a file. */
export interface EffectsFile extends EffectRunner {
  /** Effects handed over again, which the inbox recognised. */
  readonly repeated: number;
  close(): void;
}

/** Where effects are written to, which of them, and by which clock. */
export interface EffectsFileOptions {
  readonly cwd: string;
  readonly path: string;
  /** `<stage>.<type>`; all kinds when left out. */
  readonly kinds?: readonly EffectKind[] | undefined;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Appends each effect to a file as one line of JSON, synced, and marks it in the inbox `<file>.inbox.db`. A crash
 * between the two has the line written again, with the same `id`; the table `performed_effects` of the inbox has every
 * effect once.
 */
export function createEffectsFile({ cwd, path, kinds, clock }: EffectsFileOptions): EffectsFile {
  const file = openToAppend(cwd, path);
  const inbox = inboxOf(cwd, path);
  const counted = { performed: 0, repeated: 0 };
  return {
    ...(kinds === undefined ? {} : { kinds }),
    get repeated() {
      return counted.repeated;
    },
    perform(effect) {
      const outcome = inbox.once(effect.id, (database) => {
        keepPerformed(database, effect);
        file.append(`${JSON.stringify(effectAsJson(effect, clock.now()))}\n`);
        file.sync();
      });
      counted[outcome] += 1;
    },
    close() {
      inbox.close();
      file.close();
    },
  };
}

function effectAsJson(effect: Effect, at: string) {
  const { call, case: ofCase } = effectTarget(effect);
  return {
    at,
    id: effect.id,
    kind: `${effect.stage}.${effect.type}`,
    case: ofCase,
    call,
    params: effect.params,
  };
}
