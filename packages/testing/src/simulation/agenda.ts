import type { Instant } from "@opus/grant-rules/calendar";

/** Something that will happen at a moment. */
export interface AgendaItem {
  readonly at: Instant;
  /** Orders what happens at one moment; equal keys never stand for different things. */
  readonly key: string;
  perform(): Promise<void>;
}

/** What is going to happen, earliest first; the order never depends on the order of entering. */
export interface Agenda {
  put(item: AgendaItem): void;
  /** Takes out the next item, or gives undefined when nothing is left. */
  take(): AgendaItem | undefined;
}

/** An agenda as a binary heap: entering and taking cost the logarithm of its length. */
export function createAgenda(): Agenda {
  const heap: AgendaItem[] = [];
  const itemAt = (index: number) => heap[index] as AgendaItem;
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [itemAt(other), itemAt(one)];
  };
  const rise = (index: number) => {
    const parent = (index - 1) >> 1;
    if (index === 0 || !isEarlier(itemAt(index), itemAt(parent))) return;
    swap(index, parent);
    rise(parent);
  };
  const sink = (index: number) => {
    const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length);
    const least = children.reduce(
      (best, child) => (isEarlier(itemAt(child), itemAt(best)) ? child : best),
      index,
    );
    if (least === index) return;
    swap(index, least);
    sink(least);
  };
  return {
    put(item) {
      heap.push(item);
      rise(heap.length - 1);
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
}

function isEarlier(one: AgendaItem, other: AgendaItem): boolean {
  return one.at < other.at || (one.at === other.at && one.key < other.key);
}
