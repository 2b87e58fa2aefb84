// What can be chosen from a list that was searched.

/** One of the list: by its key, with its name and what it lies in. */
export interface Option {
  key: string;
  name: string;
  within: string;
}
