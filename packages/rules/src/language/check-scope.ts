import type { Shape } from "../values/shape.ts";

/** What an expression can see: the form, the items of the enclosing lists, and what is proved to be present. */
export interface CheckScope {
  /** Shapes from the form (first) to the innermost item (last). */
  readonly frames: readonly Shape[];
  /** Keys (see {@link presenceKey}) of optional facts that are proved to have a value here. */
  readonly present: ReadonlySet<string>;
}

/** Key under which a guarded fact is remembered. */
export function presenceKey(frame: number, path: string): string {
  return `${frame}:${path}`;
}

/** The scope inside an iterator over a list. */
export function scopeInside(scope: CheckScope, shape: Shape): CheckScope {
  return { frames: [...scope.frames, shape], present: scope.present };
}

/** The scope in which more facts are proved to be present. */
export function scopeWith(scope: CheckScope, present: Iterable<string>): CheckScope {
  return { frames: scope.frames, present: new Set([...scope.present, ...present]) };
}

/** A `var` path split into the frame it starts from and the path inside that frame. */
export interface ScopedPath {
  readonly frame: number;
  readonly path: string;
}

/**
 * Reads `$.a`, `@.a`, `^.a`, `^.^.a` or a bare `a` (only outside lists).
 * Gives the reason when the scope does not exist.
 */
export function readPath(written: string, scope: CheckScope): ScopedPath | "bare" | "noItem" | "noOuter" {
  const inner = scope.frames.length - 1;
  if (written === "$" || written.startsWith("$.")) return { frame: 0, path: written.slice(2) };
  if (written === "@" || written.startsWith("@."))
    return inner === 0 ? "noItem" : { frame: inner, path: written.slice(2) };
  let frame = inner;
  let rest = written;
  while (rest === "^" || rest.startsWith("^.")) {
    frame -= 1;
    rest = rest.slice(2);
  }
  if (frame < inner) return frame < 1 ? "noOuter" : { frame, path: rest };
  return inner === 0 ? { frame: 0, path: written } : "bare";
}
