/**
 * Lets work on the same names go one after the other, in the order in which it came, and all other work side by side.
 *
 * A ticket waits for all of its names at once and holds none before, so that two can never wait for one another. One
 * that finds out that it needs more names takes them at once when they are free; else it gives up what it has and waits
 * in the place of its arrival.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  #arrivals = 0;

  /** Takes a place for every name; it may be granted at once. */
  enter(names: readonly string[]): Ticket {
    this.#arrivals += 1;
    const ticket = new Ticket(this.#arrivals);
    this.#queue(ticket, names);
    return ticket;
  }

  /** Asks for more names; answers whether others may have been at work on any of them meanwhile. */
  async widen(ticket: Ticket, names: readonly string[]): Promise<boolean> {
    const wanted = new Set([...ticket.names, ...names]);
    if (wanted.size === ticket.names.size) return false;
    const more = [...wanted].filter((name) => !ticket.names.has(name));
    if (ticket.isGranted && more.every((name) => this.#isFreeFor(ticket, name))) {
      for (const name of more) this.#lane(name).holder = ticket;
      ticket.names = wanted;
      return false;
    }
    this.leave(ticket);
    this.#queue(ticket, [...wanted]);
    if (ticket.isGranted) return false;
    await ticket.granted();
    return true;
  }

  /** Gives all places back; whoever waits for them goes on. */
  leave(ticket: Ticket): void {
    const next = new Set<Ticket>();
    for (const name of ticket.names) {
      const lane = this.#lanes.get(name);
      if (lane === undefined) continue;
      if (lane.holder === ticket) lane.holder = undefined;
      else lane.waiting.splice(lane.waiting.indexOf(ticket), 1);
      const first = lane.waiting[0];
      if (first !== undefined) next.add(first);
      else if (lane.holder === undefined) this.#lanes.delete(name);
    }
    for (const waiting of next) this.#grant(waiting);
  }

  #queue(ticket: Ticket, names: readonly string[]): void {
    ticket.names = new Set(names);
    ticket.isGranted = false;
    for (const name of ticket.names) {
      const { waiting } = this.#lane(name);
      let place = waiting.length;
      while (place > 0 && (waiting[place - 1] as Ticket).arrival > ticket.arrival) place -= 1;
      waiting.splice(place, 0, ticket);
    }
    this.#grant(ticket);
  }

  #lane(name: string): Lane {
    const known = this.#lanes.get(name);
    if (known !== undefined) return known;
    const made: Lane = { holder: undefined, waiting: [] };
    this.#lanes.set(name, made);
    return made;
  }

  /** Whether nobody is at work on a name, and nobody waits for it who came before. */
  #isFreeFor({ arrival }: Ticket, name: string): boolean {
    const lane = this.#lanes.get(name);
    if (lane === undefined) return true;
    const first = lane.waiting[0];
    return lane.holder === undefined && (first === undefined || first.arrival > arrival);
  }

  #grant(ticket: Ticket): void {
    if (ticket.isGranted) return;
    for (const name of ticket.names) {
      const lane = this.#lanes.get(name);
      if (lane?.holder !== undefined || lane?.waiting[0] !== ticket) return;
    }
    for (const name of ticket.names) {
      const lane = this.#lanes.get(name) as Lane;
      lane.waiting.shift();
      lane.holder = ticket;
    }
    ticket.grant();
  }
}

interface Lane {
  holder: Ticket | undefined;
  /** In the order of arrival. */
  readonly waiting: Ticket[];
}

/** A place in the lanes. */
export class Ticket {
  readonly arrival: number;
  names: ReadonlySet<string> = new Set();
  isGranted = false;
  #resolve: (() => void) | undefined;

  constructor(arrival: number) {
    this.arrival = arrival;
  }

  /** Resolves when the ticket holds all of its names. */
  granted(): Promise<void> {
    if (this.isGranted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  grant(): void {
    this.isGranted = true;
    this.#resolve?.();
    this.#resolve = undefined;
  }
}
