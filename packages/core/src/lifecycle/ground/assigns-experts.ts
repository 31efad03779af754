/** Whether a programme assigns experts, so that what is to be reviewed waits in a row for them. */
export function assignsExperts({ document }: { readonly document: object }): boolean {
  const { scoring } = document as { readonly scoring?: { readonly assignment?: unknown } };
  return scoring?.assignment !== undefined;
}
