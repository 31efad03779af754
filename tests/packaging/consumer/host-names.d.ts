// All that the types of XState and zod name of a host; nothing of it is used at run time.
interface AbortSignal {
  readonly aborted: boolean;
}
interface URL {
  readonly href: string;
}
