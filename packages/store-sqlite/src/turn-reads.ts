import type {
  KeptAnswer,
  KeptSnapshot,
  KeptState,
  ReadRows,
  RegistryRow,
  RowRead,
  Shelves,
  StreamId,
} from "@opus/grant-workflow/store";

/**
 * What one turn has read. Nobody else writes while turns are taken, so what its commit rests on is still as it was read,
 * and only what it did not read is looked up in the file before it is kept.
 */
export class TurnReads implements Shelves {
  readonly #shelves: Shelves;
  readonly #streams = new Map<StreamId, KeptSnapshot | undefined>();
  readonly #rows = new Map<string, RegistryRow | undefined>();
  readonly #ranges = new Map<string, readonly RegistryRow[]>();
  readonly #scopes = new Map<string, number>();
  #answer:
    | { readonly sender: string; readonly commandId: string; readonly kept: KeptAnswer | undefined }
    | undefined;

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  answer(sender: string, commandId: string): KeptAnswer | undefined {
    const kept = this.#shelves.answer(sender, commandId);
    this.#answer = { sender, commandId, kept };
    return kept;
  }

  load(stream: StreamId): KeptSnapshot | undefined {
    const kept = this.#shelves.load(stream);
    this.#streams.set(stream, kept);
    return kept;
  }

  rows(read: RowRead): ReadRows {
    const found = this.#shelves.rows(read);
    if ("key" in read) this.#rows.set(nameOf(read.scope, read.key), found.rows[0]);
    else if ("from" in read) this.#ranges.set(nameOf(read.scope, read.from, read.below), found.rows);
    else this.#scopes.set(read.scope, found.version);
    return found;
  }

  records(stream: StreamId) {
    return this.#shelves.records(stream);
  }

  deadlines(stream: StreamId) {
    return this.#shelves.deadlines(stream);
  }

  entry(place: Parameters<Shelves["entry"]>[0]) {
    return this.#shelves.entry(place);
  }

  /** What the file holds, looked up where this turn has not read it. */
  over(file: KeptState): KeptState {
    return {
      answer: (sender, commandId) => {
        const read = this.#answer;
        const isIt = read?.sender === sender && read.commandId === commandId;
        return isIt ? read.kept : file.answer(sender, commandId);
      },
      stream: (stream) => (this.#streams.has(stream) ? this.#streams.get(stream) : file.stream(stream)),
      row: (scope, key) => {
        const name = nameOf(scope, key);
        return this.#rows.has(name) ? this.#rows.get(name) : file.row(scope, key);
      },
      range: (read) => this.#ranges.get(nameOf(read.scope, read.from, read.below)) ?? file.range(read),
      scope: (scope) => this.#scopes.get(scope) ?? file.scope(scope),
    };
  }
}

/** Names hold no U+0000: no store keeps one. */
function nameOf(...parts: readonly string[]): string {
  return parts.join("\u0000");
}
