// Where a payer comes from, and goes back to from the provider's page.

/** What the path is kept under on the reader's device. */
export const RETURN_UNDER = "carreau.paying";
