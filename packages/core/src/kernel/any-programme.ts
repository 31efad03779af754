/** A programme, as far as the kernel knows one: what the options of each stage are, and the terms it states. */
export interface AnyProgramme {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly options: Readonly<Record<string, object>>;
  readonly document: object;
}
