type Then = (at: number) => boolean;
type Part = (at: number, then: Then) => boolean;

/**
 * Matches as a backtracking engine does, and counts the characters it compares: the work that a hostile text causes,
 * whatever the machine. Knows what vetted patterns may be made of: characters, classes, groups, alternatives, `^`, `$`
 * and greedy repetition.
 */
export function countedMatch(
  pattern: RegExp,
  text: string,
): { readonly matches: boolean; readonly steps: number } {
  const { source } = pattern;
  let read = 0;
  let steps = 0;

  function alternatives(): Part {
    const options = [sequence()];
    while (source[read] === "|") {
      read += 1;
      options.push(sequence());
    }
    return (at, then) => options.some((option) => option(at, then));
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (read < source.length && source[read] !== "|" && source[read] !== ")") parts.push(repeated(one()));
    return (at, then) => {
      const from = (index: number, here: number): boolean => {
        const part = parts[index];
        return part === undefined ? then(here) : part(here, (next) => from(index + 1, next));
      };
      return from(0, at);
    };
  }

  function one(): Part {
    if (source[read] === "(") {
      read += source.startsWith("(?:", read) ? 3 : 1;
      const inside = alternatives();
      read += 1;
      return inside;
    }
    const [written = ""] = /^(?:\\p\{\w+\}|\\.|\[(?:\\.|[^\]])*\]|.)/.exec(source.slice(read)) ?? [];
    read += written.length;
    if (written === "^") return (at, then) => at === 0 && then(at);
    if (written === "$") return (at, then) => at === text.length && then(at);
    const character = new RegExp(`^${written}$`, pattern.flags);
    return (at, then) => {
      steps += 1;
      return character.test(text[at] ?? "") && then(at + 1);
    };
  }

  function repeated(part: Part): Part {
    const [written, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(read)) ?? [];
    if (written === undefined) return part;
    read += written.length;
    const min = least === undefined ? Number(written === "+") : Number(least);
    const max = written === "?" ? 1 : comma === "" ? min : most ? Number(most) : Number.POSITIVE_INFINITY;
    const again = (at: number, then: Then, done: number): boolean =>
      (done < max && part(at, (next) => next > at && again(next, then, done + 1))) ||
      (done >= min && then(at));
    return (at, then) => again(at, then, 0);
  }

  const whole = alternatives();
  let matches = false;
  for (let start = 0; start <= text.length && !matches; start += 1) matches = whole(start, () => true);
  return { matches, steps };
}
