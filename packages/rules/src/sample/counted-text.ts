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
