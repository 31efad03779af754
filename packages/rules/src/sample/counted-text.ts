/**
 * Runs a task and counts the characters it takes out of texts one by one, as scanners do. The count depends on the
 * code alone. Nothing else may run meanwhile, so the task gives no promise.
 */
export function countTextReads<Result>(task: () => Result): {
  readonly result: Result;
  readonly reads: number;
} {
  const { charCodeAt } = String.prototype;
  let reads = 0;
  String.prototype.charCodeAt = function (index) {
    reads += 1;
    return charCodeAt.call(this, index);
  };
  try {
    const result = task();
    return { result, reads };
  } finally {
    String.prototype.charCodeAt = charCodeAt;
  }
}

/** A regular expression that was run, and how long the text was that it was run on. */
export interface PatternRun {
  readonly source: string;
  readonly length: number;
}

/** Runs a task and notes every regular expression that it runs. The task gives no promise, as above. */
export function patternRuns<Result>(task: () => Result): {
  readonly result: Result;
  readonly runs: readonly PatternRun[];
} {
  const { exec } = RegExp.prototype;
  const runs: PatternRun[] = [];
  RegExp.prototype.exec = function (text) {
    runs.push({ source: this.source, length: text.length });
    return exec.call(this, text);
  };
  try {
    return { result: task(), runs };
  } finally {
    RegExp.prototype.exec = exec;
  }
}
